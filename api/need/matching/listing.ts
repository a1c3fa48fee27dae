import { gapBands } from "../../../schema/codes/gap-bands.ts";
import type { NeedCategory } from "../../../schema/codes/need-categories.ts";
import type { NeedItemState } from "../../../schema/codes/need-item-states.ts";
import type { Transaction } from "../../database/scoped.ts";
import { all, join, raw, type Sql, sql } from "../../database/sql.ts";
import { SMALL_COUNT } from "../../kernel/masks.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import type { NamedNeed } from "./score.ts";

/** Which of the live needs a partner is shown in its list. A contractor may offer for what is being funded too. */
export type Partner = "CHARITY" | "CONTRACTOR";

/** The region codes of each level of a need, from its own of 12 digits. Shared with the preview for staff. */
const townshipOf = (column: Sql): Sql => sql`rpad(left(${column}, 9), 12, '0')`;

/** The band in which partners see a gap; null when nothing is left to fund. Mirrors `gapBandOf`. */
export function gapBandSql(column: Sql): Sql {
  const cases = Object.entries(gapBands)
    .filter(([, band]) => band.belowInFen !== null)
    .map(([code, band]) => sql`when ${column} < ${band.belowInFen}::bigint then ${code}`);
  const last = Object.keys(gapBands).at(-1);
  return sql`(case when ${column} <= 0 then null ${join(cases, " ")} else ${last}::text end)`;
}

/** Listed, with a live consent and within its time: nothing else exists for a partner. */
export function isLive(tx: Transaction, partner: Partner | "ANY" = "ANY"): Sql {
  const today = shanghaiDate(tx.now);
  return all([
    raw("i.state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED')"),
    sql`i.consent_valid_until >= ${today}::date and i.valid_until >= ${today}::date`,
    partner === "CONTRACTOR" && raw("i.service_item is not null"),
  ]);
}

/**
 * The live needs as a partner may be shown them, as relations `live`, `crowded` and `listing` of a `with`. The
 * township stands only where five families have such a need, of the same category and shown with it; minors are
 * neither shown with it nor counted. It is counted over everything live, whatever the caller filters by.
 */
export function listing(tx: Transaction, partner: Partner, withinScope: Sql = isLive(tx, partner)): Sql {
  return sql`live as (
      select i.*, ${townshipOf(raw("i.region_code"))} as own_township from need_item i where ${withinScope}
    ), crowded as (
      select own_township, category from live where not is_minor
      group by own_township, category having count(distinct household_id) >= ${SMALL_COUNT}
    ), listing as (
      select l.*, case when not l.is_minor then c.own_township end as township,
        case when not l.is_minor then l.crowd_tags end as shown_tags,
        rpad(left(l.region_code, 6), 12, '0') as county, rpad(left(l.region_code, 4), 12, '0') as city,
        rpad(left(l.region_code, 2), 12, '0') as province, ${gapBandSql(raw("l.gap_in_fen"))} as gap_band,
        case when l.state = 'RESERVED' and l.reserved_until <= ${tx.now}
          then case when l.allocated_in_fen > 0 then 'PART_FUNDED' else 'LISTED' end else l.state end as shown_state
      from live l left join crowded c on c.own_township = l.own_township and c.category = l.category
    )`;
}

/** What can still be reserved, as far as something is lacking, or offered for: an expired reservation is no reservation. */
export const isOpenTo = (partner: Partner): Sql =>
  partner === "CHARITY"
    ? raw("shown_state in ('LISTED', 'PART_FUNDED') and gap_band is not null")
    : raw("true");

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
