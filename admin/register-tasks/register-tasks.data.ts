import {
  CompleteTaskDocument,
  DismissTaskDocument,
  RegisterTasksDocument,
  type TaskPartsFragment,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

export type Task = TaskPartsFragment;

const toFilter = ({ state, kind }: Readonly<Record<string, unknown>>) => ({
  states: state ? [state as Task["state"]] : null,
  kinds: kind ? [kind as Task["kind"]] : null,
});

export const registerTaskHandlers = defineHandlers({
  listArguments: (filter) => ({ filter: toFilter(filter) }),
  async getList({ first, after, filter }, { signal }) {
    const variables = { filter: toFilter(filter), first, after };
    return (await request(RegisterTasksDocument, variables, { signal })).registerTasks;
  },
});

export const completeTask: Action<{ id: string; note: string }, Task> = async (input) =>
  (await request(CompleteTaskDocument, input)).completeTask;

export const dismissTask: Action<{ id: string; reason: string }, Task> = async (input) =>
  (await request(DismissTaskDocument, input)).dismissTask;
