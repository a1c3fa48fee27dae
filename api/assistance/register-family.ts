import type { AreaKind } from "../../schema/codes/area-kinds.ts";
import type { FactSource } from "../../schema/codes/fact-sources.ts";
import type { Gender } from "../../schema/codes/genders.ts";
import type { Identity } from "../../schema/codes/identities.ts";
import { type Verification, verification } from "../../schema/codes/verification.ts";
import { inForce } from "../database/in-force.ts";
import type { Transaction } from "../database/scoped.ts";
import { type Sql, sql } from "../database/sql.ts";
import { ageInYears } from "../kernel/shanghai-date.ts";
import type { FactMap, FactOnFile, Family, Member } from "../policy/entitlement/family.ts";
import { fieldOf, registerPaths, type StoredFact } from "../policy/facts/fact-value.ts";
import { exact, type Value } from "../policy/rules/value.ts";
import { typeOfField } from "../policy/rules/vocabulary.ts";

/** The day for which rules are worked out, and the day on which the family and its facts are looked at. */
export interface KnownOn {
  readonly asOf: string;
  readonly knownOn: string;
}

/** A family of the register on a date, before any standard is looked up. */
export interface RegisterFamily {
  readonly householdId: string;
  readonly regionCode: string;
  readonly areaKind: AreaKind;
  readonly family: Omit<Family, "standards">;
}

interface HouseholdRow {
  id: string;
  region_code: string;
  area_kind: AreaKind;
  identity: Identity | null;
  identity_from: string | null;
}

interface MemberRow {
  household_id: string;
  id: string;
  gender: Gender;
  birth_date: string;
  counted: boolean;
  identity: Identity | null;
  identity_from: string | null;
}

interface FactRow {
  household_id: string;
  person_id: string | null;
  path: string;
  value: StoredFact;
  source: FactSource;
  verification: Verification;
  obtained_on: string;
  valid_until: string | null;
}

/** What is on record of a family on a date, read by the caller's post; null outside its sight. */
export async function registerFamily(
  tx: Transaction,
  dates: KnownOn,
  where: Sql,
): Promise<RegisterFamily | null> {
  const [found] = await registerFamilies(tx, dates, where);
  return found ?? null;
}

/** The same of every family that the condition finds, by three statements. */
export async function registerFamilies(
  tx: Transaction,
  { asOf, knownOn }: KnownOn,
  where: Sql,
): Promise<RegisterFamily[]> {
  const households = await tx.rows<HouseholdRow>(sql`
    select h.id, h.region_code, h.area_kind, i.identity, i.valid_from as identity_from
    from household h
      left join lateral (select identity, valid_from from assistance_identity
        where household_id = h.id and person_id is null and ${inForce(asOf)}
        order by valid_from desc limit 1) i on true
    where ${where}`);
  if (households.length === 0) return [];
  const ids = households.map(({ id }) => id);
  const members = await tx.rows<MemberRow>(sql`
    select m.household_id, p.id, p.gender, p.birth_date, m.counted, i.identity, i.valid_from as identity_from
    from membership m join person p on p.id = m.person_id
      left join lateral (select identity, valid_from from assistance_identity
        where person_id = p.id and ${inForce(asOf)} order by valid_from desc limit 1) i on true
    where m.household_id = any(${ids}::uuid[]) and m.valid_from <= ${knownOn}
      and (m.valid_to is null or m.valid_to > ${knownOn}) and (p.death_date is null or p.death_date >= ${asOf})
    order by m.relation_to_head = 'SELF' desc, m.valid_from, p.id`);
  const facts = await tx.rows<FactRow>(sql`
    select household_id, person_id, path, value, source, verification, obtained_on, valid_until from fact
    where household_id = any(${ids}::uuid[]) and obtained_on <= ${knownOn}
      and (superseded_at is null or (superseded_at at time zone 'Asia/Shanghai')::date > ${knownOn}::date)
    order by path, obtained_on desc, id desc`);
  const membersOf = Map.groupBy(members, (row) => row.household_id);
  const factsOf = Map.groupBy(facts, (row) => row.household_id);
  return households.map((household) =>
    familyOf(household, membersOf.get(household.id) ?? [], factsOf.get(household.id) ?? [], asOf),
  );
}

function familyOf(
  household: HouseholdRow,
  members: readonly MemberRow[],
  facts: readonly FactRow[],
  asOf: string,
): RegisterFamily {
  const bySubject = Map.groupBy(facts, (row) => row.person_id);
  const factsOf = (id: string | null) => decisive(bySubject.get(id) ?? [], asOf);
  const counted = members.filter(({ counted }) => counted).length;
  return {
    householdId: household.id,
    regionCode: household.region_code,
    areaKind: household.area_kind,
    family: {
      household: new Map([
        ...factsOf(null),
        ["household.area_kind", onRecord("SYSTEM", household.area_kind.toLowerCase())],
        ["household.counted_size", onRecord("RULE", exact(String(counted)))],
        ["household.identity", identity(household.identity, household.identity_from)],
      ]),
      members: members.map((row) => member(row, household, factsOf(row.id), asOf)),
      person: null,
      event: null,
      surroundings: new Map(),
    },
  };
}

function member(row: MemberRow, household: HouseholdRow, facts: FactMap, asOf: string): Member {
  // The family's identity is that of those who count in it, where a decision gave them none of their own.
  const own = row.identity ?? (row.counted ? household.identity : null);
  const from = row.identity ? row.identity_from : household.identity_from;
  return {
    id: row.id,
    inheritsIdentity: row.identity === null,
    facts: new Map([
      ...facts,
      ["person.age", onRecord("RULE", exact(String(ageInYears(row.birth_date, asOf))))],
      ["person.birth_date", onRecord("PUBLIC_SECURITY", row.birth_date)],
      ["person.gender", onRecord("PUBLIC_SECURITY", row.gender)],
      ["person.is_alive", onRecord("PUBLIC_SECURITY", true)],
      ["person.is_counted", onRecord("RULE", row.counted)],
      ["person.identity", identity(own, own ? from : null)],
    ]),
  };
}

const onRecord = (source: FactSource, value: Value, obtainedOn: string | null = null): FactOnFile => ({
  value,
  origin: "REGISTER",
  source,
  obtainedOn,
  validUntil: null,
});

const identity = (held: Identity | null, from: string | null): FactOnFile =>
  onRecord("DECISION", held ?? "NONE", from);

/**
 * Of what several sources say about one thing, what decides: checked, and not past its validity. Checked sources that
 * disagree decide nothing; that somebody declared something else does not speak against what was checked.
 */
function decisive(rows: readonly FactRow[], asOf: string): FactMap {
  const facts = new Map<string, FactOnFile>();
  for (const [path, ones] of Map.groupBy(rows, (row) => row.path)) {
    const field = fieldOf(path);
    const type = field && !registerPaths.has(path) ? typeOfField(field) : null;
    if (!type) continue;
    const holding = ones.filter(({ valid_until: until }) => until === null || until >= asOf);
    const checked = holding.filter((row) => verification[row.verification].mayDecide);
    const [first] = checked.length > 0 ? checked : holding.length > 0 ? holding : ones;
    if (!first) continue;
    const read = (row: FactRow) =>
      type.kind === "DECIMAL" ? exact(String(row.value)) : (row.value as string | boolean);
    const because = whyNot(holding, checked, new Set(checked.map((row) => String(read(row)))).size);
    const value = read(first);
    facts.set(path, {
      value: because ? null : value,
      origin: "REGISTER",
      source: first.source,
      obtainedOn: first.obtained_on,
      validUntil: first.valid_until,
      ...(because && { because }),
    });
  }
  return facts;
}

function whyNot(
  holding: readonly FactRow[],
  checked: readonly FactRow[],
  opinions: number,
): FactOnFile["because"] {
  if (holding.length === 0) return "LAPSED";
  if (checked.length === 0) return "DECLARED";
  return opinions > 1 ? "CONFLICTING" : undefined;
}
