import { type FactSource, factSources } from "../../../schema/codes/fact-sources.ts";
import { checkAll, count, flag, listOf, oneOf, record, refuse, text } from "./check-record.ts";
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

/** Checks the raw records and returns them by path; throws a CatalogueError that names the broken record. */
export function checkFields(raw: unknown): ReadonlyMap<string, FieldDefinition> {
  checkAll("fields", raw, "path", fieldCheck);
  const fields = new Map<string, FieldDefinition>();
  for (const field of raw as FieldDefinition[]) {
    if (!/^(person|household|event|macro|fund)\.[a-z][a-z0-9_]*$/.test(field.path)) {
      refuse(`fields ${field.path}`, "the path must be a subject, a dot and a name in lower case");
    }
    if ((field.type === "ENUM") !== (field.values !== undefined)) {
      refuse(`fields ${field.path}`, "an ENUM, and nothing else, has values");
    }
    fields.set(field.path, field);
  }
  return fields;
}

let fields: ReadonlyMap<string, FieldDefinition> | undefined;

/** The facts a rule may ask for, by path; checked the first time. */
export function loadFields(): ReadonlyMap<string, FieldDefinition> {
  fields ??= checkFields(rawFields);
  return fields;
}
