import type { FactSource } from "../../../schema/codes/fact-sources.ts";
import { scopedWrite, type WriteTransaction } from "../../database/scoped.ts";
import { nextSerial } from "../../database/serial.ts";
import { sql } from "../../database/sql.ts";
import { addJob, wakeJobs } from "../../job/job.service.ts";
import { demand, type RequestContext } from "../../kernel/context.ts";
import { DomainError, invalid, notFound, Problems, stateConflict } from "../../kernel/errors.ts";
import { claimFile, demandSpreadsheet, dropSpreadsheet } from "../../kernel/files/file.service.ts";
import { knownId } from "../../kernel/known-id.ts";
import { ofOwnRegion } from "../../kernel/region-scope.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import { newId } from "../../kernel/uuid.ts";
import { advance, demandTransition, noteBeginning } from "../../kernel/workflow.ts";
import { isTarget, labelOf, missingColumns } from "./columns.ts";
import { keepMapping } from "./kept-mappings.ts";
import { RegisterImport } from "./register-import.entity.ts";
import { registerImportMachine } from "./register-import.workflow.ts";

const SERIAL_KIND = "导";
const MOST_TITLE = 100;

interface StartImportGiven {
  readonly fileId: string;
  readonly title: string;
  readonly source: FactSource;
  readonly obtainedOn: string;
}

/** Takes an uploaded file and begins to check it. Nothing reaches the register. Errors: INVALID_INPUT. */
export async function startImport(
  ctx: RequestContext,
  input: StartImportGiven,
  idempotencyKey: string,
): Promise<string> {
  const actor = demand(ctx, "beneficiary:import");
  const title = input.title.trim();
  const { id, jobId } = await scopedWrite(
    ctx,
    async (tx) => {
      const problems = new Problems();
      problems.require(
        title.length > 0 && title.length <= MOST_TITLE,
        "title",
        `名称应为1到${MOST_TITLE}个字。`,
      );
      problems.require(input.obtainedOn <= shanghaiDate(tx.now), "obtainedOn", "取得日期不能晚于今天。");
      problems.throwIfAny();
      knownId(input.fileId, "这个文件");
      const regionCode = actor.regionCode;
      if (!regionCode) throw notFound("本岗位的辖区");
      const row = tx.em.create(RegisterImport, {
        id: newId(tx.now),
        serial: await nextSerial(tx, SERIAL_KIND),
        title,
        regionCode,
        state: "CHECKING",
        source: input.source,
        obtainedOn: input.obtainedOn,
        fileId: input.fileId,
        headings: [],
        headingRow: null,
        mapping: [],
        rows: 0,
        counts: {},
        createdBy: actor.userId,
        createdAt: tx.now,
      });
      await claimFile(tx, input.fileId, {
        path: "fileId",
        subject: "registerImport",
        objectId: row.id,
        regionCode,
      });
      await demandSpreadsheet(tx, input.fileId);
      noteBeginning(tx, registerImportMachine, row);
      tx.audit({
        action: "registerImport.start",
        objectKind: "registerImport",
        objectId: row.id,
        regionCode,
        detail: { about: row.serial, source: input.source },
      });
      return { id: row.id, jobId: await addJob(tx, "IMPORT_CHECK", row.id) };
    },
    { idempotency: { key: idempotencyKey, mutation: "startRegisterImport", body: input } },
  );
  await wakeJobs(ctx, jobId);
  return id;
}

/** The import of the caller's region, locked. Errors: NOT_FOUND, STALE when somebody changed it meanwhile. */
export async function lockImport(
  tx: WriteTransaction,
  id: string,
  version?: number | null,
): Promise<RegisterImport> {
  knownId(id, "这次导入");
  const region = ofOwnRegion(tx.ctx);
  const row = region && (await tx.em.findOne(RegisterImport, { id, ...region }, { lockMode: 4 }));
  if (!row) throw notFound("这次导入");
  if (version != null && row.version !== version) throw new DomainError("STALE");
  return row;
}

/**
 * Says what each column stands for, keeps that for the next file of this form, and checks anew.
 * Errors: NOT_FOUND, STATE_CONFLICT, INVALID_INPUT.
 */
export async function mapImportColumns(
  ctx: RequestContext,
  id: string,
  mapping: readonly (string | null)[],
): Promise<void> {
  demand(ctx, "beneficiary:import");
  await again(ctx, id, async (tx, row) => {
    const problems = new Problems();
    problems.require(mapping.length === row.headings.length, "mapping", "列数与文件不一致，请刷新后再试。");
    for (const target of mapping)
      problems.require(target === null || isTarget(target), "mapping", "没有这一项，请从列表中选择。");
    const used = mapping.filter((target) => target !== null);
    problems.require(new Set(used).size === used.length, "mapping", "同一项不能对应两列。");
    const missing = missingColumns(mapping).map(labelOf).join("、");
    problems.require(missing === "", "mapping", `还没有对应：${missing}。`);
    problems.throwIfAny();
    row.mapping = [...mapping];
    await keepMapping(tx, row.headings, mapping);
    await advance(tx, registerImportMachine, "mapColumns", row);
  });
}

/** Checks the file anew, after the register changed or a check was broken off; goes on from the rows read already. */
export async function checkImportAgain(ctx: RequestContext, id: string): Promise<void> {
  demand(ctx, "beneficiary:import");
  await again(ctx, id, (tx, row) => advance(tx, registerImportMachine, "checkAgain", row));
}

async function again(
  ctx: RequestContext,
  id: string,
  change: (tx: WriteTransaction, row: RegisterImport) => Promise<void>,
): Promise<void> {
  const jobId = await scopedWrite(ctx, async (tx) => {
    const row = await lockImport(tx, id);
    await change(tx, row);
    return addJob(tx, "IMPORT_CHECK", row.id);
  });
  await wakeJobs(ctx, jobId);
}

/**
 * Lets what was checked be written: all of it or nothing. The state changes when the writing has ended.
 * Errors: NOT_FOUND, STATE_CONFLICT.
 */
export async function submitImport(ctx: RequestContext, id: string, version: number): Promise<void> {
  demand(ctx, "beneficiary:import");
  const jobId = await scopedWrite(ctx, async (tx) => {
    const row = await lockImport(tx, id, version);
    await demandTransition(tx, registerImportMachine, "writeImport", row);
    tx.audit({ action: "registerImport.writeImport", ...asked(row) });
    return addJob(tx, "IMPORT_APPLY", row.id);
  });
  await wakeJobs(ctx, jobId);
}

/** Takes back what the import brought and nobody has touched since. Errors: NOT_FOUND, STATE_CONFLICT. */
export async function undoWholeImport(ctx: RequestContext, id: string, reason: string): Promise<void> {
  demand(ctx, "beneficiary:import");
  const why = reason.trim();
  if (why.length < 4 || why.length > 200) throw invalid({ reason: "请写明撤销原因，4到200个字。" });
  const jobId = await scopedWrite(ctx, async (tx) => {
    const row = await lockImport(tx, id);
    await demandTransition(tx, registerImportMachine, "undoImport", row);
    tx.audit({ action: "registerImport.undoImport", purpose: why, ...asked(row) });
    return addJob(tx, "IMPORT_UNDO", row.id);
  });
  await wakeJobs(ctx, jobId);
}

/** What stands in the audit trail of an import that somebody asked to have written or taken back. */
const asked = (row: RegisterImport) => ({
  objectKind: "registerImport",
  objectId: row.id,
  regionCode: row.regionCode,
  detail: { about: row.serial, asked: true },
});

/** Gives an import up and takes away what it held of people. Errors: NOT_FOUND, STATE_CONFLICT. */
export async function cancelImport(ctx: RequestContext, id: string): Promise<void> {
  demand(ctx, "beneficiary:import");
  await scopedWrite(ctx, async (tx) => {
    const row = await lockImport(tx, id);
    const busy = await tx.row(
      sql`select 1 from job where subject_id = ${id} and state in ('QUEUED', 'RUNNING')`,
    );
    if (busy) throw stateConflict("正在处理，请先取消处理。");
    await advance(tx, registerImportMachine, "cancelImport", row);
    await dropStaged(tx, row);
  });
}

/** What the file held of people goes; how many rows and which faults stays. */
export async function dropStaged(tx: WriteTransaction, row: RegisterImport): Promise<void> {
  await tx.em.flush();
  await tx.rows(sql`delete from import_row where import_id = ${row.id}`);
  await tx.rows(sql`update import_family set content_sealed = null where import_id = ${row.id}`);
  await tx.rows(
    sql`update import_finding set shown = null where import_id = ${row.id} and shown is not null`,
  );
  if (row.fileId) await dropSpreadsheet(tx, row.fileId);
}
