import { writeXlsx } from "hucre/xlsx";
import { type FeedKind, feedColumns, feedKinds } from "../../../schema/codes/feed-kinds.ts";
import type { FieldDefinition } from "../../policy/catalogue/load-fields.ts";
import { fieldOf } from "../../policy/facts/fact-value.ts";
import { type FeedTarget, isFeedColumn, isRequired, labelOf, targetsOf } from "./feed-columns.ts";

/** The rule of two values that differ, for whoever fills the file in. */
const RULE =
  "同一人同一项取值不同时，以较新日期的已核实取值为准（按数据日期；部门提供的视为已由该部门核实；数据日期之后经办人员核实过的以其为准；同一天均已核实而不同的并列，由人工核定）。被替换的取值及其来源保留在历史中。";

/** An empty workbook for a department: headings, how each column is filled in, and what becomes of what it says. */
export function feedTemplate(kind: FeedKind): Promise<Uint8Array> {
  const targets = targetsOf(kind);
  return writeXlsx({
    sheets: [
      {
        name: feedKinds[kind].zh,
        columns: targets.map((target) => ({
          header: headingOf(target),
          width: Math.max(14, headingOf(target).length * 2.4),
          numFmt: "@",
        })),
        rows: [targets.map((target) => (isRequired(target) ? `${headingOf(target)}*` : headingOf(target)))],
        freezePane: { rows: 1 },
      },
      {
        name: "填写说明",
        columns: [{ width: 26 }, { width: 8 }, { width: 90 }],
        rows: [
          ["列", "必填", "填写说明"],
          ...targets.map((target) => [
            headingOf(target),
            isRequired(target) ? "是" : "",
            noteOf(kind, target),
          ]),
          [],
          ["数据日期", "", "上传时填写，是部门数据截至的日期。"],
          ["取值不一致时", "", RULE],
        ],
        freezePane: { rows: 1 },
      },
    ],
  });
}

const unitOf = (target: FeedTarget): string | undefined =>
  isFeedColumn(target) ? undefined : fieldOf(target)?.unitZh;

function headingOf(target: FeedTarget): string {
  const unit = unitOf(target);
  return unit?.startsWith("元") ? `${labelOf(target)}（元）` : labelOf(target);
}

function noteOf(kind: FeedKind, target: FeedTarget): string {
  if (isFeedColumn(target)) {
    const { validMonths } = feedKinds[kind];
    const after =
      target === "validUntil" && validMonths ? `不填的，自数据日期起${validMonths}个月有效。` : "";
    return feedColumns[target].noteZh + after;
  }
  const field = fieldOf(target)!;
  return [field.meaningZh, choicesOf(field), moneyNote(field)].filter(Boolean).join("");
}

const choicesOf = ({ type, values }: FieldDefinition): string | null =>
  type === "BOOL"
    ? "填写是或否。"
    : values
      ? `填写以下之一：${values.map(({ labelZh }) => labelZh).join("、")}。`
      : null;

const moneyNote = ({ type }: FieldDefinition): string | null =>
  type === "MONEY" ? "列名注明（万元）（千元）（分）的自动换算为元。" : null;
