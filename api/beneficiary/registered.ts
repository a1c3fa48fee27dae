import { scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import type { RequestContext } from "../kernel/context.ts";
import { DomainError } from "../kernel/errors.ts";
import { inOwnRegion } from "./beneficiary.access.ts";
import { type CheckedMember, under } from "./household-input.ts";
import { personIndexCandidates } from "./person-vault.ts";
import { demandLooksLeft } from "./quota.ts";

const ELSEWHERE = "已在其他乡镇登记。";
const UNIQUE_IN_REGISTER = "person_identity_number_index_unique";

/** The number stands in the register of another region: the most that a caller ever learns about it. */
export class RegisteredElsewhere extends DomainError {
  constructor(fields: Record<string, string>) {
    super("DUPLICATE", ELSEWHERE, fields);
  }
}

/**
 * Refuses members whose identity number is in the register already: inside the caller's region with the family in
 * which they live, outside of it with no more than that they are.
 */
export async function refuseRegistered(tx: Transaction, members: readonly CheckedMember[]): Promise<void> {
  const memberOf = new Map<string, CheckedMember>();
  for (const member of members) {
    if (!member.identityNumber) continue;
    for (const index of personIndexCandidates(tx, "identityNumber", member.identityNumber)) {
      memberOf.set(index, member);
    }
  }
  const candidates = [...memberOf.keys()];
  if (candidates.length === 0) return;
  const known = await tx.rows<{ index: string; serial: string | null }>(sql`
    select p.identity_number_index as index, h.serial from person p
      left join membership m on m.person_id = p.id and m.valid_to is null
      left join household h on h.id = m.household_id
    where p.identity_number_index = any(${candidates}::text[]) and ${inOwnRegion(tx.ctx, "p.region_code")}`);
  if (known.length > 0) {
    const fields = Object.fromEntries(
      known.map(({ index, serial }) => [
        under(memberOf.get(index)!.at, "identityNumber"),
        serial ? `此人已登记在${serial}。` : "此人已登记，目前不属于任何家庭，请用「增加成员」。",
      ]),
    );
    throw new DomainError("DUPLICATE", Object.values(fields)[0], fields);
  }
  if (!(await isRegistered(tx, candidates))) return;
  const fields: Record<string, string> = {};
  for (const [index, member] of memberOf) {
    if (await isRegistered(tx, [index])) fields[under(member.at, "identityNumber")] = ELSEWHERE;
  }
  throw new RegisteredElsewhere(fields);
}

/** Whether one of the blind indexes is in the register, whatever its region; says nothing else. */
export async function isRegistered(tx: Transaction, candidates: readonly string[]): Promise<boolean> {
  const row = await tx.row<{ registered: boolean }>(
    sql`select person_is_registered(${candidates}::text[]) as registered`,
  );
  return row?.registered ?? false;
}

/**
 * Runs a registration. Where it is refused because a number stands elsewhere, that answer goes on record and counts
 * against the day's searches: otherwise a form could be used to try out numbers unseen.
 */
export async function notingElsewhere<T>(ctx: RequestContext, register: () => Promise<T>): Promise<T> {
  try {
    return await register();
  } catch (error) {
    if (saysElsewhere(error)) await scopedWrite(ctx, noteElsewhere);
    throw error;
  }
}

async function noteElsewhere(tx: Transaction): Promise<void> {
  await demandLooksLeft(tx, "person.find");
  tx.audit({
    action: "person.find",
    objectKind: "person",
    objectId: null,
    detail: { by: "REGISTRATION", found: 0, elsewhere: true },
  });
}

function saysElsewhere(error: unknown): boolean {
  if (error instanceof RegisteredElsewhere) return true;
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if ((inner as { constraint?: string }).constraint === UNIQUE_IN_REGISTER) return true;
  }
  return false;
}
