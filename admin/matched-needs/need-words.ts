import { ageBands } from "../../schema/codes/age-bands.ts";
import { gapBands } from "../../schema/codes/gap-bands.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { serviceItems, serviceUnits } from "../../schema/codes/service-items.ts";
import { codeLabel } from "../shell/i18n/code-label.ts";
import type { Locale } from "../shell/i18n/locale.ts";

type ServiceItem = keyof typeof serviceItems;

/** 「居家喘息 × 30 小时」, or that money meets the need. Units are never added to money. */
export function quantityInWords(
  { serviceItem, quantity }: { serviceItem: string | null; quantity: number },
  locale: Locale,
): string {
  if (serviceItem === null) return locale === "zh" ? "资金资助" : "Money";
  const unit = serviceItem in serviceItems ? serviceItems[serviceItem as ServiceItem].unit : null;
  const unitWords = unit ? serviceUnits[unit][locale] : "";
  const name = codeLabel(serviceItems, serviceItem, locale);
  return locale === "zh" ? `${name} ${quantity} ${unitWords}` : `${name}, ${quantity} × ${unitWords}`;
}

/** What stands for an amount that nobody may know before reserving; null says that nothing is lacking. */
export const gapInWords = (band: string | null, locale: Locale): string =>
  band === null ? (locale === "zh" ? "资金已落实" : "Fully funded") : codeLabel(gapBands, band, locale);

export const ageInWords = (band: string | null, locale: Locale): string =>
  band === null ? "" : codeLabel(ageBands, band, locale);

/** Names a need without naming anybody: 「重残失能照护 · 惠民县 › 何坊街道」. */
export const nameOfNeed = (
  need: { category: string; region: { pathName: string } },
  locale: Locale,
): string => `${codeLabel(needCategories, need.category, locale)} · ${need.region.pathName}`;

export function waitingInWords(weeks: number, locale: Locale): string {
  if (weeks === 0) return locale === "zh" ? "不足 1 周" : "less than a week";
  return locale === "zh" ? `${weeks} 周` : `${weeks} week${weeks === 1 ? "" : "s"}`;
}
