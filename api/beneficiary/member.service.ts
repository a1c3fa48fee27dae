import type { RelationToHead } from "../../schema/codes/relations-to-head.ts";
import { scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { Problems, stateConflict } from "../kernel/errors.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { memberChanges } from "./audited-changes.ts";
import { takeDownListings } from "./consent.service.ts";
import { type CheckedMember, checkMember, type MemberGiven } from "./household-input.ts";
import {
  type Placement,
  withIds,
  writeFacts,
  writeMemberships,
  writePersons,
  writeTags,
} from "./household-rows.ts";
import { auditHousehold, demandMember, type LockedHousehold, lockHousehold } from "./locked-household.ts";
import { demandSearchLeft, notingNumbers, refuseRegistered } from "./registered.ts";
import { rejoin } from "./rejoin.ts";
import { raiseTasksOfDeath } from "./task/raise-tasks.ts";

interface AddMemberGiven extends MemberGiven {
  readonly householdId: string;
  readonly since?: string | null;
}

/**
 * Adds a member to a family: somebody new, or somebody of the caller's region who left another family. Who still
 * lives in one is refused with the serial of that family.
 */
export async function addMember(
  ctx: RequestContext,
  input: AddMemberGiven,
  idempotencyKey: string,
): Promise<{ householdId: string; personId: string }> {
  demand(ctx, "beneficiary:record");
  return notingNumbers(ctx, () =>
    scopedWrite(ctx, (tx) => createMember(tx, input), {
      idempotency: { key: idempotencyKey, mutation: "addMember", body: input },
    }),
  );
}

async function createMember(
  tx: WriteTransaction,
  input: AddMemberGiven,
): Promise<{ householdId: string; personId: string }> {
  const household = await lockHousehold(tx, input.householdId);
  await demandSearchLeft(tx, [input]);
  const today = shanghaiDate(tx.now);
  const since = input.since ?? today;
  const problems = new Problems();
  problems.require(since <= today, "since", "加入日期不能晚于今天。");
  const isHead = input.relationToHead === "SELF";
  problems.require(!isHead || !household.headPersonId, "relationToHead", "这个家庭已有户主。");
  const checked = checkMember(problems, "", input, today);
  problems.throwIfAny();
  const place = { householdId: household.id, regionCode: household.regionCode, since };
  const personId = (await rejoin(tx, checked, place)) ?? (await createPerson(tx, checked, place));
  if (isHead)
    await tx.rows(sql`update household set head_person_id = ${personId} where id = ${household.id}`);
  auditHousehold(tx, household, "member.add", { personId, since }, memberChanges(checked, since, today));
  return { householdId: household.id, personId };
}

async function createPerson(tx: Transaction, checked: CheckedMember, place: Placement): Promise<string> {
  await refuseRegistered(tx, [checked]);
  const member = withIds(tx, checked, newId(tx.now));
  await writePersons(tx, [{ member, place }]);
  await writeMemberships(tx, [{ member, place }]);
  await writeTags(tx, [{ member, place }]);
  await writeFacts(
    tx,
    member.facts.map((fact) => ({ fact, place })),
  );
  return member.personId;
}

interface EndMembershipGiven {
  readonly householdId: string;
  readonly personId: string;
  readonly lastDay: string;
  readonly died?: boolean | null;
  readonly newHeadPersonId?: string | null;
  readonly relations?:
    | readonly { readonly personId: string; readonly relationToHead: RelationToHead }[]
    | null;
}

/** Somebody leaves a family by moving or by death. A head who leaves others behind hands over to one of them. */
export async function endMembership(
  ctx: RequestContext,
  input: EndMembershipGiven,
): Promise<{ householdId: string }> {
  demand(ctx, "beneficiary:record");
  return scopedWrite(ctx, async (tx) => {
    const household = await lockHousehold(tx, input.householdId);
    const member = await demandMember(tx, household, input.personId);
    const problems = new Problems();
    problems.require(input.lastDay <= shanghaiDate(tx.now), "lastDay", "日期不能晚于今天。");
    problems.require(input.lastDay >= member.validFrom, "lastDay", "日期不能早于加入家庭的日期。");
    problems.throwIfAny();
    await tx.rows(sql`update membership set valid_to = ${input.lastDay} where id = ${member.membershipId}`);
    if (input.died) {
      await tx.rows(sql`
        update person set death_date = ${input.lastDay}, version = version + 1 where id = ${input.personId}`);
    }
    await takeDownListings(tx, input.personId);
    if (household.headPersonId === input.personId) await handOver(tx, household, input);
    if (input.died) {
      await raiseTasksOfDeath(tx, household, input.personId, { feedId: null, feedSerial: null });
    }
    auditHousehold(
      tx,
      household,
      "member.end",
      {
        personId: input.personId,
        lastDay: input.lastDay,
        died: input.died ?? false,
      },
      [
        { field: "livesUntil", after: input.lastDay },
        ...(input.died ? [{ field: "deathDate" as const, after: input.lastDay }] : []),
      ],
    );
    return { householdId: household.id };
  });
}

interface NameHeadGiven {
  readonly householdId: string;
  readonly newHeadPersonId: string;
  readonly relations: readonly { readonly personId: string; readonly relationToHead: RelationToHead }[];
}

/** Names one of the members the head of a family that has none, such as after a death. Errors: NOT_FOUND, STATE_CONFLICT, INVALID_INPUT. */
export async function nameHead(ctx: RequestContext, input: NameHeadGiven): Promise<{ householdId: string }> {
  demand(ctx, "beneficiary:record");
  return scopedWrite(ctx, async (tx) => {
    const household = await lockHousehold(tx, input.householdId);
    if (household.headPersonId) throw stateConflict("这个家庭已有户主。");
    const lived = await tx.row(
      sql`select 1 from membership where household_id = ${household.id} and valid_to is null`,
    );
    if (!lived) throw stateConflict("这个家庭已没有成员，不能确定户主。");
    await handOver(tx, household, input);
    auditHousehold(tx, household, "household.nameHead", { personId: input.newHeadPersonId });
    return { householdId: household.id };
  });
}

/** Every relation is one to the head, so a new head needs all of them anew. */
export async function handOver(
  tx: Transaction,
  household: LockedHousehold,
  input: Pick<EndMembershipGiven, "newHeadPersonId" | "relations">,
): Promise<void> {
  const left = await tx.rows<{ person_id: string }>(
    sql`select person_id from membership where household_id = ${household.id} and valid_to is null`,
  );
  const head = input.newHeadPersonId ?? null;
  const relations = new Map((input.relations ?? []).map((each) => [each.personId, each.relationToHead]));
  if (left.length > 0) {
    const problems = new Problems();
    const isMember = left.some((row) => row.person_id === head);
    problems.require(isMember, "newHeadPersonId", "户主离开后，请从其余成员中选择新户主。");
    const isComplete = left.every(({ person_id: id }) => {
      const relation = id === head ? "SELF" : relations.get(id);
      return relation !== undefined && (relation === "SELF") === (id === head);
    });
    problems.require(isComplete, "relations", "请填写其余每名成员与新户主的关系。");
    problems.throwIfAny();
  }
  const next = left.length > 0 ? head : null;
  await tx.rows(
    sql`update household set head_person_id = ${next}, version = version + 1 where id = ${household.id}`,
  );
  for (const { person_id: id } of left) {
    const relation = id === head ? "SELF" : relations.get(id);
    await tx.rows(sql`
      update membership set relation_to_head = ${relation} where person_id = ${id} and valid_to is null`);
  }
}
