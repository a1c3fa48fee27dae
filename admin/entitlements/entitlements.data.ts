import { keepPreviousData } from "@tanstack/react-query";
import {
  EntitlementFamilyDocument,
  EntitlementReasonsDocument,
  EntitlementsDocument,
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

/** Why one policy comes to what it does, for everybody of the family: asked when somebody opens it. */
export const useReasons = (question: Question, policyCode: string) =>
  useConsoleQuery(["entitlements", "reasons"], EntitlementReasonsDocument, { ...question, policyCode });
