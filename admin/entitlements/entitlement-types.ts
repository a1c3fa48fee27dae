import type {
  EntitlementFamilyQuery,
  EntitlementReasonsQuery,
  EntitlementsQuery,
  RuleFactsQuery,
  WhatIfInput,
} from "../../schema/generated/operations.ts";

export type EntitlementFamily = EntitlementFamilyQuery["household"];
export type Entitlements = EntitlementsQuery["eligibility"];
export type Answer = Entitlements["policies"][number];
export type Missing = Answer["settled"]["missing"][number];
export type Reasons = EntitlementReasonsQuery["eligibility"]["policies"][number];
export type Clause = Reasons["settled"]["clauses"][number];
export type RuleFact = RuleFactsQuery["eligibility"]["facts"][number];

/** About whom and when is asked, and what happened to the family. */
export interface Question {
  readonly householdId: string;
  /** Today when null. */
  readonly asOf: string | null;
  /** By the names of the field list without `event.`. */
  readonly event: Readonly<Record<string, string>> | null;
  /** What would be otherwise than on record; null for the answer on record. */
  readonly changes: WhatIfInput | null;
}
