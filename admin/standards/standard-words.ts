import type { CodeList } from "../../schema/codes/code-list.ts";
import type { StandardValue } from "./standards.data.ts";

/** In what a standard is measured. */
export const standardKinds = {
  MONEY: { zh: "金额（元）", en: "Amount (CNY)" },
  RATE: { zh: "比例", en: "Ratio" },
  QUANTITY: { zh: "数量", en: "Quantity" },
} as const satisfies CodeList;

/** What holds today where no place has a figure of its own: one, or one each for town and village. */
export const defaultsInForce = (values: readonly StandardValue[]): readonly StandardValue[] =>
  values.filter(({ region, inForce }) => region === null && inForce);

/** Places that have a figure of their own. */
export const placesOf = (values: readonly StandardValue[]): number =>
  new Set(values.flatMap(({ region }) => region?.code ?? [])).size;
