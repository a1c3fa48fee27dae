import type {
  AmountWorking,
  EligibilityAlone,
  EligibilityClause,
  EligibilityCut,
  PolicyEligibility,
} from "../../schema/assistance/eligibility.ts";
import type { MissingFact, UsedFact } from "../../schema/assistance/facts.ts";
import type { MaskedPerson } from "../../schema/beneficiary/person.ts";
import type { Judged } from "../policy/entitlement/cascade.ts";
import type { Entitlement, Settled } from "../policy/entitlement/entitlement.ts";
import {
  type Clause,
  explain,
  explainAmount,
  type FactMissing,
  type FactUsed,
  missing,
  type Whose,
} from "../policy/entitlement/explain.ts";
import type { Member } from "../policy/entitlement/family.ts";
import type { PolicyRule } from "../policy/entitlement/policy-rule.ts";
import { fieldOf } from "../policy/facts/fact-value.ts";
import type { RulesInForce, StandardsInForce } from "../policy/settling-rules.queries.ts";
import {
  afterOthers,
  amountText,
  conclusionInWords,
  nextInWords,
  reasonsInWords,
  toSupply,
  unitsText,
} from "../policy/words/conclusion-words.ts";
import { legalBasisOf } from "../policy/words/policy-words.ts";

/** What an answer is put into words with. */
export interface Wording {
  readonly rules: RulesInForce;
  readonly standards: StandardsInForce;
  /** The masked persons of the register, by id; none in a what-if. */
  readonly people: ReadonlyMap<string, MaskedPerson>;
}

interface Speaking extends Wording {
  readonly members: readonly Member[];
  readonly entitlement: Entitlement;
}

/** Every policy of a settlement as the interface shows it, in the order of the catalogue and of the members. */
export function policiesInWords({ entitlements, family }: Settled, wording: Wording): PolicyEligibility[] {
  const policies = new Map(wording.rules.policies.map((policy) => [policy.rule.code, policy]));
  return entitlements.flatMap((entitlement): PolicyEligibility[] => {
    const policy = policies.get(entitlement.policy.code);
    if (!policy) return [];
    const speaking = { ...wording, members: family.members ?? [], entitlement };
    const { rule, body, version } = policy;
    const { alone, settled, verdict, hundredths } = entitlement;
    const clauses = explain(settled.judgement, settled.facts, wording.rules.vocabulary);
    const open = entitlement.replaced
      ? []
      : missing(settled.judgement, settled.facts, wording.rules.vocabulary);
    return [
      {
        policyCode: rule.code,
        policyName: rule.name,
        policyVersion: version,
        tier: rule.tier,
        subject: rule.subject,
        person: personOf("SELF", speaking),
        personIndex: entitlement.personIndex,
        benefitKind: body.benefit.kind,
        period: rule.period,
        unit: rule.unit,
        alone: aloneInWords(alone, speaking),
        settled: {
          verdict,
          ...worth(rule, hundredths),
          working: workingOf(settled, speaking, afterOthers(entitlement)),
          clauses: clauses.map((clause) => clauseView(clause, speaking)),
          missing: open.map((fact) => missingView(fact, speaking)),
          cuts: entitlement.cuts.map((cut) => cutView(rule, cut)),
          notesZh: [...entitlement.notes],
        },
        conclusionZh: conclusionInWords(entitlement, body, open),
        becauseZh: reasonsInWords(entitlement, clauses),
        nextZh: open.length > 0 ? open.map((fact) => toSupply(fact)) : nextInWords(entitlement, body),
        legalBasis: legalBasisOf(body),
      },
    ];
  });
}

function aloneInWords(alone: Judged, speaking: Speaking): EligibilityAlone {
  const { judgement, facts } = alone;
  const { vocabulary } = speaking.rules;
  return {
    verdict: judgement.verdict,
    ...worth(speaking.entitlement.policy, judgement.hundredths),
    working: workingOf(alone, speaking, null),
    clauses: explain(judgement, facts, vocabulary).map((clause) => clauseView(clause, speaking)),
    missing: missing(judgement, facts, vocabulary).map((fact) => missingView(fact, speaking)),
  };
}

function workingOf(
  { judgement, facts }: Judged,
  speaking: Speaking,
  afterOthersZh: string | null,
): AmountWorking | null {
  const { rules, entitlement } = speaking;
  const working = explainAmount(judgement, facts, rules.vocabulary, entitlement.policy.unit);
  return working.textZh === null
    ? null
    : { textZh: working.textZh, afterOthersZh, ...groundOf(working, speaking) };
}

/** An amount or units, never both. */
const worth = ({ isMoney }: PolicyRule, hundredths: bigint | null) => ({
  amount: isMoney && hundredths !== null ? amountText(hundredths) : null,
  units: !isMoney && hundredths !== null ? unitsText(hundredths) : null,
});

const cutView = (
  rule: PolicyRule,
  { kind, by, hundredths, textZh }: Entitlement["cuts"][number],
): EligibilityCut => ({
  kind,
  policyCodes: [...by],
  ...worth(rule, hundredths),
  textZh,
});

const clauseView = (clause: Clause, speaking: Speaking): EligibilityClause => ({
  textZh: clause.textZh,
  holds: clause.holds,
  situationZh: clause.situationZh,
  cases: [...clause.cases],
  ...groundOf(clause, speaking),
});

const groundOf = ({ facts, standards }: Pick<Clause, "facts" | "standards">, speaking: Speaking) => ({
  facts: facts.map((used) => usedView(used, speaking)),
  standards: standards.flatMap((key) => speaking.standards.figures.get(key) ?? []),
});

const usedView = ({ path, labelZh, text, whose, fact }: FactUsed, speaking: Speaking): UsedFact => ({
  path,
  labelZh,
  labelEn: englishOf(path, labelZh),
  text,
  person: personOf(whose, speaking),
  origin: fact.origin,
  source: fact.source,
  obtainedOn: fact.obtainedOn,
  validUntil: fact.validUntil,
  because: fact.because ?? null,
  basisZh: (fact.trace && speaking.rules.derivations.get(path)?.basisZh) ?? null,
});

const missingView = (fact: FactMissing, speaking: Speaking): MissingFact => ({
  path: fact.path,
  labelZh: fact.labelZh,
  labelEn: englishOf(fact.path, fact.labelZh),
  person: personOf(fact.whose, speaking),
  because: fact.because ?? null,
  suppliedBy: [...fact.suppliedBy],
  textZh: toSupply(fact),
});

/** What no field list names, such as a standard, has its Chinese name only. */
const englishOf = (path: string, labelZh: string): string => fieldOf(path)?.labelEn ?? labelZh;

function personOf(whose: Whose, { members, entitlement, people }: Speaking): MaskedPerson | null {
  if (whose === null) return null;
  const person = whose === "SELF" ? entitlement.person : members[whose.member];
  return (person?.id && people.get(person.id)) || null;
}
