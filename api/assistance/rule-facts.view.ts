import Fraction from "fraction.js";
import type { RuleFact, RuleFactValue } from "../../schema/assistance/facts.ts";
import type { MaskedPerson } from "../../schema/beneficiary/person.ts";
import type { FactType } from "../../schema/codes/fact-types.ts";
import { type Family, factsFor, type Member } from "../policy/entitlement/family.ts";
import { decimalText, type Value } from "../policy/rules/value.ts";
import type { RulesInForce } from "../policy/settling-rules.queries.ts";
import { valueText } from "../policy/words/situation-words.ts";
import { changeablePaths } from "./what-if.ts";

/** All that rules read of a family of the register and its members, in the order of the field list, as it is known. */
export function ruleFacts(
  family: Family,
  rules: RulesInForce,
  people: ReadonlyMap<string, MaskedPerson>,
): RuleFact[] {
  const members = (family.members ?? []).filter(({ id }) => id !== null);
  if (members.length === 0) return [];
  const { derivations } = rules.settling;
  const of = (member: Member | null) => factsFor(family, member, derivations);
  const household = of(null);
  const persons = members.map(
    (member) => [(member.id && people.get(member.id)) || null, of(member)] as const,
  );
  const mayChange = changeablePaths(rules);
  return [...rules.vocabulary.fields.values()]
    .filter(({ path }) => mayChange(path))
    .map((field): RuleFact => {
      const { path, type, labelZh, labelEn, unitZh, values } = field;
      const held = (person: MaskedPerson | null, facts: typeof household): RuleFactValue => {
        const { value, origin } = facts.fact(path);
        const text = value === null ? null : valueText(value, field);
        return { person, text, value: sent(value), origin };
      };
      return {
        path,
        labelZh,
        labelEn,
        unitZh: unitZh ?? null,
        type: type as FactType,
        choices: (values ?? []).map(({ code, labelZh: label }) => ({ code, labelZh: label })),
        values: path.startsWith("household.")
          ? [held(null, household)]
          : persons.map(([person, facts]) => held(person, facts)),
      };
    });
}

const sent = (value: Value): string | null =>
  value instanceof Fraction ? decimalText(value) : value === null ? null : String(value);
