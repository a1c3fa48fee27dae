import type { HouseholdSummary } from "../../schema/beneficiary/household.ts";
import type { AreaKind } from "../../schema/codes/area-kinds.ts";
import type { CrowdTag } from "../../schema/codes/crowd-tags.ts";
import type { Identity } from "../../schema/codes/identities.ts";
import { needItemStatesWithoutGap } from "../../schema/codes/need-item-states.ts";
import { inForce } from "../database/in-force.ts";
import type { Transaction } from "../database/scoped.ts";
import { all, type Sql, sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { normaliseCode } from "../kernel/identifiers/normalise.ts";
import { idPage, openCursor, type Page, type PageRequest, pageSize, toPage } from "../kernel/pagination.ts";
import { inOwnRegion, regionFilter } from "../kernel/region-scope.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import { ageCondition } from "./age-filter.ts";
import { headNameOf } from "./beneficiary.access.ts";
import { type FactFilterGiven, factCondition } from "./fact-filter.ts";
import { listing, recordListedLooks } from "./fact-look.service.ts";

/** None of these is a masked value: a filter on one would tell what the mask hides. */
export interface HouseholdFilter {
  readonly regionCode?: string | null;
  readonly identity?: Identity | null;
  readonly crowdTag?: CrowdTag | null;
  readonly areaKind?: AreaKind | null;
  readonly minAge?: number | null;
  readonly maxAge?: number | null;
  readonly fact?: FactFilterGiven | null;
  readonly serial?: string | null;
}

const LIST = "households";

interface HouseholdRow {
  counted: number;
  id: string;
  serial: string;
  region_code: string;
  area_kind: AreaKind;
  recorded_at: Date;
  head_name: string | null;
  head_born: string | null;
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
  return listing(ctx, Boolean(filter.fact), async (tx) => {
    const fact = filter.fact ? factCondition(tx, "household", sql`h.id`, filter.fact) : null;
    const where = all([inOwnRegion(ctx, "h.region_code"), householdCondition(tx, filter), fact?.where]);
    const isSet = Boolean(filter.identity || filter.crowdTag || ofAge(filter) || fact);
    const { rows, counted } = await householdRows(tx, where, first + 1, { isSet, after });
    if (fact) {
      const looks = rows.slice(0, first).map(({ id, region_code }) => ({
        personId: null,
        householdId: id,
        regionCode: region_code,
      }));
      await recordListedLooks(tx, looks, fact.field);
    }
    const shown = new Map((await summaries(tx, rows)).map((family) => [family.id, family]));
    return toPage(
      ctx,
      LIST,
      rows,
      first,
      counted,
      (row) => row.id,
      (row) => shown.get(row.id)!,
    );
  });
}

/** Rows as the caller may see them. */
export async function summaries(tx: Transaction, rows: readonly HouseholdRow[]): Promise<HouseholdSummary[]> {
  const today = shanghaiDate(tx.now);
  const regions = await regionsByCode(
    tx,
    rows.map((row) => row.region_code),
  );
  return rows.map((row) => ({
    id: row.id,
    serial: row.serial,
    headName: headNameOf(tx.ctx, row, today),
    memberCount: row.member_count,
    identity: row.identity,
    areaKind: row.area_kind,
    region: regions.get(row.region_code) ?? null,
    recordedAt: row.recorded_at,
    openNeedCount: row.open_needs,
  }));
}

/** Rows and how many there are; without a condition of its own it still shows no more than row-level security lets through. */
export async function householdRows(
  tx: Transaction,
  where: Sql,
  limit: number,
  { isSet = false, after = null }: { isSet?: boolean; after?: string | null } = {},
): Promise<{ rows: HouseholdRow[]; counted: number }> {
  const today = shanghaiDate(tx.now);
  const rows = await tx.rows<HouseholdRow & { id: string | null }>(sql`
    ${idPage(sql`select h.id from household h where ${where}`, isSet, after, limit)}
    select counted.n as counted, h.id, h.serial, h.region_code, h.area_kind, h.recorded_at, p.name as head_name,
      p.birth_date as head_born,
      (select count(*)::int from membership m where m.household_id = h.id and m.valid_to is null) as member_count,
      coalesce((select i.identity from assistance_identity i
        where i.household_id = h.id and i.person_id is null and ${inForce(today)}), 'NONE') as identity,
      (select count(*)::int from need_item n where n.household_id = h.id
        and n.state <> all(${[...needItemStatesWithoutGap]}::text[])) as open_needs
    from counted left join page on true left join household h on h.id = page.id
      left join person p on p.id = h.head_person_id
    order by h.id desc`);
  return { rows: rows.filter(({ id }) => id !== null), counted: rows[0]!.counted };
}

const ofAge = ({ minAge, maxAge }: HouseholdFilter) => minAge != null || maxAge != null;

export function householdCondition(tx: Transaction, filter: HouseholdFilter): Sql {
  const today = shanghaiDate(tx.now);
  const ages = ageCondition(tx, "p.birth_date", filter);
  return all([
    filter.areaKind && sql`h.area_kind = ${filter.areaKind}`,
    ages &&
      sql`exists (select from membership m join person p on p.id = m.person_id
        where m.household_id = h.id and m.valid_to is null and ${ages})`,
    regionFilter("h.region_code", filter.regionCode),
    filter.serial ? sql`h.serial = ${normaliseCode(filter.serial)}` : null,
    filter.identity && identityCondition(tx.ctx, filter.identity, today),
    filter.crowdTag &&
      sql`exists (select from membership m join person_tag t on t.person_id = m.person_id
        where m.household_id = h.id and m.valid_to is null and t.tag = ${filter.crowdTag}
          and ${inOwnRegion(tx.ctx, "t.region_code")} and ${inForce(today, "t")})`,
  ]);
}

function identityCondition(ctx: RequestContext, identity: Identity, today: string): Sql {
  const held = sql`select from assistance_identity i
    where i.household_id = h.id and i.person_id is null and ${inOwnRegion(ctx, "i.region_code")} and ${inForce(today)}`;
  return identity === "NONE" ? sql`not exists (${held})` : sql`exists (${held} and i.identity = ${identity})`;
}
