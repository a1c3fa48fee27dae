import { insertMany } from "../../database/insert-many.ts";
import { scopedWrite, type Transaction } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import type { RequestContext } from "../../kernel/context.ts";
import { stateConflict } from "../../kernel/errors.ts";
import { newId } from "../../kernel/uuid.ts";
import { maskCell } from "../import/mask-cell.ts";
import { sealValue } from "./feed-vault.ts";
import type { PlannedValue } from "./match-rows.ts";
import type { FeedFaultFound } from "./read-row.ts";

const REPORT = "what a check of a department's file found; that it was checked is on record";

interface Head {
  readonly id: string;
  readonly regionCode: string;
}

/** Only of a file that is still being checked is a report written: another process may have ended the check. */
export async function demandChecking(tx: Transaction, id: string): Promise<void> {
  const row = await tx.row(
    sql`select 1 from department_feed where id = ${id} and state = 'CHECKING' for update`,
  );
  if (!row) throw stateConflict("这批部门数据已由另一个进程核对完毕，请刷新页面。");
}

/** Writes down what is wrong with rows, the values masked; returns the number of the last. */
export async function storeFaults(
  ctx: RequestContext,
  head: Head,
  faults: readonly FeedFaultFound[],
  last: number,
): Promise<number> {
  if (faults.length === 0) return last;
  await scopedWrite(
    ctx,
    async (tx) => {
      await demandChecking(tx, head.id);
      await insertMany(
        tx,
        "feed_finding",
        {
          feed_id: "uuid",
          no: "integer",
          region_code: "text",
          row: "integer",
          column_name: "text",
          fault: "text",
          shown: "text",
          note: "text",
          household_id: "uuid",
        },
        faults.map((fault, index) => ({
          feed_id: head.id,
          no: last + index + 1,
          region_code: head.regionCode,
          row: fault.row,
          column_name: fault.column,
          fault: fault.fault,
          shown: maskCell(fault.column, fault.text),
          note: fault.note ?? null,
          household_id: fault.householdId ?? null,
        })),
      );
    },
    { unaudited: REPORT },
  );
  return last + faults.length;
}

/** Writes down what would become of each value that says something new. */
export async function storeValues(
  ctx: RequestContext,
  head: Head,
  values: readonly PlannedValue[],
): Promise<void> {
  if (values.length === 0) return;
  await scopedWrite(
    ctx,
    async (tx) => {
      await demandChecking(tx, head.id);
      await insertMany(
        tx,
        "feed_value",
        {
          id: "uuid",
          feed_id: "uuid",
          region_code: "text",
          row: "integer",
          person_id: "uuid",
          household_id: "uuid",
          path: "text",
          value: "jsonb",
          valid_until: "date",
          outcome: "text",
          beside: "uuid[]",
          replaces: "uuid[]",
        },
        values.map((each) => {
          const id = newId(tx.now);
          return {
            id,
            feed_id: head.id,
            region_code: each.regionCode,
            row: each.row,
            person_id: each.personId,
            household_id: each.householdId,
            path: each.path,
            value: sealValue(tx, id, each.path, each.value),
            valid_until: each.validUntil,
            outcome: each.outcome,
            beside: each.beside,
            replaces: each.replaces,
          };
        }),
      );
    },
    { unaudited: REPORT },
  );
}
