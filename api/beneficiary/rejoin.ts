import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { type DomainError, Problems } from "../kernel/errors.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { supersede } from "./fact.service.ts";
import { type CheckedMember, under } from "./household-input.ts";
import {
  type NewMember,
  type Placement,
  withIds,
  writeFacts,
  writeMemberships,
  writeTags,
} from "./household-rows.ts";
import { personIndexCandidates, sealPersonField } from "./person-vault.ts";
import { RegisteredNumbers } from "./registered.ts";

/**
 * Takes in somebody of the caller's region who is registered and lives in no family now. What the register knows of
 * the person comes along, and what was given now is added to it. Null when there is nobody like that.
 */
export async function rejoin(
  tx: Transaction,
  checked: CheckedMember,
  place: Placement,
): Promise<string | null> {
  const person = await lockFormerMember(tx, checked);
  if (!person) return null;
  const refuse = (fields: Record<string, string>) =>
    new RegisteredNumbers("INVALID_INPUT", fields, [{ personId: person.id }]);
  if (person.name !== checked.name) throw refuse({ name: "姓名与登记的不一致，请核对。" });
  if (person.left_on && place.since <= person.left_on) {
    throw refuse({ since: "加入日期应晚于离开上一个家庭的日期。" });
  }
  const member = withIds(tx, checked, person.id);
  await takeAlong(tx, person.id, place);
  await writeMemberships(tx, [{ member, place }]);
  await writeGiven(tx, member, place, refuse);
  for (const follow of onPersonMoved) await follow(tx, person.id, place);
  return person.id;
}

async function lockFormerMember(
  tx: Transaction,
  { identityNumber }: CheckedMember,
): Promise<{ id: string; name: string; left_on: string | null } | undefined> {
  if (!identityNumber) return undefined;
  const candidates = personIndexCandidates(await tx.heldKeys(), "identityNumber", identityNumber);
  return tx.row(sql`
    select p.id, p.name, (select max(m.valid_to) from membership m where m.person_id = p.id) as left_on from person p
    where p.identity_number_index = any(${candidates}::text[])
      and p.death_date is null and ${inOwnRegion(tx.ctx, "p.region_code")}
      and not exists (select from membership m where m.person_id = p.id and m.valid_to is null)
    for update of p`);
}

/** What holds of the person belongs where it lives; what was replaced or ended stays with the family of that time. */
export async function takeAlong(
  tx: Transaction,
  personId: string,
  { householdId, regionCode }: Placement,
): Promise<void> {
  for (const statement of [
    sql`update person set region_code = ${regionCode}, version = version + 1 where id = ${personId}`,
    sql`update person_tag set region_code = ${regionCode} where person_id = ${personId}`,
    sql`update consent set region_code = ${regionCode} where person_id = ${personId}`,
    sql`update fact set household_id = ${householdId}, region_code = ${regionCode}
      where person_id = ${personId} and superseded_at is null`,
    sql`update assistance_identity set household_id = ${householdId}, region_code = ${regionCode}
      where person_id = ${personId} and valid_to is null`,
  ]) {
    await tx.rows(statement);
  }
}

/** What the form leaves out stays as it is on record. */
async function writeGiven(
  tx: Transaction,
  member: NewMember,
  place: Placement,
  refuse: (fields: Record<string, string>) => DomainError,
): Promise<void> {
  const { personId } = member;
  const keys = await tx.heldKeys();
  const phone = sealPersonField(keys, "phone", personId, member.phone);
  const account = sealPersonField(keys, "bankAccount", personId, member.bankAccount);
  await tx.rows(sql`
    update person set
      phone_sealed = coalesce(${phone.sealed}, phone_sealed),
      phone_index = coalesce(${phone.index}, phone_index),
      bank_account_sealed = coalesce(${account.sealed}, bank_account_sealed),
      bank_account_index = coalesce(${account.index}, bank_account_index)
    where id = ${personId}`);
  const held = await tx.rows<{ tag: string }>(
    sql`select tag from person_tag where person_id = ${personId} and valid_to is null`,
  );
  const crowdTags = member.crowdTags.filter((tag) => !held.some((each) => each.tag === tag));
  await writeTags(tx, [{ member: { ...member, crowdTags }, place }]);
  const problems = new Problems();
  for (const [index, fact] of member.facts.entries()) {
    await supersede(tx, problems, under(member.at, `facts.${index}`), place.householdId, fact);
  }
  problems.throwIfAny(refuse);
  await writeFacts(
    tx,
    member.facts.map((fact) => ({ fact, place })),
  );
}

/** What else follows a person into another family, in its transaction, such as needs and grants. */
export const onPersonMoved: ((
  tx: Transaction,
  personId: string,
  place: { readonly householdId: string; readonly regionCode: string },
) => Promise<void>)[] = [];
