import { type AgeBand, ageBands } from "../../schema/codes/age-bands.ts";
import type { CrowdTag } from "../../schema/codes/crowd-tags.ts";
import type { Gender } from "../../schema/codes/genders.ts";
import type { Identity } from "../../schema/codes/identities.ts";
import { inForce } from "../database/in-force.ts";
import type { Transaction } from "../database/scoped.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
import type { RequestContext } from "../kernel/context.ts";
import { notFound, stateConflict } from "../kernel/errors.ts";
import { maskBirthDate, maskName, type Viewer } from "../kernel/masks.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { A_MINOR, isShielded } from "./beneficiary.access.ts";

/**
 * The family in which a person lives now; a membership is over from the moment it is recorded as ended, on its last
 * day too, and so is a life. `p` is the person of the surrounding statement.
 */
const householdNow = sql`
  (select m.household_id from membership m
    where m.person_id = p.id and m.valid_to is null and p.death_date is null)`;

/**
 * The assistance identity of a person on a date: its own when a decision gave it one, else that of the family it
 * counts in now, else none.
 */
export const identityOf = (onDate: string): Sql => sql`
  coalesce(
    (select i.identity from assistance_identity i where i.person_id = p.id and ${inForce(onDate)}
      order by i.valid_from desc limit 1),
    (select i.identity from assistance_identity i join membership m on m.household_id = i.household_id
      where m.person_id = p.id and m.counted and m.valid_to is null and i.person_id is null
        and ${inForce(onDate, "i")}
      order by i.valid_from desc limit 1),
    'NONE')`;

/**
 * The same as a condition on `p`, for lists: read from the identities of the caller's region, not worked out for each
 * person in it, and from all memberships of the region in one go (`offset 0`), not family by family.
 */
export function hasIdentity(ctx: RequestContext, identity: Identity, onDate: string): Sql {
  const latest = (holder: "person_id" | "household_id", whose: Sql) => sql`
    select distinct on (${raw(holder)}) ${raw(holder)}, identity from assistance_identity
    where ${whose} and ${inOwnRegion(ctx)} and ${inForce(onDate)} order by ${raw(holder)}, valid_from desc`;
  const held = sql`
    with own as (${latest("person_id", sql`person_id is not null`)})
    select person_id, identity from own
    union all select m.person_id, family.identity
    from (${latest("household_id", sql`person_id is null`)}) as family
      join (select household_id, person_id from membership
        where counted and valid_to is null and ${inOwnRegion(ctx)} offset 0) as m on m.household_id = family.household_id
    where not exists (select from own where own.person_id = m.person_id)`;
  return identity === "NONE"
    ? sql`not exists (select from (${held}) as held where held.person_id = p.id and held.identity <> 'NONE')`
    : sql`p.id in (select person_id from (${held}) as held where held.identity = ${identity})`;
}

interface PersonFacts {
  readonly name: string;
  readonly gender: Gender;
  readonly birthDate: string;
  readonly regionCode: string;
  readonly householdId: string;
  readonly crowdTags: CrowdTag[];
  readonly identity: Identity;
}

/**
 * What other modules decide by. The values are clear: they are for rules, and leave the server only through a mask.
 * Refuses a person outside the caller's scope, and one who died or lives in no family now.
 */
export async function personFacts(tx: Transaction, personId: string, onDate: string): Promise<PersonFacts> {
  const row = await tx.row<PersonFacts & { householdId: string | null }>(sql`
    select p.name, p.gender, p.birth_date as "birthDate", p.region_code as "regionCode",
      ${householdNow} as "householdId", ${identityOf(onDate)} as identity,
      array(select t.tag from person_tag t where t.person_id = p.id and ${inForce(onDate)} order by t.tag) as "crowdTags"
    from person p where p.id = ${personId}`);
  return living(row);
}

/** Where somebody lives: what is enough to put something about a person on record. */
type Residence = Pick<PersonFacts, "birthDate" | "regionCode" | "householdId">;

export const residenceOf = async (tx: Transaction, personId: string): Promise<Residence> =>
  (await residencesOf(tx, [personId])).of(personId);

/** Of many at once; who is out of sight, died or lives in no family is refused as it is asked for. */
export async function residencesOf(
  tx: Transaction,
  personIds: readonly string[],
): Promise<{ of(personId: string): Residence }> {
  const wanted = [...new Set(personIds)];
  const rows = await tx.rows<Omit<Residence, "householdId"> & { id: string; householdId: string | null }>(sql`
    select p.id, p.birth_date as "birthDate", p.region_code as "regionCode", ${householdNow} as "householdId"
    from person p where p.id = any(${wanted}::uuid[]) and ${inOwnRegion(tx.ctx, "p.region_code")}`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { of: (personId) => living(byId.get(personId)) };
}

/** What a listing shows of its person, of many at once. */
export async function listedPersons(
  tx: Transaction,
  personIds: readonly string[],
  onDate: string,
): Promise<{ of(personId: string): Pick<PersonFacts, "birthDate" | "crowdTags"> }> {
  const rows = await tx.rows<
    Pick<PersonFacts, "birthDate" | "crowdTags"> & { id: string; householdId: string | null }
  >(sql`
    select p.id, p.birth_date as "birthDate", ${householdNow} as "householdId",
      array(select t.tag from person_tag t where t.person_id = p.id and ${inForce(onDate)} order by t.tag) as "crowdTags"
    from person p where p.id = any(${[...new Set(personIds)]}::uuid[]) and ${inOwnRegion(tx.ctx, "p.region_code")}`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { of: (personId) => living(byId.get(personId)) };
}

function living<T extends { householdId: string | null }>(row: T | undefined): T & { householdId: string } {
  if (!row) throw notFound("这个人");
  const { householdId } = row;
  if (!householdId) throw stateConflict("此人已登记死亡，或目前不属于任何家庭。");
  return { ...row, householdId };
}

interface MaskedPerson {
  readonly id: string;
  /** Masked for the viewer. */
  readonly name: string;
  /** 「76岁」 for staff, 「75–79岁」 for partners, absent for the public. */
  readonly ageText: string | null;
  readonly gender: Gender;
  /** For staff only. */
  readonly identity: Identity | null;
}

interface MaskedRow {
  id: string;
  name: string;
  gender: Gender;
  birth_date: string;
  identity: Identity;
}

/** What is left to show of somebody whom the caller's region no longer reaches, such as a member who moved away. */
const outOfSight = (id: string): MaskedPerson => ({
  id,
  name: "（已转出）",
  ageText: null,
  gender: "U",
  identity: null,
});

/** The people of a list as this viewer may see them: one statement whatever the length, and nobody is left out. */
export async function maskedPersons(
  tx: Transaction,
  ids: readonly (string | null)[],
  viewer: Viewer,
): Promise<Map<string, MaskedPerson>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const today = shanghaiDate(tx.now);
  const rows = await tx.rows<MaskedRow>(sql`
    select p.id, p.name, p.gender, p.birth_date, ${identityOf(today)} as identity
    from person p where p.id = any(${wanted}::uuid[])`);
  const shielded = (row: MaskedRow) => viewer === "staff" && isShielded(tx.ctx, row.birth_date, today);
  const hidden = wanted.map((id): [string, MaskedPerson] => [id, outOfSight(id)]);
  return new Map([
    ...hidden,
    ...rows.map((row): [string, MaskedPerson] => [
      row.id,
      {
        id: row.id,
        name: shielded(row) ? A_MINOR : maskName(row.name, viewer),
        ageText: ageText(row.birth_date, today, shielded(row) ? "partner" : viewer),
        gender: row.gender,
        identity: viewer === "staff" ? row.identity : null,
      },
    ]),
  ]);
}

export function ageText(birthDate: string, onDate: string, viewer: Viewer): string | null {
  const masked = maskBirthDate(birthDate, onDate, viewer);
  if (!masked) return null;
  if ("ageBand" in masked) return ageBands[masked.ageBand as AgeBand].zh;
  return masked.ageInYears === 0 ? "不满1岁" : `${masked.ageInYears}岁`;
}
