import { inOrderOf } from "../entitlement/order.ts";
import { type RulePurpose, readRule } from "../rules/check.ts";
import { namesIn, RuleRefused, readExpression } from "../rules/expression.ts";
import { type RuleType, typeOfName, type Vocabulary, vocabularyOf } from "../rules/vocabulary.ts";
import type {
  CaseRecord,
  Catalogue,
  DerivationRecord,
  PolicyRecord,
  StandardFigure,
} from "./catalogue-types.ts";
import type { Findings, Path } from "./check-record.ts";

/** What the records of a catalogue may point at. */
export interface Known {
  readonly policies: ReadonlyMap<string, PolicyRecord>;
  readonly references: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
}

export const knownOf = (catalogue: Pick<Catalogue, "policies" | "references" | "standards">): Known => ({
  policies: new Map(catalogue.policies.map((policy) => [policy.code, policy])),
  references: new Set(catalogue.references.map(({ code }) => code)),
  vocabulary: vocabularyOf(catalogue.standards.keys),
});

/** The policies, texts and names that a policy points at exist, and its rules can be worked out. */
export function checkPolicyLinks(policy: PolicyRecord, at: Path, known: Known, findings: Findings): void {
  const others = [
    ...policy.exclusiveWith.map(({ policy: code }, index) => ({
      code,
      at: ["exclusiveWith", index, "policy"],
    })),
    ...(policy.benefit.opens ?? []).map((code, index) => ({ code, at: ["benefit", "opens", index] })),
  ];
  for (const other of others)
    if (!known.policies.has(other.code)) findings.add([...at, ...other.at], "目录中没有这项政策。");
  for (const [index, basis] of policy.legalBasis.entries()) {
    // A basis is a reference, or a reference and its articles after a space: "LAW2026 18-20".
    if (!known.references.has(basis) && !known.references.has(basis.split(" ")[0] ?? ""))
      findings.add([...at, "legalBasis", index], "依据目录中没有这份文件。");
  }
  const { eligibility, benefit } = policy;
  const rules: readonly { cel: string; purpose: RulePurpose; at: Path }[] = [
    { cel: eligibility.cel, purpose: "CONDITION", at: [...at, "eligibility", "cel"] },
    { cel: benefit.cel, purpose: "AMOUNT", at: [...at, "benefit", "cel"] },
    ...(benefit.bill
      ? [{ cel: benefit.bill.cel, purpose: "AMOUNT" as const, at: [...at, "benefit", "bill", "cel"] }]
      : []),
  ];
  for (const rule of rules) {
    if (!checkRule(rule.cel, rule.purpose, rule.at, known.vocabulary, findings)) continue;
    if (policy.subject === "HOUSEHOLD") refuseUnnamedPerson(rule.cel, rule.at, findings);
  }
}

/** Refuses a rule with the place in its text. */
function checkRule(
  rule: string,
  purpose: RulePurpose,
  at: Path,
  vocabulary: Vocabulary,
  findings: Findings,
): boolean {
  try {
    readRule(rule, purpose, vocabulary);
    return true;
  } catch (error) {
    if (!(error instanceof RuleRefused)) throw error;
    const { start, end } = error.place;
    const part = rule.slice(start, Math.min(end, start + 60));
    findings.add(at, `规则第 ${start + 1} 个字起${part ? `“${part}”` : ""}：${error.sentence}`);
    return false;
  }
}

function refuseUnnamedPerson(rule: string, at: Path, findings: Findings): void {
  const names = namesIn(readExpression(rule));
  if (names.some(({ path, member }) => !member && path.startsWith("person.")))
    findings.add(at, "以家庭为单位的政策不能直接使用个人信息，请用 household.members.exists。");
}

/** The standard and the text that a figure names exist. */
export function checkFigureLinks(figure: StandardFigure, at: Path, known: Known, findings: Findings): void {
  if (!known.vocabulary.standards.has(figure.key)) findings.add([...at, "key"], "目录中没有这项标准。");
  if (figure.reference !== undefined && !known.references.has(figure.reference))
    findings.add([...at, "reference"], "依据目录中没有这份文件。");
}

/** A derived fact is a number or yes or no, and its rule can be worked out. */
export function checkDerivation(
  { path, cel }: DerivationRecord,
  at: Path,
  { vocabulary }: Known,
  findings: Findings,
): void {
  const kind: RuleType["kind"] | undefined = typeOfName(path, vocabulary)?.kind;
  if (path.startsWith("std.") || (kind !== "BOOL" && kind !== "DECIMAL"))
    findings.add([...at, "path"], "只有数字或是否的信息项可以推算。");
  else checkRule(cel, kind === "BOOL" ? "CONDITION" : "AMOUNT", [...at, "cel"], vocabulary, findings);
}

/** No derived fact follows from itself. */
export function checkOrderOfDerivations(derivations: readonly DerivationRecord[], findings: Findings): void {
  const before = derivations.flatMap(({ path, cel }) =>
    namesIn(readExpression(cel)).map((name): [string, string] => [name.path, path]),
  );
  const paths = derivations.map(({ path }) => path);
  if (inOrderOf(before, paths) === null) findings.add(["derivations"], "推算关系成了循环。");
}

/** A case is about a policy that there is, and gives figures of standards that there are. */
export function checkCaseLinks(
  { policy, standards }: CaseRecord,
  at: Path,
  known: Known,
  findings: Findings,
): void {
  if (!known.policies.has(policy)) findings.add([...at, "policy"], "目录中没有这项政策。");
  for (const [key, value] of Object.entries(standards ?? {})) {
    if (!known.vocabulary.standards.has(key)) findings.add([...at, "standards", key], "目录中没有这项标准。");
    else if (typeof value !== "string" || !/^\d{1,12}(\.\d{1,8})?$/.test(value))
      findings.add([...at, "standards", key], '应为加引号的数字，如 "670.50"。');
  }
}
