import { inOrderOf } from "../entitlement/order.ts";
import { typeOfName, type Vocabulary } from "../rules/vocabulary.ts";
import type { PolicyRecord, RelationRecord } from "./catalogue-types.ts";
import { type Check, flag, listOf, oneOf, record, refuse, text } from "./check-record.ts";

const pair = { policies: listOf(text) };
const preference = { prefer: text, over: text };
const relationShapes: Readonly<Record<string, Check>> = {
  HIGHER_OF: record({ kind: text, ...pair }),
  STACKABLE: record({ kind: text, ...pair }),
  CAP_SHARED: record({ kind: text, ...pair, cap: text, per: oneOf(["EVENT"]) }),
  EXCLUSIVE: record({ kind: text, ...preference }, { byChoice: flag }),
  SEQUENTIAL: record({ kind: text, before: text, after: text }, { leaves: record({ fact: text, of: text }) }),
  TOP_UP: record({ kind: text, base: text, topsUp: text }, { through: text }),
};

/**
 * Checks relations against the policies and each other: policies and names exist, nothing stands twice, no preference
 * and no sequence leads in a circle, and only what can be compared is settled by which is higher.
 */
export function checkRelations(
  raw: unknown,
  policies: readonly PolicyRecord[],
  vocabulary: Vocabulary,
): RelationRecord[] {
  if (!Array.isArray(raw)) refuse("relations", "must be a list");
  const seen = new Set<string>();
  for (const [index, entry] of (raw as Record<string, unknown>[]).entries()) {
    const number = `relations #${index + 1}`;
    const shape = relationShapes[String(entry?.kind)];
    if (shape === undefined) refuse(number, `unknown code ${JSON.stringify(entry?.kind)}`);
    shape(entry, number);
    const relation = entry as unknown as RelationRecord;
    const where = `${number} ${relation.kind} ${partiesOf(relation).join(" ")}`;
    checkParties(where, relation, policies);
    checkNames(where, relation, vocabulary);
    const key = where.slice(number.length);
    if (seen.has(key)) refuse(where, "the same relation stands twice");
    seen.add(key);
  }
  const relations = raw as RelationRecord[];
  const codes = policies.map(({ code }) => code);
  for (const kinds of [["EXCLUSIVE"], ["SEQUENTIAL", "TOP_UP"]]) {
    const ordered = relations.filter(({ kind }) => kinds.includes(kind)).map(partiesOf);
    if (inOrderOf(ordered as [string, string][], codes) === null)
      refuse("relations", `${kinds.join(" and ")} lead in a circle`);
  }
  return relations;
}

function checkParties(where: string, relation: RelationRecord, policies: readonly PolicyRecord[]): void {
  const parties = partiesOf(relation).map((code) => {
    const policy = policies.find((each) => each.code === code);
    return policy ?? refuse(where, `unknown policy ${code}`);
  });
  if (new Set(parties).size < 2) refuse(where, "a relation joins two different policies");
  if (relation.kind !== "HIGHER_OF") return;
  const measures = new Set(parties.map(({ subject, benefit }) => `${subject} ${benefit.unitZh ?? "元"}`));
  if (measures.size > 1) refuse(where, "only benefits for the same one and in the same unit can be compared");
}

function checkNames(where: string, relation: RelationRecord, vocabulary: Vocabulary): void {
  const names = [
    ...(relation.kind === "CAP_SHARED" ? [relation.cap] : []),
    ...(relation.kind === "SEQUENTIAL" && relation.leaves ? Object.values(relation.leaves) : []),
    ...(relation.kind === "TOP_UP" && relation.through ? [relation.through] : []),
  ];
  for (const name of names) {
    if (typeOfName(name, vocabulary)?.kind === "DECIMAL") continue;
    refuse(where, name.startsWith("std.") ? `unknown standard ${name}` : `${name} is no number`);
  }
}

/** The policies of a relation; where the order has a meaning, the one that goes first stands first. */
export function partiesOf(relation: RelationRecord): readonly string[] {
  switch (relation.kind) {
    case "EXCLUSIVE":
      return [relation.prefer, relation.over];
    case "SEQUENTIAL":
      return [relation.before, relation.after];
    case "TOP_UP":
      return [relation.base, relation.topsUp];
    default:
      return relation.policies;
  }
}
