import type { FactSource } from "../../../schema/codes/fact-sources.ts";
import type { FeedOutcome } from "../../../schema/codes/feed-outcomes.ts";
import type { Transaction } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import { maskName } from "../../kernel/masks.ts";
import { inOwnRegion } from "../../kernel/region-scope.ts";
import { type StoredFact, sealedPaths } from "../../policy/facts/fact-value.ts";
import { openFact } from "../household-rows.ts";
import { personIndexCandidates } from "../person-vault.ts";
import type { FeedFaultFound, FeedRow } from "./read-row.ts";
import { type StandingFact, settleValue } from "./settle-value.ts";

/** Somebody of the own region whom a row means. */
interface Matched {
  readonly id: string;
  readonly index: string;
  readonly names: readonly string[];
  readonly deathDate: string | null;
  readonly householdId: string | null;
  readonly regionCode: string;
  readonly since: string | null;
}

/** What one value would become. */
export interface PlannedValue {
  readonly row: number;
  readonly personId: string;
  readonly householdId: string;
  readonly regionCode: string;
  readonly path: string;
  readonly value: StoredFact;
  readonly validUntil: string | null;
  readonly outcome: FeedOutcome;
  readonly beside: readonly string[];
  readonly replaces: readonly string[];
}

export interface Compared {
  readonly values: readonly PlannedValue[];
  readonly faults: readonly FeedFaultFound[];
  readonly matched: number;
  readonly unchanged: number;
}

interface Terms {
  readonly source: FactSource;
  readonly asOf: string;
  /** Until when a value holds of which the row says nothing itself. */
  readonly validUntil: string | null;
}

type Standing = StandingFact & { readonly personId: string; readonly path: string; readonly stands: boolean };

/**
 * Looks up the people of some rows by the index of their numbers, within the own region, and compares what the rows say
 * with what stands. Of a number that is not registered there no more is learnt than that: neither whether it is
 * registered elsewhere nor anything else.
 */
export async function compareRows(
  tx: Transaction,
  rows: readonly FeedRow[],
  terms: Terms,
): Promise<Compared> {
  const people = await peopleOf(tx, rows);
  const faults: FeedFaultFound[] = [];
  const found = rows.flatMap((row) => {
    const person = people.get(row.identityNumber);
    if (!person) return [];
    const fault = objection(row, person);
    if (fault) faults.push(fault);
    return fault ? [] : [{ row, person }];
  });
  const facts = await factsOf(tx, found, terms);
  const values: PlannedValue[] = [];
  let unchanged = 0;
  for (const { row, person } of found) {
    const validUntil = row.validUntil === undefined ? terms.validUntil : row.validUntil;
    for (const { path, value } of row.values) {
      const all = facts.get(`${person.id}|${path}`) ?? [];
      const standing = all.filter(({ stands }) => stands);
      const { outcome, replaces } = settleValue({ ...terms, value, validUntil }, standing);
      // An older value that is in the history already is not put there again.
      const isKept = outcome === "OLDER" && all.some((fact) => !fact.stands && fact.value === value);
      if (outcome === "UNCHANGED" || isKept) unchanged += 1;
      else {
        const beside = standing.map(({ id }) => id);
        const place = {
          personId: person.id,
          householdId: person.householdId!,
          regionCode: person.regionCode,
        };
        values.push({ row: row.row, ...place, path, value, validUntil, outcome, beside, replaces });
      }
    }
    if (row.deathDate) {
      if (person.deathDate === row.deathDate) unchanged += 1;
      else values.push(deathOf(row, person));
    }
  }
  return { values, faults, matched: found.length, unchanged };
}

async function peopleOf(tx: Transaction, rows: readonly FeedRow[]): Promise<ReadonlyMap<string, Matched>> {
  const keys = await tx.heldKeys();
  const numberOf = new Map(
    rows.flatMap(({ identityNumber }) =>
      personIndexCandidates(keys, "identityNumber", identityNumber).map(
        (index) => [index, identityNumber] as const,
      ),
    ),
  );
  // Of a record that proved to be of the same person as another, that one is meant.
  const matched = await tx.rows<Matched>(sql`
    select coalesce(k.id, p.id) as id, p.identity_number_index as index, array_remove(array[p.name, k.name], null) as names,
      coalesce(k.death_date, p.death_date) as "deathDate", coalesce(m.household_id, l.household_id) as "householdId",
      coalesce(k.region_code, p.region_code) as "regionCode", m.valid_from as since
    from person p
      left join person k on k.id = p.merged_into_person_id and ${inOwnRegion(tx.ctx, "k.region_code")}
      left join membership m on m.person_id = coalesce(k.id, p.id) and m.valid_to is null
      left join lateral (select household_id from membership
        where person_id = coalesce(k.id, p.id) and p.death_date is not null order by valid_to desc limit 1) l on true
    where p.identity_number_index = any(${[...numberOf.keys()]}::text[]) and ${inOwnRegion(tx.ctx, "p.region_code")}
      and (p.merged_into_person_id is null or k.id is not null)`);
  return new Map(matched.map((person) => [numberOf.get(person.index)!, person]));
}

/** Why nothing is written of somebody who is registered. */
function objection(row: FeedRow, person: Matched): FeedFaultFound | null {
  const fault = (code: FeedFaultFound["fault"], column: string | null, text: string, note?: string) => ({
    row: row.row,
    column,
    fault: code,
    text,
    householdId: person.householdId,
    ...(note ? { note } : {}),
  });
  if (!person.names.includes(row.name)) {
    const registered = maskName(person.names.at(-1)!, "staff");
    return fault("NAME_OTHER", "name", row.name, `身份证号已登记，登记的姓名是${registered}，与文件不同。`);
  }
  const isDead = person.deathDate !== null;
  if (isDead && !row.deathDate) return fault("DECEASED", "identityNumber", row.identityNumber);
  if (!person.householdId) return fault("HOUSEHOLD_LEFT", "identityNumber", row.identityNumber);
  const joinedLater = !isDead && row.deathDate && person.since && row.deathDate < person.since;
  return joinedLater ? fault("JOINED_AFTER_DEATH", "deathDate", row.deathDate!) : null;
}

/** The facts that stand about what the rows say, and those of this very day and source that do not. */
async function factsOf(
  tx: Transaction,
  found: readonly { readonly row: FeedRow; readonly person: Matched }[],
  { source, asOf }: Terms,
): Promise<ReadonlyMap<string, Standing[]>> {
  const paths = [...new Set(found.flatMap(({ row }) => row.values.map(({ path }) => path)))];
  if (paths.length === 0) return new Map();
  const columns = sql`f.id, f.person_id as "personId", f.path, f.value, f.source, f.verification,
    f.obtained_on as "obtainedOn", f.valid_until as "validUntil", f.superseded_at is null as stands`;
  const ids = found.map(({ person }) => person.id);
  const homes = [...new Set(found.flatMap(({ person }) => person.householdId ?? []))];
  const rows = await tx.rows<Standing>(sql`
    select ${columns} from fact f
    where f.person_id = any(${ids}::uuid[]) and f.path = any(${paths}::text[]) and f.superseded_at is null
    union all select ${columns} from fact f
    where f.household_id = any(${homes}::uuid[]) and f.path = any(${paths}::text[]) and f.source = ${source}
      and f.obtained_on = ${asOf} and f.superseded_at is not null`);
  // Sealed values are compared open: two seals of one value are never alike.
  const open = (fact: Standing): Standing =>
    sealedPaths.has(fact.path) ? { ...fact, value: openFact(tx, fact.id, String(fact.value)) } : fact;
  return Map.groupBy(rows.map(open), ({ personId, path }) => `${personId}|${path}`);
}

/** A death on record stays as it is: where the day is another, people find out which it was. */
function deathOf(row: FeedRow, person: Matched): PlannedValue {
  return {
    row: row.row,
    personId: person.id,
    householdId: person.householdId!,
    regionCode: person.regionCode,
    path: "person.death_date",
    value: row.deathDate!,
    validUntil: null,
    outcome: person.deathDate ? "DISPUTED" : "NEW",
    beside: [],
    replaces: [],
  };
}
