import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt } from "../../api/cli/build.ts";
import { scoped } from "../../api/database/scoped.ts";
import { join, raw, type Sql, sql } from "../../api/database/sql.ts";
import { setFundingFocus } from "../../api/need/funding-focus.service.ts";
import { criteriaOf } from "../../api/need/matching/criteria.ts";
import { MatchSearch, type Position } from "../../api/need/matching/find-matches.ts";
import { listingOf } from "../../api/need/matching/listing.ts";
import { wantedOf } from "../../api/need/matching/wanted.ts";
import { createApiToken } from "../../api/organisation/token.service.ts";
import type { TestActor } from "../support/actors.ts";
import { onPostgres } from "../support/database.ts";
import { focuses, type Ground, openMatching } from "../support/matching-ground.ts";
import { freshKey } from "../support/needs.ts";
import { testKey } from "../support/platform-on.ts";

/** Three servers answer the same question about the same rows, one after the other, in one run. */
const COUNT = Number(process.env["BENCH_NEEDS"] ?? 200_000);
const SECONDS = Number(process.env["BENCH_SECONDS"] ?? 12);
const ROUNDS = 4;
const CONNECTIONS = 16;
const PAGE = 25;
const folder = path.join(import.meta.dirname, "servers");

const FIELDS = `ref state category level region { code name } ageBand serviceItem quantity unit gapBand validUntil score`;
const OURS = `query Page($after: String) { matchedNeeds(first: ${PAGE}, after: $after) { nodes { ${FIELDS} } } }`;
const WITH_REASONS = OURS.replace("score }", "score reasons { part points maxPoints satisfied textZh } }");
const THEIRS = `query Page($which: String) { matchedPage(which: $which) { nodes {
  rowId state category level regionCode regionName ageBand serviceItem quantity unit gapBand validUntil score } } }`;

interface Server {
  readonly name: string;
  readonly process: ChildProcess;
  readonly port: number;
}

const isPossible = onPostgres() && existsSync(path.join(folder, "node_modules"));
if (!isPossible) console.log("Left out: it needs TEST_DATABASE_URL and npm ci --prefix test/bench/servers");

let ground: Ground;
let secret: string;
const cursors: Record<string, string | null> = { first: null };
const servers: Server[] = [];

beforeAll(async () => {
  if (!isPossible) return;
  await ensureBuilt();
  ground = await openMatching(COUNT);
  const { charity } = ground;
  await setFundingFocus(charity, focuses.narrow);
  secret = (await createApiToken(charity, "bench", 30, freshKey())).secret!;
  const positions = { first: null, hundredth: await positionAfter(charity, 99 * PAGE) };
  cursors["hundredth"] = ground.test.platform.vault.sealCursor(
    `matchedNeeds|${charity.actor.postId}`,
    positions.hundredth,
  );
  await makeFunction(charity, positions);
  for (const name of ["floor.js", "postgraphile.js", "lianou.js"]) servers.push(await start(name));
}, 1_800_000);

afterAll(async () => {
  for (const server of servers) server.process.kill();
  await ground?.test.close();
});

async function positionAfter(who: TestActor, count: number): Promise<Position> {
  return scoped(who, async (tx) => {
    const criteria = await criteriaOf(tx);
    const found = await new MatchSearch(tx, criteria, await wantedOf(tx, criteria, {})).page(count, null);
    const last = found.at(-1)!;
    return [last.score, last.listedAt.toISOString(), last.id];
  });
}

/** The statements of ours with their values written into them, as a function that anybody may call. */
async function makeFunction(who: TestActor, positions: Record<string, Position | null>): Promise<void> {
  const bodies = await scoped(who, async (tx) => {
    const criteria = await criteriaOf(tx);
    const wanted = await wantedOf(tx, criteria, {});
    // No more classes than a page takes, as it is once it has been asked for.
    await new MatchSearch(tx, criteria, wanted).page(PAGE, null);
    const made: string[] = [];
    for (const [which, position] of Object.entries(positions)) {
      const statements: Sql[] = [];
      const rows = tx.rows.bind(tx);
      tx.rows = (query) => {
        statements.push(query);
        return rows(query);
      };
      await new MatchSearch(tx, criteria, wanted).page(PAGE, position);
      tx.rows = rows;
      const found = join(
        statements.map((one) => sql`(${one})`),
        " union all ",
      );
      const body = sql`
        with found as materialized (select * from (${found}) every limit ${PAGE}::int), ${listingOf(tx, criteria.partner, raw("i.id in (select id from found)"))}
        select l.id, l.shown_state::text, l.category::text, l.level::text, r.code::text, r.name::text, l.age_band::text,
          l.service_item::text, l.quantity, l.unit::text, l.gap_band::text, l.valid_until, f.score
        from found f join listing l on l.id = f.id join region r on r.code = coalesce(l.township, l.county)
        order by f.score desc, l.listed_at, l.id`;
      made.push(`if which = '${which}' then return query ${inlined(body)}; end if;`);
    }
    return made;
  });
  // As ours has it for its own connections: compiling costs a thousand times what the plan does.
  const jitless = `do $d$ begin execute format('alter database %I set jit = off', current_database()); end $d$`;
  await ground.test.database.asOperator(`${jitless}; create schema bench; grant usage on schema bench to public;
    create table bench.matched_need (row_id uuid, state text, category text, level text, region_code text, region_name text,
      age_band text, service_item text, quantity int, unit text, gap_band text, valid_until date, score int);
    grant select on bench.matched_need to public;
    create function bench.matched_page(which text) returns setof bench.matched_need language plpgsql stable as $f$
      begin ${bodies.join("\n")} end $f$`);
}

function inlined(query: Sql): string {
  return query.statement.replace(/\$(\d+)/g, (_, at) => literal(query.values[Number(at) - 1]));
}
const require = createRequire(import.meta.url);
const { prepareValue } = require("pg/lib/utils") as { prepareValue: (value: unknown) => string | null };
function literal(value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : prepareValue(value);
  return text === null ? "null" : pg.escapeLiteral(String(text));
}

async function start(name: string): Promise<Server> {
  const { test } = ground;
  const { url } = test.database;
  const env = {
    ...process.env,
    NODE_ENV: "production",
    BENCH_SERVER: JSON.stringify({
      url,
      now: test.clock.now().toISOString(),
      key: testKey().toString("base64"),
    }),
  };
  const child = fork(path.join(folder, name), {
    cwd: folder,
    env,
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  const ended = once(child, "exit").then(() => Promise.reject(new Error(`${name} did not start`)));
  const [{ port }] = (await Promise.race([once(child, "message"), ended])) as [{ port: number }];
  ended.catch(() => {});
  return { name: path.parse(name).name, process: child, port };
}

interface Usage {
  readonly cpu: { readonly user: number; readonly system: number };
  readonly memory: number;
}
async function usageOf({ process: child }: Server): Promise<Usage> {
  child.send("usage");
  return ((await once(child, "message")) as [Usage])[0];
}

type Autocannon = (options: object) => Promise<{
  readonly requests: { readonly total: number };
  readonly duration: number;
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly non2xx: number;
  readonly errors: number;
}>;
const autocannon = createRequire(path.join(folder, "package.json"))("autocannon") as Autocannon;

/** What a server is asked, and what it took for it so far. */
class Load {
  readonly name: string;
  readonly #server: Server;
  readonly #request: {
    readonly url: string;
    readonly method: string;
    readonly headers: object;
    readonly body: string;
  };
  #requests = 0;
  #seconds = 0;
  #cpu = 0;
  readonly #medians: number[] = [];

  constructor(name: string, server: Server, query: string, variables: object) {
    this.name = name;
    this.#server = server;
    this.#request = {
      url: `http://127.0.0.1:${server.port}/graphql`,
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query, variables }),
    };
  }

  /** The rows of one answer. */
  async rows(): Promise<Row[]> {
    const request = this.#request as RequestInit;
    // A connection that was kept may have been closed meanwhile.
    const answer = await fetch(this.#request.url, request).catch(() => fetch(this.#request.url, request));
    const { data, errors } = (await answer.json()) as {
      data: Record<string, { nodes: Row[] }>;
      errors?: unknown;
    };
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0]!.nodes;
  }

  async round(duration: number): Promise<void> {
    await autocannon({ ...this.#request, connections: CONNECTIONS, duration: 2 });
    const before = await usageOf(this.#server);
    const result = await autocannon({ ...this.#request, connections: CONNECTIONS, duration });
    const after = await usageOf(this.#server);
    expect(result.non2xx + result.errors).toBe(0);
    this.#requests += result.requests.total;
    this.#seconds += result.duration;
    this.#cpu += after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system;
    this.#medians.push(result.latency.p50);
  }

  async figures() {
    return {
      rate: this.#requests / this.#seconds,
      cpu: this.#cpu / 1000 / this.#requests,
      median: this.#medians.sort((one, other) => one - other)[this.#medians.length >> 1]!,
      memory: (await usageOf(this.#server)).memory / 2 ** 20,
    };
  }
}
type Row = Record<string, unknown>;
const keysOf = (rows: readonly Row[]) =>
  rows.map(({ score, category, level, quantity }) => [score, category, level, quantity]);

describe.runIf(isPossible)(`matched needs of ${COUNT} by three servers`, () => {
  it.each(["first", "hundredth"])(
    "answers the %s page with the same rows",
    async (which) => {
      const [floor, graphile, ours] = servers as [Server, Server, Server];
      const loads = [
        new Load("floor", floor, THEIRS, { which }),
        new Load("postgraphile", graphile, THEIRS, { which }),
        new Load("lianou", ours, OURS, { after: cursors[which] }),
        new Load("lianou, with reasons", ours, WITH_REASONS, { after: cursors[which] }),
      ];
      const rows = await loads[0]!.rows();
      for (const load of loads) {
        const same = await load.rows();
        expect(same).toHaveLength(PAGE);
        expect(keysOf(same)).toEqual(keysOf(rows));
      }
      // In turn, so that what else goes on on the machine slows all of them.
      for (let round = 0; round < ROUNDS; round += 1)
        for (const load of loads) await load.round(SECONDS / ROUNDS);
      const base = await loads[0]!.figures();
      for (const load of loads) {
        const { rate, cpu, median, memory } = await load.figures();
        console.log(
          `${COUNT} ${which} ${load.name}: ${rate.toFixed(0)}/s, ${(rate / base.rate).toFixed(2)} of the floor, ` +
            `${cpu.toFixed(2)} ms CPU (+${(cpu - base.cpu).toFixed(2)}), median ${median} ms, ${memory.toFixed(0)} MB`,
        );
      }
    },
    600_000,
  );
});
