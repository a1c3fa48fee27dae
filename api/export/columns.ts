import {
  type GraphQLOutputType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  isScalarType,
} from "graphql";
import type { CodeList } from "../../schema/codes/code-list.ts";
import type { ExportLanguage } from "../../schema/codes/export-languages.ts";
import { enumLists } from "../../schema/common/enum-lists.ts";
import { shanghaiDateTime } from "../kernel/shanghai-date.ts";
import type { ExportedList } from "./exported-list.ts";

/** How the cells of a column are kept: a number, yuan with two decimals, a date, a date with its time, or text. */
export type CellKind = "TEXT" | "NUMBER" | "MONEY" | "DATE" | "TIME";

/** Money, dates and times as text, which a workbook reads as what they are. */
export type Cell = string | number | null;

export interface TableColumn {
  readonly path: string;
  readonly heading: string;
  readonly kind: CellKind;
  /** Of a code, the enumeration that it is of. */
  readonly enumName: string | null;
  /** What stands there of one row. */
  cellOf(row: unknown): Cell;
}

const kinds: Readonly<Record<string, CellKind>> = {
  Int: "NUMBER",
  Float: "NUMBER",
  Money: "MONEY",
  LocalDate: "DATE",
  DateTime: "TIME",
};

/** The columns of a list in a language, each with what its place holds according to the schema. */
export function columnsOf(
  node: GraphQLOutputType,
  list: ExportedList,
  language: ExportLanguage,
): TableColumn[] {
  return Object.entries(list.columns).map(([place, [zh, en, codes]]) => {
    const path = place.replaceAll("*", language === "ZH" ? "Zh" : "En");
    const { type, joins } = leafOf(node, path, list.each);
    const named = isScalarType(type) || isEnumType(type) ? type.name : "";
    const kind = joins ? "TEXT" : (kinds[named] ?? "TEXT");
    const words = codes ?? (isEnumType(type) ? enumLists.get(type.name) : undefined);
    const toCell = (value: unknown) => asCell(value, named, words, language);
    return {
      path,
      heading: language === "ZH" ? zh : en,
      kind,
      enumName: isEnumType(type) ? type.name : null,
      cellOf: (row) => {
        const found = valuesAt(row, path.split("."))
          .map(toCell)
          .filter((cell) => cell !== null);
        if (found.length === 0) return null;
        return joins ? found.join(language === "ZH" ? "、" : ", ") : found[0]!;
      },
    };
  });
}

function leafOf(
  node: GraphQLOutputType,
  path: string,
  each: string | undefined,
): { type: GraphQLOutputType; joins: boolean } {
  let type = node;
  let joins = false;
  for (const name of path.split(".")) {
    const inner = isObjectType(type) ? type.getFields()[name] : undefined;
    if (!inner) throw new Error(`A row has no ${path}.`);
    type = getNullableType(inner.type);
    while (isListType(type)) {
      joins ||= name !== each;
      type = getNullableType(type.ofType) as GraphQLOutputType;
    }
  }
  return { type, joins };
}

function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
  const [name, ...others] = path;
  return name === undefined ? [value] : valuesAt((value as Record<string, unknown>)[name], others);
}

function asCell(value: unknown, type: string, words: CodeList | undefined, language: ExportLanguage): Cell {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return language === "ZH" ? (value ? "是" : "否") : value ? "Yes" : "No";
  const text = String(value);
  if (words) return words[text]?.[language === "ZH" ? "zh" : "en"] ?? text;
  if (type === "DateTime") return shanghaiDateTime(new Date(text));
  return text === "" ? null : text;
}

/** Each entry of the list that makes the rows; a row without any stays as one. */
export function rowsOf(nodes: readonly unknown[], each: string | undefined): unknown[] {
  if (!each) return [...nodes];
  return nodes.flatMap((node) => {
    const entries = (node as Record<string, readonly unknown[]>)[each] ?? [];
    return entries.length > 0 ? entries.map((entry) => ({ ...(node as object), [each]: [entry] })) : [node];
  });
}
