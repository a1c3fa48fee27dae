import type { Problems } from "./errors.ts";
import { type MoneyFault, parseYuan } from "./money.ts";

const sentences: Readonly<Record<MoneyFault, string>> = {
  NOT_A_NUMBER: "金额应为数字，例如 1234.56。",
  NEGATIVE: "金额不能为负数。",
  TOO_MANY_DECIMALS: "金额最多保留两位小数。",
  TOO_LARGE: "金额过大，请核对单位是否为元。",
};

/**
 * The amount in fen of a form's field in yuan, which must be above zero. Null when it is not an amount; the
 * problem then stands under the field's path.
 */
export function readAmount(problems: Problems, path: string, text: string): bigint | null {
  const parsed = parseYuan(text);
  if (!parsed.ok) {
    problems.add(path, sentences[parsed.reason]);
    return null;
  }
  if (parsed.amountInFen === 0n) {
    problems.add(path, "金额应大于零。");
    return null;
  }
  return parsed.amountInFen;
}
