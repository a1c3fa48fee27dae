import type { Transaction } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import { addCalendarDays, shanghaiDate } from "../../kernel/shanghai-date.ts";
import { newId } from "../../kernel/uuid.ts";
import type { HeldKeys } from "../../kernel/vault.ts";
import {
  type NewHousehold,
  type Placement,
  withIds,
  writeFacts,
  writeHouseholds,
  writeIdentities,
  writeMemberships,
  writePersons,
  writeTags,
} from "../household-rows.ts";
import { openPersonField, sealPersonField } from "../person-vault.ts";
import type { FamilyOfFile } from "./check-families.ts";
import type { FamilyPlan, MemberPlan } from "./compare.ts";
import { sealStaged } from "./import-vault.ts";
import { urbanByCode } from "./villages.ts";

/** A family of the file with what writing it does. */
export interface PlannedFamily {
  readonly no: number;
  readonly family: FamilyOfFile;
  readonly plan: FamilyPlan;
}

/** What undoing has to bring back for one family, besides taking away the rows that name the import. */
export interface Undo {
  readonly household: { readonly address: string | null; readonly area_kind: string } | null;
  readonly persons: readonly {
    readonly id: string;
    /** Before the import, whose change adds one. */
    readonly version: number;
    /** Phone and account as they were, sealed for this import: the keys of the register may be others by then. */
    readonly contacts: string;
  }[];
  readonly memberships: readonly {
    readonly id: string;
    readonly relation_to_head: string;
    readonly counted: boolean;
  }[];
  readonly superseded: readonly string[];
  readonly endedIdentity: string | null;
}

export interface WrittenFamily {
  readonly no: number;
  readonly householdId: string;
  readonly undo: Undo | null;
}

/** Writes what is planned, set by set; under the locks of every family and person that is on record. */
export async function applyPlans(
  tx: Transaction,
  importId: string,
  planned: readonly PlannedFamily[],
  serials: readonly string[],
): Promise<WrittenFamily[]> {
  const fresh = planned.filter(({ plan }) => plan.outcome === "NEW");
  const changed = planned.filter(({ plan }) => plan.outcome === "CHANGED");
  return [...(await writeNew(tx, importId, fresh, serials)), ...(await writeChanges(tx, importId, changed))];
}

async function writeNew(
  tx: Transaction,
  importId: string,
  families: readonly PlannedFamily[],
  serials: readonly string[],
): Promise<WrittenFamily[]> {
  const today = shanghaiDate(tx.now);
  const households = families.map(
    ({ family }, index): NewHousehold => ({
      id: newId(tx.now),
      serial: serials[index]!,
      regionCode: family.regionCode,
      areaKind: family.areaKind ?? urbanByCode(family.regionCode),
      address: family.address,
      since: family.since ?? today,
      identity: family.identity ?? "NONE",
      identityFrom: family.identityFrom ?? today,
      facts: family.facts.map((fact) => ({ ...fact, id: newId(tx.now), personId: null })),
      members: family.members.map((member) => withIds(tx, member, newId(tx.now))),
      importId,
    }),
  );
  await writeHouseholds(tx, households);
  return families.map(({ no }, index) => ({ no, householdId: households[index]!.id, undo: null }));
}

async function writeChanges(
  tx: Transaction,
  importId: string,
  families: readonly PlannedFamily[],
): Promise<WrittenFamily[]> {
  const today = shanghaiDate(tx.now);
  const placeOf = ({ family, plan }: PlannedFamily): Placement => ({
    householdId: plan.household!.id,
    regionCode: plan.household!.regionCode,
    since: family.since ?? today,
    importId,
  });
  const members = families.flatMap((family) =>
    family.plan.members.map((each) => ({ each, place: placeOf(family) })),
  );
  const added = members
    .filter(({ each }) => !each.person)
    .map(({ each, place }) => ({ member: withIds(tx, each.member, newId(tx.now)), place }));
  await writePersons(tx, added);
  await writeMemberships(tx, added);
  const known = members.filter(({ each }) => each.person);
  const tagged = known.map(({ each, place }) => ({
    member: { ...withIds(tx, each.member, each.person!.id), crowdTags: each.tags, facts: [] },
    place: { ...place, since: today },
  }));
  await writeTags(tx, [...added, ...tagged]);
  const undos = new Map(families.map(({ no }) => [no, emptyUndo()]));
  const ends = await supersedeFacts(tx, families);
  await writeFacts(tx, [
    ...added.flatMap(({ member, place }) => member.facts.map((fact) => ({ fact, place }))),
    ...known.flatMap(({ each, place }) =>
      each.facts.map((fact) => ({ fact: { ...fact, id: newId(tx.now), personId: each.person!.id }, place })),
    ),
    ...families.flatMap((family) =>
      family.plan.facts.map((fact) => ({
        fact: { ...fact, id: newId(tx.now), personId: null },
        place: placeOf(family),
      })),
    ),
  ]);
  for (const { no, plan } of families) {
    const undo = undos.get(no)!;
    undo.superseded = ends.get(no) ?? [];
    if (plan.address || plan.areaKind)
      undo.household = { address: plan.household!.address, area_kind: plan.household!.areaKind };
  }
  await updateHouseholds(tx, families);
  await updatePersons(tx, importId, families, undos);
  await updateMemberships(tx, families, undos);
  await changeIdentities(tx, importId, families, undos);
  return families.map(({ no, plan }) => ({ no, householdId: plan.household!.id, undo: undos.get(no)! }));
}

type MutableUndo = { -readonly [Key in keyof Undo]: Undo[Key] };
const emptyUndo = (): MutableUndo => ({
  household: null,
  persons: [],
  memberships: [],
  superseded: [],
  endedIdentity: null,
});

/** What the same source said before is no longer what it says; ids of what was replaced, by family. */
async function supersedeFacts(
  tx: Transaction,
  families: readonly PlannedFamily[],
): Promise<Map<number, string[]>> {
  const replaced = families.flatMap(({ no, plan }) => {
    const { register, id } = plan.household!;
    const of = (personId: string | null, path: string) => register.fact(id, personId, path)?.id ?? [];
    return [
      ...plan.facts.flatMap(({ path }) => of(null, path)),
      ...plan.members.flatMap(({ person, facts }) =>
        person ? facts.flatMap(({ path }) => of(person.id, path)) : [],
      ),
    ].map((factId) => ({ no, factId }));
  });
  const ids = replaced.map(({ factId }) => factId);
  await tx.rows(sql`update fact set superseded_at = ${tx.now} where id = any(${ids}::uuid[])`);
  const byFamily = new Map<number, string[]>();
  for (const { no, factId } of replaced) byFamily.set(no, [...(byFamily.get(no) ?? []), factId]);
  return byFamily;
}

async function updateHouseholds(tx: Transaction, families: readonly PlannedFamily[]): Promise<void> {
  const rows = families
    .filter(({ plan }) => plan.address || plan.areaKind)
    .map(({ family, plan }) => ({
      id: plan.household!.id,
      address: plan.address ? family.address : plan.household!.address,
      area_kind: plan.areaKind ? family.areaKind : plan.household!.areaKind,
    }));
  await tx.rows(sql`
    update household h set address = r.address, area_kind = r.area_kind, version = h.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, address text, area_kind text)
    where h.id = r.id`);
}

async function updatePersons(
  tx: Transaction,
  importId: string,
  families: readonly PlannedFamily[],
  undos: ReadonlyMap<number, MutableUndo>,
): Promise<void> {
  const changed = families.flatMap(({ no, plan }) =>
    plan.members
      .filter(({ person, phone, bankAccount }) => person && (phone || bankAccount))
      .map((each) => ({ no, each })),
  );
  const before = await tx.rows<ContactRow>(sql`
    select id, version, phone_sealed, phone_index, bank_account_sealed, bank_account_index from person
    where id = any(${changed.map(({ each }) => each.person!.id)}::uuid[])`);
  const beforeById = new Map(before.map((row) => [row.id, row]));
  const keys = await tx.heldKeys();
  const rows = changed.map(({ no, each }) => {
    const old = beforeById.get(each.person!.id)!;
    const undo = undos.get(no)!;
    undo.persons = [
      ...undo.persons,
      { id: old.id, version: old.version, contacts: sealContacts(tx, importId, old) },
    ];
    return newContacts(keys, each, old);
  });
  await writeContacts(tx, rows);
}

interface ContactRow {
  readonly id: string;
  readonly version: number;
  readonly phone_sealed: string | null;
  readonly phone_index: string | null;
  readonly bank_account_sealed: string | null;
  readonly bank_account_index: string | null;
}

/** Phones and accounts of many people, who have changed by that. */
export async function writeContacts(
  tx: Transaction,
  rows: readonly Omit<ContactRow, "version">[],
): Promise<void> {
  await tx.rows(sql`
    update person p set phone_sealed = r.phone_sealed, phone_index = r.phone_index,
      bank_account_sealed = r.bank_account_sealed, bank_account_index = r.bank_account_index, version = p.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, phone_sealed text, phone_index text, bank_account_sealed text, bank_account_index text)
    where p.id = r.id`);
}

const sealContacts = (tx: Transaction, importId: string, old: ContactRow): string =>
  sealStaged(tx, "undo", importId, old.id, {
    phone: openPersonField(tx, "phone", old.id, old.phone_sealed),
    bankAccount: openPersonField(tx, "bankAccount", old.id, old.bank_account_sealed),
  });

function newContacts(keys: HeldKeys, { member, phone, bankAccount }: MemberPlan, old: ContactRow) {
  const newPhone = sealPersonField(keys, "phone", old.id, member.phone);
  const newAccount = sealPersonField(keys, "bankAccount", old.id, member.bankAccount);
  return {
    ...old,
    ...(phone ? { phone_sealed: newPhone.sealed, phone_index: newPhone.index } : {}),
    ...(bankAccount ? { bank_account_sealed: newAccount.sealed, bank_account_index: newAccount.index } : {}),
  };
}

async function updateMemberships(
  tx: Transaction,
  families: readonly PlannedFamily[],
  undos: ReadonlyMap<number, MutableUndo>,
): Promise<void> {
  const rows = families.flatMap(({ no, plan }) =>
    plan.members
      .filter(({ relation, counted }) => relation || counted)
      .map(({ member, person, relation, counted }) => {
        const id = person!.membershipId!;
        const undo = undos.get(no)!;
        undo.memberships = [
          ...undo.memberships,
          { id, relation_to_head: person!.relation!, counted: person!.counted! },
        ];
        return {
          id,
          relation_to_head: relation ? member.relationToHead : person!.relation,
          counted: counted ? member.counted : person!.counted,
        };
      }),
  );
  await tx.rows(sql`
    update membership m set relation_to_head = r.relation_to_head, counted = r.counted
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, relation_to_head text, counted boolean)
    where m.id = r.id`);
}

async function changeIdentities(
  tx: Transaction,
  importId: string,
  families: readonly PlannedFamily[],
  undos: ReadonlyMap<number, MutableUndo>,
): Promise<void> {
  const changing = families.filter(({ plan }) => plan.identity);
  const ends = changing.flatMap(({ no, family, plan }) => {
    const open = plan.household!.identity;
    if (!open) return [];
    undos.get(no)!.endedIdentity = open.id;
    const from = family.identityFrom ?? shanghaiDate(tx.now);
    return [{ id: open.id, valid_to: addCalendarDays(from, -1) }];
  });
  await tx.rows(sql`
    update assistance_identity i set valid_to = r.valid_to
    from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as r(id uuid, valid_to date) where i.id = r.id`);
  await writeIdentities(
    tx,
    changing
      .filter(({ family }) => family.identity !== "NONE")
      .map(({ family, plan }) => ({
        id: plan.household!.id,
        regionCode: plan.household!.regionCode,
        identity: family.identity!,
        identityFrom: family.identityFrom!,
        importId,
      })),
  );
}
