import { consentPurposes } from "../../schema/codes/consent-purposes.ts";
import { insertMany } from "../database/insert-many.ts";
import type { WriteTransaction } from "../database/scoped.ts";
import { actorOf } from "../kernel/context.ts";
import { Problems } from "../kernel/errors.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { type ConsentInput, checkDates, checkGuardian, checkOwnWord } from "./consent.service.ts";
import { residencesOf } from "./person.queries.ts";

const columns = {
  id: "uuid",
  household_id: "uuid",
  person_id: "uuid",
  region_code: "text",
  purpose: "text",
  given_by_person_id: "uuid",
  given_on: "date",
  valid_until: "date",
  recorded_by: "uuid",
  recorded_at: "timestamptz",
};

/** Puts many consents on record, set by set, for loaders; the same checks as for one. The caller answers for the permission. */
export async function createConsents(tx: WriteTransaction, inputs: readonly ConsentInput[]): Promise<void> {
  const today = shanghaiDate(tx.now);
  const people = inputs.flatMap(({ personId, givenByPersonId }) => [personId, givenByPersonId ?? personId]);
  const residences = await residencesOf(tx, people);
  const problems = new Problems();
  const consents = inputs.map((input) => {
    const person = residences.of(input.personId);
    const givenBy = input.givenByPersonId ?? input.personId;
    checkDates(problems, input, today);
    if (givenBy === input.personId) checkOwnWord(problems, input.givenOn, person.birthDate);
    else {
      const guardian = residences.of(givenBy);
      const isOfFamily = guardian.householdId === person.householdId;
      checkGuardian(problems, input.givenOn, isOfFamily ? guardian.birthDate : undefined);
    }
    return { input, person, givenBy, id: newId(tx.now) };
  });
  problems.throwIfAny();
  await insertMany(
    tx,
    "consent",
    columns,
    consents.map(({ input, person, givenBy, id }) => ({
      id,
      household_id: person.householdId,
      person_id: input.personId,
      region_code: person.regionCode,
      purpose: input.purpose,
      given_by_person_id: givenBy,
      given_on: input.givenOn,
      valid_until: input.validUntil,
      recorded_by: actorOf(tx.ctx).userId,
      recorded_at: tx.now,
    })),
  );
  await tx.auditMany(
    consents.map(({ input, person, id }) => ({
      action: "consent.record",
      objectKind: "household",
      objectId: person.householdId,
      regionCode: person.regionCode,
      detail: { consentId: id, about: consentPurposes[input.purpose].zh, validUntil: input.validUntil },
    })),
  );
}
