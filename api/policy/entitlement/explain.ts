import type { FactSource } from "../../../schema/codes/fact-sources.ts";
import { type NameRead, namesRead, type Trace, unknownNames } from "../rules/evaluate.ts";
import { type ExpressionOf, namesIn, partsOf } from "../rules/expression.ts";
import { standardKeyOf, type Vocabulary } from "../rules/vocabulary.ts";
import { labelOfPath } from "../words/labels.ts";
import { clauseInWords } from "../words/rule-words.ts";
import { situationInWords, valueText } from "../words/situation-words.ts";
import { workingInWords } from "../words/working-words.ts";
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

/** How an amount came about, before any other benefit takes something off. */
export interface Working extends Pick<Clause, "facts" | "standards"> {
  /** Null where the amount is unknown, or written in the rule as it is. */
  readonly textZh: string | null;
}

/** What the amount was worked out from, and how; nothing where nobody is eligible. `unit` is that of the benefit. */
export function explainAmount(
  { amount }: Judgement,
  facts: FamilyFacts,
  words: Vocabulary,
  unit: string,
): Working {
  if (!amount) return { textZh: null, facts: [], standards: [] };
  return {
    textZh: workingInWords(amount, words, unit),
    facts: used(taken(amount), facts, words),
    standards: standardsIn(taken(amount), facts),
  };
}

/** Of cases, what decides between them and the one that holds: the others were not used. */
function taken(trace: Trace): Trace {
  const [when, result, otherwise] = trace.parts;
  const isDecided = trace.node.kind === "choice" && when && result && otherwise && when.value !== null;
  const parts = isDecided ? [when, when.value ? result : otherwise] : trace.parts;
  return { ...trace, parts: parts.map(taken) };
}

const said = (trace: Trace, words: Vocabulary) => ({
  textZh: clauseInWords(trace.node, words),
  holds: trace.value as boolean | null,
  situationZh: situationInWords(trace, words),
});

/** The traces of the parts that an operator joins, in the order of the text. */
export const joined = (trace: Trace, operator: "&&" | "||"): readonly Trace[] =>
  partsOf(trace.node, operator).length > 1 ? trace.parts.flatMap((part) => joined(part, operator)) : [trace];

/** What a part read, and what the derived facts in it were worked out from. */
function used(trace: Trace, facts: FamilyFacts, words: Vocabulary): FactUsed[] {
  const found = new Map<string, FactUsed>();
  const add = ({ node, member }: NameRead) => {
    const whose = whoseIs(node, member);
    const key = `${node.path} ${JSON.stringify(whose)}`;
    if (standardKeyOf(node.path) !== null || found.has(key)) return;
    const fact = factOf(node, member, facts);
    found.set(key, {
      path: node.path,
      labelZh: labelOfPath(node.path, words),
      text: fact.value === null ? null : valueText(fact.value, words.fields.get(node.path)),
      whose,
      fact,
    });
    if (fact.trace) for (const each of namesRead(fact.trace)) add({ node: each.node, member });
  };
  for (const each of namesRead(trace)) add(each);
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
  const add = ({ node, member }: NameRead, on: FamilyFacts) => {
    const fact = factOf(node, member, on);
    // An identity is missing because of the conditions that leave it open, a derived fact of what it is derived from.
    const conditions = fact.open ?? [];
    for (const { judgement, facts: then } of conditions)
      for (const each of unknownNames(judgement.condition)) add(each, then);
    const inner = fact.trace ? unknownNames(fact.trace).filter((each) => each.node.path !== node.path) : [];
    for (const each of inner) add({ node: each.node, member }, on);
    if (conditions.length > 0 || inner.length > 0) return;
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
  for (const each of open.flatMap(unknownNames)) add(each, facts);
  return [...found.values()];
}

const factOf = (node: ExpressionOf<"name">, member: number | null, facts: FamilyFacts): FactOnFile =>
  member === null ? facts.fact(node.path) : facts.memberFact(member, node.path);

function whoseIs(node: ExpressionOf<"name">, member: number | null): Whose {
  if (member !== null) return { member };
  return node.path.startsWith("person.") ? "SELF" : null;
}
