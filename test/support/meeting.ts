import { setTimeout as wait } from "node:timers/promises";
import { scopedWrite } from "../../api/database/scoped.ts";
import { raw, sql } from "../../api/database/sql.ts";
import type { TestActor } from "./actors.ts";
import type { TestPlatform } from "./platform.ts";

type Call = () => Promise<unknown>;

/** How many connections of this test's database wait for a lock. */
async function waiting(test: TestPlatform): Promise<number> {
  const [row] = await test.database.asOperator<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'",
    [test.database.name],
  );
  return row?.n ?? 0;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error("The calls did not meet.");
    await wait(10);
  }
}

/**
 * Two calls that meet on every run, where a race would meet them only sometimes: `holder` has a row that the first
 * needs late, so that it stands still with all that it took before; then the second comes, and goes as far as it may.
 * Gives the order in which they ended. A call that fails fails the test.
 */
export async function meet(
  test: TestPlatform,
  holder: TestActor,
  row: { readonly table: string; readonly id: string },
  first: Call,
  second: Call,
): Promise<string[]> {
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let isHeld = false;
  const holding = scopedWrite(
    holder,
    async (tx) => {
      await tx.rows(sql`select 1 from ${raw(row.table)} where id = ${row.id} for update`);
      isHeld = true;
      await released;
    },
    { unaudited: "it only stands in the way" },
  );
  const ended: string[] = [];
  const watch = (name: string, call: Call) => call().finally(() => ended.push(name));
  try {
    await until(() => isHeld);
    const calls = [watch("first", first)];
    await until(async () => ended.length > 0 || (await waiting(test)) === 1);
    calls.push(watch("second", second));
    await until(async () => ended.length > 0 || (await waiting(test)) === 2);
    letGo();
    await Promise.all(calls);
  } finally {
    letGo();
    await holding;
  }
  return ended;
}
