import type { AuditAction } from "../../schema/codes/audit-actions.ts";
import type { AuditedChange } from "../audit/audit-entry.entity.ts";
import type { Transaction, WriteTransaction } from "../database/scoped.ts";
import { type Sql, sql } from "../database/sql.ts";
import { notFound } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";

export interface LockedHousehold {
  readonly id: string;
  readonly serial: string;
  readonly regionCode: string;
  readonly headPersonId: string | null;
}

/** Takes the lock under which a family changes; refuses one outside the caller's region as if there were none. */
export async function lockHousehold(tx: Transaction, id: string): Promise<LockedHousehold> {
  knownId(id, "这个家庭");
  const household = await tx.row<LockedHousehold>(sql`
    select id, serial, region_code as "regionCode", head_person_id as "headPersonId" from household
    where id = ${id} and ${inOwnRegion(tx.ctx)} for update`);
  if (!household) throw notFound("这个家庭");
  return household;
}

/** Rows of one person, in whichever family it lived when they were written; else those of the family as a whole. */
export const heldBy = (householdId: string, personId: string | null): Sql =>
  personId ? sql`person_id = ${personId}` : sql`(household_id = ${householdId} and person_id is null)`;

/** Refuses a person who does not live in the family now. */
export async function demandMember(
  tx: Transaction,
  household: LockedHousehold,
  personId: string,
): Promise<{ membershipId: string; birthDate: string; validFrom: string }> {
  knownId(personId, "这名家庭成员");
  const member = await tx.row<{ membershipId: string; birthDate: string; validFrom: string }>(sql`
    select m.id as "membershipId", p.birth_date as "birthDate", m.valid_from as "validFrom"
    from membership m join person p on p.id = m.person_id
    where m.household_id = ${household.id} and m.person_id = ${personId} and m.valid_to is null`);
  if (!member) throw notFound("这名家庭成员");
  return member;
}

/** The family in which a person of the caller's region lives now, locked. */
export async function lockHouseholdOf(tx: Transaction, personId: string): Promise<LockedHousehold> {
  knownId(personId, "这个人");
  const row = await tx.row<{ household_id: string }>(sql`
    select household_id from membership
    where person_id = ${personId} and valid_to is null and ${inOwnRegion(tx.ctx)}`);
  if (!row) throw notFound("这个人");
  return lockHousehold(tx, row.household_id);
}

/** A row in the history of a family. `about` says what changed and holds no personal value. */
export function auditHousehold(
  tx: WriteTransaction,
  household: { readonly id: string; readonly regionCode: string },
  action: AuditAction,
  detail: Readonly<Record<string, string | number | boolean | null>>,
  changes: readonly AuditedChange[] = [],
): void {
  tx.audit({
    action,
    objectKind: "household",
    objectId: household.id,
    regionCode: household.regionCode,
    detail,
    changes,
  });
}
