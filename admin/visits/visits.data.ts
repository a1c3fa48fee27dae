import {
  ApproveVisitDocument,
  CloseCheckInDocument,
  type CloseCheckInMutationVariables,
  RejectVisitDocument,
  type RejectVisitMutationVariables,
  type VisitDetailFragment,
  VisitDocument,
  type VisitFilter,
  type VisitQueueQuery,
  type VisitRowFragment,
  VisitsDocument,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";
import { pressingFirst } from "./queue.ts";

export type Visit = VisitDetailFragment;
export type VisitRow = VisitRowFragment;
export type QueuedVisit = VisitQueueQuery["visits"]["nodes"][number];

export const visitHandlers = defineHandlers({
  listArguments: (filter) => ({ filter: toFilter(filter) }),
  async getList({ first, after, filter }, { signal }) {
    const visits = (await request(VisitsDocument, { filter: toFilter(filter), first, after }, { signal }))
      .visits;
    // What waits comes oldest first; of these, within the page, what is late or has something to look at comes first.
    return filter.state === "SUBMITTED" ? { ...visits, nodes: pressingFirst(visits.nodes) } : visits;
  },
  async getOne(id, { signal }) {
    return (await request(VisitDocument, { id }, { signal })).visit;
  },
});

function toFilter({ mine, ...values }: Readonly<Record<string, unknown>>): VisitFilter {
  return { ...values, ...(mine === "YES" && { mine: true }) } as VisitFilter;
}

/** Units, money and the state of the need move with a decision. */
export const visitRefreshes = ["visits", "vouchers", "need-items", "trace", "journals"] as const;

export const approveVisit: Action<string, Visit> = async (id) =>
  (await request(ApproveVisitDocument, { id })).approveVisit;

export const rejectVisit: Action<RejectVisitMutationVariables, Visit> = async (input) =>
  (await request(RejectVisitDocument, input)).rejectVisit;

export const closeCheckIn: Action<CloseCheckInMutationVariables, Visit> = async (input) =>
  (await request(CloseCheckInDocument, input)).closeCheckIn;
