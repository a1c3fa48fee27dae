import {
  DuplicateDocument,
  type DuplicateFilter,
  type DuplicatePartsFragment,
  DuplicateReviewsDocument,
  type DuplicateReviewsQuery,
  DuplicatesDocument,
  type DuplicatesQuery,
  JudgeDuplicateDocument,
  type JudgeDuplicateInput,
  MergePersonsDocument,
  type MergePersonsInput,
  UndoMergeDocument,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

export type PairRow = DuplicatesQuery["duplicates"]["nodes"][number];
export type Pair = DuplicatePartsFragment;
export type PairRecord = Pair["first"];
export type Merge = Pair["merges"][number];
export type MergeOption = Pair["mergeOptions"][number];
export type ReviewRow = DuplicateReviewsQuery["duplicateReviews"]["nodes"][number];

/** What a verdict or a merge changes elsewhere. */
export const duplicateRefreshes = ["duplicates", "duplicate-reviews", "households", "need-items"] as const;

/** The work queue names where a review stands as a state, as it does for every list. */
const toFilter = ({ state, reason }: Readonly<Record<string, unknown>>): DuplicateFilter => ({
  standing: (state ?? null) as NonNullable<DuplicateFilter["standing"]> | null,
  reason: (reason ?? null) as NonNullable<DuplicateFilter["reason"]> | null,
});

export const duplicateHandlers = defineHandlers({
  listArguments: (filter) => ({ filter: toFilter(filter) }),
  async getList({ first, after, filter }, { signal }) {
    return (await request(DuplicatesDocument, { filter: toFilter(filter), first, after }, { signal }))
      .duplicates;
  },
  async getOne(id, { signal }): Promise<Pair> {
    const [personId = "", otherPersonId = ""] = id.split("_");
    return (await request(DuplicateDocument, { personId, otherPersonId }, { signal })).duplicate;
  },
});

export const duplicateReviewHandlers = defineHandlers({
  listArguments: () => ({}),
  async getList({ first, after }, { signal }) {
    return (await request(DuplicateReviewsDocument, { first, after }, { signal })).duplicateReviews;
  },
});

export const judgeDuplicate: Action<JudgeDuplicateInput, Pair> = async (input) =>
  (await request(JudgeDuplicateDocument, { input })).judgeDuplicate;

export const mergePersons: Action<MergePersonsInput, Pair> = async (input) =>
  (await request(MergePersonsDocument, { input })).mergePersons;

export const undoMerge: Action<{ id: string; reason: string }, Pair> = async (input) =>
  (await request(UndoMergeDocument, input)).undoMerge;
