import type { CrowdTag } from "../../../schema/codes/crowd-tags.ts";
import { type GapBand, gapBands } from "../../../schema/codes/gap-bands.ts";
import { type NeedCategory, needCategories } from "../../../schema/codes/need-categories.ts";
import type { NeedLevel } from "../../../schema/codes/need-levels.ts";
import { formatFen, LIMIT_IN_FEN } from "../../kernel/money.ts";
import { always, hasTag, isIn, tagsHidden } from "./condition.ts";
import {
  certain,
  full,
  outsideRegion,
  part,
  type RegionNames,
  regionOutcomes,
  tagNames,
  urgencyPart,
} from "./parts.ts";
import type { PartRule } from "./score.ts";

/** A charity's funding focus. An empty list means any. */
export interface Focus {
  readonly categories: readonly NeedCategory[];
  /** Cities, counties or townships; nothing finer, because nothing finer is shown. */
  readonly regionCodes: readonly string[];
  readonly crowdTags: readonly CrowdTag[];
  readonly minAmountInFen: bigint;
  readonly maxAmountInFen: bigint;
  readonly levels: readonly NeedLevel[];
}

/** The focus of a charity that has not set one: everything is welcome. */
export const anyFocus: Focus = {
  categories: [],
  regionCodes: [],
  crowdTags: [],
  minAmountInFen: 0n,
  maxAmountInFen: LIMIT_IN_FEN,
  levels: [],
};

/** How needs are measured against a focus: the table behind both the order and the reasons. */
export const charityParts = (focus: Focus, names: RegionNames): PartRule[] => [
  categoryPart(focus.categories),
  regionPart(focus.regionCodes, names),
  crowdPart(focus.crowdTags),
  amountPart(focus.minAmountInFen, focus.maxAmountInFen),
  urgencyPart(focus.levels),
];

function categoryPart(categories: readonly NeedCategory[]): PartRule {
  if (categories.length === 0)
    return certain("CATEGORY", "资助方向不限需求类别", "The focus takes any category");
  return part("CATEGORY", [
    {
      points: full("CATEGORY"),
      when: isIn("category", categories),
      zh: (need) => `资助方向包含「${needCategories[need.category].zh}」`,
      en: (need) => `The focus includes “${needCategories[need.category].en}”`,
    },
    {
      points: 0,
      when: always,
      zh: (need) => `资助方向未包含「${needCategories[need.category].zh}」`,
      en: (need) => `The focus does not include “${needCategories[need.category].en}”`,
    },
  ]);
}

function regionPart(codes: readonly string[], names: RegionNames): PartRule {
  if (codes.length === 0) return certain("REGION", "资助方向不限区域", "The focus takes any region");
  const words = { zh: "资助区域", en: "the funded regions" };
  return part("REGION", [...regionOutcomes(codes, names, words), outsideRegion(words)]);
}

/** Only groups that the focus names are said of a person; which others it belongs to is nobody's business. */
function crowdPart(tags: readonly CrowdTag[]): PartRule {
  if (tags.length === 0) return certain("CROWD", "资助方向不限人群", "The focus takes any group of people");
  return part("CROWD", [
    {
      points: full("CROWD"),
      when: tagsHidden,
      zh: () => "未成年人的人群情况不对外显示，这一项按符合计",
      en: () => "The groups of a minor are not shown; the part counts as met",
    },
    {
      points: full("CROWD"),
      when: hasTag(tags),
      zh: (need) => `属于资助人群「${tagNames(shared(tags, need.crowdTags), "zh")}」`,
      en: (need) => `Belongs to a group of the focus: ${tagNames(shared(tags, need.crowdTags), "en")}`,
    },
    {
      points: 0,
      when: always,
      zh: () => `不属于资助人群「${tagNames(tags, "zh")}」`,
      en: () => `Belongs to no group of the focus: ${tagNames(tags, "en")}`,
    },
  ]);
}

const shared = (wanted: readonly CrowdTag[], held: readonly CrowdTag[] | null) =>
  wanted.filter((tag) => held?.includes(tag));

/** The gap is compared by its band, the only thing shown of it: all within the limits, partly, or not at all. */
function amountPart(minInFen: bigint, maxInFen: bigint): PartRule {
  if (minInFen === 0n && maxInFen >= LIMIT_IN_FEN) {
    return certain("AMOUNT", "资助方向不限金额", "The focus takes any amount");
  }
  const { within, overlapping } = bandsFor(minInFen, maxInFen);
  const top = maxInFen >= LIMIT_IN_FEN ? null : formatFen(maxInFen);
  const limitsZh = top ? `${formatFen(minInFen)}–${top} 元` : `${formatFen(minInFen)} 元以上`;
  const limitsEn = top ? `CNY ${formatFen(minInFen)}–${top}` : `CNY ${formatFen(minInFen)} and more`;
  const zh = (band: GapBand | null) => (band ? gapBands[band].zh : "无缺口");
  const en = (band: GapBand | null) => (band ? gapBands[band].en : "no gap");
  return part("AMOUNT", [
    {
      points: full("AMOUNT"),
      when: isIn("gapBand", within),
      zh: (need) => `缺口档位「${zh(need.gapBand)}」在资助金额 ${limitsZh}之内`,
      en: (need) => `The gap of ${en(need.gapBand)} is within ${limitsEn}`,
    },
    {
      points: full("AMOUNT") / 2,
      when: isIn("gapBand", overlapping),
      zh: (need) => `缺口档位「${zh(need.gapBand)}」与资助金额 ${limitsZh}部分重合`,
      en: (need) => `The gap of ${en(need.gapBand)} is partly within ${limitsEn}`,
    },
    {
      points: 0,
      when: always,
      zh: (need) => `缺口档位「${zh(need.gapBand)}」不在资助金额 ${limitsZh}之内`,
      en: (need) => `The gap of ${en(need.gapBand)} is outside ${limitsEn}`,
    },
  ]);
}

/** The bands that lie wholly within two inclusive limits, and those that only overlap them. */
export function bandsFor(
  minInFen: bigint,
  maxInFen: bigint,
): { within: readonly GapBand[]; overlapping: readonly GapBand[] } {
  const codes = Object.keys(gapBands) as GapBand[];
  const edges = (code: GapBand) => {
    const { fromInFen, belowInFen } = gapBands[code];
    return { low: BigInt(fromInFen), high: belowInFen === null ? LIMIT_IN_FEN : BigInt(belowInFen) - 1n };
  };
  const within = codes.filter((code) => edges(code).low >= minInFen && edges(code).high <= maxInFen);
  const overlapping = codes.filter(
    (code) => !within.includes(code) && edges(code).high >= minInFen && edges(code).low <= maxInFen,
  );
  return { within, overlapping };
}
