import { type CrowdTag, crowdTags } from "../../../schema/codes/crowd-tags.ts";
import { type MatchPart, matchParts } from "../../../schema/codes/match-parts.ts";
import { type NeedLevel, needLevels } from "../../../schema/codes/need-levels.ts";
import type { RegionLevel } from "../../../schema/codes/region-levels.ts";
import { isWithin, regionAt, regionLevel } from "../../database/region-range.ts";
import { always, type Condition, every, isIn, some } from "./condition.ts";
import type { NamedNeed, Outcome, PartRule } from "./score.ts";

/** What partners are measured by in the same way, whichever kind they are. */
export type RegionNames = ReadonlyMap<string, string>;

export const part = (name: MatchPart, outcomes: readonly Outcome[]): PartRule => ({
  part: name,
  maxPoints: matchParts[name].maxPoints,
  outcomes,
});

export const full = (name: MatchPart): number => matchParts[name].maxPoints;

/** A region nearby, but not one that was named, is worth more than none: a neighbour may still be reached. */
const SAME_COUNTY_POINTS = 15;

/**
 * How urgent a need is counts by itself, so that among equals the pressing one stands first. It weighs least:
 * urgency must not push up what a partner cannot fund or deliver.
 */
const URGENCY_POINTS: Readonly<Record<NeedLevel, number>> = { URGENT: 10, HIGH: 6, NORMAL: 3 };

/** The need lies in a region of the list, as far as its region is shown. */
const liesIn = (codes: readonly string[]): Condition =>
  some(...(["township", "county", "city", "province"] as const).map((field) => isIn(field, codes)));

/** A contract may serve single villages; a need is never shown with one. */
const SMALL_REGIONS: ReadonlySet<RegionLevel> = new Set(["TOWNSHIP", "VILLAGE"]);

/** The need lies in the county of a township or village of the list. */
const liesInCountyOf = (codes: readonly string[]): Condition =>
  isIn("county", [
    ...new Set(
      codes.filter((code) => SMALL_REGIONS.has(regionLevel(code))).map((code) => regionAt(code, "COUNTY")),
    ),
  ]);

/** The need may lie in a region of the list, as far as its region is shown. */
export const isInReachOf = (codes: readonly string[]): Condition =>
  some(liesIn(codes), liesInCountyOf(codes));

interface RegionWords {
  /** What the list is called: 资助区域, 服务区域. */
  readonly zh: string;
  readonly en: string;
}

/**
 * 25 in a region that was named; 15 in the county of a township that was named, which is also all that a need
 * shown only with its county can reach for a list of townships; else 0. `given` narrows every outcome.
 */
export function regionOutcomes(
  codes: readonly string[],
  names: RegionNames,
  words: RegionWords,
  given: Condition = always,
): Outcome[] {
  const nameOf = (code: string | undefined) => (code ? (names.get(code) ?? code) : "");
  const hit = (need: NamedNeed) => nameOf(codes.find((code) => shownWithin(need, code)));
  return [
    {
      points: full("REGION"),
      when: every(given, liesIn(codes)),
      zh: (need) => `所在地「${need.regionName}」属于${words.zh}「${hit(need)}」`,
      en: (need) => `${need.regionName} lies in ${words.en} ${hit(need)}`,
    },
    {
      points: SAME_COUNTY_POINTS,
      when: every(given, liesInCountyOf(codes)),
      zh: (need) => `所在地「${need.regionName}」与${words.zh}中的乡镇同属一个县（市、区）`,
      en: (need) => `${need.regionName} is in the county of a township of ${words.en}`,
    },
  ];
}

export const outsideRegion = (words: RegionWords): Outcome => ({
  points: 0,
  when: always,
  zh: (need) => `${words.zh}未包含「${need.regionName}」`,
  en: (need) => `${words.en} does not include ${need.regionName}`,
});

const shownWithin = (need: NamedNeed, region: string) => isWithin(need.township ?? need.county, region);

/** An empty list of levels means any. */
export function urgencyPart(levels: readonly NeedLevel[]): PartRule {
  const codes = Object.keys(needLevels) as NeedLevel[];
  const wanted = levels.length === 0 ? codes : codes.filter((level) => levels.includes(level));
  return part("URGENCY", [
    ...wanted.map((level) => ({
      points: URGENCY_POINTS[level],
      when: isIn("level", [level]),
      zh: () => `紧急程度为「${needLevels[level].zh}」`,
      en: () => `The need is ${needLevels[level].en.toLowerCase()}`,
    })),
    {
      points: 0,
      when: always,
      zh: (need) => `资助方向未包含紧急程度「${needLevels[need.level].zh}」`,
      en: (need) => `The focus does not include needs that are ${needLevels[need.level].en.toLowerCase()}`,
    },
  ]);
}

export const tagNames = (tags: readonly CrowdTag[], language: "zh" | "en"): string =>
  tags.map((tag) => crowdTags[tag][language]).join(language === "zh" ? "、" : ", ");

export const certain = (name: MatchPart, zh: string, en: string): PartRule =>
  part(name, [{ points: full(name), when: always, zh: () => zh, en: () => en }]);
