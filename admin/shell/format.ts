/*
 * Formats of the console. Amounts arrive as exact decimal text and are never made into a number; dates are those
 * of Shanghai wherever the browser stands.
 */

import type { Label } from "../../schema/codes/code-list.ts";

type Locale = keyof Label;

const moneyFormat = new Intl.NumberFormat("zh-CN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const countFormat = new Intl.NumberFormat("zh-CN");

/** "1234.5" → "1,234.50"; Intl reads decimal text exactly, beyond what a double can hold. */
export const formatMoney = (amount: string) => moneyFormat.format(amount as `${number}`);

/** With its unit, for prose: 1,234.50 元, or CNY 1,234.50. */
export const formatMoneyWithUnit = (amount: string, locale: Locale) =>
  locale === "zh" ? `${formatMoney(amount)} 元` : `CNY ${formatMoney(amount)}`;

export const formatCount = (count: number) => countFormat.format(count);

/**
 * What people type for an amount, brought to "1234.50": full-width digits, spaces, separators and units go. What
 * is no amount comes back cleaned but otherwise as typed, for a message to point at.
 */
export function normaliseMoney(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s,，￥¥元]/g, "")
    .replace(/。/g, ".");
  const [, whole, decimals = ""] = /^0*(\d+)(?:\.(\d{0,2}))?$/.exec(plain) ?? [];
  return whole === undefined ? plain : `${whole}.${decimals.padEnd(2, "0")}`;
}

/** The server takes what is below 10¹² yuan. */
const mostYuanDigits = 12;

/** Why a text is no amount that the server takes; nothing about an empty one. */
export function moneyProblem(value: unknown): Label | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  const text = normaliseMoney(String(value));
  if (!/^\d+(\.\d+)?$/.test(text))
    return { zh: "请填写金额，如 1234.50", en: "Enter an amount such as 1234.50" };
  if (!/^\d+(\.\d{1,2})?$/.test(text)) return { zh: "金额最多到分", en: "At most two decimals" };
  if (text.split(".")[0]!.length > mostYuanDigits)
    return { zh: "金额应小于一万亿元", en: "Less than CNY 1,000,000,000,000" };
  return undefined;
}

const shanghai = { timeZone: "Asia/Shanghai" } as const;
const dateFormat = new Intl.DateTimeFormat("sv-SE", { ...shanghai, dateStyle: "short" });
const dateTimeFormat = new Intl.DateTimeFormat("sv-SE", {
  ...shanghai,
  dateStyle: "short",
  timeStyle: "short",
});

/** A calendar date (2026-11-20) stays as it is; a moment becomes the date it has in Shanghai. */
export const formatDate = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : dateFormat.format(new Date(value));

/** 2026-11-20 14:05, or the date alone when no time was recorded. */
export const formatDateTime = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : dateTimeFormat.format(new Date(value));

/** For prose: 2026年11月20日. */
export function formatDateInProse(value: string, locale: Locale) {
  const [year, month, day] = formatDate(value).split("-").map(Number);
  return locale === "zh" ? `${year}年${month}月${day}日` : formatDate(value);
}
