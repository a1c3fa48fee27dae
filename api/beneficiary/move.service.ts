import type { RelationToHead } from "../../schema/codes/relations-to-head.ts";
import { scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { Problems } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { addCalendarDays, shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { takeDownListings } from "./consent.service.ts";
import { auditHousehold, demandMember, type LockedHousehold, lockHousehold } from "./locked-household.ts";
import { handOver } from "./member.service.ts";
import { onPersonMoved, takeAlong } from "./rejoin.ts";

interface MoveMemberGiven {
  readonly personId: string;
  readonly householdId: string;
  readonly toHouseholdId: string;
  readonly lastDay: string;
  readonly relationToHead: RelationToHead;
  readonly counted?: boolean | null;
  readonly newHeadPersonId?: string | null;
  readonly relations?:
    | readonly { readonly personId: string; readonly relationToHead: RelationToHead }[]
    | null;
}

/**
 * Somebody leaves one family on a day and lives in another from the next on, in one transaction. What holds of the
 * person goes along, as it does for one who joins again later. Locks both families in the order of their ids.
 */
export async function moveMember(
  ctx: RequestContext,
  input: MoveMemberGiven,
): Promise<{ householdId: string }> {
  demand(ctx, "beneficiary:record");
  return scopedWrite(ctx, async (tx) => {
    const { from, to } = await lockBoth(tx, input);
    const member = await demandMember(tx, from, input.personId);
    const isHead = input.relationToHead === "SELF";
    const problems = new Problems();
    problems.require(from.id !== to.id, "toHouseholdId", "新家庭与原家庭是同一户。");
    const isPast = input.lastDay < shanghaiDate(tx.now);
    problems.require(isPast, "lastDay", "次日起住在新家庭，所以最后一日应早于今天。");
    problems.require(input.lastDay >= member.validFrom, "lastDay", "日期不能早于加入家庭的日期。");
    problems.require(!isHead || !to.headPersonId, "relationToHead", "这个家庭已有户主。");
    problems.throwIfAny();
    await takeDownListings(tx, input.personId);
    await tx.rows(sql`update membership set valid_to = ${input.lastDay} where id = ${member.membershipId}`);
    if (from.headPersonId === input.personId) await handOver(tx, from, input);
    const since = addCalendarDays(input.lastDay, 1);
    await settle(tx, input, to, since);
    for (const family of [from, to]) {
      auditHousehold(tx, family, "member.move", {
        personId: input.personId,
        since,
        about: `${from.serial} → ${to.serial}`,
      });
    }
    return { householdId: to.id };
  });
}

async function lockBoth(
  tx: Transaction,
  { householdId, toHouseholdId }: MoveMemberGiven,
): Promise<{ from: LockedHousehold; to: LockedHousehold }> {
  knownId(householdId, "原家庭");
  knownId(toHouseholdId, "新家庭");
  const locked = new Map<string, LockedHousehold>();
  for (const id of [householdId, toHouseholdId].sort()) locked.set(id, await lockHousehold(tx, id));
  return { from: locked.get(householdId)!, to: locked.get(toHouseholdId)! };
}

async function settle(
  tx: Transaction,
  input: MoveMemberGiven,
  { id: householdId, regionCode, ...to }: LockedHousehold,
  since: string,
): Promise<void> {
  const { personId, relationToHead, counted } = input;
  await takeAlong(tx, personId, { householdId, regionCode, since });
  await tx.rows(sql`
    insert into membership (id, household_id, person_id, region_code, relation_to_head, counted, valid_from)
    values (${newId(tx.now)}, ${householdId}, ${personId}, ${regionCode}, ${relationToHead}, ${counted ?? true}, ${since})`);
  if (relationToHead === "SELF" && !to.headPersonId) {
    await tx.rows(sql`
      update household set head_person_id = ${personId}, version = version + 1 where id = ${householdId}`);
  }
  for (const follow of onPersonMoved) await follow(tx, personId, { householdId, regionCode });
}
