import { StandardsDocument, type StandardsQuery } from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import { request } from "../shell/graphql-client.ts";

export type Standard = StandardsQuery["policyStandards"][number] & { id: string };
export type StandardValue = Standard["values"][number];

const toArguments = ({ search }: Readonly<Record<string, unknown>>) => ({
  search: search ? String(search) : null,
});

export const standardHandlers = defineHandlers({
  listArguments: toArguments,
  /** All of them on one page: a catalogue has some dozens. */
  async getList({ filter }, { signal }) {
    const { policyStandards } = await request(StandardsDocument, toArguments(filter), { signal });
    return {
      nodes: policyStandards.map((standard) => ({ id: standard.key, ...standard })),
      pageInfo: { hasNextPage: false },
      totalCount: policyStandards.length,
    };
  },
});
