import { inOrderOf } from "../entitlement/order.ts";
import { typeOfName } from "../rules/vocabulary.ts";
import type { RelationRecord } from "./catalogue-types.ts";
import type { Known } from "./check-links.ts";
import { type Check, type Findings, flag, listOf, oneOf, type Path, record, text } from "./check-record.ts";
import { partiesOf } from "./keys.ts";

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
  if (codes.length < 2 || new Set(codes).size < codes.length)
    findings.add(at, "关系要在不同的政策之间，每项只写一次。");
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
  checkGroups(relations, findings);
  for (const kinds of [["EXCLUSIVE"], ["SEQUENTIAL", "TOP_UP"]]) {
    const ordered = relations.filter((each) => kinds.includes(each.kind)).map(partiesOf);
    if (inOrderOf(ordered as [string, string][], codes) === null)
      findings.add(["relations"], `先后关系成了循环：${kinds.join("、")}。`);
  }
}

/** Which of them are worth most together is found by trying: each policy more doubles the time. */
const MAX_GROUP = 14;

/** Policies that are joined by which is higher, over others too. */
function checkGroups(relations: readonly RelationRecord[], findings: Findings): void {
  let groups: Set<string>[] = [];
  for (const relation of relations) {
    if (relation.kind !== "HIGHER_OF") continue;
    const near = groups.filter((group) => relation.policies.some((code) => group.has(code)));
    const joined = new Set([...relation.policies, ...near.flatMap((group) => [...group])]);
    groups = [...groups.filter((group) => !near.includes(group)), joined];
  }
  if (groups.some(({ size }) => size > MAX_GROUP))
    findings.add(["relations"], `就高享受连在一起的政策最多 ${MAX_GROUP} 项。`);
}

const namesOf = (relation: RelationRecord): readonly string[] => [
  ...(relation.kind === "CAP_SHARED" ? [relation.cap] : []),
  ...(relation.kind === "SEQUENTIAL" && relation.leaves ? Object.values(relation.leaves) : []),
  ...(relation.kind === "TOP_UP" && relation.through ? [relation.through] : []),
];
