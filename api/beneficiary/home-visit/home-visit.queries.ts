import type { HomeVisit, HomeVisitFact } from "../../../schema/beneficiary/home-visit.ts";
import type { HomeVisitOutcome } from "../../../schema/codes/home-visit-outcomes.ts";
import type { HomeVisitPurpose } from "../../../schema/codes/home-visit-purposes.ts";
import { scopedWrite, type Transaction, type WriteTransaction } from "../../database/scoped.ts";
import { all, type Sql, sql } from "../../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../../kernel/context.ts";
import { notFound } from "../../kernel/errors.ts";
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
import { fieldOf } from "../../policy/facts/fact-value.ts";
import { handlesFamilies, viewerOf } from "../beneficiary.access.ts";
import { recordFactLooks } from "../fact-look.service.ts";
import { maskedPersons } from "../person.queries.ts";
import { visitActions } from "./home-visit-actions.ts";

const LIST = "homeVisits";
/** As which a look at what was written of a visit stands on record: the note, and why it is void. */
const NOTE = "homeVisit.note";
const LOOK = { unaudited: "a look at visits of which nobody else wrote leaves no record" };

interface VisitRow {
  id: string;
  household_id: string;
  region_code: string;
  visited_at: Date;
  purpose: HomeVisitPurpose;
  outcome: HomeVisitOutcome;
  met: string[];
  note: string | null;
  need_noticed: boolean;
  photos: string[];
  visitor_id: string;
  visitor: string | null;
  recorded_at: Date;
  corrects_id: string | null;
  voided_at: Date | null;
  voided_by_id: string | null;
  voided_by: string | null;
  void_reason: string | null;
}

type Key = readonly [visitedAt: string, id: string];

/** The visits to one family, the latest first; what another visitor wrote is a look on record before it leaves. */
export async function homeVisits(
  ctx: RequestContext,
  householdId: string,
  request: PageRequest,
): Promise<Page<HomeVisit>> {
  demand(ctx, "beneficiary:read");
  knownId(householdId, "这个家庭");
  const first = pageSize(request);
  const after = openCursor<Key>(ctx, LIST, request);
  const look = async (tx: WriteTransaction) => {
    const household = await tx.row(sql`
      select 1 from household where id = ${householdId} and ${inOwnRegion(ctx)}`);
    if (!household) throw notFound("这个家庭");
    const where = sql`v.household_id = ${householdId} and ${inOwnRegion(ctx, "v.region_code")}`;
    const page =
      after !== null && sql`(v.visited_at, v.id) < (${new Date(after[0])}::timestamptz, ${after[1]}::uuid)`;
    const rows = await visitRows(tx, all([where, page]), first + 1);
    const counted = await cappedCount(tx, sql`from home_visit v where ${where}`);
    const shown = await toVisits(tx, rows.slice(0, first));
    return toPage(
      ctx,
      LIST,
      rows,
      first,
      counted,
      (row) => [row.visited_at.toISOString(), row.id] as const,
      (row) => shown.get(row.id)!,
    );
  };
  return scopedWrite(ctx, look, LOOK);
}

/** One visit of the caller's region. Errors: NOT_FOUND, RATE_LIMITED. */
export async function readHomeVisit(ctx: RequestContext, id: string): Promise<HomeVisit> {
  demand(ctx, "beneficiary:read");
  knownId(id, "这次走访");
  const look = async (tx: WriteTransaction) => {
    const rows = await visitRows(tx, sql`v.id = ${id} and ${inOwnRegion(ctx, "v.region_code")}`, 1);
    const visit = (await toVisits(tx, rows)).get(id);
    if (!visit) throw notFound("这次走访");
    return visit;
  };
  return scopedWrite(ctx, look, LOOK);
}

const visitRows = (tx: Transaction, where: Sql, limit: number): Promise<VisitRow[]> =>
  tx.rows<VisitRow>(sql`
    select v.id, v.household_id, v.region_code, v.visited_at, v.purpose, v.outcome, to_json(v.met_person_ids) as met,
      v.note, v.need_noticed, to_json(v.photo_file_ids) as photos, v.visitor_id, v.recorded_at, v.corrects_id,
      v.voided_at, v.voided_by as voided_by_id, v.void_reason, u.display_name as visitor, w.display_name as voided_by
    from home_visit v left join user_account u on u.id = v.visitor_id left join user_account w on w.id = v.voided_by
    where ${where} order by v.visited_at desc, v.id desc limit ${limit}`);

async function toVisits(tx: WriteTransaction, rows: readonly VisitRow[]): Promise<Map<string, HomeVisit>> {
  const handles = handlesFamilies(tx.ctx);
  const people = await maskedPersons(
    tx,
    rows.flatMap(({ met }) => met),
    viewerOf(tx.ctx),
  );
  const facts = await factsOf(
    tx,
    rows.map(({ id }) => id),
  );
  // Whoever wrote it knows it.
  const { userId } = actorOf(tx.ctx);
  const isNews = (words: string | null, writtenBy: string | null) => words !== null && writtenBy !== userId;
  const noted = rows.find(
    (row) => handles && (isNews(row.note, row.visitor_id) || isNews(row.void_reason, row.voided_by_id)),
  );
  if (noted) {
    const place = { householdId: noted.household_id, regionCode: noted.region_code };
    await recordFactLooks(tx, place, new Map([[null, new Set([NOTE])]]));
  }
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        householdId: row.household_id,
        visitedAt: row.visited_at,
        purpose: row.purpose,
        outcome: row.outcome,
        met: row.met.flatMap((personId) => people.get(personId) ?? []),
        note: handles ? row.note : null,
        noteHidden: !handles && row.note !== null,
        needNoticed: row.need_noticed,
        photoFileIds: handles ? row.photos : [],
        photoCount: row.photos.length,
        facts: facts.get(row.id) ?? [],
        visitorName: row.visitor,
        recordedAt: row.recorded_at,
        correctsId: row.corrects_id,
        voidedAt: row.voided_at,
        voidedByName: row.voided_by,
        voidReason: handles ? row.void_reason : null,
        availableActions: visitActions(tx, {
          visitorId: row.visitor_id,
          recordedAt: row.recorded_at,
          voidedAt: row.voided_at,
        }),
      },
    ]),
  );
}

/** What was found out at visits, by its name alone. */
async function factsOf(tx: Transaction, visitIds: readonly string[]): Promise<Map<string, HomeVisitFact[]>> {
  const rows = await tx.rows<{ id: string; visit: string; path: string; personId: string | null }>(sql`
    select id, home_visit_id as visit, path, person_id as "personId" from fact
    where home_visit_id = any(${[...visitIds]}::uuid[]) order by id`);
  const found = rows.flatMap(({ id, visit, path, personId }) => {
    const field = fieldOf(path);
    return field
      ? [{ visit, fact: { id, path, personId, labelZh: field.labelZh, labelEn: field.labelEn } }]
      : [];
  });
  return new Map(
    [...Map.groupBy(found, ({ visit }) => visit)].map(([visit, own]) => [visit, own.map(({ fact }) => fact)]),
  );
}
