import {
  DeleteViewDocument,
  type PersonFilter,
  PersonsDocument,
  type PersonsQuery,
  SaveViewDocument,
  type SaveViewInput,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

export type PersonRow = PersonsQuery["persons"]["nodes"][number];

export const personHandlers = defineHandlers({
  listArguments: (filter) => ({ filter }),
  async getList({ first, after, filter }, { signal }) {
    return (await request(PersonsDocument, { filter: filter as PersonFilter, first, after }, { signal }))
      .persons;
  },
});

export const saveView: Action<SaveViewInput, { id: string }> = async (input) =>
  (await request(SaveViewDocument, { input })).saveView;

export const deleteView: Action<{ id: string }, boolean> = async (input) =>
  (await request(DeleteViewDocument, input)).deleteView;
