import { LockMode } from "@mikro-orm/core";
import { type ConsentPurpose, consentPurposes } from "../../schema/codes/consent-purposes.ts";
import { scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { notFound, Problems, stateConflict } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { inOwnRegion, isInOwnRegion } from "../kernel/region-scope.ts";
import { ageInYears, shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { Consent } from "./fact.entity.ts";
import { residenceOf } from "./person.queries.ts";

/** Below this age the guardian consents (个人信息保护法 §31). */
const OWN_CONSENT_YEARS = 14;
const ADULT_YEARS = 18;
/** No help that is consented to lasts longer, and a consent without an end is none (个人信息保护法 §19). */
const LONGEST_YEARS = 3;

export interface ConsentInput {
  readonly personId: string;
  readonly purpose: ConsentPurpose;
  /** The person itself, or the guardian. Left out: the person itself. */
  readonly givenByPersonId?: string | null;
  readonly givenOn: string;
  readonly validUntil: string;
  readonly evidenceFileId?: string | null;
}

export interface LiveConsent {
  readonly id: string;
  readonly validUntil: string;
}

/**
 * The consent of a person to a purpose that holds on a date, the one that ends last; null when there is none. With
 * `hold` it stays as it is until the transaction ends: a withdrawal waits, or was first and is seen here. Whoever
 * lists or hands on a person's data holds it; a read-only transaction cannot.
 */
export async function liveConsent(
  tx: Transaction,
  personId: string,
  purpose: ConsentPurpose,
  onDate: string,
  options: { readonly hold?: boolean } = {},
): Promise<LiveConsent | null> {
  const row = await tx.row<LiveConsent>(sql`
    select id, valid_until as "validUntil" from consent
    where person_id = ${personId} and ${livesOn(purpose, onDate)}
    order by valid_until desc, id desc limit 1 ${raw(options.hold ? "for share" : "")}`);
  return row ?? null;
}

/** The same of many, by the person; held by nobody. */
export async function liveConsents(
  tx: Transaction,
  personIds: readonly string[],
  purpose: ConsentPurpose,
  onDate: string,
): Promise<ReadonlyMap<string, LiveConsent>> {
  const rows = await tx.rows<LiveConsent & { personId: string }>(sql`
    select distinct on (person_id) person_id as "personId", id, valid_until as "validUntil" from consent
    where person_id = any(${[...new Set(personIds)]}::uuid[]) and ${livesOn(purpose, onDate)}
    order by person_id, valid_until desc, id desc`);
  return new Map(rows.map((row) => [row.personId, row]));
}

const livesOn = (purpose: ConsentPurpose, onDate: string): Sql => sql`
  purpose = ${purpose} and withdrawn_at is null and given_on <= ${onDate} and valid_until >= ${onDate}`;

/** What follows in other modules when a consent no longer carries a listing, in that transaction: `need` takes items down. */
export const onConsentWithdrawn: ((tx: WriteTransaction, consentId: string) => Promise<void>)[] = [];

/** Puts a consent on record. The paper or recording is the evidence; its file may follow. */
export async function recordConsent(
  ctx: RequestContext,
  input: ConsentInput,
  idempotencyKey: string,
): Promise<{ id: string; householdId: string }> {
  demand(ctx, "beneficiary:record");
  return scopedWrite(ctx, (tx) => createConsent(tx, input), {
    idempotency: { key: idempotencyKey, mutation: "recordConsent", body: input },
  });
}

export async function createConsent(
  tx: WriteTransaction,
  input: ConsentInput,
): Promise<{ id: string; householdId: string }> {
  knownId(input.personId, "这个人");
  const today = shanghaiDate(tx.now);
  const person = await residenceOf(tx, input.personId);
  if (!isInOwnRegion(tx.ctx, person.regionCode)) throw notFound("这个人");
  const problems = new Problems();
  checkDates(problems, input, today);
  const givenBy = input.givenByPersonId ?? input.personId;
  await checkGiver(tx, problems, input, person, givenBy);
  problems.throwIfAny();
  const { householdId, regionCode } = person;
  const id = newId(tx.now);
  tx.em.create(Consent, {
    id,
    householdId,
    personId: input.personId,
    regionCode,
    purpose: input.purpose,
    givenByPersonId: givenBy,
    givenOn: input.givenOn,
    validUntil: input.validUntil,
    withdrawnAt: null,
    evidenceFileId: input.evidenceFileId ?? null,
    recordedBy: actorOf(tx.ctx).userId,
    recordedAt: tx.now,
  });
  tx.audit({
    action: "consent.record",
    objectKind: "household",
    objectId: householdId,
    regionCode,
    detail: { consentId: id, about: consentPurposes[input.purpose].zh, validUntil: input.validUntil },
  });
  return { id, householdId };
}

export function checkDates(problems: Problems, { givenOn, validUntil }: ConsentInput, today: string): void {
  problems.require(givenOn <= today, "givenOn", "同意日期不能晚于今天。");
  problems.require(validUntil >= givenOn, "validUntil", "有效期截止日不能早于同意日期。");
  const longest = `${Number(givenOn.slice(0, 4)) + LONGEST_YEARS}${givenOn.slice(4)}`;
  problems.require(validUntil <= longest, "validUntil", `同意的有效期最长为${LONGEST_YEARS}年。`);
}

async function checkGiver(
  tx: Transaction,
  problems: Problems,
  input: ConsentInput,
  person: { birthDate: string; householdId: string },
  givenBy: string,
): Promise<void> {
  if (givenBy === input.personId) return checkOwnWord(problems, input.givenOn, person.birthDate);
  knownId(givenBy, "这名监护人");
  const guardian = await tx.row<{ birth_date: string }>(sql`
    select p.birth_date from person p join membership m on m.person_id = p.id
    where p.id = ${givenBy} and p.death_date is null and m.household_id = ${person.householdId}
      and m.valid_to is null`);
  checkGuardian(problems, input.givenOn, guardian?.birth_date);
}

/** Who consents for itself is old enough to. */
export function checkOwnWord(problems: Problems, givenOn: string, birthDate: string): void {
  const isOldEnough = givenOn >= birthDate && ageInYears(birthDate, givenOn) >= OWN_CONSENT_YEARS;
  problems.require(
    isOldEnough,
    "givenByPersonId",
    `未满${OWN_CONSENT_YEARS}周岁，应由监护人同意，请选择监护人。`,
  );
}

/** Who consents for another is a grown-up member of the family; `birthDate` is left out where it is no member. */
export function checkGuardian(problems: Problems, givenOn: string, birthDate: string | undefined): void {
  const isAdult =
    birthDate !== undefined && birthDate <= givenOn && ageInYears(birthDate, givenOn) >= ADULT_YEARS;
  problems.require(isAdult, "givenByPersonId", "代为同意的监护人应为同一家庭的成年成员。");
}

/** Ends a consent at once, at the person's word and without a reason (个人信息保护法 §15). */
export async function withdrawConsent(
  ctx: RequestContext,
  consentId: string,
): Promise<{ id: string; householdId: string }> {
  demand(ctx, "beneficiary:record");
  knownId(consentId, "这份同意书");
  return scopedWrite(ctx, async (tx) => {
    const consent = await tx.em.findOne(Consent, consentId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!consent || !isInOwnRegion(ctx, consent.regionCode)) throw notFound("这份同意书");
    if (consent.withdrawnAt) throw stateConflict("这份同意书已经撤回。");
    consent.withdrawnAt = tx.now;
    tx.audit({
      action: "consent.withdraw",
      objectKind: "household",
      objectId: consent.householdId,
      regionCode: consent.regionCode,
      detail: { consentId: consent.id, about: consentPurposes[consent.purpose].zh },
    });
    for (const follow of onConsentWithdrawn) await follow(tx, consent.id);
    return { id: consent.id, householdId: consent.householdId };
  });
}

/**
 * Takes down what is listed of somebody who leaves a family, by moving or by death: what partners were told of the
 * need no longer holds. The consent stays as it is; it is locked, so that a listing at the same moment waits.
 */
export async function takeDownListings(tx: WriteTransaction, personId: string): Promise<void> {
  const referrals = await tx.rows<{ id: string }>(sql`
    select id from consent where person_id = ${personId} and purpose = 'CHARITY_REFERRAL' and withdrawn_at is null
      and ${inOwnRegion(tx.ctx)} order by id for update`);
  for (const { id } of referrals) for (const follow of onConsentWithdrawn) await follow(tx, id);
}
