import type { HouseholdSummary } from "../../schema/beneficiary/household.ts";
import type { AreaKind } from "../../schema/codes/area-kinds.ts";
import type { CrowdTag } from "../../schema/codes/crowd-tags.ts";
import type { Identity } from "../../schema/codes/identities.ts";
import { needItemStatesWithoutGap } from "../../schema/codes/need-item-states.ts";
import { inForce } from "../database/in-force.ts";
import { scoped, type Transaction } from "../database/scoped.ts";
import { all, type Sql, sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { normaliseCode } from "../kernel/identifiers/normalise.ts";
import { maskName } from "../kernel/masks.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../kernel/pagination.ts";
import { inOwnRegion, regionFilter } from "../kernel/region-scope.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import { viewerOf } from "./beneficiary.access.ts";

/** None of these is a masked value: a filter on one would tell what the mask hides. */
export interface HouseholdFilter {
  readonly regionCode?: string | null;
  readonly identity?: Identity | null;
  readonly crowdTag?: CrowdTag | null;
  readonly serial?: string | null;
}

const LIST = "households";

interface HouseholdRow {
  id: string;
  serial: string;
  region_code: string;
  area_kind: AreaKind;
  recorded_at: Date;
  head_name: string | null;
  member_count: number;
  identity: Identity;
  open_needs: number;
}

/** The families of the caller's region, the latest recorded first. */
export async function listHouseholds(
  ctx: RequestContext,
  filter: HouseholdFilter,
  request: PageRequest,
): Promise<Page<HouseholdSummary>> {
  demand(ctx, "beneficiary:read");
  const first = pageSize(request);
  const after = openCursor<string>(ctx, LIST, request);
  return scoped(ctx, async (tx) => {
    const where = all([inOwnRegion(ctx, "h.region_code"), filtered(filter, shanghaiDate(tx.now))]);
    const rows = await householdRows(tx, all([where, after !== null && sql`h.id < ${after}`]), first + 1);
    const counted = await cappedCount(tx, sql`from household h where ${where}`);
    const regions = await regionsByCode(
      tx,
      rows.map((row) => row.region_code),
    );
    return toPage(
      ctx,
      LIST,
      rows,
      first,
      counted,
      (row) => row.id,
      (row) => ({
        id: row.id,
        serial: row.serial,
        headName: row.head_name === null ? null : maskName(row.head_name, viewerOf(ctx)),
        memberCount: row.member_count,
        identity: row.identity,
        areaKind: row.area_kind,
        region: regions.get(row.region_code) ?? null,
        recordedAt: row.recorded_at,
        openNeedCount: row.open_needs,
      }),
    );
  });
}

/** The rows themselves; without a condition of its own it still shows no more than row-level security lets through. */
export function householdRows(tx: Transaction, where: Sql, limit: number): Promise<HouseholdRow[]> {
  const today = shanghaiDate(tx.now);
  return tx.rows<HouseholdRow>(sql`
    select h.id, h.serial, h.region_code, h.area_kind, h.recorded_at, p.name as head_name,
      (select count(*)::int from membership m where m.household_id = h.id and m.valid_to is null) as member_count,
      coalesce((select i.identity from assistance_identity i
        where i.household_id = h.id and i.person_id is null and ${inForce(today)}), 'NONE') as identity,
      (select count(*)::int from need_item n where n.household_id = h.id
        and n.state <> all(${[...needItemStatesWithoutGap]}::text[])) as open_needs
    from household h left join person p on p.id = h.head_person_id
    where ${where} order by h.id desc limit ${limit}`);
}

function filtered(filter: HouseholdFilter, today: string): Sql {
  return all([
    regionFilter("h.region_code", filter.regionCode),
    filter.serial ? sql`h.serial = ${normaliseCode(filter.serial)}` : null,
    filter.identity && identityCondition(filter.identity, today),
    filter.crowdTag &&
      sql`exists (select from membership m join person_tag t on t.person_id = m.person_id
        where m.household_id = h.id and m.valid_to is null and t.tag = ${filter.crowdTag} and ${inForce(today, "t")})`,
  ]);
}

function identityCondition(identity: Identity, today: string): Sql {
  const held = sql`select from assistance_identity i
    where i.household_id = h.id and i.person_id is null and ${inForce(today)}`;
  return identity === "NONE" ? sql`not exists (${held})` : sql`exists (${held} and i.identity = ${identity})`;
}
