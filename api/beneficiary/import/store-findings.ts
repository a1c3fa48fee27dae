import { insertMany } from "../../database/insert-many.ts";
import { scopedWrite } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import type { RequestContext } from "../../kernel/context.ts";
import { maskName } from "../../kernel/masks.ts";
import type { FamilyRead } from "./check-families.ts";
import type { FamilyPlan } from "./compare.ts";
import { sealStaged } from "./import-vault.ts";
import { maskCell } from "./mask-cell.ts";

const FAMILIES_A_STEP = 1_000;
const FINDINGS = "what a check of an import found; that it was checked is on record";

/** Writes down each family with what it would be, and each fault with its masked value; what stood there goes. */
export async function storeFindings(
  ctx: RequestContext,
  head: { readonly id: string; readonly regionCode: string },
  families: readonly FamilyRead[],
  plans: ReadonlyMap<FamilyRead, FamilyPlan>,
  progress: (done: number) => Promise<void>,
): Promise<void> {
  await scopedWrite(
    ctx,
    async (tx) => {
      await tx.rows(sql`delete from import_finding where import_id = ${head.id}`);
      await tx.rows(sql`delete from import_family where import_id = ${head.id}`);
    },
    { unaudited: FINDINGS },
  );
  let finding = 0;
  for (let from = 0; from < families.length; from += FAMILIES_A_STEP) {
    const step = families.slice(from, from + FAMILIES_A_STEP);
    await scopedWrite(
      ctx,
      async (tx) => {
        await insertMany(
          tx,
          "import_finding",
          {
            import_id: "uuid",
            no: "integer",
            region_code: "text",
            row: "integer",
            column_name: "text",
            fault: "text",
            shown: "text",
            note: "text",
          },
          step.flatMap((family) =>
            [...family.faults, ...(plans.get(family)?.faults ?? [])].map((fault) => ({
              import_id: head.id,
              no: ++finding,
              region_code: head.regionCode,
              row: fault.row,
              column_name: fault.column,
              fault: fault.fault,
              shown: maskCell(fault.column, fault.text),
              note: fault.note ?? null,
            })),
          ),
        );
        await insertMany(
          tx,
          "import_family",
          {
            import_id: "uuid",
            no: "integer",
            region_code: "text",
            first_row: "integer",
            members: "integer",
            head_name: "text",
            outcome: "text",
            household_id: "uuid",
            changes: "jsonb",
            content_sealed: "text",
          },
          step.map((family, index) => {
            const no = from + index + 1;
            const plan = plans.get(family);
            const headRow = family.rows.find(({ relation }) => relation === "SELF") ?? family.rows[0]!;
            return {
              import_id: head.id,
              no,
              region_code: head.regionCode,
              first_row: family.rows[0]!.row,
              members: family.rows.length,
              head_name: headRow.name ? maskName(headRow.name, "staff") : null,
              outcome: plan?.outcome ?? "FAULTY",
              household_id: plan?.household?.id ?? null,
              changes: plan?.changes ?? [],
              content_sealed: family.household && sealStaged(tx, "family", head.id, no, family.household),
            };
          }),
        );
      },
      { unaudited: FINDINGS },
    );
    await progress(from + step.length);
  }
}
