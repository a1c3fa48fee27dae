import { formatFen } from "../../api/kernel/money.ts";
import type { RelationRecord } from "../../api/policy/catalogue/catalogue-types.ts";
import { loadCatalogue } from "../../api/policy/catalogue/load-catalogue.ts";
import type { Entitlement } from "../../api/policy/entitlement/entitlement.ts";
import { type FactMap, unknownFact } from "../../api/policy/entitlement/family.ts";
import { type SettlingRules, settle } from "../../api/policy/entitlement/settle.ts";
import { type GivenFacts, readGivenFacts } from "../../api/policy/facts/given-facts.ts";
import { exact } from "../../api/policy/rules/value.ts";
import { settlingRulesOf } from "../../api/policy/settling-rules.queries.ts";

const catalogue = loadCatalogue();

/** The defaults, and the figures of 滨州市 for an area on 2024-12-01, as `std.*`. */
export function standardsOf(areaKind: string, others: Readonly<Record<string, string>> = {}): FactMap {
  const figures = catalogue.standards.figures
    .filter(
      ({ division, areaKind: kind, validFrom }) =>
        !division ||
        (division.startsWith("3716") && validFrom.startsWith("2024") && kind === areaKind.toUpperCase()),
    )
    .toSorted((a, b) => (a.division ?? "").localeCompare(b.division ?? ""))
    .map(({ key, value }) => [key, value] as const);
  return new Map(
    [...figures, ...Object.entries(others)].map(([key, value]) => [
      key,
      { ...unknownFact, origin: "PUBLISHED" as const, value: exact(value) },
    ]),
  );
}

export const settlingRules = (relations: readonly RelationRecord[] = catalogue.relations): SettlingRules =>
  settlingRulesOf({ ...catalogue, relations });

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
