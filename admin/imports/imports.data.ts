import {
  CancelImportDocument,
  CheckImportAgainDocument,
  type ImportDetailPartsFragment,
  type ImportFamiliesQuery,
  type ImportPartsFragment,
  MapImportColumnsDocument,
  RegisterImportDocument,
  RegisterImportsDocument,
  StartRegisterImportDocument,
  type StartRegisterImportInput,
  SubmitImportDocument,
  UndoImportDocument,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";
import { isUnderWay } from "../shell/jobs/job-words.ts";

export type Import = ImportPartsFragment;
export type ImportDetail = ImportDetailPartsFragment;
export type ImportFamily = ImportFamiliesQuery["importFamilies"]["nodes"][number];

/** An import that is being written or taken back changes the register too. */
export const refreshedByImports = ["imports", "households"] as const;

const every = 1_500;
/** While work goes on, and no longer. */
export const pollOne = { every, is: ({ job }: ImportDetail) => isUnderWay(job) };
export const pollMany = {
  every,
  is: (rows: readonly unknown[]) => (rows as readonly Import[]).some(({ job }) => isUnderWay(job)),
};

const toArguments = ({ state }: Readonly<Record<string, unknown>>) => ({
  states: state ? [state as Import["state"]] : null,
});

export const importHandlers = defineHandlers({
  listArguments: toArguments,
  async getList({ first, after, filter }, { signal }) {
    const variables = { ...toArguments(filter), first, after };
    return (await request(RegisterImportsDocument, variables, { signal })).registerImports;
  },
  async getOne(id, { signal }) {
    return (await request(RegisterImportDocument, { id }, { signal })).registerImport;
  },
});

export const startImport: Action<StartRegisterImportInput, ImportDetail> = async (
  input,
  { idempotencyKey },
) => (await request(StartRegisterImportDocument, { input, idempotencyKey })).startRegisterImport;

export const mapColumns: Action<{ id: string; mapping: (string | null)[] }, ImportDetail> = async (input) =>
  (await request(MapImportColumnsDocument, input)).mapImportColumns;

export const checkAgain: Action<{ id: string }, ImportDetail> = async (input) =>
  (await request(CheckImportAgainDocument, input)).checkImportAgain;

export const submitImport: Action<{ id: string; version: number }, ImportDetail> = async (input) =>
  (await request(SubmitImportDocument, input)).submitImport;

export const cancelImport: Action<{ id: string }, ImportDetail> = async (input) =>
  (await request(CancelImportDocument, input)).cancelImport;

export const undoImport: Action<{ id: string; reason: string }, ImportDetail> = async (input) =>
  (await request(UndoImportDocument, input)).undoImport;
