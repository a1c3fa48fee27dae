import type {
  DepartmentFeedDetail,
  DepartmentFeed as FeedView,
  FeedFinding as FindingView,
} from "../../../schema/beneficiary/feed.ts";
import type { ImportTarget } from "../../../schema/beneficiary/register-import.ts";
import { type FeedFault, feedFaults } from "../../../schema/codes/feed-faults.ts";
import { type FeedKind, feedColumns } from "../../../schema/codes/feed-kinds.ts";
import { type FeedOutcome, feedOutcomes } from "../../../schema/codes/feed-outcomes.ts";
import type { FeedState } from "../../../schema/codes/feed-states.ts";
import {
  type EntityTransaction,
  scoped,
  scopedEntities,
  scopedWrite,
  type Transaction,
  type WriteTransaction,
} from "../../database/scoped.ts";
import { all, type Sql, sql } from "../../database/sql.ts";
import { latestJobs } from "../../job/job.queries.ts";
import { demand, type RequestContext } from "../../kernel/context.ts";
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
import { inOwnRegion } from "../../kernel/region-scope.ts";
import { availableActions } from "../../kernel/workflow.ts";
import { regionsByCode } from "../../organisation/organisation.queries.ts";
import { fieldOf } from "../../policy/facts/fact-value.ts";
import { handlesFamilies } from "../beneficiary.access.ts";
import { tellNamesFound } from "../quota.ts";
import { DepartmentFeed } from "./feed.entity.ts";
import { departmentFeedMachine } from "./feed.workflow.ts";
import { isFeedColumn, isRequired, labelOf, targetsOf } from "./feed-columns.ts";
import { recordShown } from "./record-shown.ts";

interface FeedRow {
  readonly id: string;
  readonly serial: string;
  readonly kind: FeedKind;
  readonly state: FeedState;
  readonly source: FeedView["source"];
  readonly as_of: string;
  readonly region_code: string;
  readonly rows: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly created_at: Date;
  readonly author: string | null;
  readonly applied_at: Date | null;
}

const LIST = "departmentFeeds";

const feedRows = (where: Sql): Sql => sql`
  select d.id, d.serial, d.kind, d.state, d.source, d.as_of, d.region_code, d.rows, d.counts, d.created_at,
    u.display_name as author, d.applied_at
  from department_feed d left join user_account u on u.id = d.created_by where ${where}`;

/** What departments sent for the caller's region, the newest first. */
export async function listFeeds(
  ctx: RequestContext,
  states: readonly FeedState[] | null | undefined,
  request: PageRequest,
): Promise<Page<FeedView>> {
  demand(ctx, "beneficiary:feed");
  const first = pageSize(request);
  const after = openCursor<string>(ctx, LIST, request);
  return scoped(ctx, async (tx) => {
    const where = all([inOwnRegion(ctx, "d.region_code"), states && sql`d.state = any(${states}::text[])`]);
    const rows = await tx.rows<FeedRow>(sql`
      ${feedRows(all([where, after !== null && sql`d.id < ${after}`]))} order by d.id desc limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from department_feed d where ${where}`);
    const views = await viewsOf(tx, rows);
    return toPage(
      ctx,
      LIST,
      rows,
      first,
      counted,
      (row) => row.id,
      (row) => views.get(row.id)!,
    );
  });
}

async function viewsOf(tx: Transaction, rows: readonly FeedRow[]): Promise<Map<string, FeedView>> {
  const jobs = await latestJobs(
    tx,
    rows.map(({ id }) => id),
  );
  const regions = await regionsByCode(
    tx,
    rows.map((row) => row.region_code),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        serial: row.serial,
        kind: row.kind,
        state: row.state,
        source: row.source,
        asOf: row.as_of,
        region: regions.get(row.region_code) ?? null,
        rows: row.rows,
        matched: row.counts["matched"] ?? 0,
        unmatched: row.counts["unmatched"] ?? 0,
        faulty: row.counts["faulty"] ?? 0,
        createdAt: row.created_at,
        createdBy: row.author,
        appliedAt: row.applied_at,
        job: jobs.get(row.id) ?? null,
      },
    ]),
  );
}

/** One file with what was found. Errors: NOT_FOUND. */
export async function readFeed(ctx: RequestContext, id: string): Promise<DepartmentFeedDetail> {
  demand(ctx, "beneficiary:feed");
  knownId(id, "这批部门数据");
  return scopedEntities(ctx, async (tx) => {
    const row = await tx.row<FeedRow>(feedRows(sql`d.id = ${id} and ${inOwnRegion(ctx, "d.region_code")}`));
    const entity = row && (await tx.em.findOne(DepartmentFeed, { id }));
    if (!entity) throw notFound("这批部门数据");
    const faults = await tx.rows<{ fault: FeedFault; count: number }>(sql`
      select fault, count(*)::int as count from feed_finding where feed_id = ${id} group by fault order by 2 desc, 1`);
    return {
      ...(await viewsOf(tx, [row])).get(id)!,
      version: entity.version,
      columns: entity.headings.map((heading, index) => ({ heading, target: entity.mapping[index] ?? null })),
      outcomes: (Object.keys(feedOutcomes) as FeedOutcome[]).map((outcome) => ({
        outcome,
        values: row.counts[outcome] ?? 0,
      })),
      faultKinds: faults,
      availableActions: await availableActions(tx, departmentFeedMachine, entity),
      history: await historyOf(tx, departmentFeedMachine, id),
    };
  });
}

/** A file that the caller may see. Errors: NOT_FOUND. */
export async function demandFeed(tx: EntityTransaction, id: string): Promise<DepartmentFeed> {
  const known = await tx.row(sql`select 1 from department_feed where id = ${id} and ${inOwnRegion(tx.ctx)}`);
  const entity = known ? await tx.em.findOne(DepartmentFeed, { id }) : null;
  if (!entity) throw notFound("这批部门数据");
  return entity;
}

interface FindingRow {
  readonly no: number;
  readonly row: number;
  readonly column_name: string | null;
  readonly fault: FeedFault;
  readonly shown: string | null;
  readonly note: string | null;
  readonly household_id: string | null;
  readonly region_code: string;
  readonly serial: string | null;
}

/**
 * Why rows are not written, in the order of the file. Of a number that stands under another name only who works on
 * families and asks for that reason alone is told the name and the family, as by a search: on record before it leaves,
 * and counted. Errors: NOT_FOUND.
 */
export async function feedFindings(
  ctx: RequestContext,
  id: string,
  fault: FeedFault | null | undefined,
  request: PageRequest,
): Promise<Page<FindingView>> {
  demand(ctx, "beneficiary:feed");
  knownId(id, "这批部门数据");
  const list = `feedFindings ${id}`;
  const first = pageSize(request);
  const after = openCursor<number[]>(ctx, list, request);
  const read = async (tx: WriteTransaction): Promise<Page<FindingView>> => {
    const entity = await demandFeed(tx, id);
    const where = all([sql`f.feed_id = ${id}`, fault && sql`f.fault = ${fault}`]);
    const rows = await tx.rows<FindingRow>(sql`
      select f.no, f.row, f.column_name, f.fault, f.shown, f.note, f.household_id, f.region_code, h.serial
      from feed_finding f left join household h on h.id = f.household_id
      where ${all([where, after !== null && sql`(f.row, f.no) > (${after[0]}, ${after[1]})`])}
      order by f.row, f.no limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from feed_finding f where ${where}`);
    const shown = rows.slice(0, first);
    const told = fault === "NAME_OTHER" ? await namesTold(tx, entity, shown) : null;
    await recordShown(tx, entity, familiesShown(tx, shown));
    return toPage(
      ctx,
      list,
      rows,
      first,
      counted,
      (row) => [row.row, row.no],
      (row) => viewOf(tx, entity, row, told),
    );
  };
  return scopedWrite(ctx, read, { unaudited: "rows that say nothing of who is registered leave no record" });
}

/** Families that a finding leads to; who stands under another name is told as by a search, and on record as one. */
const familiesShown = (tx: Transaction, rows: readonly FindingRow[]) =>
  handlesFamilies(tx.ctx)
    ? rows.flatMap(({ fault, household_id: objectId, region_code: regionCode }) =>
        objectId && fault !== "NAME_OTHER"
          ? [{ objectKind: "household" as const, objectId, regionCode }]
          : [],
      )
    : [];

async function namesTold(
  tx: WriteTransaction,
  feed: DepartmentFeed,
  rows: readonly FindingRow[],
): Promise<ReadonlySet<number> | null> {
  if (!handlesFamilies(tx.ctx)) return null;
  return tellNamesFound(
    tx,
    feed,
    rows.map(({ row, household_id }) => ({ row, householdId: household_id })),
  );
}

const PAST_LIMIT = "今天的查找次数已用完，登记的姓名和家庭请明天再查看。";

function viewOf(
  tx: Transaction,
  feed: DepartmentFeed,
  row: FindingRow,
  told: ReadonlySet<number> | null,
): FindingView {
  const isTold = row.fault !== "NAME_OTHER" || (told?.has(row.row) ?? false);
  const leads = isTold && row.serial !== null && handlesFamilies(tx.ctx);
  const general = `${feedFaults[row.fault].zh}。${told && !isTold ? PAST_LIMIT : ""}`;
  return {
    id: `${feed.id}:${row.no}`,
    row: row.row,
    column: row.column_name && headingOf(feed, row.column_name),
    fault: row.fault,
    shown: row.shown,
    reasonZh: (isTold ? row.note : null) ?? general,
    remedyZh: feedFaults[row.fault].remedyZh,
    householdId: leads ? row.household_id : null,
    householdSerial: leads ? row.serial : null,
  };
}

/** The column as the file calls it, so that it is found there. */
const headingOf = ({ headings, mapping }: DepartmentFeed, target: string): string =>
  headings[mapping.indexOf(target)] ?? labelOf(target);

/** What the columns of a file of this kind may stand for. */
export function feedTargets(ctx: RequestContext, kind: FeedKind): ImportTarget[] {
  demand(ctx, "beneficiary:feed");
  return targetsOf(kind).map((target) => ({
    target,
    labelZh: labelOf(target),
    labelEn: isFeedColumn(target) ? feedColumns[target].en : (fieldOf(target)?.labelEn ?? target),
    required: isRequired(target),
    noteZh: isFeedColumn(target) ? feedColumns[target].noteZh : (fieldOf(target)?.meaningZh ?? null),
  }));
}
