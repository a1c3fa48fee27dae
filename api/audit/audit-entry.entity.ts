import { createHash } from "node:crypto";
import { defineEntity, p } from "@mikro-orm/core";
import type { AuditField } from "../../schema/codes/audit-fields.ts";
import {
  anyOf,
  appendOnlyPolicies,
  currentUser,
  departmentInRegionOnce,
  isDepartment,
  isOwnerOf,
  isSystem,
  isTop,
  oversees,
  signedByCaller,
} from "../database/policies.ts";
import { readsOwnTables, refuseChange } from "../database/triggers.ts";

/** What one field was before and after, masked; of what is sensitive only that it changed. */
export interface AuditedChange {
  readonly field: AuditField;
  readonly before?: string | null;
  readonly after?: string | null;
  readonly hidden?: true;
}

export type AuditDetail = Readonly<
  Record<string, string | number | boolean | null | readonly AuditedChange[]>
>;

/** Whatever writes a row, the sealer finds it: in the transaction that writes it, and without waiting for anybody. */
const waitsForSeal = {
  name: "audit_entry_waits_for_seal",
  timing: "after" as const,
  events: ["insert" as const],
  forEach: "row" as const,
  body: `${readsOwnTables} insert into audit_pending (entry_id) values (new.id); return null;`,
};

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
    /** Facts without personal values; under `changes` what was before and after, masked. */
    detail: p.json<AuditDetail>(),
    sha256: p.string(),
  },
  indexes: [
    { properties: ["objectKind", "objectId"] },
    { properties: ["at"] },
    // What one person did, and what was done to one object, by time: looks are read and counted so.
    { properties: ["userId", "at"] },
    { properties: ["objectId", "at"] },
  ],
  rowLevelSecurity: "force",
  policies: [
    ...appendOnlyPolicies(
      "audit_entry",
      anyOf(
        isSystem,
        `user_id = ${currentUser}`,
        departmentInRegionOnce(),
        // What partners do names no region and may concern any: it is for those who oversee all of them.
        `(${isDepartment} and region_code is null and ${oversees} and ${isTop})`,
      ),
      signedByCaller,
    ),
    // Admits the function that tells a person who looked, also in regions that the caller does not see (look.routine.ts).
    { name: "audit_entry_of_person", command: "select" as const, using: isOwnerOf("audit_entry") },
  ],
  triggers: [refuseChange("audit_entry"), waitsForSeal],
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
