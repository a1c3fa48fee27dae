import { needCategories } from "../../schema/codes/need-categories.ts";
import type { Fact } from "../shell/fields/FactList.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { codeLabel } from "../shell/i18n/code-label.ts";
import type { Locale } from "../shell/i18n/locale.ts";
import { LevelChip } from "./LevelChip.tsx";
import type { MatchedNeed } from "./matched-needs.data.ts";
import { ageInWords, gapInWords, quantityInWords, waitingInWords } from "./need-words.ts";

/** What a partner must know of a need before it acts, in the order of its questions. */
export function factsOfNeed(need: MatchedNeed, locale: Locale): Fact[] {
  const say = (zh: string, en: string) => (locale === "zh" ? zh : en);
  return [
    { label: say("需求类别", "Category"), value: codeLabel(needCategories, need.category, locale) },
    { label: say("紧急程度", "Urgency"), value: <LevelChip level={need.level} /> },
    { label: say("所在地", "Place"), value: need.region.pathName },
    { label: say("年龄段", "Age"), value: ageInWords(need.ageBand, locale) },
    { label: say("需要", "Needs"), value: quantityInWords(need, locale) },
    { label: say("资金缺口", "Gap"), value: gapInWords(need.gapBand, locale) },
    { label: say("已等待", "Waiting"), value: waitingInWords(need.waitingWeeks, locale) },
    { label: say("有效至", "Valid until"), value: <DateField value={need.validUntil} /> },
  ];
}
