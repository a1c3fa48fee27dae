import { LockMode } from "@mikro-orm/core";
import { mostUnits } from "../../schema/codes/most-units.ts";
import type { PolicyPeriod } from "../../schema/codes/policy-periods.ts";
import {
  auditHousehold,
  demandMember,
  heldBy,
  type LockedHousehold,
  lockHousehold,
} from "../beneficiary/locked-household.ts";
import { onPersonMoved } from "../beneficiary/rejoin.ts";
import { inForce } from "../database/in-force.ts";
import { scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { DomainError, notFound, Problems } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { readAmount } from "../kernel/read-amount.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { addCalendarDays, shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { advance } from "../kernel/workflow.ts";
import { Grant } from "./grant.entity.ts";
import { grantMachine } from "./grant.workflow.ts";
import { freezeBasis } from "./grant-basis.service.ts";

const MAX_UNIT = 10;
const MAX_SOURCE = 100;
/** Paid again and again, so a second one for the same beneficiary would pay a month twice. */
const RECURRING: ReadonlySet<PolicyPeriod> = new Set(["MONTHLY", "YEARLY"]);

export interface GrantGiven {
  readonly householdId: string;
  readonly personId?: string | null;
  readonly policyCode: string;
  /** Yuan text. */
  readonly amount?: string | null;
  readonly units?: number | null;
  readonly unit?: string | null;
  readonly validFrom: string;
  readonly validTo?: string | null;
  readonly source: string;
}

interface RecordedGrant {
  readonly id: string;
  readonly householdId: string;
}

/** Records a benefit in force, under the version of the policy that holds on the day it begins. */
export async function recordGrant(
  ctx: RequestContext,
  input: GrantGiven,
  idempotencyKey: string,
): Promise<RecordedGrant> {
  demand(ctx, "assistance:record");
  return scopedWrite(ctx, (tx) => createGrant(tx, input), {
    idempotency: { key: idempotencyKey, mutation: "recordGrant", body: input },
  });
}

interface VersionRow {
  id: string;
  name: string;
  unit: "PERSON" | "HOUSEHOLD";
  period: PolicyPeriod;
}

export async function createGrant(tx: WriteTransaction, input: GrantGiven): Promise<RecordedGrant> {
  const household = await lockHousehold(tx, input.householdId);
  const personId = input.personId ?? null;
  if (personId) await demandMember(tx, household, personId);
  const problems = new Problems();
  const version = await versionOn(tx, input.policyCode, input.validFrom);
  if (!version) problems.add("policyCode", "没有这项政策，或起始日期当天没有生效的版本。");
  const needsPerson = version?.unit === "PERSON" && !personId;
  problems.require(!needsPerson, "personId", "这项政策按个人享受，请选择享受人。");
  const worth = checkWorth(problems, input);
  const validTo = input.validTo ?? null;
  problems.require(validTo === null || validTo >= input.validFrom, "validTo", "截止日期不能早于起始日期。");
  const source = input.source.trim();
  problems.require(
    source.length > 0 && source.length <= MAX_SOURCE,
    "source",
    `请填写依据，不超过${MAX_SOURCE}个字。`,
  );
  problems.throwIfAny();
  await refuseTwice(tx, household, input, version!);
  const id = newId(tx.now);
  tx.em.create(Grant, {
    id,
    policyCode: input.policyCode,
    policyVersionId: version!.id,
    householdId: household.id,
    personId,
    regionCode: household.regionCode,
    state: "ACTIVE",
    ...worth,
    period: version!.period,
    validFrom: input.validFrom,
    validTo,
    source,
    recordedBy: actorOf(tx.ctx).userId,
    recordedAt: tx.now,
  });
  await freezeBasis(tx, { ...input, id, householdId: household.id, personId });
  auditHousehold(tx, household, "grant.record", { about: version!.name, grantId: id, personId });
  return { id, householdId: household.id };
}

function versionOn(
  tx: WriteTransaction,
  policyCode: string,
  onDate: string,
): Promise<VersionRow | undefined> {
  return tx.row<VersionRow>(sql`
    select v.id, p.name, p.unit, v.period from policy_version v join policy p on p.code = v.policy_code
    where v.policy_code = ${policyCode} and ${inForce(onDate, "v")}
    order by v.version desc limit 1`);
}

function checkWorth(
  problems: Problems,
  { amount, units, unit }: GrantGiven,
): { amountInFen: bigint | null; units: number | null; unit: string | null } {
  const inMoney = amount !== null && amount !== undefined && amount !== "";
  const inUnits = units !== null && units !== undefined;
  problems.require(inMoney !== inUnits, "amount", "请填写金额或数量，只填一项。");
  if (!inMoney) {
    const isWhole = !inUnits || (Number.isInteger(units) && units > 0 && units <= mostUnits.grant);
    problems.require(isWhole, "units", `数量应为 1 到 ${mostUnits.grant} 的整数。`);
    const named = unit?.trim() ?? "";
    const isNamed = !inUnits || (named.length > 0 && named.length <= MAX_UNIT);
    problems.require(isNamed, "unit", `请填写数量的单位，不超过${MAX_UNIT}个字。`);
    return { amountInFen: null, units: units ?? null, unit: named };
  }
  return { amountInFen: readAmount(problems, "amount", amount), units: null, unit: null };
}

/**
 * Under the lock of the family: one grant at a time of a policy that pays again and again. One whose time is over
 * when the new one begins lapses; one that still runs is in the way.
 */
async function refuseTwice(
  tx: WriteTransaction,
  household: LockedHousehold,
  input: GrantGiven,
  version: VersionRow,
): Promise<void> {
  if (!RECURRING.has(version.period)) return refuseSameDay(tx, household, input, version);
  const running = await tx.em.find(
    Grant,
    {
      householdId: household.id,
      personId: input.personId ?? null,
      policyCode: input.policyCode,
      state: "ACTIVE",
    },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: "asc" } },
  );
  for (const grant of running) {
    if (!grant.validTo || grant.validTo >= input.validFrom) {
      throw new DomainError("DUPLICATE", `「${version.name}」已有在享记录，请先终止后再登记。`);
    }
    await advance(tx, grantMachine, "lapse", grant);
  }
  // The database allows one that runs: the old one must be over before the new one is written.
  await tx.em.flush();
}

/** What is paid once may be granted again, but not a second time from the same day. */
async function refuseSameDay(
  tx: Transaction,
  household: LockedHousehold,
  input: GrantGiven,
  version: VersionRow,
): Promise<void> {
  const same = await tx.row(sql`
    select 1 from assistance_grant where ${heldBy(household.id, input.personId ?? null)}
      and policy_code = ${input.policyCode} and valid_from = ${input.validFrom}`);
  if (same) throw new DomainError("DUPLICATE", `「${version.name}」同一天已经登记过，请核对后再登记。`);
}

/** Ends a grant; `lastDay` is the last day on which it was paid for. */
export async function endGrant(
  ctx: RequestContext,
  grantId: string,
  lastDay: string,
  reason: string,
): Promise<RecordedGrant> {
  demand(ctx, "assistance:record");
  knownId(grantId, "这条在享政策");
  return scopedWrite(ctx, async (tx) => {
    const found = await tx.row<{ household_id: string }>(
      sql`select household_id from assistance_grant where id = ${grantId} and ${inOwnRegion(ctx)}`,
    );
    if (!found) throw notFound("这条在享政策");
    const household = await lockHousehold(tx, found.household_id);
    const grant = await tx.em.findOneOrFail(Grant, grantId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const note = reason.trim();
    const problems = new Problems();
    problems.require(lastDay <= shanghaiDate(tx.now), "lastDay", "终止日期不能晚于今天。");
    // The day before it began stands for a grant that never was paid.
    const earliest = addCalendarDays(grant.validFrom, -1);
    problems.require(lastDay >= earliest, "lastDay", "终止日期不能早于起始日期的前一天。");
    const isNote = note.length > 0 && note.length <= MAX_SOURCE;
    problems.require(isNote, "reason", `请填写终止原因，不超过${MAX_SOURCE}个字。`);
    problems.throwIfAny();
    await advance(tx, grantMachine, "endGrant", grant, { note });
    if (!grant.validTo || grant.validTo > lastDay) grant.validTo = lastDay;
    auditHousehold(tx, household, "grant.end", { grantId: grant.id, lastDay, about: grant.policyCode });
    return { id: grant.id, householdId: household.id };
  });
}

/** What is paid to a person goes on wherever it lives; what is paid to the family stays with that family. */
onPersonMoved.push(async (tx, personId, { householdId, regionCode }) => {
  await tx.rows(sql`
    update assistance_grant set household_id = ${householdId}, region_code = ${regionCode}, version = version + 1
    where person_id = ${personId} and state = 'ACTIVE' and ${inOwnRegion(tx.ctx)}`);
});
