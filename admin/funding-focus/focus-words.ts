import type { CodeList } from "../../schema/codes/code-list.ts";
import { crowdTags } from "../../schema/codes/crowd-tags.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { needLevels } from "../../schema/codes/need-levels.ts";
import type { FundingFocusPartsFragment } from "../../schema/generated/operations.ts";
import { formatMoneyWithUnit } from "../shell/format.ts";
import { codeLabel } from "../shell/i18n/code-label.ts";
import type { Locale } from "../shell/i18n/locale.ts";

/** A focus in words, part by part; an empty list means any. */
export function focusInWords(focus: FundingFocusPartsFragment, locale: Locale) {
  const say = (zh: string, en: string) => (locale === "zh" ? zh : en);
  const any = say("不限", "any");
  const list = (labels: CodeList, codes: readonly string[]) =>
    codes.map((code) => codeLabel(labels, code, locale)).join(say("、", ", ")) || any;
  return [
    { label: say("类别", "Categories"), value: list(needCategories, focus.categories) },
    {
      label: say("区域", "Regions"),
      value: focus.regions.map(({ pathName }) => pathName).join(say("、", ", ")) || any,
    },
    { label: say("人群", "Groups"), value: list(crowdTags, focus.crowdTags) },
    { label: say("金额", "Amount"), value: amountInWords(focus, locale) },
    { label: say("程度", "Urgency"), value: list(needLevels, focus.levels) },
  ];
}

export function amountInWords(
  { minAmount, maxAmount }: Pick<FundingFocusPartsFragment, "minAmount" | "maxAmount">,
  locale: Locale,
): string {
  const say = (zh: string, en: string) => (locale === "zh" ? zh : en);
  const from = formatMoneyWithUnit(minAmount, locale);
  if (maxAmount === null) {
    return minAmount === "0.00" ? say("不限", "any") : say(`${from}及以上`, `${from} and more`);
  }
  const to = formatMoneyWithUnit(maxAmount, locale);
  return minAmount === "0.00" ? say(`${to}以内`, `up to ${to}`) : say(`${from} 至 ${to}`, `${from} to ${to}`);
}
