import { inForce } from "../database/in-force.ts";
import { regionLevel } from "../database/region-range.ts";
import { scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { nextSerials } from "../database/serial.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { Problems } from "../kernel/errors.ts";
import { isInOwnRegion } from "../kernel/region-scope.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import {
  type CheckedFact,
  type CheckedMember,
  checkAddress,
  checkFacts,
  checkMembers,
  type HouseholdGiven,
} from "./household-input.ts";
import { type NewHousehold, withIds, writeHouseholds } from "./household-rows.ts";
import { demandSearchLeft, notingNumbers, refuseRegistered } from "./registered.ts";

export const HOUSEHOLD_SERIAL = "户";

/** A family as it was recorded; the people in the order of the input. */
export interface RecordedHousehold {
  readonly id: string;
  readonly serial: string;
  readonly personIds: string[];
}

interface CheckedHousehold {
  readonly given: HouseholdGiven;
  readonly address: string | null;
  readonly since: string;
  readonly members: readonly CheckedMember[];
  readonly facts: readonly CheckedFact[];
}

/**
 * Records a family with its people, facts and tags in one transaction. An identity other than none is a decision's
 * and needs the permission to record what assistance is in force.
 */
export async function recordHousehold(
  ctx: RequestContext,
  input: HouseholdGiven,
  idempotencyKey: string,
): Promise<RecordedHousehold> {
  demand(ctx, "beneficiary:record");
  if (hasIdentity(input)) demand(ctx, "assistance:record");
  return notingNumbers(ctx, () =>
    scopedWrite(
      ctx,
      async (tx) => {
        await demandSearchLeft(tx, input.members);
        const [recorded] = await recordHouseholds(tx, [input]);
        return recorded!;
      },
      { idempotency: { key: idempotencyKey, mutation: "recordHousehold", body: input } },
    ),
  );
}

const hasIdentity = (given: HouseholdGiven) => (given.identity ?? "NONE") !== "NONE";

/**
 * Records many families at once, set by set, for loaders; the same checks as for one. With several, the path of a
 * fault begins with the number of its family. The caller answers for the permission. Serials that were taken before leave
 * the counter free for others.
 */
export async function recordHouseholds(
  tx: WriteTransaction,
  inputs: readonly HouseholdGiven[],
  serials?: readonly string[],
): Promise<RecordedHousehold[]> {
  const today = shanghaiDate(tx.now);
  const problems = new Problems();
  const villages = await knownVillages(tx, inputs, today);
  const checked = inputs.map((given, index) => {
    const at = inputs.length === 1 ? "" : `${index}.`;
    checkRegion(tx, problems, at, given.regionCode, villages);
    return checkHousehold(problems, at, given, today);
  });
  refuseRepeated(problems, checked);
  problems.throwIfAny();
  await refuseRegistered(
    tx,
    checked.flatMap((household) => household.members),
  );
  const households = identify(
    tx,
    checked,
    today,
    serials ?? (await nextSerials(tx, HOUSEHOLD_SERIAL, checked.length)),
  );
  await writeHouseholds(tx, households);
  await tx.auditMany(
    households.map((household) => ({
      action: "household.record",
      objectKind: "household",
      objectId: household.id,
      regionCode: household.regionCode,
      detail: { members: household.members.length, facts: household.facts.length, about: household.serial },
      changes: [{ field: "members" as const, after: String(household.members.length) }],
    })),
  );
  return households.map(({ id, serial, members }) => ({
    id,
    serial,
    personIds: members.map((member) => member.personId),
  }));
}

async function knownVillages(
  tx: Transaction,
  inputs: readonly HouseholdGiven[],
  today: string,
): Promise<ReadonlySet<string>> {
  const codes = [...new Set(inputs.map((given) => given.regionCode))];
  const rows = await tx.rows<{ code: string }>(sql`
    select code from region where code = any(${codes}::text[])
      and ${inForce(today)}`);
  return new Set(rows.map((row) => row.code));
}

function checkRegion(
  tx: Transaction,
  problems: Problems,
  at: string,
  regionCode: string,
  known: ReadonlySet<string>,
): void {
  const path = `${at}regionCode`;
  problems.require(isInOwnRegion(tx.ctx, regionCode), path, "只能登记本辖区内的家庭。");
  const isVillage = known.has(regionCode) && regionLevel(regionCode) === "VILLAGE";
  problems.require(isVillage, path, "请选择家庭所在的村（社区）。");
}

function checkHousehold(
  problems: Problems,
  at: string,
  given: HouseholdGiven,
  today: string,
): CheckedHousehold {
  const since = given.since ?? today;
  problems.require(since <= today, `${at}since`, "共同生活起始日期不能晚于今天。");
  const identityFrom = given.identityFrom ?? today;
  problems.require(identityFrom <= today, `${at}identityFrom`, "救助身份的起始日期不能晚于今天。");
  return {
    given,
    since,
    address: checkAddress(problems, `${at}address`, given.address),
    members: checkMembers(problems, `${at}members`, given.members, today),
    facts: checkFacts(problems, `${at}facts`, given.facts ?? [], "household", today),
  };
}

/** One person cannot stand in two families of one load. */
function refuseRepeated(problems: Problems, checked: readonly CheckedHousehold[]): void {
  if (checked.length < 2) return;
  const seen = new Set<string>();
  for (const { members } of checked) {
    for (const { at, identityNumber } of members) {
      if (!identityNumber) continue;
      problems.require(!seen.has(identityNumber), `${at}.identityNumber`, "身份证号与另一个家庭的成员重复。");
      seen.add(identityNumber);
    }
  }
}

/** Ids and serials come first: a value is sealed for the row in which it will stand. */
function identify(
  tx: Transaction,
  checked: readonly CheckedHousehold[],
  today: string,
  serials: readonly string[],
): NewHousehold[] {
  return checked.map(({ given, address, since, members, facts }, index) => ({
    id: newId(tx.now),
    serial: serials[index]!,
    regionCode: given.regionCode,
    areaKind: given.areaKind,
    address,
    since,
    identity: given.identity ?? "NONE",
    identityFrom: given.identityFrom ?? today,
    facts: facts.map((fact) => ({ ...fact, id: newId(tx.now), personId: null })),
    members: members.map((member) => withIds(tx, member, newId(tx.now))),
  }));
}
