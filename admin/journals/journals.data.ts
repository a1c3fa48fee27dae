import { type JournalPartsFragment, JournalsDocument } from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import { request } from "../shell/graphql-client.ts";

export type Journal = JournalPartsFragment;

const toArguments = ({ charityId }: Readonly<Record<string, unknown>>) => ({
  charityId: (charityId as string | undefined) ?? null,
});

export const journalHandlers = defineHandlers({
  listArguments: toArguments,
  async getList({ first, after, filter }, { signal }) {
    const variables = { ...toArguments(filter), first, after };
    return (await request(JournalsDocument, variables, { signal })).journals;
  },
});
