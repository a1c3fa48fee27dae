import type { NeedCategory } from "../../../schema/codes/need-categories.ts";
import { listedStates, type NeedItemState, openStates } from "../../../schema/codes/need-item-states.ts";
import type { ProjectState } from "../../../schema/codes/project-states.ts";
import type { Region } from "../../../schema/organisation/region.ts";
import type { Transaction } from "../../database/scoped.ts";
import { all, raw, type Sql, sql } from "../../database/sql.ts";
import { SMALL_COUNT } from "../../kernel/masks.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import type { NamedNeed } from "./score.ts";

/** Which of the live needs a partner is shown in its list. A contractor may offer for what is being funded too. */
export type Partner = "CHARITY" | "CONTRACTOR";

const inStates = (alias: string, states: readonly string[]): Sql =>
  raw(`${alias}.state in (${states.map((state) => `'${state}'`).join(", ")})`);

/** Listed, with a live consent and within its time: nothing else exists for a partner. `alias` is a constant. */
export function isLive(tx: Transaction, partner: Partner | "ANY" = "ANY", alias = "i"): Sql {
  const today = shanghaiDate(tx.now);
  const column = (name: string) => raw(`${alias}.${name}`);
  return all([
    inStates(alias, listedStates),
    sql`${column("consent_valid_until")} >= ${today}::date and ${column("valid_until")} >= ${today}::date`,
    partner === "CONTRACTOR" && sql`${column("service_item")} is not null`,
  ]);
}

/** What can still be reserved, as far as something is lacking, or offered for: an expired reservation is no reservation. */
export const isOpenTo = (tx: Transaction, partner: Partner): Sql =>
  all([
    isLive(tx, partner),
    partner === "CHARITY" &&
      sql`${inStates("i", openStates)} and i.gap_in_fen > 0 and (i.state <> 'RESERVED' or i.reserved_until <= ${tx.now})`,
  ]);

/**
 * Whether five families have a live need of a category in a township: only then is one shown with it. Minors are
 * neither shown with it nor counted. It is counted over everything live, whatever the caller filters by.
 */
export const isCrowded = (tx: Transaction, partner: Partner, township: Sql, category: Sql): Sql => sql`
  (select count(*) >= ${SMALL_COUNT}::int from (select distinct n.household_id from need_item n
    where n.township_code = ${township} and n.category = ${category} and not n.is_minor
      and ${isLive(tx, partner, "n")} limit ${SMALL_COUNT}::int) families)`;

/**
 * Items `i` as partners may be shown them: the columns that conditions are about. For one kind of partner those by which
 * it is not measured are left empty, so that all of it stands in its index.
 */
export const shownColumns = (township: Sql, only?: Partner): Sql => sql`
  i.id, i.category, i.level, i.listed_at,
  ${raw(only === "CHARITY" ? "null::text as service_item, 1 as quantity" : "i.service_item, i.quantity")},
  ${raw(only === "CONTRACTOR" ? "null::text as gap_band, null::text[] as shown_tags" : shownOfCharity)},
  case when not i.is_minor and ${township} then i.township_code end as township,
  rpad(left(i.township_code, 6), 12, '0') as county, rpad(left(i.township_code, 4), 12, '0') as city,
  rpad(left(i.township_code, 2), 12, '0') as province`;

const shownOfCharity = "i.gap_band, case when not i.is_minor then i.crowd_tags end as shown_tags";

/** The live items `i` among those that a condition names, in full: relation `listing` of a `with`. */
export const listingOf = (tx: Transaction, partner: Partner, among: Sql): Sql => sql`
  listing as materialized (
    select ${shownColumns(isCrowded(tx, partner, raw("i.township_code"), raw("i.category")))},
      i.township_code as own_township, i.unit, i.is_minor, i.age_band, i.valid_until, i.project_id, i.gap_in_fen,
      i.approved_cost_in_fen, i.cover_in_fen, i.allocated_in_fen,
      case when i.state = 'RESERVED' and i.reserved_until <= ${tx.now}
        then case when i.allocated_in_fen > 0 then 'PART_FUNDED' else 'LISTED' end else i.state end as shown_state
    from need_item i where ${among} and ${isLive(tx, partner)}
  )`;

export const ofIds = (ids: readonly string[]): Sql => sql`i.id = any(${[...ids]}::uuid[])`;

/**
 * What a row of the listing is shown with: its region, whether the organisation has something to do with it, and the
 * project that a charity may adopt or runs; of others it is not told even that they exist.
 */
export const surroundings = (partner: Partner, organisationId: string): Sql => sql`
  (select json_build_object('code', r.code, 'name', r.name, 'pathName', r.path_name, 'level', r.level,
    'parentCode', r.parent_code) from region r where r.code = coalesce(township, county)) as region,
  exists (select ${raw(knownBy[partner])} = ${organisationId}::uuid) as "isKnown",
  ${partner === "CHARITY" ? openProject(organisationId) : raw("null")} as project`;

const openProject = (charityId: string): Sql => sql`
  (select json_build_object('title', p.title, 'state', p.state) from charity_project p where p.id = listing.project_id
    and (p.state = 'PROPOSED' or (p.charity_id = ${charityId}::uuid and p.state in ('ADOPTED', 'IMPLEMENTING'))))`;

const knownBy: Readonly<Record<Partner, string>> = {
  CHARITY: "from funding_reservation k where k.item_id = listing.id and k.charity_id",
  CONTRACTOR: "from service_offer k where k.item_id = listing.id and k.state = 'PLACED' and k.contractor_id",
};

/** What a search found, each with all that its row shows, in its order. `found` has the columns of `Found`. */
export const shownWith =
  (tx: Transaction, partner: Partner, organisationId: string) =>
  (found: Sql): Sql =>
    sql`
  with found as materialized (${found}), ${listingOf(tx, partner, raw("i.id in (select id from found)"))}
  select ${listingColumns}, (select score from found where found.id = listing.id) as score,
    ${surroundings(partner, organisationId)}
  from listing order by score desc, listed_at, id`;

export const listingColumns: Sql = raw(`id, category, level, service_item as "serviceItem", quantity, unit,
  shown_tags as "crowdTags", gap_band as "gapBand", township, county, city, province, own_township as "ownTownship",
  is_minor as "isMinor", age_band as "ageBand", valid_until as "validUntil", listed_at as "listedAt",
  shown_state as "shownState", project_id as "projectId", gap_in_fen as "gapInFen",
  approved_cost_in_fen as "approvedCostInFen", cover_in_fen as "coverInFen", allocated_in_fen as "allocatedInFen"`);

export interface ListingRow extends Omit<NamedNeed, "regionName"> {
  readonly id: string;
  readonly category: NeedCategory;
  readonly unit: string;
  readonly ownTownship: string;
  readonly isMinor: boolean;
  readonly ageBand: string;
  readonly validUntil: string;
  readonly listedAt: Date;
  readonly shownState: NeedItemState;
  readonly projectId: string | null;
  readonly gapInFen: bigint;
  readonly approvedCostInFen: bigint;
  readonly coverInFen: bigint;
  readonly allocatedInFen: bigint;
  readonly score: number;
}

export interface ShownRow extends ListingRow {
  readonly region: Region | null;
  readonly isKnown: boolean;
  readonly project: { readonly title: string; readonly state: ProjectState } | null;
}
