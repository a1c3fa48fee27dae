import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoped, scopedRows, scopedWrite, type Transaction } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { deadlineIn, type RequestContext, systemContext } from "../../api/kernel/context.ts";
import { databaseRefusal } from "../../api/kernel/database-refusal.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { asAdmin } from "../support/postgres-cluster.ts";

let test: TestPlatform;
let actors: Actors;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
});
afterAll(() => test.close());

const within = (milliseconds: number): RequestContext => ({
  ...systemContext(test.platform),
  deadline: deadlineIn(milliseconds),
});
const nap = (seconds: number) => sql`select pg_sleep(${seconds}::float8)`;

/** What an act was refused with, and how long it took. */
async function refused(act: Promise<unknown>): Promise<{ code: string | undefined; took: number }> {
  const since = performance.now();
  const error = await act.then(
    () => new Error("It went through."),
    (reason: unknown) => reason,
  );
  const code =
    (databaseRefusal(error) as { code?: string } | null)?.code ?? (error as { code?: string }).code;
  return { code, took: performance.now() - since };
}

const running = async () =>
  (
    await test.database.asOperator<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = '${test.database.name}' and state = 'active'
         and query like '%pg_sleep%' and pid <> pg_backend_pid()`,
    )
  )[0]!.n;

describe("work that goes on past the deadline of its request", () => {
  it.each<[string, (ctx: RequestContext) => Promise<unknown>]>([
    ["a read", (ctx) => scoped(ctx, (tx) => tx.rows(nap(20)))],
    ["a read of one statement", (ctx) => scopedRows(ctx, nap(20))],
    ["a write", (ctx) => scopedWrite(ctx, (tx) => tx.rows(nap(20)), { unaudited: "it sleeps" })],
  ])("is stopped in the database: %s", async (_, act) => {
    const { code, took } = await refused(act(within(300)));
    expect(code).toBe("TIMED_OUT");
    expect(took).toBeLessThan(5_000);
    expect(await running()).toBe(0);
  });

  it.each<[string, (ctx: RequestContext, work: (tx: Transaction) => Promise<unknown>) => Promise<unknown>]>([
    ["a read", scoped],
    ["a write", (ctx, work) => scopedWrite(ctx, work, { unaudited: "it sleeps" })],
  ])("is stopped though each of its statements is short: %s", async (_, by) => {
    let naps = 0;
    const { code, took } = await refused(
      by(within(1_000), async (tx) => {
        for (; naps < 100; naps += 1) await tx.rows(nap(0.2));
      }),
    );
    expect(code).toBe("TIMED_OUT");
    expect(naps).toBeGreaterThan(0);
    expect(took).toBeLessThan(6_000);
  });

  it("is stopped at the same moment however late its last statement began", async () => {
    const { code, took } = await refused(
      // A read would be broken off in any case.
      scopedWrite(
        within(3_000),
        async (tx) => {
          await tx.rows(nap(2.5));
          await tx.rows(nap(20));
        },
        { unaudited: "it sleeps" },
      ),
    );
    expect(code).toBe("TIMED_OUT");
    expect(took).toBeLessThan(4_500);
  });

  it("is broken off where statements that travel together would each have the time that is left", async () => {
    const together = (tx: Transaction) => Promise.all([1, 2, 3, 4].map(() => tx.rows(nap(0.9))));
    const { code, took } = await refused(scoped(within(1_000), together));
    expect(code).toBe("TIMED_OUT");
    expect(took).toBeLessThan(2_500);
    await scoped(systemContext(test.platform), (tx) => tx.rows(nap(0)));
  });

  it("gives whoever got something done the time to read what became of it", async () => {
    const ctx = within(300);
    await scopedWrite(ctx, (tx) => tx.rows(nap(0.25)), { unaudited: "it sleeps" });
    expect(await scoped(ctx, (tx) => tx.rows(nap(0.3)))).toHaveLength(1);
  });

  it("leaves nothing written", async () => {
    const act = scopedWrite(within(500), async (tx) => {
      tx.audit({ action: "test.late", objectKind: "test", objectId: null });
      await tx.finish();
      await tx.rows(nap(20));
    });
    expect((await refused(act)).code).toBe("TIMED_OUT");
    expect(await test.database.asOperator("select 1 from audit_entry where action = 'test.late'")).toEqual(
      [],
    );
  });

  it("does not stop what has none", async () => {
    expect(await scoped(systemContext(test.platform), (tx) => tx.rows(nap(0.6)))).toHaveLength(1);
  });

  it("is answered after ten seconds with 503 and a sentence, and the next request as ever", async () => {
    const officer = actors.client(await actors.as("COUNTY_OFFICER"));
    const document = "{ regions(first: 1) { nodes { code } } }";
    await officer.query(document);
    await asAdmin(ownUrl(), async (holder) => {
      await holder.query("begin; lock table region in access exclusive mode");
      const since = performance.now();
      const { status, body } = await officer.send(document);
      expect(performance.now() - since).toBeGreaterThan(9_000);
      expect(performance.now() - since).toBeLessThan(15_000);
      expect({ status, code: body.errors?.[0]?.extensions.code }).toEqual({ status: 503, code: "TIMED_OUT" });
      await holder.query("rollback");
    });
    await sleep(10);
    await officer.query(document);
  });
});

/** The database of this test as the superuser signs in to it. */
const ownUrl = () =>
  Object.assign(new URL(process.env["TEST_DATABASE_URL"]!), {
    pathname: `/${test.database.name}`,
  }).toString();
