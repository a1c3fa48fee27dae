import { keepPreviousData } from "@tanstack/react-query";
import {
  EntitlementFamilyDocument,
  EntitlementReasonsDocument,
  EntitlementsDocument,
  RuleFactsDocument,
} from "../../schema/generated/operations.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import type { Question } from "./entitlement-types.ts";

export const useFamily = (householdId: string) =>
  useConsoleQuery(["households", "entitlements"], EntitlementFamilyDocument, { householdId });

/** Every answer without its reasons; the ones before stay in sight while they are worked out anew. */
export const useEntitlements = (question: Question) =>
  useConsoleQuery(
    ["entitlements"],
    EntitlementsDocument,
    { ...question },
    { placeholderData: keepPreviousData },
  );

/** The same if something were otherwise; asked only when something is. */
export const useWhatIf = (question: Question) =>
  useConsoleQuery(
    ["entitlements", "what-if"],
    EntitlementsDocument,
    { ...question },
    { enabled: question.changes !== null, retry: false },
  );

/** All that rules read of the family, and what it is at present. */
export const useRuleFacts = (householdId: string, asOf: string | null) =>
  useConsoleQuery(["entitlements", "facts"], RuleFactsDocument, { householdId, asOf });

/** Why one policy comes to what it does, for everybody of the family: asked when somebody opens it. */
export const useReasons = (question: Question, policyCode: string) =>
  useConsoleQuery(["entitlements", "reasons"], EntitlementReasonsDocument, { ...question, policyCode });
