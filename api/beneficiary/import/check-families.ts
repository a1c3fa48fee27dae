import { createHash } from "node:crypto";
import type { AreaKind } from "../../../schema/codes/area-kinds.ts";
import type { FactSource } from "../../../schema/codes/fact-sources.ts";
import type { Identity } from "../../../schema/codes/identities.ts";
import type { ImportFault } from "../../../schema/codes/import-faults.ts";
import { Problems } from "../../kernel/errors.ts";
import {
  type CheckedFact,
  type CheckedMember,
  checkAddress,
  checkFacts,
  checkMembers,
} from "../household-input.ts";
import type { Fault, RowRead } from "./check-row.ts";
import type { Target } from "./columns.ts";
import type { Villages } from "./villages.ts";

/** A family of the file, checked by itself; `household` is null where a fault keeps it from being one. */
export interface FamilyRead {
  readonly rows: readonly RowRead[];
  readonly faults: readonly Fault[];
  readonly household: FamilyOfFile | null;
}

/** A family as it is kept between checking and writing. */
export interface FamilyOfFile {
  readonly regionCode: string;
  /** Null where the file does not say; a new family then has that of its village. */
  readonly areaKind: AreaKind | null;
  readonly address: string | null;
  readonly since: string | null;
  readonly identity: Identity | null;
  readonly identityFrom: string | null;
  readonly members: readonly MemberOfFile[];
  readonly facts: readonly CheckedFact[];
}

export interface MemberOfFile extends CheckedMember {
  readonly row: number;
  /** Whether the file says so; else a member stays as it is on record. */
  readonly countedGiven: boolean;
}

export interface FileTerms {
  readonly source: FactSource;
  readonly obtainedOn: string;
  readonly today: string;
  readonly villages: Villages;
}

const MOST_MEMBERS = 20;

/** What is wrong between the rows of the file: one person in two places, one row twice. */
export function faultsBetweenRows(rows: readonly RowRead[]): Fault[] {
  const numbers = new Set<string>();
  const whole = new Set<string>();
  return rows.flatMap((row): Fault[] => {
    const { row: at, ...content } = row;
    const hash = createHash("sha256").update(JSON.stringify(content)).digest("base64");
    if (whole.has(hash)) return [{ row: at, column: null, fault: "ROW_REPEATED", text: "" }];
    whole.add(hash);
    const number = row.identityNumber;
    if (!number) return [];
    if (numbers.has(number)) {
      return [{ row: at, column: "identityNumber", fault: "NUMBER_REPEATED", text: number }];
    }
    numbers.add(number);
    return [];
  });
}

/** Rows of one family number, in the order of the file. */
export function groupFamilies(rows: readonly RowRead[]): RowRead[][] {
  const families = new Map<string, RowRead[]>();
  for (const row of rows) {
    const key = row.family || `\0${row.row}`;
    const family = families.get(key);
    if (family) family.push(row);
    else families.set(key, [row]);
  }
  return [...families.values()];
}

/** Makes a family of its rows. `known` are the faults of the rows themselves. */
export function readFamily(rows: readonly RowRead[], known: readonly Fault[], terms: FileTerms): FamilyRead {
  const faults: Fault[] = [...known];
  const add = (row: RowRead, column: Target | null, fault: ImportFault, text = "", note?: string) =>
    faults.push({ row: row.row, column, fault, text, ...(note ? { note } : {}) });
  const first = rows[0]!;
  const head = rows.find((row) => row.relation === "SELF") ?? first;
  const regionCode = villageOf(rows, terms, add);
  const heads = rows.filter((row) => row.relation === "SELF");
  const relationsKnown = rows.every((row) => row.relation !== null);
  if (heads.length === 0 && relationsKnown && first.family) add(first, "relation", "HEAD_MISSING");
  for (const more of heads.slice(1)) add(more, "relation", "HEAD_REPEATED");
  if (rows.length > MOST_MEMBERS) add(first, "family", "MEMBERS_TOO_MANY", first.family);
  const areaKind = same(rows, "areaKind", (row) => add(row, "areaKind", "AREA_KIND_DIFFERS"));
  const address = same(rows, "address", (row) => add(row, "address", "ADDRESS_DIFFERS", row.address ?? ""));
  const identity = same(rows, "identity", (row) => add(row, "identity", "IDENTITY_DIFFERS"));
  const identityFrom = same(rows, "identityFrom", (row) => add(row, "identityFrom", "IDENTITY_DIFFERS"));
  const since = same(rows, "since", (row) => add(row, "since", "SINCE_DIFFERS", row.since ?? ""));
  if (identity && identity !== "NONE" && !identityFrom) add(head, "identityFrom", "IDENTITY_DATE");
  const facts = familyFacts(rows, add);
  if (faults.length > 0 || !regionCode) return { rows, faults, household: null };
  const household = asHousehold(rows, {
    ...terms,
    regionCode,
    areaKind,
    address,
    identity,
    identityFrom,
    since,
    facts,
  });
  for (const [path, message] of Object.entries(household.problems)) {
    add(rows[Number(/^members\.(\d+)/.exec(path)?.[1] ?? 0)] ?? first, null, "OTHER", "", message);
  }
  return { rows, faults, household: faults.length > 0 ? null : household.family };
}

type Add = (row: RowRead, column: Target | null, fault: ImportFault, text?: string, note?: string) => void;

function villageOf(rows: readonly RowRead[], { villages }: FileTerms, add: Add): string | null {
  const first = rows.find((row) => row.village) ?? rows[0]!;
  if (!first.village) return null;
  for (const row of rows) {
    if (row.village && row.village !== first.village) add(row, "village", "VILLAGE_DIFFERS", row.village);
  }
  const found = villages.find(first.village);
  if ("code" in found) return found.code;
  add(first, "village", found.fault, first.village);
  return null;
}

/** What all rows that say anything agree on. */
function same<Key extends keyof RowRead>(
  rows: readonly RowRead[],
  key: Key,
  differs: (row: RowRead) => void,
): RowRead[Key] | null {
  const given = rows.filter((row) => row[key] !== null);
  const value = given[0]?.[key] ?? null;
  for (const row of given) if (row[key] !== value) differs(row);
  return value;
}

function familyFacts(rows: readonly RowRead[], add: Add): RowRead["facts"] {
  const facts = new Map<string, RowRead["facts"][number]>();
  for (const row of rows) {
    for (const fact of row.facts.filter(({ path }) => path.startsWith("household."))) {
      const known = facts.get(fact.path);
      if (known && known.value !== fact.value) add(row, fact.path, "FACT_DIFFERS", fact.text);
      else facts.set(fact.path, fact);
    }
  }
  return [...facts.values()];
}

interface HouseholdTerms extends FileTerms {
  readonly regionCode: string;
  readonly areaKind: AreaKind | null;
  readonly address: string | null;
  readonly identity: Identity | null;
  readonly identityFrom: string | null;
  readonly since: string | null;
  readonly facts: RowRead["facts"];
}

/** The same checks as at the counter, so that a file brings in nothing that a form would refuse. */
function asHousehold(rows: readonly RowRead[], terms: HouseholdTerms) {
  const problems = new Problems();
  const { source, obtainedOn, today } = terms;
  const given = (facts: RowRead["facts"]) =>
    facts.map(({ path, text }) => ({ path, value: text, source, obtainedOn, validUntil: null }));
  const members = checkMembers(
    problems,
    "members",
    rows.map((row) => ({
      name: row.name,
      identityNumber: row.identityNumber,
      birthDate: row.birthDate,
      gender: row.gender,
      phone: row.phone,
      bankAccount: row.bankAccount,
      relationToHead: row.relation!,
      counted: row.counted,
      crowdTags: row.tags,
      facts: given(row.facts.filter(({ path }) => path.startsWith("person."))),
    })),
    today,
  );
  const family: FamilyOfFile = {
    regionCode: terms.regionCode,
    areaKind: terms.areaKind,
    address: checkAddress(problems, "address", terms.address),
    since: terms.since,
    identity: terms.identity,
    identityFrom: terms.identityFrom,
    members: members.map((member, index) => ({
      ...member,
      row: rows[index]!.row,
      countedGiven: rows[index]!.counted !== null,
    })),
    facts: checkFacts(problems, "facts", given(terms.facts), "household", today),
  };
  return { family, problems: problems.all };
}
