import type { CodeList, Label } from "../../schema/codes/code-list.ts";
import type { PolicyPeriod } from "../../schema/codes/policy-periods.ts";
import { verdicts } from "../../schema/codes/verdicts.ts";
import { formatMoney } from "../shell/format.ts";
import type { Answer } from "./entitlement-types.ts";

/** How often, as one says it before an amount. */
export const eachPeriod = {
  MONTHLY: { zh: "每月", en: "a month" },
  YEARLY: { zh: "每年", en: "a year" },
  ONE_OFF: { zh: "一次", en: "once" },
  PER_SETTLEMENT: { zh: "每次结算", en: "each settlement" },
  PER_CASE: { zh: "每案", en: "each case" },
  PER_EVENT: { zh: "每次", en: "each event" },
} as const satisfies Readonly<Record<PolicyPeriod, Label>> & CodeList;

interface Worth {
  readonly amount: string | null;
  /** Exact decimal text of an answer, a whole number of a grant. */
  readonly units: string | number | null;
  readonly unit: string | null;
  readonly period: PolicyPeriod;
}

/** 「每月 260.00 元」, 「每月 4 次」; undefined where nothing is said of how much. */
export function worthWords({ amount, units, unit, period }: Worth, locale: keyof Label): string | undefined {
  const each = eachPeriod[period][locale];
  if (amount !== null) {
    return locale === "zh" ? `${each} ${formatMoney(amount)} 元` : `CNY ${formatMoney(amount)} ${each}`;
  }
  if (units === null) return undefined;
  const what = `${units} ${(unit ?? "").replace(/\/.*$/, "")}`.trim();
  return locale === "zh" ? `${each} ${what}` : `${what} ${each}`;
}

/** Due in name, of which nothing is paid. */
export const isNothing = ({ amount, units }: { amount: string | null; units: string | null }): boolean =>
  amount === "0.00" || units === "0";

/** What stands beside the verdict: the conclusion without the words that the verdict says already. */
export function shortConclusion(
  { conclusionZh, settled, period, unit }: Answer,
  locale: keyof Label,
): string {
  const { verdict, missing } = settled;
  const worth = isNothing(settled) ? undefined : worthWords({ ...settled, period, unit }, locale);
  if (worth !== undefined) return worth;
  if (locale === "zh") {
    return verdict === "UNKNOWN"
      ? `差 ${missing.length} 项`
      : conclusionZh.replace(/^不?符合(，|$)/, "").replace(/^但/, "");
  }
  const open = `${missing.length} missing`;
  if (verdict === "UNKNOWN") return open;
  if (verdict === "INELIGIBLE") return "";
  return missing.length > 0 ? `amount: ${open}` : "";
}

/** 「符合，每月 260.00 元」: the verdict and what stands beside it. */
export const verdictAndWorth = (answer: Answer, locale: keyof Label): string =>
  [verdicts[answer.settled.verdict][locale], shortConclusion(answer, locale)]
    .filter(Boolean)
    .join(locale === "zh" ? "，" : ", ");

/** Sentences of the server, each once: of four members the same fact may be asked for. */
export const once = (sentences: readonly string[]): string[] => [...new Set(sentences)];

/** A fact of a person or a family can be recorded there; a statistic or a standard is published by others. */
export const isRecordedAtFamily = (path: string): boolean => /^(person|household)\./.test(path);
