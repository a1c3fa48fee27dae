import type { Fact, FactGroup } from "../../schema/beneficiary/fact.ts";
import type { FactSource } from "../../schema/codes/fact-sources.ts";
import type { Verification } from "../../schema/codes/verification.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { maskIdentityNumber } from "../kernel/masks.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import type { FieldDefinition } from "../policy/catalogue/load-fields.ts";
import { factText, fieldOf, type StoredFact, sealedPaths } from "../policy/facts/fact-value.ts";
import { handlesFamilies, viewerOf } from "./beneficiary.access.ts";
import { openFact } from "./household-rows.ts";

interface FactRow {
  id: string;
  person_id: string | null;
  path: string;
  value: StoredFact;
  source: FactSource;
  verification: Verification;
  obtained_on: string;
  valid_until: string | null;
}

/**
 * What is known of a family, each thing with what every source says about it. Sources that still hold and disagree
 * stand side by side and are marked; none is chosen here.
 */
export async function factGroups(tx: Transaction, householdId: string): Promise<FactGroup[]> {
  const rows = await tx.rows<FactRow>(sql`
    select id, person_id, path, value, source, verification, obtained_on, valid_until from fact
    where household_id = ${householdId} and superseded_at is null
    order by path, person_id, obtained_on desc, id desc`);
  const groups = Map.groupBy(rows, (row) => `${row.path}|${row.person_id ?? ""}`);
  return [...groups.values()].flatMap((group) => toGroup(tx, group) ?? []);
}

function toGroup(tx: Transaction, rows: readonly FactRow[]): FactGroup | null {
  const [row] = rows as [FactRow];
  const field = fieldOf(row.path);
  if (!field) return null;
  const today = shanghaiDate(tx.now);
  const holds = (fact: FactRow) => fact.valid_until === null || fact.valid_until >= today;
  const conflicting = new Set(rows.filter(holds).map((fact) => said(tx, fact))).size > 1;
  return {
    id: row.id,
    path: row.path,
    personId: row.person_id,
    labelZh: field.labelZh,
    labelEn: field.labelEn,
    unitZh: field.unitZh ?? null,
    conflicting,
    facts: rows.map((fact) => toFact(tx, field, fact, verificationOf(fact, holds(fact), conflicting))),
  };
}

function verificationOf(fact: FactRow, holds: boolean, conflicting: boolean): Verification {
  if (!holds) return "LAPSED";
  return conflicting ? "CONFLICTING" : fact.verification;
}

/** Sealed values are compared open: two seals of one value are never alike. */
const said = (tx: Transaction, fact: FactRow): StoredFact =>
  sealedPaths.has(fact.path) ? openFact(tx, fact.id, String(fact.value)) : fact.value;

function toFact(tx: Transaction, field: FieldDefinition, row: FactRow, verification: Verification): Fact {
  const shown = mayReadField(tx, field) ? masked(tx, row) : null;
  return {
    id: row.id,
    text: shown === null ? null : factText(field, shown),
    value: shown === null ? null : String(shown),
    hidden: shown === null,
    source: row.source,
    verification,
    obtainedOn: row.obtained_on,
    validUntil: row.valid_until,
  };
}

/**
 * Disability, illness and whatever concerns a child are for those who handle the family; an amount is for all staff.
 */
export function mayReadField(tx: Transaction, field: FieldDefinition): boolean {
  if (viewerOf(tx.ctx) !== "staff") return false;
  const isStrict =
    field.sensitivity === "MINOR" || (field.sensitivity === "SENSITIVE" && field.type !== "MONEY");
  return !isStrict || handlesFamilies(tx.ctx);
}

/** A number that holds an identity number is masked as that one is. */
function masked(tx: Transaction, row: FactRow): StoredFact | null {
  return sealedPaths.has(row.path) ? maskIdentityNumber(String(said(tx, row)), viewerOf(tx.ctx)) : row.value;
}
