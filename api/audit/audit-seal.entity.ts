import { defineEntity, p } from "@mikro-orm/core";
import {
  anyOf,
  appendOnlyPolicies,
  isDepartment,
  isSignedIn,
  isSystem,
  oversees,
} from "../database/policies.ts";
import { kindRole } from "../database/roles.ts";
import { refuseChange } from "../database/triggers.ts";

/** How long the chain is and what waits for it, for whoever oversees; it tells of no row what it says. */
const overseen = `(${isDepartment} and ${oversees})`;

const AuditPendingSchema = defineEntity({
  name: "AuditPending",
  tableName: "audit_pending",
  properties: { entryId: p.uuid().primary() },
  rowLevelSecurity: "force",
  policies: [
    ...appendOnlyPolicies("audit_pending", anyOf(isSystem, overseen), isSignedIn),
    {
      name: "audit_pending_removed_by_sealer",
      command: "delete" as const,
      using: `(${isSystem})`,
      roles: [kindRole("SYSTEM")],
    },
  ],
});
/** Audit rows that are committed and not yet in the chain; a trigger of theirs puts them here. */
export class AuditPending extends AuditPendingSchema.class {}
AuditPendingSchema.setClass(AuditPending);

const AuditSealSchema = defineEntity({
  name: "AuditSeal",
  tableName: "audit_seal",
  properties: {
    sequence: p.bigint().primary().autoincrement(false),
    /** No reference: that its row is gone has to show, and not to be refused. */
    entryId: p.uuid().unique(),
    entrySha256: p.string(),
    /** SHA-256 of the one before, the place, the row and its hash. */
    chain: p.string(),
    sealedAt: p.datetime(),
  },
  rowLevelSecurity: "force",
  policies: appendOnlyPolicies("audit_seal", anyOf(isSystem, overseen), isSystem),
  triggers: [refuseChange("audit_seal")],
});
/** The chain over the audit rows, in the order in which they were sealed. */
export class AuditSeal extends AuditSealSchema.class {}
AuditSealSchema.setClass(AuditSeal);
