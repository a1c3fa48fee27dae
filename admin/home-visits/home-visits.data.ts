import {
  CorrectHomeVisitDocument,
  type HomeVisitInput,
  type HomeVisitPartsFragment,
  type HomeVisitPlanPartsFragment,
  RecordHomeVisitDocument,
  SetVisitPlanDocument,
  type VisitedFamilyQuery,
  type VisitPlanInput,
  VisitsDueDocument,
  type VisitsDueFilter,
  type VisitsDueQuery,
  VoidHomeVisitDocument,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

export type DueRow = VisitsDueQuery["visitsDue"]["nodes"][number];
export type Plan = HomeVisitPlanPartsFragment;
export type Visit = HomeVisitPartsFragment;
export type VisitedFamily = VisitedFamilyQuery["household"];

/** The work queue names when visits are due as a state, as it does for every list. */
export const toFilter = ({ state, ...others }: Readonly<Record<string, unknown>>): VisitsDueFilter => ({
  ...others,
  span: (state ?? null) as NonNullable<VisitsDueFilter["span"]> | null,
});

export const homeVisitHandlers = defineHandlers({
  listArguments: (filter) => ({ filter: toFilter(filter) }),
  async getList({ first, after, filter }, { signal }) {
    return (await request(VisitsDueDocument, { filter: toFilter(filter), first, after }, { signal }))
      .visitsDue;
  },
});

/** What a visit changes besides: the family, whose facts it finds out, and what it is entitled to. */
export const homeVisitRefreshes = ["home-visits", "households", "entitlements"] as const;

interface VisitGiven {
  readonly input: HomeVisitInput;
  /** The record in whose place this one stands. */
  readonly corrects: string | null;
}

export const saveHomeVisit: Action<VisitGiven, Visit> = async ({ input, corrects }, { idempotencyKey }) =>
  corrects
    ? (await request(CorrectHomeVisitDocument, { visitId: corrects, input, idempotencyKey })).correctHomeVisit
    : (await request(RecordHomeVisitDocument, { input, idempotencyKey })).recordHomeVisit;

export const voidHomeVisit: Action<{ visitId: string; reason: string }, Visit> = async (input) =>
  (await request(VoidHomeVisitDocument, input)).voidHomeVisit;

export const setVisitPlan: Action<VisitPlanInput, Plan> = async (input, { idempotencyKey }) =>
  (await request(SetVisitPlanDocument, { input, idempotencyKey })).setVisitPlan;
