import type { FindPersonResult, FoundPerson } from "../../schema/beneficiary/person.ts";
import { scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { all, type Sql, sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { invalid, Problems } from "../kernel/errors.ts";
import { parseIdentityNumber } from "../kernel/identifiers/identity-number.ts";
import { normaliseName } from "../kernel/identifiers/normalise.ts";
import { inOwnRegion, inRegion, isInOwnRegion } from "../kernel/region-scope.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { viewerOf } from "./beneficiary.access.ts";
import { maskedPersons } from "./person.queries.ts";
import { personIndexCandidates } from "./person-vault.ts";
import { demandLooksLeft } from "./quota.ts";
import { isRegistered, soughtObject, traceOf } from "./registered.ts";

/** As long as a name in the register may be. */
const MOST_LETTERS = 50;
/** Who has more namesakes than this in a region asks for the number or a smaller region. */
export const MAX_FOUND = 20;

interface FindPersonGiven {
  readonly identityNumber?: string | null;
  readonly name?: string | null;
  readonly regionCode?: string | null;
}

/**
 * Looks for a person by a whole identity number, or by a whole name inside the caller's region. The search goes on
 * record with its answer. Of a number that stands in another region the answer is that it does, and nothing more.
 */
export async function findPerson(ctx: RequestContext, input: FindPersonGiven): Promise<FindPersonResult> {
  demand(ctx, "beneficiary:find");
  return scopedWrite(ctx, async (tx) => {
    const byNumber = Boolean(input.identityNumber?.trim());
    const candidates = byNumber ? await numberCandidates(tx, input) : null;
    const condition = candidates
      ? sql`p.identity_number_index = any(${candidates}::text[])`
      : nameCondition(ctx, input);
    await demandLooksLeft(tx, "person.find");
    const found = await foundPersons(tx, all([condition, inOwnRegion(ctx, "p.region_code")]));
    const elsewhere = candidates !== null && found.length === 0 && (await isRegistered(tx, candidates));
    tx.audit({
      action: "person.find",
      ...soughtObject(
        found.length === 1 ? found[0]!.person.id : null,
        elsewhere ? await traceOf(tx, candidates) : null,
      ),
      detail: { by: byNumber ? "NUMBER" : "NAME", found: found.length, elsewhere },
    });
    noteEachFound(
      tx,
      found.map(({ person }) => person.id),
    );
    return { found, elsewhere };
  });
}

/** Of several whom one search shows each has it on record; the search itself counts once. */
export function noteEachFound(tx: WriteTransaction, personIds: readonly string[]): void {
  if (personIds.length < 2) return;
  for (const objectId of personIds) tx.audit({ action: "person.found", objectKind: "person", objectId });
}

export async function numberCandidates(
  tx: Transaction,
  { identityNumber, name }: FindPersonGiven,
): Promise<string[]> {
  if (name?.trim()) throw invalid({ name: "请只填写身份证号或姓名中的一项。" });
  const parsed = parseIdentityNumber(identityNumber!, shanghaiDate(tx.now));
  if (!parsed.ok) throw invalid({ identityNumber: "请填写完整、正确的18位身份证号。" });
  return personIndexCandidates(await tx.heldKeys(), "identityNumber", parsed.value);
}

export function nameCondition(ctx: RequestContext, input: FindPersonGiven): Sql {
  const problems = new Problems();
  const name = normaliseName(input.name ?? "");
  const letters = [...name].length;
  problems.require(letters >= 2 && letters <= MOST_LETTERS, "name", "请填写完整姓名，或18位身份证号。");
  const regionCode = input.regionCode ?? actorOf(ctx).regionCode;
  const isOwn = regionCode !== null && isInOwnRegion(ctx, regionCode);
  problems.require(isOwn, "regionCode", "按姓名只能在本辖区内查找。");
  problems.throwIfAny();
  return sql`p.name = ${name} and ${inRegion("p.region_code", regionCode!)}`;
}

/** The people that a condition names, masked, each with the family of today. */
export async function foundPersons(tx: Transaction, where: Sql): Promise<FoundPerson[]> {
  const rows = await tx.rows<{ id: string; household_id: string | null; serial: string | null }>(sql`
    select p.id, h.id as household_id, h.serial from person p
      left join membership m on m.person_id = p.id and m.valid_to is null
      left join household h on h.id = m.household_id
    where ${where} and p.merged_into_person_id is null order by p.id limit ${MAX_FOUND}`);
  const people = await maskedPersons(
    tx,
    rows.map((row) => row.id),
    viewerOf(tx.ctx),
  );
  return rows.map((row) => ({
    person: people.get(row.id)!,
    householdId: row.household_id,
    householdSerial: row.serial,
  }));
}
