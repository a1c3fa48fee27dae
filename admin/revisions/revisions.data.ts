import {
  CatalogueDocumentDocument,
  CatalogueRevisionDocument,
  CatalogueRevisionsDocument,
  CorrectRevisionDocument,
  type CorrectRevisionInput,
  DraftRevisionDocument,
  type DraftRevisionInput,
  PublishRevisionDocument,
  ReturnRevisionDocument,
  type RevisionDetailPartsFragment,
  type RevisionPartsFragment,
  SubmitRevisionDocument,
  WithdrawRevisionDocument,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

export type Revision = RevisionPartsFragment;
export type RevisionDetail = RevisionDetailPartsFragment;

/** What a published revision changes elsewhere; a draft changes only itself. */
export const refreshedByRevisions = ["revisions", "policies", "standards"] as const;

/** `mine` and `others` come from the work queue, which counts them apart. */
const toRevisionFilter = ({ state, mine, others }: Readonly<Record<string, unknown>>) => ({
  states: state ? [state as Revision["state"]] : null,
  mine: mine ? true : null,
  others: others ? true : null,
});

export const revisionHandlers = defineHandlers({
  listArguments: toRevisionFilter,
  async getList({ first, after, filter }, { signal }) {
    const variables = { ...toRevisionFilter(filter), first, after };
    return (await request(CatalogueRevisionsDocument, variables, { signal })).catalogueRevisions;
  },
  async getOne(id, { signal }) {
    return readRevision(id, signal);
  },
});

export const readRevision = async (id: string, signal?: AbortSignal): Promise<RevisionDetail> =>
  (await request(CatalogueRevisionDocument, { id }, { signal })).catalogueRevision;

/** The catalogue of today as YAML, or some of its policies. */
export const readCatalogue = async (codes: string[] | null): Promise<string> =>
  (await request(CatalogueDocumentDocument, { codes })).catalogueDocument;

export const draftRevision: Action<DraftRevisionInput, RevisionDetail> = async (input, { idempotencyKey }) =>
  (await request(DraftRevisionDocument, { input, idempotencyKey })).draftRevision;

export const correctRevision: Action<{ id: string; input: CorrectRevisionInput }, RevisionDetail> = async (
  input,
) => (await request(CorrectRevisionDocument, input)).correctRevision;

export const submitRevision: Action<{ id: string }, RevisionDetail> = async (input) =>
  (await request(SubmitRevisionDocument, input)).submitRevision;

export const returnRevision: Action<{ id: string; reason: string }, RevisionDetail> = async (input) =>
  (await request(ReturnRevisionDocument, input)).returnRevision;

export const publishRevision: Action<
  { id: string; version: number; publication: number },
  RevisionDetail
> = async (input) => (await request(PublishRevisionDocument, input)).publishRevision;

export const withdrawRevision: Action<{ id: string; note: string | null }, RevisionDetail> = async (input) =>
  (await request(WithdrawRevisionDocument, input)).withdrawRevision;
