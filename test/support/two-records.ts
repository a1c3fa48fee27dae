import type { MemberGiven } from "../../api/beneficiary/household-input.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import type { TestActor } from "./actors.ts";
import { type RegionKey, regionCode } from "./city.ts";
import { family, freshIdentityNumber, freshKey, head } from "./families.ts";
import type { TestPlatform } from "./platform.ts";

let count = 0;

export interface Recorded {
  readonly householdId: string;
  readonly personId: string;
}

/** A name and a birthday of 1950 that nobody in the run has had yet. */
export function freshPerson(): { name: string; birthDate: string; gender: "F" } {
  count += 1;
  const letter = String.fromCodePoint(0x4e00 + 50 + count);
  return { name: `柳${letter}莲`, birthDate: "1950-02-03", gender: "F" };
}

/** A family of its own in which somebody lives who is not its head. */
export async function recordedWith(
  officer: TestActor,
  member: Partial<MemberGiven>,
  village: RegionKey = "village",
): Promise<Recorded> {
  const given = family({
    regionCode: regionCode(village),
    since: "2024-01-01",
    members: [head(), { name: "柳无名", relationToHead: "PARENT", ...member } as MemberGiven],
  });
  const { id, personIds } = await recordHousehold(officer, given, freshKey());
  return { householdId: id, personId: personIds[1] as string };
}

/** One person recorded twice, in two families: once with the number, once without. */
export async function twice(
  officer: TestActor,
  more: {
    readonly one?: Partial<MemberGiven>;
    readonly other?: Partial<MemberGiven>;
    readonly village?: RegionKey;
  } = {},
): Promise<{ one: Recorded; other: Recorded; ids: [string, string] }> {
  const { name, birthDate, gender } = freshPerson();
  const number = evenNumber(birthDate);
  const one = await recordedWith(officer, { name, identityNumber: number, ...more.one });
  const other = await recordedWith(officer, { name, birthDate, gender, ...more.other }, more.village);
  return { one, other, ids: [one.personId, other.personId] };
}

/** Of a woman born on exactly that day: the seventeenth digit is even. */
export function evenNumber(birthDate: string): string {
  for (;;) {
    const number = freshIdentityNumber(birthDate);
    if (Number(number[16]) % 2 === 0 && number.slice(6, 14) === birthDate.replaceAll("-", "")) return number;
  }
}

const TABLES = ["membership", "fact", "person_tag", "assistance_identity", "consent", "assistance_grant"];

/** Everything that the register holds of two people and their families, but how often a row was written. */
export async function standing(test: TestPlatform, people: readonly Recorded[]): Promise<unknown> {
  const ids = people.map(({ personId }) => personId);
  const homes = people.map(({ householdId }) => householdId);
  const rows = (table: string, column: string, values: readonly string[]) =>
    test.database.asOperator(
      `select to_jsonb(t) - 'version' - 'identity_number_sealed' - 'phone_sealed' - 'bank_account_sealed' as row
        from ${table} t where ${column} = any($1::uuid[]) order by id`,
      [values],
    );
  return Promise.all([
    rows("person", "id", ids),
    rows("household", "id", homes),
    ...TABLES.map((table) => rows(table, "person_id", ids)),
  ]);
}
