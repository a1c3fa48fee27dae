import type { CatalogueRevisionState } from "../../../schema/codes/catalogue-revision-states.ts";
import type {
  CatalogueRevisionDetail,
  CatalogueRevision as CatalogueRevisionView,
} from "../../../schema/policy/catalogue-revision.ts";
import { scoped, scopedEntities, type Transaction } from "../../database/scoped.ts";
import { all, raw, type Sql, sql } from "../../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../../kernel/context.ts";
import { notFound } from "../../kernel/errors.ts";
import { historyOf } from "../../kernel/history.ts";
import { knownId } from "../../kernel/known-id.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../../kernel/pagination.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import { availableActions } from "../../kernel/workflow.ts";
import { catalogueOn, newestPublication } from "../catalogue.queries.ts";
import { type CaseRun, runCases } from "./cases.ts";
import { writeDocument } from "./document.ts";
import { type Examination, examine } from "./examine.ts";
import { CatalogueRevision } from "./revision.entity.ts";
import { revisionMachine } from "./revision.workflow.ts";

interface RevisionRow {
  readonly id: string;
  readonly serial: string;
  readonly title: string;
  readonly state: CatalogueRevisionState;
  readonly valid_from: string;
  readonly saved_at: Date;
  readonly published_at: Date | null;
  readonly author_name: string | null;
  readonly reviewer_name: string | null;
}

const LIST = "catalogueRevisions";

const revisionRows = (where: Sql): Sql => sql`
  select r.id, r.serial, r.title, r.state, r.valid_from, r.saved_at, r.published_at,
    a.display_name as author_name, b.display_name as reviewer_name
  from catalogue_revision r left join user_account a on a.id = r.created_by
    left join user_account b on b.id = r.reviewed_by
  where ${where}`;

export interface RevisionFilter {
  readonly states?: readonly CatalogueRevisionState[] | null;
  /** Only those that the caller wrote. */
  readonly mine?: boolean | null;
  /** Only those of others, which the caller may review. */
  readonly others?: boolean | null;
}

/** Changes to the catalogue, the newest first. */
export function catalogueRevisions(
  ctx: RequestContext,
  { states, mine, others }: RevisionFilter,
  page: PageRequest,
): Promise<Page<CatalogueRevisionView>> {
  demand(ctx, "policy:review");
  const first = pageSize(page);
  return scoped(ctx, async (tx) => {
    const after = openCursor<string>(ctx, LIST, page);
    const { userId } = actorOf(ctx);
    const where = all([
      states && sql`r.state = any(${states}::text[])`,
      mine ? sql`r.created_by = ${userId}` : null,
      others ? sql`r.created_by <> ${userId}` : null,
    ]);
    const rows = await tx.rows<RevisionRow>(sql`
      ${revisionRows(sql`${where} and ${after === null ? raw("true") : sql`r.id < ${after}`}`)}
      order by r.id desc limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from catalogue_revision r where ${where}`);
    return toPage(ctx, LIST, rows, first, counted, (row) => row.id, toView);
  });
}

const toView = (row: RevisionRow): CatalogueRevisionView => ({
  id: row.id,
  serial: row.serial,
  title: row.title,
  state: row.state,
  validFrom: row.valid_from,
  savedAt: row.saved_at,
  publishedAt: row.published_at,
  authorName: row.author_name,
  reviewerName: row.reviewer_name,
});

/** One revision with all that it would do; of one that is over, what it did. Errors: NOT_FOUND. */
export function catalogueRevision(ctx: RequestContext, id: string): Promise<CatalogueRevisionDetail> {
  demand(ctx, "policy:review");
  return scopedEntities(ctx, async (tx) => {
    const row = await tx.row<RevisionRow>(revisionRows(sql`r.id = ${knownId(id, "这份修订")}`));
    const revision = row && (await tx.em.findOne(CatalogueRevision, { id: row.id }));
    if (!row || !revision) throw notFound("这份修订");
    const { publication, problems, changes, caseRuns } = await toldOf(tx, revision);
    return {
      ...toView(row),
      reason: revision.reason,
      document: revision.document,
      version: revision.version,
      publication,
      problems,
      changes,
      caseRuns,
      availableActions: await availableActions(tx, revisionMachine, revision),
      history: await historyOf(tx, revisionMachine, row.id),
    };
  });
}

async function toldOf(
  tx: Transaction,
  revision: CatalogueRevision,
): Promise<Pick<Examination, "publication" | "problems" | "changes" | "caseRuns">> {
  if (revision.state === "DRAFT" || revision.state === "IN_REVIEW") return examine(tx, revision);
  const { number: publication } = await newestPublication(tx);
  return { publication, problems: [], changes: revision.changes ?? [], caseRuns: [] };
}

/**
 * The catalogue of a day as YAML, whole or some of its policies with their cases: what a revision is written from. Errors: NOT_FOUND when a policy is not in force.
 */
export function catalogueDocument(
  ctx: RequestContext,
  codes: readonly string[] | null,
  asOf: string | null,
): Promise<string> {
  demand(ctx, "policy:review");
  return scoped(ctx, async (tx) => {
    const day = asOf ?? shanghaiDate(tx.now);
    const catalogue = await catalogueOn(tx, day);
    const heading = [
      `莲藕政策目录，${day}`,
      "同名的记录以这里写的为准，没有写到的保持不变；停止的写在 ends 下面。",
    ];
    if (!codes) return writeDocument(catalogue, heading);
    const policies = catalogue.policies.filter(({ code }) => codes.includes(code));
    if (policies.length < new Set(codes).size) throw notFound("这一天有效的这项政策");
    const cases = catalogue.cases.filter(({ policy }) => codes.includes(policy));
    return writeDocument({ policies, ...(cases.length > 0 ? { cases } : {}) }, heading);
  });
}

/** The cases that are kept with a policy, worked out by the rules in force. Errors: NOT_FOUND. */
export function policyCases(ctx: RequestContext, code: string): Promise<CaseRun[]> {
  demand(ctx, "policy:review");
  return scoped(ctx, async (tx) => {
    const today = shanghaiDate(tx.now);
    const { policies, cases } = await catalogueOn(tx, today);
    if (!policies.some((policy) => policy.code === code)) throw notFound("今天有效的这项政策");
    return runCases(
      cases.filter(({ policy }) => policy === code),
      today,
      (day) => catalogueOn(tx, day),
    );
  });
}
