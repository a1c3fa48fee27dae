import { createHash } from "node:crypto";
import { defineEntity, p } from "@mikro-orm/core";
import {
  anyOf,
  appendOnlyPolicies,
  currentUser,
  departmentInRegion,
  isDepartment,
  isSystem,
  isTop,
  oversees,
  signedByCaller,
} from "../database/policies.ts";
import { refuseChange } from "../database/triggers.ts";

const AuditEntrySchema = defineEntity({
  name: "AuditEntry",
  tableName: "audit_entry",
  properties: {
    id: p.uuid().primary(),
    at: p.datetime(),
    requestId: p.string(),
    userId: p.uuid().nullable(),
    postId: p.uuid().nullable(),
    organisationId: p.uuid().nullable(),
    action: p.string(),
    objectKind: p.string(),
    objectId: p.uuid().nullable(),
    regionCode: p.string().columnType('varchar(12) collate "C"').nullable(),
    purpose: p.text().nullable(),
    /** Facts without personal values. */
    detail: p.json<Readonly<Record<string, string | number | boolean | null>>>(),
    sha256: p.string(),
  },
  indexes: [{ properties: ["objectKind", "objectId"] }, { properties: ["at"] }],
  rowLevelSecurity: "force",
  policies: appendOnlyPolicies(
    "audit_entry",
    anyOf(
      isSystem,
      `user_id = ${currentUser}`,
      departmentInRegion(),
      // What partners do names no region and may concern any: it is for those who oversee all of them.
      `(${isDepartment} and region_code is null and ${oversees} and ${isTop})`,
    ),
    signedByCaller,
  ),
  triggers: [refuseChange("audit_entry")],
});
/** Who did what to which object; committed with the business, never changed. */
export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);

/**
 * The row's own hash; a later sealer chains these. Keys are in order at every depth, because the database keeps
 * the facts of `detail` in an order of its own and the hash must come out the same from what it returns.
 */
export function auditHash(entry: Readonly<Record<string, unknown>>): string {
  return createHash("sha256").update(JSON.stringify(entry, inOrder)).digest("hex");
}

function inOrder(_key: string, value: unknown): unknown {
  if (!value || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
