import { AuditEntriesDocument, type AuditPartsFragment } from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import { request } from "../shell/graphql-client.ts";

export type AuditRow = AuditPartsFragment;

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

const toAuditFilter = (filter: Readonly<Record<string, unknown>>) => ({
  action: text(filter.action),
  objectKind: text(filter.objectKind),
  objectId: text(filter.objectId),
  userId: text(filter.userId),
  userName: text(filter.userName),
  from: text(filter.from),
  to: text(filter.to),
  withPurpose: filter.purpose === "GIVEN" ? true : null,
});

export const auditHandlers = defineHandlers({
  listArguments: toAuditFilter,
  async getList({ first, after, filter }, { signal }) {
    const variables = { ...toAuditFilter(filter), first, after };
    return (await request(AuditEntriesDocument, variables, { signal })).auditEntries;
  },
});
