import type { FactSource } from "../../../schema/codes/fact-sources.ts";
import { namesRead, type Trace, unknownNames } from "../rules/evaluate.ts";
import { type ExpressionOf, namesIn, partsOf } from "../rules/expression.ts";
import { standardKeyOf, type Vocabulary } from "../rules/vocabulary.ts";
import { labelOfPath } from "../words/labels.ts";
import { clauseInWords } from "../words/rule-words.ts";
import { situationInWords, valueText } from "../words/situation-words.ts";
import type { FactOnFile, FamilyFacts } from "./family.ts";
import type { Judgement } from "./judge.ts";

/** Whose a fact is: the place of a member of the family, the one asked about, or nobody's. */
export type Whose = { readonly member: number } | "SELF" | null;

export interface FactUsed {
  readonly path: string;
  readonly labelZh: string;
  readonly text: string | null;
  readonly whose: Whose;
  readonly fact: FactOnFile;
}

export interface FactMissing {
  readonly path: string;
  readonly labelZh: string;
  readonly whose: Whose;
  /** To be answered by yes or no. */
  readonly isYesNo: boolean;
  readonly because: FactOnFile["because"] | null;
  readonly suppliedBy: readonly FactSource[];
}

/** One of the conditions that must hold together, as a clerk can read it aloud. */
export interface Clause {
  readonly textZh: string;
  readonly holds: boolean | null;
  readonly situationZh: string;
  /** Where one of several is enough: each of them. */
  readonly cases: readonly Pick<Clause, "textZh" | "holds" | "situationZh">[];
  readonly facts: readonly FactUsed[];
  readonly standards: readonly string[];
}

/** Says a judgement: every condition with the values it was decided by. `facts` are those it was made on. */
export function explain(judgement: Judgement, facts: FamilyFacts, words: Vocabulary): Clause[] {
  return joined(judgement.condition, "&&").map((trace) => {
    const cases = joined(trace, "||");
    return {
      ...said(trace, words),
      cases: cases.length > 1 ? cases.map((each) => said(each, words)) : [],
      facts: used(trace, facts, words),
      standards: standardsIn(trace, facts),
    };
  });
}

const said = (trace: Trace, words: Vocabulary) => ({
  textZh: clauseInWords(trace.node, words),
  holds: trace.value as boolean | null,
  situationZh: situationInWords(trace, words),
});

/** The traces of the parts that an operator joins, in the order of the text. */
export const joined = (trace: Trace, operator: "&&" | "||"): readonly Trace[] =>
  partsOf(trace.node, operator).length > 1 ? trace.parts.flatMap((part) => joined(part, operator)) : [trace];

function used(trace: Trace, facts: FamilyFacts, words: Vocabulary): FactUsed[] {
  const found = new Map<string, FactUsed>();
  for (const { node, member } of namesRead(trace)) {
    const whose = whoseIs(node, member);
    const key = `${node.path} ${JSON.stringify(whose)}`;
    if (standardKeyOf(node.path) !== null || found.has(key)) continue;
    const fact = factOf(node, member, facts);
    const field = words.fields.get(node.path);
    found.set(key, {
      path: node.path,
      labelZh: labelOfPath(node.path, words),
      text: fact.value === null ? null : valueText(fact.value, field),
      whose,
      fact,
    });
  }
  return [...found.values()];
}

/** The standards that a part reads, and those by which its derived facts were worked out. */
function standardsIn(trace: Trace, facts: FamilyFacts): string[] {
  const names = namesRead(trace).flatMap(({ node, member }) => {
    const derived = standardKeyOf(node.path) === null ? factOf(node, member, facts).trace : undefined;
    return [node, ...(derived ? namesIn(derived.node) : [])];
  });
  return [...new Set(names.flatMap(({ path }) => standardKeyOf(path) ?? []))];
}

/** What would have to be known for a verdict, or for the amount of one who is eligible; each once. */
export function missing(judgement: Judgement, facts: FamilyFacts, words: Vocabulary): FactMissing[] {
  const open = [
    judgement.condition,
    ...(judgement.hundredths === null && judgement.amount ? [judgement.amount] : []),
  ].filter((trace) => trace.value === null);
  const found = new Map<string, FactMissing>();
  const add = (node: ExpressionOf<"name">, member: number | null) => {
    const fact = factOf(node, member, facts);
    // A derived fact is missing because of what it is derived from.
    const inner = fact.trace ? unknownNames(fact.trace).filter((each) => each.node.path !== node.path) : [];
    if (inner.length > 0) {
      for (const each of inner) add(each.node, member);
      return;
    }
    const whose = whoseIs(node, member);
    found.set(`${node.path} ${JSON.stringify(whose)}`, {
      path: node.path,
      labelZh: labelOfPath(node.path, words),
      whose,
      isYesNo: words.fields.get(node.path)?.type === "BOOL",
      because: fact.because ?? null,
      suppliedBy: words.fields.get(node.path)?.sources ?? [],
    });
  };
  for (const { node, member } of open.flatMap(unknownNames)) add(node, member);
  return [...found.values()];
}

const factOf = (node: ExpressionOf<"name">, member: number | null, facts: FamilyFacts): FactOnFile =>
  member === null ? facts.fact(node.path) : facts.memberFact(member, node.path);

function whoseIs(node: ExpressionOf<"name">, member: number | null): Whose {
  if (member !== null) return { member };
  return node.path.startsWith("person.") ? "SELF" : null;
}
