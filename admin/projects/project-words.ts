import { gapBands } from "../../schema/codes/gap-bands.ts";
import { fenOf } from "../allocations/money-math.ts";
import { formatMoneyWithUnit } from "../shell/format.ts";
import { codeLabel } from "../shell/i18n/code-label.ts";
import type { Locale } from "../shell/i18n/locale.ts";

interface Sums {
  gap: string | null;
  gapBand: string | null;
  allocated: string;
}

/** The exact sum, or its band where few needs would let one read a single gap from it. */
export const gapOfProject = ({ gap, gapBand }: Omit<Sums, "allocated">, locale: Locale): string =>
  gap === null ? bandInWords(gapBand, locale) : formatMoneyWithUnit(gap, locale);

/** The band of a gap, or that there is none. */
export const bandInWords = (band: string | null, locale: Locale): string =>
  band === null ? (locale === "zh" ? "无缺口" : "None") : codeLabel(gapBands, band, locale);

/** How much of what was lacking has been found, in whole per cent; null where the sum is not told. */
export function fundedPercent({ gap, allocated }: Sums): number | null {
  if (gap === null) return null;
  const lacking = fenOf(gap) ?? 0n;
  const found = fenOf(allocated) ?? 0n;
  const whole = lacking + found;
  return whole === 0n ? null : Number((found * 100n) / whole);
}

export const termInWords = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }, locale: Locale) =>
  locale === "zh" ? `${startsOn} 至 ${endsOn}` : `${startsOn} to ${endsOn}`;

export const itemsInWords = (count: number, locale: Locale) =>
  locale === "zh" ? `${count} 项需求` : `${count} need${count === 1 ? "" : "s"}`;

interface Disclosed {
  disclosure: { personCount: number | null; itemCount: number | null; allocated: string | null } | null;
}

/** What the public reads of what a project came to. */
export function disclosureInWords({ disclosure }: Disclosed, locale: Locale): string {
  if (!disclosure?.allocated)
    return locale === "zh"
      ? "受益不足 5 人或 5 户，不公开人数和金额"
      : "Fewer than five people or families were helped: no figures are shown";
  const money = formatMoneyWithUnit(disclosure.allocated, locale);
  return locale === "zh"
    ? `受益 ${disclosure.personCount} 人，满足 ${disclosure.itemCount} 项需求，落实善款 ${money}`
    : `${disclosure.personCount} people helped, ${disclosure.itemCount} needs met, ${money} of donations`;
}
