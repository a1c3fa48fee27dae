import { needCategories } from "../../../schema/codes/need-categories.ts";
import type { MatchedNeedFilter } from "../../../schema/need/matched-need.ts";
import { isWithin, regionAt, regionLevel } from "../../database/region-range.ts";
import type { Transaction } from "../../database/scoped.ts";
import { all, raw, type Sql, sql } from "../../database/sql.ts";
import { inRegion } from "../../kernel/region-scope.ts";
import { type Asked, contestedTownships, ladderOf, namedTags, type Rung } from "./classes.ts";
import type { Criteria } from "./criteria.ts";
import type { Wanted } from "./find-matches.ts";
import { isCrowded, type Partner } from "./listing.ts";

/** What the caller asks for among what matches it. */
export async function wantedOf(
  tx: Transaction,
  criteria: Criteria,
  filter: MatchedNeedFilter,
): Promise<Wanted> {
  const { category, level, regionCode, minScore } = filter;
  const { contested, ladders, asked, reach } = climbOf(criteria, filter);
  const crowded = await crowdedOf(tx, criteria.partner, contested);
  const key = crowded.join();
  const ladder =
    ladders.get(key) ??
    ladderOf(criteria.partner, criteria.rules, asked, criteria.townships, new Set(crowded));
  if (!ladders.has(key)) keep(ladders, key, ladder);
  return {
    ladder: ladder.filter(({ score }) => score >= (minScore ?? 0)),
    tags: namedTags(criteria.rules),
    crowded,
    reach,
    isWhole: !minScore,
    condition: all([
      !!category && sql`category = ${category}`,
      !!level && sql`level = ${level}`,
      !!regionCode && isShownInSql(regionCode),
    ]),
  };
}

/** What follows from what callers are measured by and ask for, whatever needs there are. */
interface Climb {
  readonly asked: Asked;
  readonly contested: readonly string[];
  /** By which townships are crowded; it changes slowly. */
  readonly ladders: Map<string, readonly Rung[]>;
  readonly reach: Wanted["reach"];
}

/** The last ones used, as many as have that many places together: some tens of megabytes. */
const KEPT_PLACES = 200_000;
const climbs = new Map<string, Climb>();

const weightOf = ({ ladders }: Climb): number =>
  [...ladders.values()].flat().reduce((sum, { places }) => sum + places, 0);

function keep(ladders: Climb["ladders"], key: string, ladder: readonly Rung[]): void {
  if (ladders.size > 3) ladders.clear();
  ladders.set(key, ladder);
  let weight = [...climbs.values()].reduce((sum, climb) => sum + weightOf(climb), 0);
  for (const [name, climb] of climbs) {
    if (weight <= KEPT_PLACES && climbs.size <= 500) break;
    weight -= weightOf(climb);
    climbs.delete(name);
  }
}

function climbOf({ partner, rules, townships, key }: Criteria, filter: MatchedNeedFilter): Climb {
  const { category = null, level = null, regionCode = null } = filter;
  const name = JSON.stringify([partner, key, category, level, regionCode]);
  const isShownIn: Asked["isShownIn"] = (shown) => !regionCode || isWithinShown(shown, regionCode);
  const asked = { category, level, isShownIn };
  const climb = climbs.get(name) ?? {
    asked,
    contested: contestedTownships(partner, rules, asked, townships),
    ladders: new Map(),
    reach: { classes: Number.POSITIVE_INFINITY },
  };
  climbs.delete(name);
  climbs.set(name, climb);
  return climb;
}

/** Of these townships those in which a category is shown with them. */
async function crowdedOf(tx: Transaction, partner: Partner, townships: readonly string[]): Promise<string[]> {
  if (townships.length === 0) return [];
  const rows = await tx.rows<{ key: string }>(sql`
    select t.code || ' ' || c.code as key from unnest(${[...townships]}::text[]) t(code)
      cross join unnest(${Object.keys(needCategories)}::text[]) c(code)
    where ${isCrowded(tx, partner, raw("t.code"), raw("c.code"))}`);
  return rows.map(({ key }) => key);
}

/**
 * Filters by the region as it is shown, never by the true one: a township brings what is shown with it, and
 * everything of its county that is shown with the county alone, whichever township that lies in. So the answer
 * for a township tells nothing about the needs that were merged.
 */
function isShownInSql(code: string): Sql {
  const shownWithin = inRegion("coalesce(township, county)", code);
  if (regionLevel(code) !== "TOWNSHIP") return shownWithin;
  return sql`(${shownWithin} or (township is null and county = ${regionAt(code, "COUNTY")}))`;
}

/** The same for one class of needs in hand. */
const isWithinShown = ({ township, county }: Parameters<Asked["isShownIn"]>[0], code: string): boolean =>
  isWithin(township ?? county, code) ||
  (regionLevel(code) === "TOWNSHIP" && township === null && county === regionAt(code, "COUNTY"));
