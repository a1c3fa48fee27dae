import {
  ApplyFeedDocument,
  CancelFeedDocument,
  CheckFeedAgainDocument,
  DepartmentFeedDocument,
  DepartmentFeedsDocument,
  type FeedDetailPartsFragment,
  type FeedPartsFragment,
  type FeedValuesQuery,
  MapFeedColumnsDocument,
  StartFeedDocument,
  type StartFeedInput,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";
import { isUnderWay } from "../shell/jobs/job-words.ts";

export type Feed = FeedPartsFragment;
export type FeedDetail = FeedDetailPartsFragment;
export type FeedValue = FeedValuesQuery["feedValues"]["nodes"][number];

/** What is written changes families too, and may ask something of the townships. */
export const refreshedByFeeds = ["feeds", "households", "persons", "register-tasks"] as const;

const every = 1_500;
/** While work goes on, and no longer. */
export const pollOne = { every, is: ({ job }: FeedDetail) => isUnderWay(job) };
export const pollMany = {
  every,
  is: (rows: readonly unknown[]) => (rows as readonly Feed[]).some(({ job }) => isUnderWay(job)),
};

const toArguments = ({ state }: Readonly<Record<string, unknown>>) => ({
  states: state ? [state as Feed["state"]] : null,
});

export const feedHandlers = defineHandlers({
  listArguments: toArguments,
  async getList({ first, after, filter }, { signal }) {
    const variables = { ...toArguments(filter), first, after };
    return (await request(DepartmentFeedsDocument, variables, { signal })).departmentFeeds;
  },
  async getOne(id, { signal }) {
    return (await request(DepartmentFeedDocument, { id }, { signal })).departmentFeed;
  },
});

export const startFeed: Action<StartFeedInput, FeedDetail> = async (input, { idempotencyKey }) =>
  (await request(StartFeedDocument, { input, idempotencyKey })).startFeed;

export const mapColumns: Action<{ id: string; mapping: (string | null)[] }, FeedDetail> = async (input) =>
  (await request(MapFeedColumnsDocument, input)).mapFeedColumns;

export const checkAgain: Action<{ id: string }, FeedDetail> = async (input) =>
  (await request(CheckFeedAgainDocument, input)).checkFeedAgain;

export const applyFeed: Action<{ id: string; version: number }, FeedDetail> = async (input) =>
  (await request(ApplyFeedDocument, input)).applyFeed;

export const cancelFeed: Action<{ id: string }, FeedDetail> = async (input) =>
  (await request(CancelFeedDocument, input)).cancelFeed;
