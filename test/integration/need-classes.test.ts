import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoped, scopedWrite, type Transaction } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { charityParts } from "../../api/need/matching/charity-parts.ts";
import { contractorParts } from "../../api/need/matching/contractor-parts.ts";
import type { Criteria } from "../../api/need/matching/criteria.ts";
import { type Found, type Limits, MatchSearch, type Position } from "../../api/need/matching/find-matches.ts";
import { scoreSql } from "../../api/need/matching/score.ts";
import { wantedOf } from "../../api/need/matching/wanted.ts";
import { Region } from "../../api/organisation/region.entity.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { needLevels } from "../../schema/codes/need-levels.ts";
import type { MatchedNeedFilter } from "../../schema/need/matched-need.ts";
import { seedActors, type TestActor } from "../support/actors.ts";
import { effort } from "../support/effort.ts";
import { multiplyNeed } from "../support/many-needs.ts";
import { capabilities, focuses, regionChoices } from "../support/matching-arbitraries.ts";
import { Needs } from "../support/needs.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

/** A day after the one on which the ground was laid. */
const TODAY = "2026-03-03";
const townships = ["371602001", "371602002", "371603001", "371603002", "371621001", "371621002"].map(
  (code) => `${code}000`,
);

let test: TestPlatform;
let charity: TestActor;
let contractor: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  const actors = await seedActors(test);
  charity = await actors.as("CHARITY_OFFICER");
  contractor = await actors.as("CONTRACTOR_MANAGER");
  const { id } = await new Needs(test, actors).listed();
  await scopedWrite(
    systemContext(test.platform),
    async (tx) => {
      for (const code of townships) {
        if (await tx.em.findOne(Region, { code })) continue;
        tx.em.create(Region, {
          code,
          gbCode: code,
          name: code,
          pathName: code,
          level: "TOWNSHIP",
          validFrom: "2020-01-01",
        });
      }
    },
    { unaudited: "the ground on which a test stands" },
  );
  await multiplyNeed(test.database, id, { townships, count: 900, families: 8 });
  test.clock.advance({ days: 1 });
});
afterAll(() => test.close());

/**
 * Every need is scored and all of them are put in order: what the list has to be, however it is found. What is listed,
 * open, crowded and in a region is said here once more, in another way.
 */
async function everyMatch(tx: Transaction, { partner, rules }: Criteria, filter: MatchedNeedFilter) {
  const isCharity = partner === "CHARITY";
  const rows = await tx.rows<
    Found & { category: string; level: string; township: string | null; county: string }
  >(sql`
    with live as (
      select i.*, rpad(left(i.region_code, 9), 12, '0') as own_township from need_item i
      where i.state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED') and i.consent_valid_until >= ${TODAY}::date
        and i.valid_until >= ${TODAY}::date and (${isCharity}::boolean or i.service_item is not null)
    ), crowded as (
      select own_township, category from live where not is_minor
      group by own_township, category having count(distinct household_id) >= 5
    ), shown as (
      select l.*, case when not l.is_minor then c.own_township end as township,
        case when not l.is_minor then l.crowd_tags end as shown_tags, rpad(left(l.region_code, 6), 12, '0') as county,
        rpad(left(l.region_code, 4), 12, '0') as city, rpad(left(l.region_code, 2), 12, '0') as province
      from live l left join crowded c on c.own_township = l.own_township and c.category = l.category
      where not ${isCharity}::boolean or (l.gap_in_fen > 0 and l.state <> 'FUNDED'
        and not (l.state = 'RESERVED' and l.reserved_until > ${tx.now}))
    )
    select id, listed_at as "listedAt", category, level, township, county, ${scoreSql(rules)} as score from shown
    order by score desc, listed_at, id`);
  const { regionCode, minScore } = filter;
  const significant = regionCode?.replace(/(000000000000|0{10}|0{8}|0{6}|000)$/, "") ?? "";
  return rows
    .filter(({ category }) => !filter.category || category === filter.category)
    .filter(({ level }) => !filter.level || level === filter.level)
    .filter(({ score }) => score >= (minScore ?? 0))
    .filter(({ township, county }) =>
      township === null && significant.length === 9
        ? county.startsWith(significant.slice(0, 6))
        : (township ?? county).startsWith(significant),
    )
    .map(({ id, score, listedAt }) => ({ id, score, listedAt }));
}

async function allPages(
  tx: Transaction,
  criteria: Criteria,
  filter: MatchedNeedFilter,
  page: number,
  limits: Limits,
) {
  const search = new MatchSearch(tx, criteria, await wantedOf(tx, criteria, filter), { limits });
  const found: Found[] = [];
  for (let position: Position | null = null; ; ) {
    const rows = await search.page(page, position);
    found.push(...rows);
    const last = rows.at(-1);
    if (!last || rows.length < page) break;
    position = [last.score, last.listedAt.toISOString(), last.id];
  }
  return { found, counted: await search.count() };
}

let cases = 0;
/** Each case is measured as nobody before. */
function measured(partner: Criteria["partner"], rules: Criteria["rules"]): Criteria {
  cases += 1;
  return { partner, rules, capability: [], townships, key: String(cases) };
}

const filters: fc.Arbitrary<MatchedNeedFilter> = fc.record(
  {
    category: fc.constantFrom(...(Object.keys(needCategories) as (keyof typeof needCategories)[])),
    level: fc.constantFrom(...(Object.keys(needLevels) as (keyof typeof needLevels)[])),
    regionCode: regionChoices,
    minScore: fc.integer({ min: 0, max: 100 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<MatchedNeedFilter>;

/** Few classes in a merge and few needs looked through, so that every way of finding a page is gone. */
const limits: fc.Arbitrary<Limits> = fc.record({
  merged: fc.constantFrom(1, 8, 256),
  lookedAt: fc.constantFrom(1, 5, 2_000),
  counted: fc.constantFrom(50, 3_000),
});
const pages = fc.integer({ min: 40, max: 400 });

async function demandSame(
  who: TestActor,
  criteria: Criteria,
  filter: MatchedNeedFilter,
  page: number,
  limit: Limits,
) {
  await scoped(who, async (tx) => {
    const expected = await everyMatch(tx, criteria, filter);
    const { found, counted } = await allPages(tx, criteria, filter, page, limit);
    expect(found).toEqual(expected);
    expect(counted).toBe(expected.length);
  });
}

describe("the pages of a list of matches", () => {
  it("hold for every focus and filter what scoring every need and ordering all of them gives", async () => {
    await fc.assert(
      fc.asyncProperty(focuses, filters, pages, limits, async (focus, filter, page, limit) => {
        const rules = charityParts(focus, new Map());
        const criteria = measured("CHARITY", rules);
        await demandSame(charity, criteria, filter, page, limit);
      }),
      { numRuns: effort(40), endOnFailure: true },
    );
  });

  it("hold for every set of contracts and filter what scoring every need and ordering all of them gives", async () => {
    await fc.assert(
      fc.asyncProperty(capabilities, filters, pages, limits, async (capability, filter, page, limit) => {
        const criteria = measured("CONTRACTOR", contractorParts(capability, new Map()));
        await demandSame(contractor, criteria, filter, page, limit);
      }),
      { numRuns: effort(40), endOnFailure: true },
    );
  });
});
