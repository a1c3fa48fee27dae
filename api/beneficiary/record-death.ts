import type { WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { takeDownListings } from "./consent.service.ts";
import { auditHousehold, type LockedHousehold } from "./locked-household.ts";

interface Death {
  readonly personId: string;
  readonly membershipId: string;
  readonly day: string;
  /** The department's file that says so. */
  readonly about: string;
}

/**
 * Somebody of a locked family died, as a department says: the membership ends on that day, what partners were told is
 * taken down, and no voucher, visit, need or consent is put on record any more. A head who leaves others behind has no
 * successor until people name one.
 */
export async function recordDeath(
  tx: WriteTransaction,
  household: LockedHousehold,
  { personId, membershipId, day, about }: Death,
): Promise<void> {
  await tx.rows(sql`update membership set valid_to = ${day} where id = ${membershipId}`);
  await tx.rows(sql`update person set death_date = ${day}, version = version + 1 where id = ${personId}`);
  await takeDownListings(tx, personId);
  if (household.headPersonId === personId) {
    await tx.rows(
      sql`update household set head_person_id = null, version = version + 1 where id = ${household.id}`,
    );
  }
  auditHousehold(tx, household, "member.end", { personId, lastDay: day, died: true, about }, [
    { field: "livesUntil", after: day },
    { field: "deathDate", after: day },
  ]);
}
