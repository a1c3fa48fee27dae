import { type JournalPartsFragment, JournalsDocument } from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import { request } from "../shell/graphql-client.ts";

export type Journal = JournalPartsFragment;

export const journalHandlers = defineHandlers({
  async getList({ first, after, filter }, { signal }) {
    const charityId = (filter.charityId as string | undefined) ?? null;
    return (await request(JournalsDocument, { charityId, first, after }, { signal })).journals;
  },
});
