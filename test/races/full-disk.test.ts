import { mkdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ensureBuilt } from "../../api/cli/build.ts";
import { checkInvariants } from "../../api/ledger/invariants/run.ts";
import { ReportDonationDocument } from "../../schema/generated/operations.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import type { Answer, Client } from "../support/client.ts";
import type { TestDatabase } from "../support/global-setup.ts";
import { OwnCluster } from "../support/own-cluster.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { createTemplate } from "../support/postgres-cluster.ts";
import { changedTables, fingerprint } from "../support/refusals.ts";
import { ServedProcess } from "../support/served-process.ts";
import { SmallDisk } from "../support/small-disk.ts";
import { fileOf, form, JPEG, uploads } from "../support/uploads.ts";

const FULL = /存储空间已满，这次没有保存任何内容/;
/** So often is tried before the pages that tables have are full too. */
const MOST = 2_000;
const REFUSALS = 10;

const open: { close(): unknown }[] = [];
afterAll(async () => {
  // A database that is down cannot be dropped; the disk goes all the same.
  for (const each of open.reverse()) await (async () => each.close())().catch(() => {});
}, 60_000);

interface Told {
  readonly status: number;
  readonly code: string | undefined;
  readonly message: string | undefined;
}

describe("when the disk of PostgreSQL is full", () => {
  let disk: SmallDisk;
  let cluster: OwnCluster;
  let test: TestPlatform;
  let actors: Actors;
  let officer: Client;

  beforeAll(async () => {
    disk = SmallDisk.mount(400);
    open.push(disk);
    cluster = await OwnCluster.create(disk.folder, ["max_wal_size=64MB", "min_wal_size=64MB"]);
    open.push(cluster);
    const { database } = await createTemplate(cluster.url);
    test = await openTestPlatform({ source: database satisfies TestDatabase });
    open.push(test);
    actors = await seedActors(test);
    officer = actors.client(await actors.as("CHARITY_OFFICER"));
  });

  async function report(n: number): Promise<Told> {
    const input = {
      donorName: `捐赠单位${n}号`,
      donorIsPerson: false,
      amount: "12.34",
      receivedOn: "2026-03-03",
    };
    const { status, body } = await officer.send(String(ReportDonationDocument), {
      input,
      idempotencyKey: `full-disk-${n}`,
    });
    const [error] = body.errors ?? [];
    return { status, code: error?.extensions.code, message: error?.message };
  }

  const donors = async (): Promise<string[]> => {
    const rows = await test.database.asOperator<{ name: string }>("select donor_name as name from donation");
    return rows.map(({ name }) => name).sort();
  };

  it("a write is refused with 503 and words, changes nothing, and is done once there is room", async () => {
    const acknowledged: number[] = [];
    const refused: number[] = [];
    disk.fill();
    for (let n = 0; refused.length < REFUSALS; n += 1) {
      expect(n).toBeLessThan(MOST);
      const before = refused.length > 0 ? await fingerprint(test.database) : null;
      const { status, code, message } = await report(n);
      if (status === 200) acknowledged.push(n);
      else {
        expect({ status, code, message }).toEqual({
          status: 503,
          code: "UNAVAILABLE",
          message: expect.stringMatching(FULL),
        });
        if (before) expect(changedTables(before, await fingerprint(test.database))).toEqual([]);
        refused.push(n);
      }
    }
    expect((await officer.send("{ me { demo } }")).status).toBe(200);
    const named = (of: readonly number[]) => of.map((n) => `捐赠单位${n}号`).sort();
    expect(await donors()).toEqual(named(acknowledged));

    disk.makeRoom();
    for (const n of refused) expect((await report(n)).status).toBe(200);
    for (const n of acknowledged.slice(0, 3)) expect((await report(n)).status).toBe(200);
    expect(await donors()).toEqual(named([...acknowledged, ...refused]));
    expect((await checkInvariants(test.platform)).filter(({ count }) => count > 0)).toEqual([]);
  }, 60_000);

  it("a server that its log finds no room for answers 503, and has lost nothing when it is started again", async () => {
    expect((await report(MOST + 1)).status).toBe(200);
    const before = await donors();
    disk.fill();
    const log =
      "select pg_logical_emit_message(false, 'ballast', repeat('x', 1000000)) from generate_series(1, 500)";
    await expect(test.database.asOperator(log)).rejects.toThrow();
    const { status, code } = await report(MOST + 2);
    expect({ status, code }).toEqual({ status: 503, code: "UNAVAILABLE" });
    disk.makeRoom();
    await cluster.kill();
    await cluster.start();
    expect(await donors()).toEqual(before);
    expect((await report(MOST + 2)).status).toBe(200);
  }, 60_000);

  describe("a file", () => {
    let send: (bytes: number) => ReturnType<ReturnType<typeof uploads>["post"]>;

    beforeAll(async () => {
      const { post, cookieOf } = uploads(test);
      const cookie = await cookieOf(await actors.as("CONTRACTOR_WORKER"));
      send = (bytes) => post(null, form(fileOf(JPEG, bytes)), { "x-lianou-console": "1", cookie });
    });

    const expectRefusal = ({ status, body }: Awaited<ReturnType<typeof send>>) => {
      const [error] = body.errors;
      expect([status, error.extensions.code]).toEqual([503, "UNAVAILABLE"]);
      expect(error.message).toMatch(FULL);
    };

    it("that does not fit is refused with 503 and words, and taken once there is room", async () => {
      disk.fill();
      expectRefusal(await send(1_000_000));
      disk.makeRoom();
      expect((await send(1_000_000)).status).toBe(201);
    });

    it("is refused so too where the disk on which it is received is full", async () => {
      const received = SmallDisk.mount(1);
      vi.stubEnv("TMPDIR", received.folder);
      try {
        expectRefusal(await send(2_000_000));
        expect((await send(500_000)).status).toBe(201);
      } finally {
        vi.unstubAllEnvs();
        received.close();
      }
    });
  });
});

describe("when the disk of the embedded database runs full", () => {
  const PASSWORD = "一个足够长的管理员密码呀";
  let disk: SmallDisk;
  let server: ServedProcess;

  beforeAll(async () => {
    await ensureBuilt(["server"]);
    disk = SmallDisk.mount(300);
    open.push(disk);
    const dataDir = path.join(disk.folder, "data");
    mkdirSync(dataDir);
    server = await ServedProcess.start({
      dataDir,
      environment: {
        LIANOU_DEMO: "0",
        LIANOU_REGION: "371600000000 滨州市",
        LIANOU_ADMIN_PASSWORD: PASSWORD,
        LIANOU_DISK_RESERVE_MB: "64",
      },
    });
    open.push(server);
  }, 300_000);

  async function ask(
    query: string,
    variables: object,
    cookie = "",
  ): Promise<Told & { cookie: string; data: { staffUsers: { nodes: { loginName: string }[] } } }> {
    const response = await fetch(`${server.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer["body"] & {
      data: { staffUsers: { nodes: { loginName: string }[] } };
    };
    return {
      status: response.status,
      code: errors?.[0]?.extensions.code,
      message: errors?.[0]?.message,
      data,
      cookie: response.headers.get("set-cookie")?.split(";")[0] ?? "",
    };
  }

  const signIn = async () =>
    (
      await ask('mutation($password: String!) { signIn(loginName: "admin", password: $password) { demo } }', {
        password: PASSWORD,
      })
    ).cookie;
  const make = (cookie: string, loginName: string) =>
    ask(
      "mutation($input: CreateUserInput!, $key: String!) { createUser(input: $input, idempotencyKey: $key) { user { id } } }",
      { input: { loginName, displayName: loginName }, key: `key-of-${loginName}` },
      cookie,
    );
  const LIST = "{ staffUsers(first: 50) { nodes { loginName } } }";
  const names = async (cookie: string): Promise<string[]> =>
    (await ask(LIST, {}, cookie)).data.staffUsers.nodes
      .map(({ loginName }: { loginName: string }) => loginName)
      .sort();

  it("a write is refused with 503 and words while there is still room for the log, and all goes on with room", async () => {
    const cookie = await signIn();
    expect((await make(cookie, "first")).status).toBe(200);
    for (const left of [32, 0]) {
      disk.fill(left);
      const { status, code, message } = await make(cookie, "second");
      expect({ status, code, message }).toEqual({
        status: 503,
        code: "UNAVAILABLE",
        message: expect.stringMatching(FULL),
      });
      expect(await names(cookie)).toEqual(["admin", "first"]);
    }
    await expect.poll(async () => (await fetch(`${server.address}/readyz`)).status).toBe(503);
    expect(await (await fetch(`${server.address}/readyz`)).json()).toEqual({
      status: "unavailable",
      lacking: ["disk"],
    });

    disk.makeRoom();
    expect((await make(cookie, "second")).status).toBe(200);
    expect((await make(cookie, "first")).status).toBe(200);
    await expect
      .poll(async () => (await fetch(`${server.address}/readyz`)).status, { timeout: 5_000 })
      .toBe(200);
    await server.end("SIGKILL");
    await server.start();
    expect(await names(await signIn())).toEqual(["admin", "first", "second"]);
  }, 60_000);
});
