import {
  AwardContractDocument,
  CompleteContractDocument,
  type ContractDetailFragment,
  ContractDocument,
  type ContractFilter,
  type ContractRowFragment,
  ContractsDocument,
  CorrectContractDocument,
  type CorrectContractInput,
  CreateContractDocument,
  type CreateContractInput,
  TerminateContractDocument,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

export type Contract = ContractDetailFragment;
export type ContractRow = ContractRowFragment;

export const contractHandlers = defineHandlers({
  listArguments: (filter) => ({ filter }),
  async getList({ first, after, filter }, { signal }) {
    const variables = { filter: filter as ContractFilter, first, after };
    return (await request(ContractsDocument, variables, { signal })).contracts;
  },
  async getOne(id, { signal }) {
    return (await request(ContractDocument, { id }, { signal })).contract;
  },
});

export const contractRefreshes = ["contracts", "matched-needs"] as const;

export const createContract: Action<CreateContractInput, Contract> = async (input, { idempotencyKey }) =>
  (await request(CreateContractDocument, { input, idempotencyKey })).createContract;

export const correctContract: Action<{ id: string; input: CorrectContractInput }, Contract> = async (input) =>
  (await request(CorrectContractDocument, input)).correctContract;

export const awardContract: Action<string, Contract> = async (id) =>
  (await request(AwardContractDocument, { id })).awardContract;

export const completeContract: Action<string, Contract> = async (id) =>
  (await request(CompleteContractDocument, { id })).completeContract;

export const terminateContract: Action<{ id: string; reason: string }, Contract> = async (input) =>
  (await request(TerminateContractDocument, input)).terminateContract;
