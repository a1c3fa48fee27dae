import type { HouseholdGiven, MemberGiven } from "../../api/beneficiary/household-input.ts";
import { luhnCheckDigit } from "../../api/kernel/identifiers/bank-card.ts";
import { identityCheckDigit } from "../../api/kernel/identifiers/identity-number.ts";
import { addCalendarDays } from "../../api/kernel/shanghai-date.ts";
import { regionCode } from "./city.ts";
import type { TestPlatform } from "./platform.ts";

let made = 0;

/** The numbers begin again with each database: they would end with a run that shares one process. */
export function startFamilies(): void {
  made = 0;
}

/** A checksum-valid number under a prefix that was never assigned; odd serials are men, even ones women. */
export function identityNumber(birthDate: string, serial: number, prefix = "371699"): string {
  const first17 = `${prefix}${birthDate.replaceAll("-", "")}${String(serial).padStart(3, "0")}`;
  return first17 + identityCheckDigit(first17);
}

/** A number nobody in the database has had yet, of somebody born on the day; serials from 900 on are for tests to choose. */
export function freshIdentityNumber(birthDate = "1948-03-12"): string {
  made += 1;
  return identityNumber(addCalendarDays(birthDate, Math.floor(made / 800)), (made % 800) + 100);
}

export function bankAccount(serial = 1): string {
  const digits = `621700${String(serial).padStart(12, "0")}`;
  return digits + luhnCheckDigit(digits);
}

export const head = (changes: Partial<MemberGiven> = {}): MemberGiven => ({
  name: "李小明",
  identityNumber: freshIdentityNumber(),
  relationToHead: "SELF",
  ...changes,
});

export const family = (changes: Partial<HouseholdGiven> = {}): HouseholdGiven => ({
  regionCode: regionCode("village"),
  areaKind: "URBAN",
  members: [head()],
  ...changes,
});

export function freshKey(): string {
  made += 1;
  return `family-key-${made}`;
}

/** A father and his child of ten, who live in the own village. */
export const fatherAndChild = (): HouseholdGiven =>
  family({
    since: "2024-05-01",
    members: [
      head({ name: "赵大山" }),
      { name: "赵小山", relationToHead: "SON", identityNumber: freshIdentityNumber("2015-06-07") },
    ],
  });

/** How many rows each table of the register has: a refusal adds none. */
export const registerSize = (test: TestPlatform): Promise<Record<string, unknown>[]> =>
  test.database.asOperator(`select (select count(*)::int from household) as households,
    (select count(*)::int from person) as persons, (select count(*)::int from membership) as memberships,
    (select count(*)::int from fact) as facts, (select count(*)::int from person_tag) as tags,
    (select count(*)::int from assistance_identity) as identities`);
