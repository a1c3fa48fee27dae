import type { PersonSummary } from "../../schema/beneficiary/person-list.ts";
import type { CrowdTag } from "../../schema/codes/crowd-tags.ts";
import type { Gender } from "../../schema/codes/genders.ts";
import type { Identity } from "../../schema/codes/identities.ts";
import { inForce } from "../database/in-force.ts";
import type { Transaction } from "../database/scoped.ts";
import { all, type Sql, sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { idPage, openCursor, type Page, type PageRequest, pageSize, toPage } from "../kernel/pagination.ts";
import { inOwnRegion, regionFilter } from "../kernel/region-scope.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import { ageCondition } from "./age-filter.ts";
import { viewerOf } from "./beneficiary.access.ts";
import { type FactFilterGiven, factCondition } from "./fact-filter.ts";
import { listing, recordListedLooks } from "./fact-look.service.ts";
import { hasIdentity, maskedPersons } from "./person.queries.ts";

/** None of these is a masked value: a filter on one would tell what the mask hides. */
export interface PersonFilterGiven {
  readonly regionCode?: string | null;
  readonly identity?: Identity | null;
  readonly crowdTag?: CrowdTag | null;
  readonly gender?: Gender | null;
  readonly minAge?: number | null;
  readonly maxAge?: number | null;
  readonly fact?: FactFilterGiven | null;
}

const LIST = "persons";

interface PersonRow {
  counted: number;
  id: string;
  region_code: string;
  household_id: string | null;
  serial: string | null;
  tags: CrowdTag[];
}

/**
 * The living of the caller's region, the latest recorded first. A list by a sensitive fact says of everybody on it what
 * it holds, so it is a look at each of them, on record.
 */
export async function listPersons(
  ctx: RequestContext,
  filter: PersonFilterGiven,
  request: PageRequest,
): Promise<Page<PersonSummary>> {
  demand(ctx, "beneficiary:read");
  const first = pageSize(request);
  const after = openCursor<string>(ctx, LIST, request);
  return listing(ctx, Boolean(filter.fact), async (tx) => {
    const fact = filter.fact ? factCondition(tx, "person", sql`p.id`, filter.fact) : null;
    const where = all([personCondition(tx, filter), fact?.where]);
    const isSet = Boolean(filter.identity || filter.crowdTag || fact);
    const found = idPage(
      sql`select p.id from ${livingIn(ctx, filter)} where ${where}`,
      isSet,
      after,
      first + 1,
    );
    const { rows, counted } = await personRows(tx, found);
    const shown = rows.slice(0, first);
    if (fact) {
      const looks = shown.map(({ id, household_id, region_code }) => ({
        personId: id,
        householdId: household_id,
        regionCode: region_code,
      }));
      await recordListedLooks(tx, looks, fact.field);
    }
    const people = await maskedPersons(
      tx,
      shown.map((row) => row.id),
      viewerOf(ctx),
    );
    const regions = await regionsByCode(
      tx,
      shown.map((row) => row.region_code),
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
        person: people.get(row.id)!,
        crowdTags: row.tags,
        householdId: row.household_id,
        householdSerial: row.serial,
        region: regions.get(row.region_code) ?? null,
      }),
    );
  });
}

/**
 * The living of a region as `p`. By identity many are asked for at once, and PostgreSQL, which takes the rules of row
 * security for far narrower than they are, would look each of them up by itself: fenced off, they are read in one go
 * from the index.
 */
function livingIn(ctx: RequestContext, filter: PersonFilterGiven): Sql {
  const where = all([
    sql`p.merged_into_person_id is null and p.death_date is null`,
    inOwnRegion(ctx, "p.region_code"),
    regionFilter("p.region_code", filter.regionCode),
  ]);
  const fence = filter.identity ? sql`offset 0` : sql``;
  return sql`(select * from person p where ${where} ${fence}) as p`;
}

export function personCondition(tx: Transaction, filter: PersonFilterGiven): Sql {
  const today = shanghaiDate(tx.now);
  return all([
    regionFilter("p.region_code", filter.regionCode),
    filter.gender && sql`p.gender = ${filter.gender}`,
    ageCondition(tx, "p.birth_date", filter),
    filter.crowdTag &&
      sql`exists (select from person_tag t where t.person_id = p.id and t.tag = ${filter.crowdTag}
        and ${inOwnRegion(tx.ctx, "t.region_code")} and ${inForce(today, "t")})`,
    filter.identity && hasIdentity(tx.ctx, filter.identity, today),
  ]);
}

async function personRows(tx: Transaction, found: Sql): Promise<{ rows: PersonRow[]; counted: number }> {
  const today = shanghaiDate(tx.now);
  const rows = await tx.rows<PersonRow & { id: string | null }>(sql`
    ${found}
    select counted.n as counted, p.id, p.region_code, h.id as household_id, h.serial,
      array(select t.tag from person_tag t where t.person_id = p.id and ${inForce(today, "t")} order by t.tag) as tags
    from counted left join page on true left join person p on p.id = page.id
      left join membership m on m.person_id = p.id and m.valid_to is null
      left join household h on h.id = m.household_id
    order by p.id desc`);
  return { rows: rows.filter(({ id }) => id !== null), counted: rows[0]!.counted };
}
