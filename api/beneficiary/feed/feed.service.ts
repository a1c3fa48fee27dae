import type { FactSource } from "../../../schema/codes/fact-sources.ts";
import { type FeedKind, feedKinds } from "../../../schema/codes/feed-kinds.ts";
import { scopedWrite, type WriteTransaction } from "../../database/scoped.ts";
import { nextSerial } from "../../database/serial.ts";
import { sql } from "../../database/sql.ts";
import { addJob, wakeJobs } from "../../job/job.service.ts";
import { demand, type RequestContext } from "../../kernel/context.ts";
import { DomainError, notFound, Problems, stateConflict } from "../../kernel/errors.ts";
import { claimFile, demandSpreadsheet, dropSpreadsheet } from "../../kernel/files/file.service.ts";
import { knownId } from "../../kernel/known-id.ts";
import { ofOwnRegion } from "../../kernel/region-scope.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import { newId } from "../../kernel/uuid.ts";
import { advance, demandTransition, noteBeginning } from "../../kernel/workflow.ts";
import { keepMapping } from "../import/kept-mappings.ts";
import { DepartmentFeed } from "./feed.entity.ts";
import { departmentFeedMachine } from "./feed.workflow.ts";
import { missingTargets, targetsOf } from "./feed-columns.ts";

const SERIAL_KIND = "数";

interface StartFeedGiven {
  readonly fileId: string;
  readonly kind: FeedKind;
  readonly source: FactSource;
  readonly asOf: string;
}

/** Takes what a department sent and begins to check it. Nothing reaches the register. Errors: INVALID_INPUT. */
export async function startFeed(
  ctx: RequestContext,
  input: StartFeedGiven,
  idempotencyKey: string,
): Promise<string> {
  const actor = demand(ctx, "beneficiary:feed");
  const { id, jobId } = await scopedWrite(
    ctx,
    async (tx) => {
      const problems = new Problems();
      const sources: readonly FactSource[] = feedKinds[input.kind].sources;
      problems.require(sources.includes(input.source), "source", "这类数据不由该部门提供，请重新选择。");
      problems.require(input.asOf <= shanghaiDate(tx.now), "asOf", "数据日期不能晚于今天。");
      problems.throwIfAny();
      knownId(input.fileId, "这个文件");
      const regionCode = actor.regionCode;
      if (!regionCode) throw notFound("本岗位的辖区");
      const row = tx.em.create(DepartmentFeed, {
        id: newId(tx.now),
        serial: await nextSerial(tx, SERIAL_KIND),
        kind: input.kind,
        source: input.source,
        asOf: input.asOf,
        regionCode,
        state: "CHECKING",
        fileId: input.fileId,
        headings: [],
        mapping: [],
        rows: 0,
        counts: {},
        createdBy: actor.userId,
        createdAt: tx.now,
      });
      await claimFile(tx, input.fileId, {
        path: "fileId",
        subject: "departmentFeed",
        objectId: row.id,
        regionCode,
      });
      await demandSpreadsheet(tx, input.fileId);
      noteBeginning(tx, departmentFeedMachine, row);
      tx.audit({
        action: "departmentFeed.start",
        objectKind: "departmentFeed",
        objectId: row.id,
        regionCode,
        detail: { about: row.serial, kind: input.kind, source: input.source, asOf: input.asOf },
      });
      return { id: row.id, jobId: await addJob(tx, "FEED_CHECK", row.id) };
    },
    { idempotency: { key: idempotencyKey, mutation: "startFeed", body: input } },
  );
  await wakeJobs(ctx, jobId);
  return id;
}

/** The file of the caller's region, locked. Errors: NOT_FOUND, STALE when somebody changed it meanwhile. */
export async function lockFeed(
  tx: WriteTransaction,
  id: string,
  version?: number | null,
): Promise<DepartmentFeed> {
  knownId(id, "这批部门数据");
  const region = ofOwnRegion(tx.ctx);
  const row = region && (await tx.em.findOne(DepartmentFeed, { id, ...region }, { lockMode: 4 }));
  if (!row) throw notFound("这批部门数据");
  if (version != null && row.version !== version) throw new DomainError("STALE");
  return row;
}

/**
 * Says what each column stands for, keeps that for the next file of this form, and checks anew.
 * Errors: NOT_FOUND, STATE_CONFLICT, INVALID_INPUT.
 */
export async function mapFeedColumns(
  ctx: RequestContext,
  id: string,
  mapping: readonly (string | null)[],
): Promise<void> {
  demand(ctx, "beneficiary:feed");
  await again(ctx, id, async (tx, row) => {
    const problems = new Problems();
    problems.require(mapping.length === row.headings.length, "mapping", "列数与文件不一致，请刷新后再试。");
    const targets = targetsOf(row.kind);
    for (const target of mapping)
      problems.require(
        target === null || targets.includes(target),
        "mapping",
        "没有这一项，请从列表中选择。",
      );
    const used = mapping.filter((target) => target !== null);
    problems.require(new Set(used).size === used.length, "mapping", "同一项不能对应两列。");
    const missing = missingTargets(row.kind, mapping).join("、");
    problems.require(missing === "", "mapping", `还没有对应：${missing}。`);
    problems.throwIfAny();
    row.mapping = [...mapping];
    await keepMapping(tx, formOf(row.kind, row.headings), mapping);
    await advance(tx, departmentFeedMachine, "mapColumns", row);
  });
}

/** What tells files of one form: their kind besides their headings. */
export const formOf = (kind: FeedKind, headings: readonly string[]): readonly string[] => [
  `feed:${kind}`,
  ...headings,
];

/** Checks the file anew, after the register changed or a check was broken off. */
export async function checkFeedAgain(ctx: RequestContext, id: string): Promise<void> {
  demand(ctx, "beneficiary:feed");
  await again(ctx, id, (tx, row) => advance(tx, departmentFeedMachine, "checkAgain", row));
}

async function again(
  ctx: RequestContext,
  id: string,
  change: (tx: WriteTransaction, row: DepartmentFeed) => Promise<void>,
): Promise<void> {
  const jobId = await scopedWrite(ctx, async (tx) => {
    const row = await lockFeed(tx, id);
    await change(tx, row);
    return addJob(tx, "FEED_CHECK", row.id);
  });
  await wakeJobs(ctx, jobId);
}

/**
 * Lets what was checked be written: all of it or nothing. The state changes when the writing has ended.
 * Errors: NOT_FOUND, STALE, STATE_CONFLICT.
 */
export async function applyFeed(ctx: RequestContext, id: string, version: number): Promise<void> {
  demand(ctx, "beneficiary:feed");
  const jobId = await scopedWrite(ctx, async (tx) => {
    const row = await lockFeed(tx, id, version);
    await demandTransition(tx, departmentFeedMachine, "applyFeed", row);
    tx.audit({
      action: "departmentFeed.applyFeed",
      objectKind: "departmentFeed",
      objectId: row.id,
      regionCode: row.regionCode,
      detail: { about: row.serial, asked: true },
    });
    return addJob(tx, "FEED_APPLY", row.id);
  });
  await wakeJobs(ctx, jobId);
}

/** Gives a file up and takes away what it held of people. Errors: NOT_FOUND, STATE_CONFLICT. */
export async function cancelFeed(ctx: RequestContext, id: string): Promise<void> {
  demand(ctx, "beneficiary:feed");
  await scopedWrite(ctx, async (tx) => {
    const row = await lockFeed(tx, id);
    const busy = await tx.row(
      sql`select 1 from job where subject_id = ${id} and state in ('QUEUED', 'RUNNING')`,
    );
    if (busy) throw stateConflict("正在处理，请先取消处理。");
    await advance(tx, departmentFeedMachine, "cancelFeed", row);
    await tx.em.flush();
    await tx.rows(sql`delete from feed_value where feed_id = ${id}`);
    await tx.rows(sql`delete from feed_finding where feed_id = ${id}`);
    await dropSpreadsheet(tx, row.fileId);
  });
}
