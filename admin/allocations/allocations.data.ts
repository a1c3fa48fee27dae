import {
  AllocateDonationDocument,
  type AllocateDonationInput,
  AllocationDocument,
  type AllocationFilter,
  type AllocationPartsFragment,
  AllocationsDocument,
  ReverseAllocationDocument,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

export type Allocation = AllocationPartsFragment;

/** Money moves in four places at once: the lot, the need, its reservation, its project. */
export const refreshedByAllocations = [
  "allocations",
  "donations",
  "reservations",
  "matched-needs",
  "projects",
  "need-items",
] as const;

export function toAllocationFilter(values: Readonly<Record<string, unknown>>): AllocationFilter {
  const { state } = values;
  return state ? { states: [state as Allocation["state"]] } : {};
}

export const allocationHandlers = defineHandlers({
  listArguments: (filter) => ({ filter: toAllocationFilter(filter) }),
  async getList({ first, after, filter }, { signal }) {
    const variables = { filter: toAllocationFilter(filter), first, after };
    return (await request(AllocationsDocument, variables, { signal })).allocations;
  },
  async getOne(id, { signal }) {
    return (await request(AllocationDocument, { id }, { signal })).allocation;
  },
});

export const allocateDonation: Action<AllocateDonationInput, Allocation> = async (
  input,
  { idempotencyKey },
) => (await request(AllocateDonationDocument, { input, idempotencyKey })).allocateDonation;

export const reverseAllocation: Action<{ id: string; reason: string }, Allocation> = async (
  input,
  { idempotencyKey },
) => (await request(ReverseAllocationDocument, { ...input, idempotencyKey })).reverseAllocation;
