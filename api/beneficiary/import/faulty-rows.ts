import { writeXlsx } from "hucre/xlsx";
import { type ImportFault, importFaults } from "../../../schema/codes/import-faults.ts";
import { scopedWrite } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import { demand, type RequestContext } from "../../kernel/context.ts";
import { stateConflict } from "../../kernel/errors.ts";
import { storedRows } from "./check-import.ts";
import { lockImport } from "./register-import.service.ts";

/**
 * The rows of one's file that have faults, as they came, each with what is wrong and what to do about it, to be mended
 * and uploaded again. They hold what the file held; the download is on record. Errors: NOT_FOUND, STATE_CONFLICT.
 */
export async function faultyRows(ctx: RequestContext, id: string): Promise<Uint8Array> {
  demand(ctx, "beneficiary:import");
  const { headings, faults } = await scopedWrite(ctx, async (tx) => {
    const row = await lockImport(tx, id);
    if (row.state !== "FAULTY") throw stateConflict("只有核对发现错误的导入才有错误行可下载。");
    tx.audit({
      action: "registerImport.lookAtFaults",
      objectKind: "registerImport",
      objectId: row.id,
      regionCode: row.regionCode,
      detail: { about: row.serial },
    });
    const found = await tx.rows<{ row: number; fault: ImportFault; note: string | null }>(sql`
      select row, fault, note from import_finding where import_id = ${id} order by row, no`);
    return { headings: row.headings, faults: found };
  });
  const byRow = new Map<number, typeof faults>();
  for (const fault of faults) byRow.set(fault.row, [...(byRow.get(fault.row) ?? []), fault]);
  const rows = (await storedRows(ctx, { id })).filter(({ row }) => byRow.has(row));
  return writeXlsx({
    sheets: [
      {
        name: "错误行",
        columns: [
          ...headings.map(() => ({ width: 16, numFmt: "@" })),
          { width: 8 },
          { width: 50 },
          { width: 60 },
        ],
        rows: [
          [...headings, "原行号", "错误原因", "改法"],
          ...rows.map(({ row, cells }) => [
            ...headings.map((_, index) => cells[index] ?? ""),
            row,
            byRow
              .get(row)!
              .map(({ fault, note }) => note ?? importFaults[fault].zh)
              .join("；"),
            byRow
              .get(row)!
              .map(({ fault }) => importFaults[fault].remedyZh)
              .join("；"),
          ]),
        ],
        freezePane: { rows: 1 },
      },
    ],
  });
}
