import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt } from "../../api/cli/build.ts";
import { checkInvariants } from "../../api/ledger/invariants/run.ts";
import { ConfirmDonationDocument, ReportDonationDocument } from "../../schema/generated/operations.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import type { TestDatabase } from "../support/global-setup.ts";
import { OwnCluster } from "../support/own-cluster.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { createTemplate } from "../support/postgres-cluster.ts";
import { ServedProcess } from "../support/served-process.ts";

/** `npm run test:long` kills as often as the rule says. */
const isLong = Boolean(process.env["TEST_LONG"]);
const API_KILLS = isLong ? 20 : 5;
const DATABASE_KILLS = isLong ? 10 : 3;
const CLIENTS = 6;
/** So much is acknowledged between two kills. */
const ACTS_BETWEEN = 30;
const GIVE_UP_MS = 60_000;

interface Ground {
  readonly test: TestPlatform;
  readonly processes: readonly ServedProcess[];
  readonly officer: string;
  readonly finance: string;
}

const open: { close(): Promise<unknown> }[] = [];
let ground: Ground;

beforeAll(async () => {
  await ensureBuilt(["server"]);
  ground = await prepare(await openTestPlatform({ now: new Date() }));
}, 300_000);
afterAll(async () => {
  for (const each of open.reverse()) await each.close();
}, 60_000);

/** Two processes of the server on one database, and how two people of a charity ask them. */
async function prepare(test: TestPlatform): Promise<Ground> {
  open.push(test);
  const actors = await seedActors(test);
  const { url, operatorUrl } = test.database;
  const place = { databaseUrl: url!, migrationUrl: operatorUrl! };
  const processes: ServedProcess[] = [];
  for (let at = 0; at < 2; at += 1) processes.push(await ServedProcess.start(place));
  open.push(...processes);
  const [officer, finance] = [
    await tokenOf(actors, "CHARITY_OFFICER"),
    await tokenOf(actors, "CHARITY_FINANCE"),
  ];
  return { test, processes, officer, finance };
}

const tokenOf = async (actors: Actors, role: "CHARITY_OFFICER" | "CHARITY_FINANCE"): Promise<string> =>
  actors.token(await actors.as(role));

interface Answer {
  readonly data?: Readonly<Record<string, { id: string }>> | null;
  readonly errors?: readonly { extensions: { code: string } }[];
}

async function send(address: string, token: string, document: unknown, variables: unknown): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: String(document), variables }),
    signal: AbortSignal.timeout(15_000),
  });
  return (await response.json()) as Answer;
}

/** What is no answer yet: whoever sent it comes again. */
const PASSING = new Set(["UNAVAILABLE", "TIMED_OUT"]);

class Load {
  readonly acknowledged = new Map<string, string>();
  readonly confirmed = new Set<string>();
  readonly strange: string[] = [];
  repeated = 0;
  #over = false;
  readonly #ground: Ground;
  readonly #clients: Promise<void>[];

  constructor(of: Ground) {
    this.#ground = of;
    this.#clients = Array.from({ length: CLIENTS }, (_, client) => this.#work(client));
  }

  /** Waits until so many more were acknowledged. */
  async more(acts: number): Promise<void> {
    const wanted = this.acknowledged.size + acts;
    const deadline = Date.now() + GIVE_UP_MS;
    while (this.acknowledged.size < wanted) {
      if (Date.now() > deadline)
        throw new Error(`nothing is acknowledged any more: ${this.strange.join(", ")}`);
      await wait(20);
    }
  }

  /** Every client finishes what it began. */
  async end(): Promise<void> {
    this.#over = true;
    await Promise.all(this.#clients);
  }

  async #work(client: number): Promise<void> {
    for (let n = 0; !this.#over; n += 1) {
      const donorName = `捐赠单位${client}号第${n}次`;
      const input = { donorName, donorIsPerson: false, amount: "12.34", receivedOn: "2026-03-03" };
      const variables = { input, idempotencyKey: `fault-${client}-${n}` };
      const reported = await this.#until(client + n, this.#ground.officer, ReportDonationDocument, variables);
      const id = reported.data?.["reportDonation"]?.id;
      if (!id) return void this.strange.push(JSON.stringify(reported).slice(0, 300));
      this.acknowledged.set(donorName, id);
      const confirmed = await this.#until(client + n, this.#ground.finance, ConfirmDonationDocument, {
        id,
        bankReference: `流水${client}-${n}`,
      });
      // Confirmed before, by a request whose answer was lost.
      const isDone = confirmed.data ?? confirmed.errors?.[0]?.extensions.code === "STATE_CONFLICT";
      if (!isDone) return void this.strange.push(JSON.stringify(confirmed).slice(0, 300));
      this.confirmed.add(id);
    }
  }

  async #until(at: number, token: string, document: unknown, variables: unknown): Promise<Answer> {
    const { processes } = this.#ground;
    const deadline = Date.now() + GIVE_UP_MS;
    for (let attempt = 0; ; attempt += 1) {
      const { address } = processes[(at + attempt) % processes.length]!;
      const answer = await send(address, token, document, variables).catch(() => null);
      const code = answer?.errors?.[0]?.extensions.code;
      if (answer && !(code && PASSING.has(code))) return answer;
      if (Date.now() > deadline) return answer ?? {};
      this.repeated += 1;
      await wait(50);
    }
  }
}

async function expectOnce({ test }: Ground, load: Load): Promise<void> {
  expect(load.strange).toEqual([]);
  const rows = await test.database.asOperator<{
    id: string;
    donor_name: string;
    state: string;
    journals: number;
  }>(
    `select d.id, d.donor_name, d.state, (select count(*)::int from journal j where j.subject_id = d.id) as journals
     from donation d`,
  );
  expect(rows.length).toBe(load.acknowledged.size);
  const byName = new Map(rows.map((row) => [row.donor_name, row]));
  const missing = [...load.acknowledged].filter(([name, id]) => byName.get(name)?.id !== id);
  expect(missing).toEqual([]);
  const wrong = rows.filter(
    (row) => load.confirmed.has(row.id) && (row.state !== "CONFIRMED" || row.journals !== 1),
  );
  expect(wrong).toEqual([]);
  expect(load.confirmed.size).toBe(load.acknowledged.size);
  expect((await checkInvariants(test.platform)).filter(({ count }) => count > 0)).toEqual([]);
}

describe("what was acknowledged", () => {
  it(`is there once, though processes of the server are killed ${API_KILLS} times and clients come again by their key`, async () => {
    const load = new Load(ground);
    for (let kill = 0; kill < API_KILLS; kill += 1) {
      await load.more(ACTS_BETWEEN);
      const victim = ground.processes[kill % 2]!;
      await victim.end("SIGKILL");
      await load.more(ACTS_BETWEEN / 2);
      await victim.start();
    }
    await load.more(ACTS_BETWEEN);
    await load.end();
    console.log(
      `${API_KILLS} kills of the server: ${load.acknowledged.size} acknowledged, ${load.repeated} repeated`,
    );
    expect(load.repeated).toBeGreaterThan(0);
    await expectOnce(ground, load);
  }, 1_200_000);

  it(`is there once, though PostgreSQL is killed ${DATABASE_KILLS} times under load`, async () => {
    const cluster = await OwnCluster.create();
    open.push(cluster);
    const { database } = await createTemplate(cluster.url);
    const own = await prepare(
      await openTestPlatform({ now: new Date(), source: database satisfies TestDatabase }),
    );
    const load = new Load(own);
    for (let kill = 0; kill < DATABASE_KILLS; kill += 1) {
      await load.more(ACTS_BETWEEN);
      await cluster.kill();
      await wait(500);
      await cluster.start();
    }
    await load.more(ACTS_BETWEEN);
    await load.end();
    console.log(
      `${DATABASE_KILLS} kills of PostgreSQL: ${load.acknowledged.size} acknowledged, ${load.repeated} repeated`,
    );
    expect(load.repeated).toBeGreaterThan(0);
    await expectOnce(own, load);
  }, 1_200_000);
});

const waitsForLock = async (): Promise<boolean> => {
  const waiting = await ground.test.database.asOperator(
    `select 1 from pg_stat_activity where datname = '${ground.test.database.name}' and wait_event_type = 'Lock'`,
  );
  return waiting.length > 0;
};

describe("a server that is asked to stop", () => {
  it("finishes what it has begun, takes nothing new, and is gone within ten seconds", async () => {
    const [server] = ground.processes as [ServedProcess];
    const holder = new pg.Client({ connectionString: ground.test.database.operatorUrl! });
    await holder.connect();
    await holder.query("begin; lock table donation in exclusive mode");
    const input = { donorName: "最后一笔", donorIsPerson: false, amount: "1.00", receivedOn: "2026-03-03" };
    const variables = { input, idempotencyKey: "fault-last-one" };
    const underWay = send(server.address, ground.officer, ReportDonationDocument, variables);
    await expect.poll(waitsForLock, { timeout: 20_000 }).toBe(true);
    const since = performance.now();
    const ended = server.end("SIGTERM");
    await wait(500);
    await expect(fetch(`${server.address}/readyz`)).rejects.toThrow();
    await holder.query("commit");
    await holder.end();
    expect((await underWay).data?.["reportDonation"]?.id).toBeTruthy();
    expect(await ended).toBe(0);
    expect(performance.now() - since).toBeLessThan(10_000);
  }, 60_000);
});
