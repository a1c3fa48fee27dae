import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Course, poolOf } from "../../api/database/read-connection.ts";
import { scoped, scopedRows, scopedSnapshot } from "../../api/database/scoped.ts";
import { prepared, sql } from "../../api/database/sql.ts";
import { type RequestContext, systemContext } from "../../api/kernel/context.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let system: RequestContext;

beforeAll(async () => {
  // One connection, so that what a read leaves behind meets the next.
  test = await openTestPlatform({ poolSize: 1 });
  system = systemContext(test.platform);
});
afterAll(() => test.close());

const one = sql`select 1 as one`;
const isFine = async () => expect(await scoped(system, (tx) => tx.rows(one))).toEqual([{ one: 1 }]);

describe("statements of a read that travel together", () => {
  it("are not run behind one that failed, and fail with its error", async () => {
    const settled = await scoped(system, (tx) =>
      Promise.allSettled([tx.rows(one), tx.rows(sql`select 1 / 0 as none`), tx.rows(one)]),
    );
    expect(settled).toMatchObject([
      { value: [{ one: 1 }] },
      { reason: { code: "22012" } },
      { reason: { code: "22012" } },
    ]);
    await isFine();
  });

  it("with a value that cannot be written send nothing, and the connection goes on", async () => {
    const around: Record<string, unknown> = {};
    around["itself"] = around;
    await expect(scoped(system, (tx) => tx.rows(sql`select ${around}::jsonb as one`))).rejects.toThrow(
      /circular/,
    );
    await isFine();
    await expect(scopedRows(system, sql`select ${around}::jsonb as one`)).rejects.toThrow(/circular/);
    await isFine();
  });

  it("are planned once a connection where they are prepared, and read their rows alike each time", async () => {
    const query = prepared(sql`select ${1}::int as number, ${"字"}::text as letter, now() as at`);
    for (const _ of [1, 2, 3]) {
      const [row] = await scopedRows<{ number: number; letter: string; at: Date }>(system, query);
      expect(row).toEqual({ number: 1, letter: "字", at: expect.any(Date) });
    }
    const [plans] = await scopedRows<{ generic: number; custom: number }>(
      system,
      sql`select generic_plans::int as generic, custom_plans::int as custom from pg_prepared_statements where name = ${query.name}`,
    );
    expect(plans).toEqual({ generic: 3, custom: 0 });
  });

  it("that are not prepared are planned for their values also behind one that is", async () => {
    const modes = await scoped(system, async (tx) => {
      const mode = sql`select current_setting('plan_cache_mode') as mode`;
      return Promise.all([tx.row(prepared(mode)), tx.row(mode), tx.row(prepared(mode))]);
    });
    expect(modes).toEqual([{ mode: "force_generic_plan" }, { mode: "auto" }, { mode: "force_generic_plan" }]);
  });

  it("that wait to be sent when the read gives up are never sent", async () => {
    const gaveUp = scoped(system, async (tx) => {
      const first = tx.rows(sql`select pg_sleep(0.2)`);
      await sleep(50);
      // One is on its way now, and this one waits for it.
      const waiting = tx.rows(sql`select pg_advisory_lock(371699)`);
      waiting.catch(() => {});
      first.catch(() => {});
      throw new Error("gave up");
    });
    await expect(gaveUp).rejects.toThrow("gave up");
    await isFine();
    const held = await test.database.asOperator(
      "select 1 from pg_locks where locktype = 'advisory' and objid = 371699",
    );
    expect(held).toEqual([]);
  });

  it("leave neither role nor scope nor transaction behind", async () => {
    await scopedRows(system, one);
    await scoped(system, (tx) => tx.rows(one));
    const pool = (await poolOf(test.platform.orm))!;
    const { rows } =
      await pool.query(`select current_user = session_user as own, current_setting('app.kind', true) as kind,
      current_setting('transaction_read_only') as bound, current_setting('plan_cache_mode') as mode`);
    expect(rows).toEqual([{ own: true, kind: "", bound: "off", mode: "auto" }]);
  });

  it("cannot write, also where they are one", async () => {
    const write = sql`insert into region (code) values ('371699000000')`;
    await expect(scopedRows(system, write)).rejects.toMatchObject({ code: "25006" });
    await expect(scoped(system, (tx) => tx.rows(write))).rejects.toMatchObject({ code: "25006" });
  });
});

describe("a read whose course was to send all at once", () => {
  const moment = sql`select pg_current_snapshot()::text || ' ' || now()::text as moment`;

  it("ends its transaction in the same way, and gives what it read", async () => {
    const course: Course = { inOneWay: 0 };
    const read = () => scopedSnapshot(system, (tx) => tx.rows(one), course);
    for (const times of [1, 2, 3, 4]) {
      expect(await read()).toEqual([{ one: 1 }]);
      expect(course.inOneWay).toBe(times);
    }
    await isFine();
  });

  it("is done anew where it goes on, so that all of it is of one moment", async () => {
    const course: Course = { inOneWay: 2 };
    let attempts = 0;
    const moments = await scopedSnapshot(
      system,
      async (tx) => {
        attempts += 1;
        return [await tx.row(moment), await tx.row(moment), await tx.row(moment)];
      },
      course,
    );
    expect(attempts).toBe(2);
    expect(new Set(moments.map((row) => JSON.stringify(row))).size).toBe(1);
    expect(course.inOneWay).toBe(0);
    await isFine();
  });
});
