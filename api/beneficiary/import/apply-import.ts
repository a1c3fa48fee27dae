import type { ImportState } from "../../../schema/codes/import-states.ts";
import { scoped, scopedWrite, type Transaction, type WriteTransaction } from "../../database/scoped.ts";
import { nextSerials } from "../../database/serial.ts";
import { sql } from "../../database/sql.ts";
import type { JobRun } from "../../job/job.service.ts";
import { actorOf, type RequestContext } from "../../kernel/context.ts";
import { stateConflict } from "../../kernel/errors.ts";
import { advance } from "../../kernel/workflow.ts";
import { HOUSEHOLD_SERIAL } from "../register.service.ts";
import { applyPlans, type PlannedFamily, type WrittenFamily } from "./apply-plans.ts";
import type { FamilyOfFile } from "./check-families.ts";
import { compareFamilies } from "./compare.ts";
import { openStaged } from "./import-vault.ts";
import type { RegisterImport } from "./register-import.entity.ts";
import { dropStaged, lockImport } from "./register-import.service.ts";
import { registerImportMachine } from "./register-import.workflow.ts";

const FAMILIES_A_STEP = 2_000;

interface Staged {
  readonly no: number;
  readonly family: FamilyOfFile;
}

/**
 * Writes the whole import in one transaction, or nothing of it. What was compared is compared again under the locks
 * of the families and people it means: whoever changed them meanwhile has the import checked again.
 */
export async function applyImport({ ctx, subjectId, progress }: JobRun): Promise<void> {
  // A process that ended after it had written leaves the work to another one, which finds it done.
  if ((await stateOf(ctx, subjectId)) === "APPLIED") return;
  const staged = await stagedFamilies(ctx, subjectId, (done, total) => progress("APPLY", done, total));
  const serials = await takeSerials(ctx, subjectId);
  await scopedWrite(ctx, async (tx) => {
    const row = await lockImport(tx, subjectId);
    await advance(tx, registerImportMachine, "writeImport", row, { detail: { about: row.serial } });
    row.appliedBy = actorOf(ctx).userId;
    row.appliedAt = tx.now;
    const planned = await planAgain(tx, row, staged);
    const written = await applyPlans(tx, row.id, planned, serials);
    await noteWritten(tx, row.id, written);
    auditFamilies(tx, row, planned, written);
    await dropStaged(tx, row);
  });
}

export async function stateOf(ctx: RequestContext, id: string): Promise<ImportState | undefined> {
  const row = await scoped(ctx, (tx) =>
    tx.row<{ state: ImportState }>(sql`select state from register_import where id = ${id}`),
  );
  return row?.state;
}

/** In a transaction of their own, so that nobody who registers a family waits for the whole file; a failure leaves a gap. */
const takeSerials = (ctx: RequestContext, importId: string): Promise<string[]> =>
  scopedWrite(
    ctx,
    async (tx) => {
      const row = await tx.row<{ n: number }>(sql`
        select count(*)::int as n from import_family where import_id = ${importId} and outcome = 'NEW'`);
      return nextSerials(tx, HOUSEHOLD_SERIAL, row?.n ?? 0);
    },
    { unaudited: "serials of families that an import is about to record" },
  );

/** Opened outside of the transaction, step by step: what is sealed takes its time. */
async function stagedFamilies(
  ctx: RequestContext,
  importId: string,
  progress: (done: number, total: number) => Promise<void>,
): Promise<Staged[]> {
  const staged: Staged[] = [];
  const total = await scoped(ctx, async (tx) => {
    const row = await tx.row<{ n: number }>(
      sql`select count(*)::int as n from import_family where import_id = ${importId}`,
    );
    return row?.n ?? 0;
  });
  for (let after = 0; ; ) {
    const step = await scoped(ctx, async (tx) => {
      const rows = await tx.rows<{ no: number; content_sealed: string | null }>(sql`
        select no, content_sealed from import_family where import_id = ${importId} and no > ${after}
        order by no limit ${FAMILIES_A_STEP}`);
      return rows.map(({ no, content_sealed: sealed }) => {
        if (!sealed) throw stateConflict("这次导入还有错误，请先更正。");
        return { no, family: openStaged<FamilyOfFile>(tx, "family", importId, no, sealed) };
      });
    });
    if (step.length === 0) return staged;
    staged.push(...step);
    after = step.at(-1)!.no;
    await progress(staged.length, total);
  }
}

async function planAgain(
  tx: Transaction,
  row: RegisterImport,
  staged: readonly Staged[],
): Promise<PlannedFamily[]> {
  await lockKnown(tx, row.id);
  const before = await tx.rows<{ no: number; outcome: string; household_id: string | null }>(sql`
    select no, outcome, household_id from import_family where import_id = ${row.id} order by no`);
  const plans = await compareFamilies(
    tx,
    staged.map(({ family }) => family),
    row.source,
  );
  return staged.map(({ no, family }, index) => {
    const plan = plans[index]!;
    const then = before[index]!;
    if (plan.outcome !== then.outcome || (plan.household?.id ?? null) !== then.household_id)
      throw stateConflict("核对之后登记有变化，没有写入，请重新核对。");
    return { no, family, plan };
  });
}

/** Families in the order of their ids, then their people in theirs. */
async function lockKnown(tx: Transaction, importId: string): Promise<void> {
  const known = sql`select household_id from import_family where import_id = ${importId} and household_id is not null`;
  await tx.rows(sql`select 1 from household where id in (${known}) order by id for update`);
  await tx.rows(sql`
    select 1 from person where id in (select person_id from membership where household_id in (${known})
      and valid_to is null) order by id for update`);
}

async function noteWritten(
  tx: Transaction,
  importId: string,
  written: readonly WrittenFamily[],
): Promise<void> {
  const rows = JSON.stringify(
    written.map(({ no, householdId, undo }) => ({ no, household_id: householdId, undo })),
  );
  await tx.rows(sql`
    update import_family f set household_id = r.household_id, undo = r.undo
    from jsonb_to_recordset(${rows}::jsonb) as r(no integer, household_id uuid, undo jsonb)
    where f.import_id = ${importId} and f.no = r.no`);
}

/** Each family has a row of its own in the audit trail, as if it had been recorded at the counter. */
function auditFamilies(
  tx: WriteTransaction,
  row: RegisterImport,
  planned: readonly PlannedFamily[],
  written: readonly WrittenFamily[],
): void {
  const plans = new Map(planned.map((each) => [each.no, each]));
  for (const { no, householdId } of written) {
    const { family, plan } = plans.get(no)!;
    tx.audit({
      action: "household.import",
      objectKind: "household",
      objectId: householdId,
      regionCode: family.regionCode,
      detail: {
        about: row.serial,
        outcome: plan.outcome,
        members: family.members.length,
        changes: plan.changes.length,
      },
    });
  }
}
