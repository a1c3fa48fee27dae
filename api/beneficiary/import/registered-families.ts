import type { AreaKind } from "../../../schema/codes/area-kinds.ts";
import type { Identity } from "../../../schema/codes/identities.ts";
import type { RelationToHead } from "../../../schema/codes/relations-to-head.ts";
import type { Transaction } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import { inOwnRegion } from "../../kernel/region-scope.ts";
import type { StoredFact } from "../../policy/facts/fact-value.ts";
import { openPersonField, personIndexCandidates } from "../person-vault.ts";
import type { FamilyOfFile } from "./check-families.ts";

/** Somebody of the register whom a file means. */
export interface RegisteredPerson {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
  readonly died: boolean;
  readonly householdId: string | null;
  readonly membershipId: string | null;
  readonly relation: RelationToHead | null;
  readonly counted: boolean | null;
  readonly version: number;
  readonly phoneSealed: string | null;
  readonly bankAccountSealed: string | null;
  readonly register: Register;
}

export interface RegisteredHousehold {
  readonly id: string;
  readonly serial: string;
  readonly regionCode: string;
  readonly areaKind: AreaKind;
  readonly address: string | null;
  readonly headPersonId: string | null;
  readonly version: number;
  readonly identity: { readonly id: string; readonly identity: Identity } | null;
  /** The latest day of which an identity says anything: a new one begins later. */
  readonly latestIdentityOn: string | null;
  readonly register: Register;
}

interface LiveFact {
  readonly id: string;
  readonly value: StoredFact;
  readonly obtainedOn: string;
}

type PersonRow = Omit<RegisteredPerson, "register"> & { readonly index: string | null };

const ownerOf = (householdId: string, personId: string | null, path: string) =>
  `${personId ?? householdId}|${path}`;

/** What the register knows of the people and families of a file, read by a few statements. */
export class Register {
  readonly #persons = new Map<string, RegisteredPerson>();
  readonly #byNumber = new Map<string, RegisteredPerson>();
  readonly #byBirth = new Map<string, RegisteredPerson[]>();
  readonly #elsewhere = new Set<string>();
  readonly #households = new Map<string, RegisteredHousehold>();
  readonly #tags = new Map<string, Set<string>>();
  readonly #facts = new Map<string, LiveFact>();

  byNumber = (number: string) => this.#byNumber.get(number) ?? null;
  isElsewhere = (number: string) => this.#elsewhere.has(number);
  household = (id: string) => this.#households.get(id) ?? null;
  tagsOf = (personId: string): ReadonlySet<string> => this.#tags.get(personId) ?? new Set();
  fact = (householdId: string, personId: string | null, path: string) =>
    this.#facts.get(ownerOf(householdId, personId, path));

  /** Somebody without a number who lives in the family, by name and birth date. */
  withoutNumber(householdId: string, name: string, birthDate: string): RegisteredPerson | null {
    const same = (this.#byBirth.get(`${name}|${birthDate}`) ?? []).filter(
      (person) => person.householdId === householdId && !this.#hasNumber(person),
    );
    return same.length === 1 ? same[0]! : null;
  }

  similar = (name: string, birthDate: string): boolean => this.#byBirth.has(`${name}|${birthDate}`);

  clear(tx: Transaction, field: "phone" | "bankAccount", person: RegisteredPerson): string | null {
    const sealed = field === "phone" ? person.phoneSealed : person.bankAccountSealed;
    return openPersonField(tx, field, person.id, sealed);
  }

  readonly #numbered = new Set<string>();
  #hasNumber = (person: RegisteredPerson) => this.#numbered.has(person.id);

  async load(tx: Transaction, families: readonly FamilyOfFile[], source: string): Promise<void> {
    const members = families.flatMap((family) => family.members);
    await this.#loadNumbered(
      tx,
      members.flatMap(({ identityNumber }) => identityNumber ?? []),
    );
    await this.#loadSimilar(
      tx,
      members.filter(({ identityNumber }) => !identityNumber),
    );
    const householdIds = [
      ...new Set([...this.#persons.values()].flatMap(({ householdId }) => householdId ?? [])),
    ];
    await this.#loadHouseholds(tx, householdIds);
    await this.#loadTags(tx, [...this.#persons.keys()]);
    await this.#loadFacts(tx, householdIds, source);
  }

  async #loadNumbered(tx: Transaction, numbers: readonly string[]): Promise<void> {
    const keys = await tx.heldKeys();
    const numberOf = new Map(
      numbers.flatMap((number) =>
        personIndexCandidates(keys, "identityNumber", number).map((index) => [index, number] as const),
      ),
    );
    const indexes = [...numberOf.keys()];
    for (const row of await this.#people(tx, sql`p.identity_number_index = any(${indexes}::text[])`)) {
      const person = this.#keep(row);
      this.#byNumber.set(numberOf.get(row.index!)!, person);
      this.#numbered.add(person.id);
    }
    const unknown = indexes.filter((index) => !this.#byNumber.has(numberOf.get(index)!));
    const elsewhere = await tx.rows<{ index: string }>(sql`
      select index from unnest(${unknown}::text[]) as index where person_is_registered(array[index])`);
    for (const { index } of elsewhere) this.#elsewhere.add(numberOf.get(index)!);
  }

  async #loadSimilar(
    tx: Transaction,
    members: readonly { name: string; birthDate: string }[],
  ): Promise<void> {
    if (members.length === 0) return;
    const pairs = JSON.stringify(members.map(({ name, birthDate }) => ({ name, birth_date: birthDate })));
    const rows = await this.#people(
      tx,
      sql`(p.name, p.birth_date) in (select r.name, r.birth_date
        from jsonb_to_recordset(${pairs}::jsonb) as r(name text, birth_date date)) and p.death_date is null`,
    );
    for (const row of rows) {
      const person = this.#keep(row);
      if (row.index) this.#numbered.add(person.id);
      const key = `${row.name}|${row.birthDate}`;
      this.#byBirth.set(key, [...(this.#byBirth.get(key) ?? []), person]);
    }
  }

  #keep({ index: _index, ...row }: PersonRow): RegisteredPerson {
    const person = this.#persons.get(row.id) ?? { ...row, register: this };
    this.#persons.set(row.id, person);
    return person;
  }

  #people(tx: Transaction, where: ReturnType<typeof sql>): Promise<PersonRow[]> {
    return tx.rows<PersonRow>(sql`
      select p.id, p.identity_number_index as index, p.name, p.birth_date as "birthDate",
        p.death_date is not null as died, m.household_id as "householdId", m.id as "membershipId",
        m.relation_to_head as relation, m.counted, p.version, p.phone_sealed as "phoneSealed",
        p.bank_account_sealed as "bankAccountSealed"
      from person p left join membership m on m.person_id = p.id and m.valid_to is null
      where ${where} and p.merged_into_person_id is null and ${inOwnRegion(tx.ctx, "p.region_code")}`);
  }

  async #loadHouseholds(tx: Transaction, ids: readonly string[]): Promise<void> {
    const rows = await tx.rows<
      Omit<RegisteredHousehold, "register" | "identity"> & {
        identityId: string | null;
        identity: Identity | null;
      }
    >(sql`
      select h.id, h.serial, h.region_code as "regionCode", h.area_kind as "areaKind", h.address,
        h.head_person_id as "headPersonId", h.version, i.id as "identityId", i.identity,
        (select max(coalesce(d.valid_to, d.valid_from)) from assistance_identity d
          where d.household_id = h.id and d.person_id is null) as "latestIdentityOn"
      from household h left join assistance_identity i
        on i.household_id = h.id and i.person_id is null and i.valid_to is null
      where h.id = any(${ids}::uuid[]) and ${inOwnRegion(tx.ctx, "h.region_code")}`);
    for (const { identityId, identity, ...row } of rows) {
      this.#households.set(row.id, {
        ...row,
        identity: identityId && identity ? { id: identityId, identity } : null,
        register: this,
      });
    }
  }

  async #loadTags(tx: Transaction, personIds: readonly string[]): Promise<void> {
    const rows = await tx.rows<{ person_id: string; tag: string }>(sql`
      select person_id, tag from person_tag where person_id = any(${personIds}::uuid[]) and valid_to is null`);
    for (const { person_id: id, tag } of rows) {
      const tags = this.#tags.get(id) ?? new Set();
      this.#tags.set(id, tags.add(tag));
    }
  }

  async #loadFacts(tx: Transaction, householdIds: readonly string[], source: string): Promise<void> {
    const rows = await tx.rows<LiveFact & { householdId: string; personId: string | null; path: string }>(sql`
      select id, household_id as "householdId", person_id as "personId", path, value, obtained_on as "obtainedOn"
      from fact where household_id = any(${householdIds}::uuid[]) and source = ${source} and superseded_at is null`);
    for (const { householdId, personId, path, ...fact } of rows)
      this.#facts.set(ownerOf(householdId, personId, path), fact);
  }
}

export async function loadRegister(
  tx: Transaction,
  families: readonly FamilyOfFile[],
  source: string,
): Promise<Register> {
  const register = new Register();
  await register.load(tx, families, source);
  return register;
}
