import {
  AddItemsToProjectDocument,
  AdoptProjectDocument,
  CancelProjectDocument,
  CompleteProjectDocument,
  CorrectProjectDocument,
  type CorrectProjectInput,
  CreateProjectDocument,
  type CreateProjectInput,
  DiscloseProjectDocument,
  type ProjectDetailPartsFragment,
  ProjectDocument,
  type ProjectFilter,
  type ProjectPartsFragment,
  ProjectsDocument,
  ProposeProjectDocument,
  RemoveItemFromProjectDocument,
  StartProjectDocument,
  WithdrawDisclosureDocument,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

export type Project = ProjectPartsFragment;
export type ProjectDetail = ProjectDetailPartsFragment;
export type ProjectItem = ProjectDetail["items"][number];

/** What changes with a project: its items leave or enter lists of needs, its charity may allocate. */
export const refreshedByProjects = ["projects", "matched-needs", "reservations", "need-items"] as const;

export function toProjectFilter(values: Readonly<Record<string, unknown>>): ProjectFilter {
  const { state, regionCode, search, ownOnly } = values;
  return {
    ...(state ? { states: [state as Project["state"]] } : {}),
    ...(regionCode ? { regionCode: String(regionCode) } : {}),
    ...(search ? { search: String(search) } : {}),
    ...(ownOnly ? { ownOnly: true } : {}),
  };
}

export const projectHandlers = defineHandlers({
  listArguments: (filter) => ({ filter: toProjectFilter(filter) }),
  async getList({ first, after, filter }, { signal }) {
    return (await request(ProjectsDocument, { filter: toProjectFilter(filter), first, after }, { signal }))
      .projects;
  },
  async getOne(id, { signal }) {
    return (await request(ProjectDocument, { id }, { signal })).project;
  },
});

export const createProject: Action<CreateProjectInput, ProjectDetail> = async (input, { idempotencyKey }) =>
  (await request(CreateProjectDocument, { input, idempotencyKey })).createProject;

export const correctProject: Action<{ id: string; input: CorrectProjectInput }, ProjectDetail> = async (
  input,
) => (await request(CorrectProjectDocument, input)).correctProject;

export const addItems: Action<{ projectId: string; itemIds: string[] }, ProjectDetail> = async (input) =>
  (await request(AddItemsToProjectDocument, input)).addItemsToProject;

export const removeItem: Action<{ projectId: string; itemId: string }, ProjectDetail> = async (input) =>
  (await request(RemoveItemFromProjectDocument, input)).removeItemFromProject;

export const proposeProject: Action<{ id: string }, ProjectDetail> = async ({ id }) =>
  (await request(ProposeProjectDocument, { id })).proposeProject;

export const adoptProject: Action<{ id: string }, ProjectDetail> = async ({ id }, { idempotencyKey }) =>
  (await request(AdoptProjectDocument, { id, idempotencyKey })).adoptProject;

export const startProject: Action<{ id: string }, ProjectDetail> = async ({ id }) =>
  (await request(StartProjectDocument, { id })).startProject;

export const completeProject: Action<{ id: string; note: string | null }, ProjectDetail> = async (input) =>
  (await request(CompleteProjectDocument, input)).completeProject;

export const discloseProject: Action<{ id: string }, ProjectDetail> = async ({ id }) =>
  (await request(DiscloseProjectDocument, { id })).discloseProject;

export const withdrawDisclosure: Action<{ id: string; reason: string }, ProjectDetail> = async (input) =>
  (await request(WithdrawDisclosureDocument, input)).withdrawDisclosure;

export const cancelProject: Action<{ id: string; reason: string }, ProjectDetail> = async (input) =>
  (await request(CancelProjectDocument, input)).cancelProject;
