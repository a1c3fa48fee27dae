import { type FactSource, factSources } from "../../../schema/codes/fact-sources.ts";
import { count, Findings, flag, listOf, oneOf, record, recordsOf, text } from "./check-record.ts";
import rawFields from "./fields.data.json" with { type: "json" };

export const fieldTypes = [
  "ID",
  "STRING",
  "CODE",
  "DATE",
  "DATETIME",
  "INT",
  "DECIMAL",
  "MONEY",
  "BOOL",
  "ENUM",
  "PERSON_LIST",
] as const;
export type FieldType = (typeof fieldTypes)[number];

/**
 * PUBLIC may be shown to anyone, INTERNAL to staff; SENSITIVE is sensitive personal information (个人信息保护法
 * §28); MINOR is the strictest, for the protection of children; DERIVED follows from other facts by a rule.
 */
export const fieldSensitivities = ["PUBLIC", "INTERNAL", "SENSITIVE", "MINOR", "DERIVED"] as const;
export type FieldSensitivity = (typeof fieldSensitivities)[number];

/** One name a rule may use, such as `person.disability_level`. */
export interface FieldDefinition {
  readonly path: string;
  readonly type: FieldType;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly meaningZh?: string;
  /** Only for ENUM; the codes are the literals that rules compare with, in lower case or as the identity codes. */
  readonly values?: readonly { readonly code: string; readonly labelZh: string }[];
  readonly unitZh?: string;
  readonly min?: number;
  readonly max?: number;
  /** The national standard that fixes the values. */
  readonly standard?: string;
  /** Empty is a known answer (somebody alive has no date of death), not an open question. */
  readonly optional?: boolean;
  readonly sensitivity: FieldSensitivity;
  readonly sources: readonly FactSource[];
  readonly usedByRules: boolean;
}

const fieldCheck = record(
  {
    path: text,
    type: oneOf(fieldTypes),
    labelZh: text,
    labelEn: text,
    sensitivity: oneOf(fieldSensitivities),
    sources: listOf(oneOf(Object.keys(factSources))),
    usedByRules: flag,
  },
  {
    meaningZh: text,
    values: listOf(record({ code: text, labelZh: text })),
    unitZh: text,
    min: count,
    max: count,
    standard: text,
    optional: flag,
  },
);

const fieldsShape = recordsOf(fieldCheck, ({ path }) => String(path));

/** Checks the raw records and returns them by path; throws a CatalogueError that names the broken record. */
export function checkFields(raw: unknown): ReadonlyMap<string, FieldDefinition> {
  const findings = new Findings();
  fieldsShape(raw, ["fields"], findings);
  findings.throwIfAny({ fields: raw });
  const fields = raw as FieldDefinition[];
  for (const [index, field] of fields.entries()) {
    const at = ["fields", index];
    if (!/^(person|household|event|macro|fund)\.[a-z][a-z0-9_]*$/.test(field.path))
      findings.add(at, "名称由对象、点和小写字母组成，如 person.age。");
    if ((field.type === "ENUM") !== (field.values !== undefined))
      findings.add(at, "选项类信息项要列出选项，其他类的没有选项。");
  }
  findings.throwIfAny({ fields: raw });
  return new Map(fields.map((field) => [field.path, field]));
}

let fields: ReadonlyMap<string, FieldDefinition> | undefined;

/** The facts a rule may ask for, by path; checked the first time. */
export function loadFields(): ReadonlyMap<string, FieldDefinition> {
  fields ??= checkFields(rawFields);
  return fields;
}
