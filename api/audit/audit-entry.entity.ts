import { createHash } from "node:crypto";
import { defineEntity, p } from "@mikro-orm/core";
import {
  anyOf,
  appendOnlyPolicies,
  currentUser,
  departmentInRegion,
  isSystem,
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
    anyOf(isSystem, `user_id = ${currentUser}`, departmentInRegion()),
  ),
  triggers: [refuseChange("audit_entry")],
});
/** Who did what to which object; committed with the business, never changed. */
export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);

/** The row's own hash; a later sealer chains these. */
export function auditHash(entry: Readonly<Record<string, unknown>>): string {
  const ordered = Object.keys(entry)
    .sort()
    .map((key) => [key, entry[key]]);
  return createHash("sha256").update(JSON.stringify(ordered)).digest("hex");
}
