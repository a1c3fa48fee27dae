import type { AreaKind } from "../../../schema/codes/area-kinds.ts";
import type { CrowdTag } from "../../../schema/codes/crowd-tags.ts";
import type { Gender } from "../../../schema/codes/genders.ts";
import type { Identity } from "../../../schema/codes/identities.ts";
import type { RelationToHead } from "../../../schema/codes/relations-to-head.ts";

/**
 * A fact by the types of fields.data.json: MONEY is bigint fen, INT a number, BOOL a boolean, everything else a
 * text (DECIMAL too, so that it stays exact). Null is a question still open; a path that is absent was not asked.
 */
export type FactValue = bigint | number | boolean | string | null;
export type Facts = Readonly<Record<string, FactValue>>;

export type MaritalStatus = "SINGLE" | "MARRIED" | "WIDOWED" | "DIVORCED";
export type DibaoMode = "none" | "household" | "single";

export interface PersonSeed {
  /** Stable within the city, such as "H0001-2". */
  readonly key: string;
  readonly name: string;
  readonly gender: Exclude<Gender, "U">;
  readonly birthDate: string;
  /** Full years on the day the city was made. */
  readonly age: number;
  readonly identityNumber: string;
  readonly phone: string | null;
  readonly bankCard: string | null;
  readonly relationToHead: RelationToHead;
  readonly maritalStatus: MaritalStatus;
  /** The adult of the household who answers for a minor. */
  readonly guardianKey: string | null;
  readonly identity: Identity;
  readonly dibaoMode: DibaoMode;
  readonly crowdTags: readonly CrowdTag[];
  /** By the path of the field, `person.*`. */
  readonly facts: Facts;
}

export interface HouseholdSeed {
  readonly key: string;
  readonly villageCode: string;
  readonly townshipCode: string;
  readonly countyCode: string;
  readonly areaKind: AreaKind;
  /** Below the village. */
  readonly addressZh: string;
  readonly identity: Identity;
  /** The day from which the identity holds; null without one. */
  readonly identityFrom: string | null;
  readonly registeredOn: string;
  /** The head stands first. */
  readonly members: readonly PersonSeed[];
  /** By the path of the field, `household.*`. */
  readonly facts: Facts;
}

/** The figures of 2024 by which incomes and identities of the demo agree; money in fen. */
export const demoStandards = {
  RURAL: { dibaoMonthly: 80_600n, disposableYearly: 2_280_000n },
  URBAN: { dibaoMonthly: 96_000n, disposableYearly: 4_340_000n },
} as const;
