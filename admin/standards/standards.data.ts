import { StandardsDocument, type StandardsQuery } from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import { request } from "../shell/graphql-client.ts";

export type Standard = StandardsQuery["policyStandards"][number] & { id: string };
export type StandardValue = Standard["values"][number];

export const standardHandlers = defineHandlers({
  /** All of them on one page: a catalogue has some dozens. */
  async getList({ filter }, { signal }) {
    const search = filter["search"] ? String(filter["search"]) : null;
    const { policyStandards } = await request(StandardsDocument, { search }, { signal });
    return {
      nodes: policyStandards.map((standard) => ({ id: standard.key, ...standard })),
      pageInfo: { hasNextPage: false },
      totalCount: policyStandards.length,
    };
  },
});
