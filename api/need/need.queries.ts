import { type NeedItemState, needItemStates } from "../../schema/codes/need-item-states.ts";
import type {
  ListingPreview,
  NeedCover,
  NeedFilter,
  NeedItemPage,
  NeedItem as NeedItemView,
  Need as NeedView,
} from "../../schema/need/need.ts";
import { liveConsent } from "../beneficiary/consent.service.ts";
import { maskedPersons, personFacts } from "../beneficiary/person.queries.ts";
import { regionAt } from "../database/region-range.ts";
import { scoped, type Transaction } from "../database/scoped.ts";
import { all, raw, sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { historyOf } from "../kernel/history.ts";
import { knownId } from "../kernel/known-id.ts";
import { gapBandOf, isMinor, SMALL_COUNT } from "../kernel/masks.ts";
import { LIMIT_IN_FEN } from "../kernel/money.ts";
import { cappedCount, openCursor, type PageRequest, pageSize, toPage } from "../kernel/pagination.ts";
import { inOwnRegion, inRegion, regionFilter } from "../kernel/region-scope.ts";
import { ageBandOf, ageInYears, shanghaiDate } from "../kernel/shanghai-date.ts";
import { isUuidV7 } from "../kernel/uuid.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import { isLive } from "./matching/listing.ts";
import { coverFor, coverHasChanged } from "./need-cover.ts";
import { type ItemRow, itemColumns, itemSource, toCoverLines, toItemViews } from "./need-item.view.ts";
import { needItemMachine } from "./need-item.workflow.ts";

const LIST = "needs";
const DRAFTS = "drafts of needs";

/** The need items of the caller's region, newest first; drafts, which wait to be verified, oldest first. */
export async function needs(
  ctx: RequestContext,
  filter: NeedFilter,
  request: PageRequest,
): Promise<NeedItemPage> {
  demand(ctx, "need:read");
  const first = pageSize(request);
  return scoped(ctx, async (tx) => {
    const wanted = all([inOwnRegion(ctx, "i.region_code"), ...conditionsOf(tx, filter)]);
    const isQueue = filter.state === "DRAFT";
    const list = isQueue ? DRAFTS : LIST;
    const after = openCursor<string>(ctx, list, request);
    const beyond = raw(isQueue ? "i.id >" : "i.id <");
    const rows = await tx.rows<ItemRow>(sql`
      select ${itemColumns(tx)} from ${itemSource}
      where ${wanted} and ${after ? sql`${beyond} ${after}::uuid` : raw("true")}
      order by i.id ${raw(isQueue ? "asc" : "desc")} limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from need_item i where ${wanted}`);
    const views = await toItemViews(tx, rows.slice(0, first));
    return toPage(
      ctx,
      list,
      rows,
      first,
      counted,
      (row) => row.id,
      (row) => views.get(row.id)!,
    );
  });
}

function conditionsOf(tx: Transaction, filter: NeedFilter) {
  const {
    state,
    category,
    level,
    regionCode,
    projectId,
    householdId,
    byService,
    withoutProject,
    coverChanged,
  } = filter;
  const isId = (id: string | null | undefined) => (id ? (isUuidV7(id) ? sql`${id}::uuid` : sql`null`) : null);
  const project = isId(projectId);
  const household = isId(householdId);
  return [
    state ? sql`i.state = ${state}` : null,
    category ? sql`i.category = ${category}` : null,
    level ? sql`i.level = ${level}` : null,
    regionFilter("i.region_code", regionCode),
    project && sql`i.project_id = ${project}`,
    household && sql`i.household_id = ${household}`,
    withoutProject ? sql`i.project_id is null` : null,
    coverChanged ? coverHasChanged(tx) : null,
    typeof byService === "boolean" ? sql`(i.service_item is not null) = ${byService}` : null,
  ];
}

/** One item with its history. */
export async function needItem(ctx: RequestContext, id: string): Promise<NeedItemView> {
  demand(ctx, "need:read");
  return scoped(ctx, async (tx) => {
    const [view] = await itemsWhere(tx, sql`i.id = ${knownId(id, "这项需求")}`);
    if (!view) throw notFound("这项需求");
    return { ...view, history: await historyOf(tx, needItemMachine, view.id) };
  });
}

const itemsWhere = async (tx: Transaction, condition: ReturnType<typeof sql>): Promise<NeedItemView[]> => {
  const rows = await tx.rows<ItemRow>(sql`
    select ${itemColumns(tx)} from ${itemSource}
    where ${inOwnRegion(tx.ctx, "i.region_code")} and ${condition} order by i.serial`);
  const views = await toItemViews(tx, rows);
  return rows.map((row) => views.get(row.id)!);
};

interface NeedRow {
  id: string;
  serial: string;
  household_id: string;
  person_id: string;
  region_code: string;
  description: string;
  assessed_on: string;
  recorded_at: Date;
}

export async function need(ctx: RequestContext, id: string): Promise<NeedView> {
  demand(ctx, "need:read");
  return scoped(ctx, async (tx) => {
    const row = await tx.row<NeedRow>(sql`
      select id, serial, household_id, person_id, region_code, description, assessed_on, recorded_at from need
      where id = ${knownId(id, "这项需求")} and ${inOwnRegion(ctx)}`);
    if (!row) throw notFound("这项需求");
    const items = await itemsWhere(tx, sql`i.need_id = ${row.id}`);
    const persons = await maskedPersons(tx, [row.person_id], "staff");
    const regions = await regionsByCode(tx, [row.region_code]);
    return {
      id: row.id,
      serial: row.serial,
      householdId: row.household_id,
      person: persons.get(row.person_id)!,
      region: regions.get(row.region_code)!,
      description: row.description,
      assessedOn: row.assessed_on,
      recordedAt: row.recorded_at,
      state: stateOfNeed(items.map((item) => item.state)),
      items,
    };
  });
}

const ENDED: readonly NeedItemState[] = ["CLOSED", "WITHDRAWN", "EXPIRED", "DUPLICATE", "MET_ELSEWHERE"];
const COURSE = Object.keys(needItemStates) as NeedItemState[];

/** The state of the item that has come least far; of the ended ones only when all have ended. */
export function stateOfNeed(states: readonly NeedItemState[]): NeedItemState {
  const open = states.filter((state) => !ENDED.includes(state));
  const [least] = [...(open.length > 0 ? open : states)].sort(
    (one, other) => COURSE.indexOf(one) - COURSE.indexOf(other),
  );
  return least ?? "DRAFT";
}

/**
 * What grants in force would pay towards an item if it were verified now, before cover entered by hand. The amounts
 * are not cut at the recorded cost, because verification may find another one.
 */
export function previewCover(ctx: RequestContext, id: string): Promise<NeedCover[]> {
  demand(ctx, "need:verify");
  return scoped(ctx, async (tx) => {
    const item = await tx.row<ItemRow>(sql`
      select ${itemColumns(tx)} from ${itemSource} where i.id = ${knownId(id, "这项需求")} and ${inOwnRegion(ctx, "i.region_code")}`);
    if (!item) throw notFound("这项需求");
    const { lines } = await coverFor(tx, { ...item, approvedCostInFen: LIMIT_IN_FEN }, []);
    return toCoverLines(tx, lines);
  });
}

/** What partners would be shown of an item if it were listed now, by the same rules as the listing itself. */
export async function previewListing(ctx: RequestContext, id: string): Promise<ListingPreview> {
  demand(ctx, "need:list");
  return scoped(ctx, async (tx) => {
    const [item] = await itemsWhere(tx, sql`i.id = ${knownId(id, "这项需求")}`);
    if (!item) throw notFound("这项需求");
    const today = shanghaiDate(tx.now);
    const facts = await personFacts(tx, item.person.id, today);
    const consent = await liveConsent(tx, item.person.id, "CHARITY_REFERRAL", today);
    const toServe = item.serviceItem && (await liveConsent(tx, item.person.id, "SERVICE_DELIVERY", today));
    const minor = isMinor(facts.birthDate, today);
    const merged = minor || (await familiesWithSuch(tx, item)) < SMALL_COUNT;
    const code = regionAt(item.region.code, merged ? "COUNTY" : "TOWNSHIP");
    const gap = await gapOf(tx, id);
    return {
      category: item.category,
      level: item.level,
      region: (await regionsByCode(tx, [code])).get(code)!,
      regionIsMerged: merged,
      ageBand: ageBandOf(ageInYears(facts.birthDate, today)),
      serviceItem: item.serviceItem,
      quantity: item.quantity,
      unit: item.unit,
      gapBand: gapBandOf(gap),
      matchedBy: facts.crowdTags,
      consentValidUntil: consent?.validUntil ?? null,
      serviceConsentValidUntil: toServe?.validUntil ?? null,
    };
  });
}

/** Families of the township with a live need of the category, this one included, as if it were listed. */
async function familiesWithSuch(tx: Transaction, item: NeedItemView): Promise<number> {
  const township = regionAt(item.region.code, "TOWNSHIP");
  const row = await tx.row<{ n: number }>(sql`
    select count(distinct household_id)::int as n from need_item i
    where ${inRegion("i.region_code", township)} and i.category = ${item.category}
      and ((not i.is_minor and ${isLive(tx)}) or i.id = ${item.id})`);
  return row?.n ?? 0;
}

async function gapOf(tx: Transaction, id: string): Promise<bigint> {
  const row = await tx.row<{ gap: bigint }>(sql`select gap_in_fen as gap from need_item where id = ${id}`);
  return row?.gap ?? 0n;
}
