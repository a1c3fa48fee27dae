import { writeXlsx } from "hucre/xlsx";
import { areaKinds } from "../../../schema/codes/area-kinds.ts";
import { crowdTags } from "../../../schema/codes/crowd-tags.ts";
import { identities } from "../../../schema/codes/identities.ts";
import { type ImportColumn, importColumns } from "../../../schema/codes/import-columns.ts";
import { relationsToHead } from "../../../schema/codes/relations-to-head.ts";
import type { FieldDefinition } from "../../policy/catalogue/load-fields.ts";
import { importableFacts } from "./columns.ts";

/** The facts that the template has columns for; any other of the list may be added under its name. */
const OFFERED = [
  "person.disability_kind",
  "person.disability_level",
  "person.labor_capacity",
  "person.employment",
  "person.serious_illness",
  "person.education_stage",
  "person.monthly_income",
  "person.med_insurance",
  "household.total_monthly_income",
  "household.house_grade",
  "household.monitored",
];

const words = (list: Readonly<Record<string, { readonly zh: string }>>) =>
  Object.values(list).map(({ zh }) => zh);

const lists: Partial<Record<ImportColumn, readonly string[]>> = {
  areaKind: words(areaKinds),
  relation: words(relationsToHead),
  gender: ["男", "女"],
  counted: ["是", "否"],
  tags: words(crowdTags),
  identity: words(identities),
};

interface Column {
  readonly heading: string;
  readonly required: boolean;
  readonly note: string;
  readonly list: readonly string[] | null;
}

const factList = ({ type, values }: FieldDefinition): readonly string[] | null =>
  type === "BOOL" ? ["是", "否"] : (values?.map(({ labelZh }) => labelZh) ?? null);

const factNote = (field: FieldDefinition): string =>
  [
    field.meaningZh,
    field.unitZh && `单位：${field.unitZh}。`,
    field.type === "DATE" && "日期，例如2026-01-31。",
  ]
    .filter(Boolean)
    .join("");

const asColumn = (column: ImportColumn): Column => ({
  heading: importColumns[column].zh,
  required: importColumns[column].required,
  note: importColumns[column].noteZh,
  list: lists[column] ?? null,
});

const asFactColumn = (field: FieldDefinition): Column => ({
  heading: field.labelZh,
  required: false,
  note: factNote(field),
  list: factList(field),
});

const columns: readonly Column[] = [
  ...(Object.keys(importColumns) as ImportColumn[]).map(asColumn),
  ...OFFERED.flatMap((path) => importableFacts.filter((field) => field.path === path)).map(asFactColumn),
];

const LAST_ROW = 20_001;
/** A list in a cell may have this many letters at most. */
const LONGEST_LIST = 255;

const letter = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26);

/** An empty workbook to fill in: headings with lists to choose from, how each column is filled in, and the lists. */
export function templateWorkbook(): Promise<Uint8Array> {
  const listed = columns.filter(({ list }) => list !== null);
  const longest = Math.max(...listed.map(({ list }) => list!.length));
  return writeXlsx({
    sheets: [
      {
        name: "登记表",
        columns: columns.map(({ heading }) => ({
          header: heading,
          width: Math.max(12, heading.length * 2.4),
          numFmt: "@",
        })),
        rows: [columns.map(({ heading, required }) => (required ? `${heading}*` : heading))],
        freezePane: { rows: 1 },
        dataValidations: columns.flatMap(({ heading, list }, index) =>
          list && heading !== importColumns.tags.zh && list.join(",").length <= LONGEST_LIST
            ? [
                {
                  type: "list" as const,
                  range: `${letter(index)}2:${letter(index)}${LAST_ROW}`,
                  values: [...list],
                  allowBlank: true,
                  showErrorMessage: true,
                  errorTitle: "不在选项内",
                  errorMessage: "请从下拉列表中选择。",
                },
              ]
            : [],
        ),
      },
      {
        name: "填写说明",
        columns: [{ width: 22 }, { width: 8 }, { width: 90 }],
        rows: [
          ["列", "必填", "填写说明"],
          ...columns.map(({ heading, required, note }) => [heading, required ? "是" : "", note]),
          [],
          ["其他信息项", "", "可在「登记表」后面增加列，列名写信息项名称，如下："],
          ...importableFacts
            .filter(({ path }) => !OFFERED.includes(path))
            .map((field) => [
              field.labelZh,
              "",
              [factNote(field), factList(field)?.join("、")].filter(Boolean).join(" "),
            ]),
        ],
        freezePane: { rows: 1 },
      },
      {
        name: "选项",
        columns: listed.map(() => ({ width: 20 })),
        rows: [
          listed.map(({ heading }) => heading),
          ...Array.from({ length: longest }, (_, row) => listed.map(({ list }) => list![row] ?? null)),
        ],
        freezePane: { rows: 1 },
      },
    ],
  });
}

/** The same headings as CSV, with the mark by which spreadsheets know UTF-8. */
export const templateCsv = (): string => `\uFEFF${columns.map(({ heading }) => heading).join(",")}\r\n`;
