import type { FindHouseholdResult } from "../../schema/beneficiary/household.ts";
import { scopedWrite, type Transaction } from "../database/scoped.ts";
import { all, type Sql, sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { invalid } from "../kernel/errors.ts";
import { normaliseCode } from "../kernel/identifiers/normalise.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { viewerOf } from "./beneficiary.access.ts";
import { MAX_FOUND, nameCondition, noteEachFound, numberCandidates } from "./find.service.ts";
import { householdRows, summaries } from "./household-list.queries.ts";
import { maskedPersons } from "./person.queries.ts";
import { demandLooksLeft } from "./quota.ts";
import { isRegistered, soughtObject, traceOf } from "./registered.ts";

interface FindHouseholdGiven {
  readonly serial?: string | null;
  readonly identityNumber?: string | null;
  readonly name?: string | null;
  readonly regionCode?: string | null;
}

const SERIAL = /^户\d{4}-\d{6}$/;

/**
 * Looks for a family by its serial, or by a member's whole identity number or whole name inside the caller's region.
 * The search goes on record and counts as one for a person, so that neither is a way around the other. Of a number that
 * stands in another region the answer is that it does, and nothing more.
 */
export async function findHousehold(
  ctx: RequestContext,
  input: FindHouseholdGiven,
): Promise<FindHouseholdResult> {
  demand(ctx, "beneficiary:find");
  return scopedWrite(ctx, async (tx) => {
    const { by, where, candidates } = await conditionOf(tx, input);
    await demandLooksLeft(tx, "person.find");
    const rows = await tx.rows<{ household_id: string; person_id: string | null }>(where);
    const elsewhere = candidates !== null && rows.length === 0 && (await isRegistered(tx, candidates));
    tx.audit({
      action: "person.find",
      ...(await objectOf(tx, rows, elsewhere ? candidates : null)),
      detail: { by, of: "HOUSEHOLD", found: rows.length, elsewhere },
    });
    noteEachFound(
      tx,
      rows.flatMap(({ person_id }) => person_id ?? []),
    );
    return { found: await shown(tx, rows), elsewhere };
  });
}

async function objectOf(
  tx: Transaction,
  rows: readonly { household_id: string; person_id: string | null }[],
  elsewhere: readonly string[] | null,
) {
  if (elsewhere) return soughtObject(null, await traceOf(tx, elsewhere));
  const [only] = rows;
  return {
    objectKind: only?.person_id ? "person" : "household",
    objectId: rows.length === 1 ? (only!.person_id ?? only!.household_id) : null,
  };
}

async function conditionOf(
  tx: Transaction,
  input: FindHouseholdGiven,
): Promise<{ by: string; where: Sql; candidates: string[] | null }> {
  const given = [input.serial, input.identityNumber, input.name].filter((each) => each?.trim());
  if (given.length !== 1) throw invalid({ serial: "请填写户号、身份证号或姓名中的一项。" });
  const byMember = (condition: Sql) => sql`
    with named as materialized (select p.id from person p
      where ${all([condition, inOwnRegion(tx.ctx, "p.region_code")])} and p.merged_into_person_id is null)
    select h.id as household_id, named.id as person_id from named
      join membership m on m.person_id = named.id and m.valid_to is null join household h on h.id = m.household_id
    order by h.id, named.id limit ${MAX_FOUND}`;
  if (input.serial?.trim()) {
    const serial = normaliseCode(input.serial);
    if (!SERIAL.test(serial)) throw invalid({ serial: "请填写完整的户号，例如 户2026-000123。" });
    const where = sql`select h.id as household_id, null::uuid as person_id from household h
      where ${all([sql`h.serial = ${serial}`, inOwnRegion(tx.ctx, "h.region_code")])}`;
    return { by: "SERIAL", where, candidates: null };
  }
  if (input.identityNumber?.trim()) {
    const candidates = await numberCandidates(tx, input);
    const where = byMember(sql`p.identity_number_index = any(${candidates}::text[])`);
    return { by: "NUMBER", where, candidates };
  }
  return { by: "NAME", where: byMember(nameCondition(tx.ctx, input)), candidates: null };
}

async function shown(
  tx: Transaction,
  rows: readonly { household_id: string; person_id: string | null }[],
): Promise<FindHouseholdResult["found"]> {
  const ids = [...new Set(rows.map((row) => row.household_id))];
  const found = await householdRows(tx, sql`h.id = any(${ids}::uuid[])`, MAX_FOUND);
  const families = await summaries(tx, found.rows);
  const people = await maskedPersons(
    tx,
    rows.map((row) => row.person_id),
    viewerOf(tx.ctx),
  );
  return rows.flatMap((row) => {
    const household = families.find(({ id }) => id === row.household_id);
    return household ? [{ household, person: row.person_id ? people.get(row.person_id)! : null }] : [];
  });
}
