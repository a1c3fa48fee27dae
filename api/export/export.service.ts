import type { ExportFormat } from "../../schema/codes/export-formats.ts";
import type { ExportLanguage } from "../../schema/codes/export-languages.ts";
import type { ExportList } from "../../schema/codes/export-lists.ts";
import { type ExportPurpose, exportPurposes } from "../../schema/codes/export-purposes.ts";
import { demandListLeft } from "../beneficiary/fact-look.service.ts";
import { demandLooksLeft } from "../beneficiary/quota.ts";
import { scopedWrite } from "../database/scoped.ts";
import { addJob, wakeJobs } from "../job/job.service.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { stateConflict } from "../kernel/errors.ts";
import { demandRecentProof } from "../kernel/recent-proof.ts";
import { newId } from "../kernel/uuid.ts";
import { DataExport } from "./data-export.entity.ts";
import { sealArguments } from "./export-vault.ts";
import { exportedLists } from "./exported-lists.ts";
import { listDocument } from "./list-document.ts";
import { demandFitting, readList, servedSchema } from "./read-list.ts";

interface ExportGiven {
  readonly list: ExportList;
  readonly arguments?: Readonly<Record<string, unknown>> | null;
  readonly format: ExportFormat;
  readonly language?: ExportLanguage | null;
  readonly purpose: ExportPurpose;
}

/**
 * Puts it on record that the caller takes a list along, and has its file made. The caller holds the permission of the
 * list and the one to export, and has just proved who it is. The first row is read before, so that what the list
 * refuses is refused here. Errors: INVALID_INPUT, STATE_CONFLICT (nothing to export), RATE_LIMITED,
 * STEP_UP_REQUIRED, and those of the list.
 */
export async function requestExport(
  ctx: RequestContext,
  input: ExportGiven,
  idempotencyKey: string,
): Promise<string> {
  demand(ctx, "export:request");
  const schema = servedSchema(ctx);
  const language = input.language ?? "ZH";
  const list = listDocument(schema, exportedLists[input.list], language);
  demand(ctx, list.permission);
  const actor = demandRecentProof(ctx);
  const given = present(input.arguments ?? {});
  demandFitting(list, schema, given);
  const { nodes, totalCount } = await readList(ctx, list, given, { first: 1, after: null });
  if (nodes.length === 0) throw stateConflict("没有符合条件的记录，没有可以导出的内容。请放宽筛选条件。");
  const { id, jobId } = await scopedWrite(
    ctx,
    async (tx) => {
      await demandLooksLeft(tx, "export.request");
      const fact = factIn(given);
      if (fact) await demandListLeft(tx, fact, totalCount ?? 0);
      const filters = namesIn(given);
      const made = tx.em.create(DataExport, {
        id: newId(tx.now),
        userId: actor.userId,
        postId: actor.postId,
        organisationId: actor.organisationId,
        list: input.list,
        format: input.format,
        language,
        purpose: input.purpose,
        filters,
        requestedAt: tx.now,
      });
      made.argumentsSealed = sealArguments(tx, made.id, given);
      tx.audit({
        action: "export.request",
        objectKind: "export",
        objectId: made.id,
        purpose: exportPurposes[input.purpose].zh,
        detail: { list: input.list, format: input.format, filters: filters.join(" ") },
      });
      return { id: made.id, jobId: await addJob(tx, "EXPORT", made.id) };
    },
    { idempotency: { key: idempotencyKey, mutation: "requestExport", body: input } },
  );
  await wakeJobs(ctx, jobId);
  return id;
}

/** What is set, as it was sent: an empty filter narrows nothing. */
function present(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isSet = (value: unknown) => value !== null && value !== undefined && value !== "";
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => isSet(value))
      .map(([name, value]) => [name, isGroup(value) ? present(value) : value]),
  );
}

/** The fact by which a list is narrowed: each row that it shows is a look where that is sensitive. */
function factIn({ filter }: Readonly<Record<string, unknown>>): string | null {
  const fact = isGroup(filter) ? filter["fact"] : null;
  return isGroup(fact) ? String(fact["path"]) : null;
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** By what it is narrowed: the names of the schema that were found to fit, without what stands behind them. */
const namesIn = (given: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(given).flatMap(([name, value]) =>
    name === "filter" && isGroup(value) ? Object.keys(value) : [name],
  );
