import {
  type LookFilter,
  LooksDocument,
  type LooksQuery,
  PersonAccessListDocument,
  type PersonAccessListQuery,
  type PersonAccessListQueryVariables,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

export type LookRow = LooksQuery["looks"]["nodes"][number];
export type AccessList = PersonAccessListQuery["personAccessList"];

/** Choices stand in the filters as texts. */
export function lookFilterOf(values: Record<string, unknown>): LookFilter {
  const { hours, atLeastADay, ...others } = values;
  return {
    ...(others as LookFilter),
    ...(hours === "OUTSIDE" && { outsideOfficeHours: true }),
    ...(atLeastADay ? { atLeastADay: Number(atLeastADay) } : {}),
  };
}

export const lookHandlers = defineHandlers({
  listArguments: (filter) => ({ filter: lookFilterOf(filter) }),
  async getList({ first, after, filter }, { signal }) {
    return (await request(LooksDocument, { filter: lookFilterOf(filter), first, after }, { signal })).looks;
  },
});

/** On record each time: so it is asked for by a button and never read again by itself. */
export const makeAccessList: Action<PersonAccessListQueryVariables, AccessList> = async (variables) =>
  (await request(PersonAccessListDocument, variables)).personAccessList;
