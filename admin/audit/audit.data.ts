import { AuditEntriesDocument, type AuditPartsFragment } from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import { request } from "../shell/graphql-client.ts";

export type AuditRow = AuditPartsFragment;

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

export const auditHandlers = defineHandlers({
  async getList({ first, after, filter }, { signal }) {
    const variables = {
      action: text(filter.action),
      objectKind: text(filter.objectKind),
      objectId: text(filter.objectId),
      userId: text(filter.userId),
      first,
      after,
    };
    return (await request(AuditEntriesDocument, variables, { signal })).auditEntries;
  },
});
