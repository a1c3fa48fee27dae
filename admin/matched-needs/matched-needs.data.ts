import {
  MatchedNeedDocument,
  type MatchedNeedFilter,
  type MatchedNeedPartsFragment,
  MatchedNeedsDocument,
  OfferServiceDocument,
  ReserveNeedDocument,
  WithdrawOfferDocument,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

/** A need as this organisation may see it; its opaque reference is its id. */
export type MatchedNeed = MatchedNeedPartsFragment & { readonly id: string };

/** Null stands for a need that is shown no more; what was asked for was done. */
const toShownNeed = (need: MatchedNeedPartsFragment | null | undefined): MatchedNeed | null =>
  need ? toMatchedNeed(need) : null;

export const toMatchedNeed = (need: MatchedNeedPartsFragment): MatchedNeed => ({ ...need, id: need.ref });

/** Everything whose lists or details change when a need is taken or given back. */
export const refreshedByNeeds = ["matched-needs", "reservations", "projects"] as const;

/** The address holds texts; the server asks for codes and a whole number. */
export function toMatchedNeedFilter(values: Readonly<Record<string, unknown>>): MatchedNeedFilter {
  const { category, level, regionCode, minScore } = values;
  return {
    ...(category ? { category: category as NonNullable<MatchedNeedFilter["category"]> } : {}),
    ...(level ? { level: level as NonNullable<MatchedNeedFilter["level"]> } : {}),
    ...(regionCode ? { regionCode: String(regionCode) } : {}),
    ...(minScore ? { minScore: Number(minScore) } : {}),
  };
}

export const matchedNeedHandlers = defineHandlers({
  listArguments: (filter) => ({ filter: toMatchedNeedFilter(filter) }),
  async getList({ first, after, filter }, { signal }) {
    const variables = { filter: toMatchedNeedFilter(filter), first, after };
    const { matchedNeeds } = await request(MatchedNeedsDocument, variables, { signal });
    return { ...matchedNeeds, nodes: matchedNeeds.nodes.map(toMatchedNeed) };
  },
  async getOne(ref, { signal }) {
    return toMatchedNeed((await request(MatchedNeedDocument, { ref }, { signal })).matchedNeed);
  },
});

export const reserveNeed: Action<{ ref: string }, MatchedNeed | null> = async ({ ref }, { idempotencyKey }) =>
  toShownNeed((await request(ReserveNeedDocument, { ref, idempotencyKey })).reserveNeed);

export interface OfferInput {
  ref: string;
  quantity: number;
  note: string | null;
}

export const offerService: Action<OfferInput, MatchedNeed | null> = async (input, { idempotencyKey }) =>
  toShownNeed((await request(OfferServiceDocument, { ...input, idempotencyKey })).offerService);

export const withdrawOffer: Action<{ offerId: string }, MatchedNeed> = async ({ offerId }) =>
  toMatchedNeed((await request(WithdrawOfferDocument, { offerId })).withdrawOffer);
