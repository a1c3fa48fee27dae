import {
  isCalendarDate,
  normaliseCode,
  normaliseDate,
  toHalfWidth,
} from "../../kernel/identifiers/normalise.ts";
import { formatFen, parseYuan } from "../../kernel/money.ts";
import { type FieldDefinition, loadFields } from "../catalogue/load-fields.ts";

/** As it is stored: money and decimals as exact text, a whole number as a number, an enumeration as its code. */
export type StoredFact = string | number | boolean;
/** As it comes: a form sends text; the loader of the demo gives money as bigint fen. */
export type GivenFact = string | number | boolean | bigint;

type ParsedFact =
  | { readonly ok: true; readonly value: StoredFact }
  | { readonly ok: false; readonly message: string };

const fields = loadFields();
export const fieldOf = (path: string): FieldDefinition | undefined => fields.get(path);

/**
 * What the register itself holds in columns of its own, with its own rules: it is never recorded a second time as a
 * fact, where the two could disagree.
 */
export const registerPaths: ReadonlySet<string> = new Set([
  "person.id_no",
  "person.name",
  "person.gender",
  "person.birth_date",
  "person.age",
  "person.is_alive",
  "person.death_date",
  "person.relation_to_head",
  "person.is_counted",
  "person.identity",
  "household.id",
  "household.division",
  "household.area_kind",
  "household.identity",
  "household.members",
  "household.counted_size",
]);

/** Facts that hold an identity number within them are sealed as the number itself is. */
export const sealedPaths: ReadonlySet<string> = new Set(["person.disability_cert_no"]);

const MAX_TEXT = 100;
const DECIMAL = /^-?\d{1,12}(\.\d{1,6})?$/;
const YES = new Set(["TRUE", "是", "有", "YES"]);
const NO = new Set(["FALSE", "否", "无", "NO"]);

/** Why a path cannot be recorded about a person or about a family; null when it can. */
export function refusePath(path: string, about: "person" | "household"): string | null {
  const field = fields.get(path);
  if (!field || !/^(person|household)\./.test(path)) return "没有这个信息项，请从信息项目录中选择。";
  if (registerPaths.has(path)) return `「${field.labelZh}」由登记信息得出，不能作为信息项登记。`;
  if (field.path.startsWith("person.") && about === "household")
    return `「${field.labelZh}」是成员信息，请登记到具体成员。`;
  if (field.path.startsWith("household.") && about === "person")
    return `「${field.labelZh}」是家庭信息，不能登记到成员。`;
  return null;
}

/** Reads a value by the type of its field; the sentence of a refusal names the field and never the value. */
export function parseFact(field: FieldDefinition, given: GivenFact): ParsedFact {
  const refuse = (should: string): ParsedFact => ({ ok: false, message: `「${field.labelZh}」${should}` });
  const text = typeof given === "string" ? toHalfWidth(given).trim() : String(given);
  if (text === "") return refuse("还没有填写。");
  switch (field.type) {
    case "BOOL":
      return parseBoolean(text, refuse);
    case "INT":
      return parseInteger(field, text, refuse);
    case "DECIMAL":
      if (!DECIMAL.test(text)) return refuse("应为数字，最多六位小数。");
      return inRange(field, Number(text)) ? { ok: true, value: text } : refuse(rangeText(field));
    case "MONEY":
      return parseAmount(given, refuse);
    case "ENUM":
      return parseCode(field, text, refuse);
    case "DATE": {
      const date = normaliseDate(text);
      return date ? { ok: true, value: date } : refuse("应为日期，例如 2026-01-31。");
    }
    case "DATETIME":
      return isCalendarDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
        ? { ok: true, value: new Date(text).toISOString() }
        : refuse("应为时间，例如 2026-01-31T09:00:00+08:00。");
    case "CODE":
    case "STRING":
    case "ID":
      return text.length <= MAX_TEXT ? { ok: true, value: text } : refuse(`不能超过${MAX_TEXT}个字。`);
    case "PERSON_LIST":
      return refuse("不能作为信息项登记。");
  }
}

type Refuse = (should: string) => ParsedFact;

function parseBoolean(text: string, refuse: Refuse): ParsedFact {
  const word = normaliseCode(text);
  if (YES.has(word)) return { ok: true, value: true };
  if (NO.has(word)) return { ok: true, value: false };
  return refuse("应为「是」或「否」。");
}

function parseInteger(field: FieldDefinition, text: string, refuse: Refuse): ParsedFact {
  if (!/^-?\d{1,9}$/.test(text)) return refuse("应为整数。");
  const value = Number(text);
  return inRange(field, value) ? { ok: true, value } : refuse(rangeText(field));
}

const inRange = (field: FieldDefinition, value: number): boolean =>
  value >= (field.min ?? 0) && value <= (field.max ?? Number.MAX_SAFE_INTEGER);

const rangeText = (field: FieldDefinition): string =>
  field.max === undefined ? `不能小于${field.min ?? 0}。` : `应在${field.min ?? 0}到${field.max}之间。`;

const moneyFaults = {
  NOT_A_NUMBER: "应为金额，例如 1234.56。",
  NEGATIVE: "不能为负数。",
  TOO_MANY_DECIMALS: "最多保留两位小数。",
  TOO_LARGE: "超出可登记的最大金额。",
} as const;

function parseAmount(given: GivenFact, refuse: Refuse): ParsedFact {
  if (typeof given === "bigint") {
    return given < 0n ? refuse(moneyFaults.NEGATIVE) : { ok: true, value: formatFen(given) };
  }
  const parsed = parseYuan(String(given));
  return parsed.ok ? { ok: true, value: formatFen(parsed.amountInFen) } : refuse(moneyFaults[parsed.reason]);
}

function parseCode(field: FieldDefinition, text: string, refuse: Refuse): ParsedFact {
  const known = field.values?.find((value) => value.code === text || value.labelZh === text);
  if (known) return { ok: true, value: known.code };
  const choices = (field.values ?? []).map((value) => value.labelZh).join("、");
  return refuse(`应为以下之一：${choices}。`);
}

/** A stored value in words, for people. */
export function factText(field: FieldDefinition, value: StoredFact): string {
  if (field.type === "BOOL") return value === true ? "是" : "否";
  if (field.type === "ENUM")
    return field.values?.find((known) => known.code === value)?.labelZh ?? String(value);
  return String(value);
}
