import { inOrderOf } from "../entitlement/order.ts";
import { typeOfName } from "../rules/vocabulary.ts";
import type { RelationRecord } from "./catalogue-types.ts";
import type { Known } from "./check-links.ts";
import { type Check, type Findings, flag, listOf, oneOf, type Path, record, text } from "./check-record.ts";

const kind = text;
const pair = { kind, policies: listOf(text) };
const preference = { kind, prefer: text, over: text };
const shapes: Readonly<Record<RelationRecord["kind"], Check>> = {
  HIGHER_OF: record(pair),
  STACKABLE: record(pair),
  CAP_SHARED: record({ ...pair, cap: text, per: oneOf(["EVENT"]) }),
  EXCLUSIVE: record(preference, { byChoice: flag }),
  SEQUENTIAL: record({ kind, before: text, after: text }, { leaves: record({ fact: text, of: text }) }),
  TOP_UP: record({ kind, base: text, topsUp: text }, { through: text }),
};

/** Each kind of relation says its parts by names of its own. */
export const relationShape: Check = (value, path, findings) => {
  const given = (value as { readonly kind?: unknown } | null)?.kind;
  const shape = Object.hasOwn(shapes, String(given)) ? shapes[String(given) as RelationRecord["kind"]] : null;
  if (shape) shape(value, path, findings);
  else oneOf(Object.keys(shapes))(given, [...path, "kind"], findings);
};

/** What a relation is known by: another between the same policies takes its place. */
export const relationKey = (relation: RelationRecord): string =>
  `${relation.kind} ${partiesOf(relation).join(" ")}`;

/** Policies and names exist, and only what can be compared is settled by which is higher. */
export function checkRelationLinks(
  relation: RelationRecord,
  at: Path,
  known: Known,
  findings: Findings,
): void {
  const codes = partiesOf(relation);
  const parties = codes.flatMap((code) => known.policies.get(code) ?? []);
  const missing = codes.filter((code) => !known.policies.has(code));
  if (missing.length > 0) findings.add(at, `目录中没有这项政策：${missing.join("、")}。`);
  if (new Set(codes).size < 2) findings.add(at, "关系要在两项不同的政策之间。");
  const measures = new Set(parties.map(({ subject, benefit }) => `${subject} ${benefit.unitZh ?? "元"}`));
  if (relation.kind === "HIGHER_OF" && measures.size > 1)
    findings.add(at, "对象和单位都相同的待遇才能比较高低。");
  for (const name of namesOf(relation)) {
    if (typeOfName(name, known.vocabulary)?.kind === "DECIMAL") continue;
    findings.add(at, name.startsWith("std.") ? "目录中没有这项标准。" : "引用的信息项不是数字。");
  }
}

/** No preference and no sequence leads in a circle. */
export function checkOrderOfRelations(
  relations: readonly RelationRecord[],
  codes: readonly string[],
  findings: Findings,
): void {
  for (const kinds of [["EXCLUSIVE"], ["SEQUENTIAL", "TOP_UP"]]) {
    const ordered = relations.filter((each) => kinds.includes(each.kind)).map(partiesOf);
    if (inOrderOf(ordered as [string, string][], codes) === null)
      findings.add(["relations"], `先后关系成了循环：${kinds.join("、")}。`);
  }
}

const namesOf = (relation: RelationRecord): readonly string[] => [
  ...(relation.kind === "CAP_SHARED" ? [relation.cap] : []),
  ...(relation.kind === "SEQUENTIAL" && relation.leaves ? Object.values(relation.leaves) : []),
  ...(relation.kind === "TOP_UP" && relation.through ? [relation.through] : []),
];

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
