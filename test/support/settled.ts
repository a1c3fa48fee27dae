import { type GivenFacts, readGivenFacts } from "../../api/assistance/given-facts.ts";
import { formatFen } from "../../api/kernel/money.ts";
import type { RelationRecord } from "../../api/policy/catalogue/catalogue-types.ts";
import { loadCatalogue } from "../../api/policy/catalogue/load-catalogue.ts";
import { loadDerivations } from "../../api/policy/catalogue/load-derivations.ts";
import type { Entitlement } from "../../api/policy/entitlement/entitlement.ts";
import { type FactMap, unknownFact } from "../../api/policy/entitlement/family.ts";
import { policyRulesOf } from "../../api/policy/entitlement/policy-rule.ts";
import { type SettlingRules, settle } from "../../api/policy/entitlement/settle.ts";
import { readRule } from "../../api/policy/rules/check.ts";
import { exact } from "../../api/policy/rules/value.ts";
import { vocabulary } from "./rule-arbitraries.ts";

const catalogue = loadCatalogue();

/** The defaults, and the figures of 滨州市 for an area on 2024-12-01, as `std.*`. */
export function standardsOf(areaKind: string, others: Readonly<Record<string, string>> = {}): FactMap {
  const local = catalogue.standards.byDivision.filter(
    (each) =>
      each.division.startsWith("3716") && each.year === 2024 && each.areaKind === areaKind.toUpperCase(),
  );
  const figures = [...catalogue.standards.defaults, ...local].map(({ key, value }) => [key, value] as const);
  return new Map(
    [...figures, ...Object.entries(others)].map(([key, value]) => [
      key,
      { ...unknownFact, origin: "PUBLISHED" as const, value: exact(value) },
    ]),
  );
}

export const settlingRules = (relations: readonly RelationRecord[] = catalogue.relations): SettlingRules => ({
  policies: policyRulesOf(catalogue, vocabulary),
  relations,
  derivations: new Map([...loadDerivations()].map(([path, { rule }]) => [path, rule])),
  capOf: (cap) => readRule(cap, "AMOUNT", vocabulary),
});

export function entitlements(
  facts: GivenFacts,
  standards: Readonly<Record<string, string>> = {},
  rules: SettlingRules = settlingRules(),
): readonly Entitlement[] {
  const { area_kind: areaKind } = facts["household"] as { area_kind: string };
  return settle(rules, readGivenFacts(facts, standardsOf(areaKind, standards))).entitlements;
}

/** What does not say no, as amounts: alone, or settled. Several persons of one policy stand beside each other. */
export function answered(all: readonly Entitlement[], how: "alone" | "settled"): Record<string, string> {
  const answers = all.flatMap((one): [string, string][] => {
    const { verdict } = how === "alone" ? one.alone.judgement : one;
    const hundredths = how === "alone" ? one.alone.judgement.hundredths : one.hundredths;
    if (verdict === "INELIGIBLE") return [];
    return [
      [one.policy.code, verdict === "UNKNOWN" || hundredths === null ? "UNKNOWN" : formatFen(hundredths)],
    ];
  });
  const byCode = Map.groupBy(answers, ([code]) => code);
  return Object.fromEntries(
    [...byCode].map(([code, ones]) => [code, ones.map(([, amount]) => amount).join(" + ")]),
  );
}
