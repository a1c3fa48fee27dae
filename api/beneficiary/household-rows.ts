import type { AreaKind } from "../../schema/codes/area-kinds.ts";
import type { FactSource } from "../../schema/codes/fact-sources.ts";
import type { Identity } from "../../schema/codes/identities.ts";
import type { Verification } from "../../schema/codes/verification.ts";
import { insertMany } from "../database/insert-many.ts";
import type { Transaction } from "../database/scoped.ts";
import { actorOf } from "../kernel/context.ts";
import { sealedFactColumn } from "../kernel/sealed-columns.ts";
import { newId } from "../kernel/uuid.ts";
import type { HeldKeys } from "../kernel/vault.ts";
import { type StoredFact, sealedPaths } from "../policy/facts/fact-value.ts";
import type { CheckedFact, CheckedMember } from "./household-input.ts";
import { sealPersonField } from "./person-vault.ts";

/** A fact with its id; of the family as a whole when no person is named. */
interface NewFact extends CheckedFact {
  readonly id: string;
  readonly personId: string | null;
}

export interface NewMember extends CheckedMember {
  readonly personId: string;
  readonly facts: readonly NewFact[];
}

export const withIds = (tx: Transaction, member: CheckedMember, personId: string): NewMember => ({
  ...member,
  personId,
  facts: member.facts.map((fact) => ({ ...fact, id: newId(tx.now), personId })),
});

/** A family with every id it needs, checked and ready to be written. */
export interface NewHousehold {
  readonly id: string;
  readonly serial: string;
  readonly regionCode: string;
  readonly areaKind: AreaKind;
  readonly address: string | null;
  readonly since: string;
  readonly identity: Identity;
  readonly identityFrom: string;
  readonly facts: readonly NewFact[];
  readonly members: readonly NewMember[];
  /** The import that brings it, if one does. */
  readonly importId?: string | null;
}

/** Where rows belong and from when they hold. */
export interface Placement {
  readonly householdId: string;
  readonly regionCode: string;
  readonly since: string;
  /** The import that brings the rows, if one does: undoing it takes them away again. */
  readonly importId?: string | null;
  /** The home visit at which facts were found out, if they were at one. */
  readonly homeVisitId?: string;
}

/** Writes the rows of many families, table by table. */
export async function writeHouseholds(tx: Transaction, households: readonly NewHousehold[]): Promise<void> {
  await insertMany(
    tx,
    "household",
    {
      id: "uuid",
      serial: "text",
      region_code: "text",
      area_kind: "text",
      address: "text",
      head_person_id: "uuid",
      import_id: "uuid",
      recorded_by: "uuid",
      recorded_at: "timestamptz",
    },
    households.map((household) => ({
      id: household.id,
      serial: household.serial,
      region_code: household.regionCode,
      area_kind: household.areaKind,
      address: household.address,
      head_person_id: household.members.find((member) => member.relationToHead === "SELF")?.personId ?? null,
      import_id: household.importId ?? null,
      ...recorded(tx),
    })),
  );
  const placed = households.flatMap((household) =>
    household.members.map((member) => ({ member, place: placementOf(household) })),
  );
  await writePersons(tx, placed);
  await writeMemberships(tx, placed);
  await writeTags(tx, placed);
  await writeIdentities(
    tx,
    households.filter((household) => household.identity !== "NONE"),
  );
  await writeFacts(
    tx,
    households.flatMap((household) => {
      const facts = [...household.facts, ...household.members.flatMap((member) => member.facts)];
      return facts.map((fact) => ({ fact, place: placementOf(household) }));
    }),
  );
}

const placementOf = ({ id, regionCode, since, importId }: NewHousehold): Placement => ({
  householdId: id,
  regionCode,
  since,
  importId,
});

const recorded = (tx: Transaction) => ({ recorded_by: actorOf(tx.ctx).userId, recorded_at: tx.now });

interface PlacedMember {
  readonly member: NewMember;
  readonly place: Placement;
}

export async function writePersons(tx: Transaction, placed: readonly PlacedMember[]): Promise<void> {
  const keys = await tx.heldKeys();
  await insertMany(
    tx,
    "person",
    {
      id: "uuid",
      region_code: "text",
      name: "text",
      gender: "text",
      birth_date: "date",
      identity_number_sealed: "text",
      identity_number_index: "text",
      phone_sealed: "text",
      phone_index: "text",
      bank_account_sealed: "text",
      bank_account_index: "text",
      import_id: "uuid",
      recorded_by: "uuid",
      recorded_at: "timestamptz",
    },
    placed.map(({ member, place }) => {
      const number = sealPersonField(keys, "identityNumber", member.personId, member.identityNumber);
      const phone = sealPersonField(keys, "phone", member.personId, member.phone);
      const account = sealPersonField(keys, "bankAccount", member.personId, member.bankAccount);
      return {
        id: member.personId,
        region_code: place.regionCode,
        name: member.name,
        gender: member.gender,
        birth_date: member.birthDate,
        identity_number_sealed: number.sealed,
        identity_number_index: number.index,
        phone_sealed: phone.sealed,
        phone_index: phone.index,
        bank_account_sealed: account.sealed,
        bank_account_index: account.index,
        import_id: place.importId ?? null,
        ...recorded(tx),
      };
    }),
  );
}

export async function writeMemberships(tx: Transaction, placed: readonly PlacedMember[]): Promise<void> {
  await insertMany(
    tx,
    "membership",
    {
      id: "uuid",
      household_id: "uuid",
      person_id: "uuid",
      region_code: "text",
      relation_to_head: "text",
      counted: "boolean",
      valid_from: "date",
      import_id: "uuid",
    },
    placed.map(({ member, place }) => ({
      id: newId(tx.now),
      household_id: place.householdId,
      person_id: member.personId,
      region_code: place.regionCode,
      relation_to_head: member.relationToHead,
      counted: member.counted,
      valid_from: memberSince(member, place),
      import_id: place.importId ?? null,
    })),
  );
}

/** A child born later did not live there before. */
const memberSince = ({ birthDate }: NewMember, { since }: Placement): string =>
  birthDate > since ? birthDate : since;

export async function writeTags(tx: Transaction, placed: readonly PlacedMember[]): Promise<void> {
  await insertMany(
    tx,
    "person_tag",
    {
      id: "uuid",
      person_id: "uuid",
      region_code: "text",
      tag: "text",
      valid_from: "date",
      import_id: "uuid",
    },
    placed.flatMap(({ member, place }) =>
      member.crowdTags.map((tag) => ({
        id: newId(tx.now),
        person_id: member.personId,
        region_code: place.regionCode,
        tag,
        valid_from: memberSince(member, place),
        import_id: place.importId ?? null,
      })),
    ),
  );
}

/** The identities of whole families, from their days on. */
export async function writeIdentities(
  tx: Transaction,
  households: readonly Pick<NewHousehold, "id" | "regionCode" | "identity" | "identityFrom" | "importId">[],
): Promise<void> {
  await insertMany(
    tx,
    "assistance_identity",
    {
      id: "uuid",
      household_id: "uuid",
      region_code: "text",
      identity: "text",
      valid_from: "date",
      import_id: "uuid",
      recorded_by: "uuid",
      recorded_at: "timestamptz",
    },
    households.map((household) => ({
      id: newId(tx.now),
      household_id: household.id,
      region_code: household.regionCode,
      identity: household.identity,
      valid_from: household.identityFrom,
      import_id: household.importId ?? null,
      ...recorded(tx),
    })),
  );
}

export async function writeFacts(
  tx: Transaction,
  placed: readonly { readonly fact: NewFact; readonly place: Placement }[],
): Promise<void> {
  const keys = placed.some(({ fact }) => sealedPaths.has(fact.path)) ? await tx.heldKeys() : null;
  await insertMany(
    tx,
    "fact",
    {
      id: "uuid",
      household_id: "uuid",
      person_id: "uuid",
      region_code: "text",
      path: "text",
      value: "jsonb",
      source: "text",
      verification: "text",
      obtained_on: "date",
      valid_until: "date",
      import_id: "uuid",
      home_visit_id: "uuid",
      recorded_by: "uuid",
      recorded_at: "timestamptz",
    },
    placed.map(({ fact, place }) => ({
      id: fact.id,
      household_id: place.householdId,
      person_id: fact.personId,
      region_code: place.regionCode,
      path: fact.path,
      value: keys && sealedPaths.has(fact.path) ? sealFact(keys, fact.id, fact.value) : fact.value,
      source: fact.source,
      verification: verificationBy(fact.source),
      obtained_on: fact.obtainedOn,
      valid_until: fact.validUntil,
      import_id: place.importId ?? null,
      home_visit_id: place.homeVisitId ?? null,
      ...recorded(tx),
    })),
  );
}

const factPlace = (factId: string) => ({ ...sealedFactColumn, row: factId });

export const sealFact = (keys: HeldKeys, factId: string, value: StoredFact): string =>
  keys.seal(String(value), factPlace(factId));

export const openFact = (tx: Transaction, factId: string, sealed: string): string =>
  tx.vault.open(sealed, factPlace(factId));

/** What a person says of itself is declared; what somebody else holds or saw is verified. */
function verificationBy(source: FactSource): Verification {
  return source === "APPLICANT" ? "DECLARED" : "VERIFIED";
}
