import { scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import type { RequestContext } from "../kernel/context.ts";
import { DomainError } from "../kernel/errors.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { type CheckedMember, under } from "./household-input.ts";
import { personIndexCandidates } from "./person-vault.ts";
import { demandLooksLeft, limitReached, looksLeft } from "./quota.ts";

const ELSEWHERE = "已在其他乡镇登记。";
const UNIQUE_IN_REGISTER = "person_identity_number_index_unique";

/** What a refusal tells of one number: whose it is where the caller may know that, else that it stands elsewhere. */
type Told = { readonly personId: string } | { readonly trace: string | null };

/** A refusal by which the caller learns that numbers of the form are registered, one `told` for each. */
export class RegisteredNumbers extends DomainError {
  readonly told: readonly Told[];
  constructor(code: "DUPLICATE" | "INVALID_INPUT", fields: Record<string, string>, told: readonly Told[]) {
    super(code, Object.values(fields)[0], fields);
    this.told = told;
  }
}

interface Known {
  readonly id: string;
  readonly index: string;
  readonly serial: string | null;
  readonly died: boolean;
}

/**
 * Refuses members whose identity number is in the register already: inside the caller's region with the family in
 * which they live, outside of it with no more than that they are.
 */
export async function refuseRegistered(tx: Transaction, members: readonly CheckedMember[]): Promise<void> {
  if (!members.some(({ identityNumber }) => identityNumber)) return;
  const keys = await tx.heldKeys();
  const memberOf = new Map<string, CheckedMember>();
  for (const member of members) {
    if (!member.identityNumber) continue;
    for (const index of personIndexCandidates(keys, "identityNumber", member.identityNumber)) {
      memberOf.set(index, member);
    }
  }
  const candidates = [...memberOf.keys()];
  const path = (index: string) => under(memberOf.get(index)!.at, "identityNumber");
  const known = await tx.rows<Known>(sql`
    select p.id, p.identity_number_index as index, h.serial, p.death_date is not null as died from person p
      left join membership m on m.person_id = p.id and m.valid_to is null
      left join household h on h.id = m.household_id
    where p.identity_number_index = any(${candidates}::text[]) and ${inOwnRegion(tx.ctx, "p.region_code")}`);
  if (known.length > 0) {
    const fields = Object.fromEntries(known.map((person) => [path(person.index), whereKnown(person)]));
    throw new RegisteredNumbers(
      "DUPLICATE",
      fields,
      known.map(({ id }) => ({ personId: id })),
    );
  }
  if (!(await isRegistered(tx, candidates))) return;
  const told = new Map<string, Told>();
  for (const index of candidates) {
    if (await isRegistered(tx, [index])) told.set(path(index), { trace: await traceOf(tx, [index]) });
  }
  const fields = Object.fromEntries([...told.keys()].map((each) => [each, ELSEWHERE]));
  throw new RegisteredNumbers("DUPLICATE", fields, [...told.values()]);
}

function whereKnown({ serial, died }: Known): string {
  if (died) return "此人已登记死亡。";
  return serial ? `此人已登记在${serial}。` : "此人已登记，目前不属于任何家庭，请用「增加成员」。";
}

/** Whether one of the blind indexes is in the register, whatever its region; says nothing else. */
export async function isRegistered(tx: Transaction, candidates: readonly string[]): Promise<boolean> {
  const row = await tx.row<{ registered: boolean }>(
    sql`select person_is_registered(${candidates}::text[]) as registered`,
  );
  return row?.registered ?? false;
}

/** By what the person of another region will find a search for the own number on record. */
export async function traceOf(tx: Transaction, candidates: readonly string[]): Promise<string | null> {
  const row = await tx.row<{ trace: string | null }>(
    sql`select person_trace(${candidates}::text[]) as trace`,
  );
  return row?.trace ?? null;
}

/** Of whom a search is on record: one of the own region, or one elsewhere of whom nothing was told. */
export const soughtObject = (personId: string | null, trace: string | null) =>
  trace
    ? ({ objectKind: "registeredElsewhere", objectId: trace } as const)
    : ({ objectKind: "person", objectId: personId } as const);

/**
 * Runs a registration. Where it tells that numbers are registered, each of them goes on record and counts against the
 * day's searches, also past their end: otherwise a form could be used to try out numbers. The refusal rolls its
 * transaction back, so the record is written in one of its own.
 */
export async function notingNumbers<T>(ctx: RequestContext, register: () => Promise<T>): Promise<T> {
  try {
    return await register();
  } catch (error) {
    const told = toldBy(error);
    if (told.length > 0 && (await scopedWrite(ctx, (tx) => note(tx, told))) < 0) {
      throw limitReached("person.find");
    }
    throw error;
  }
}

/**
 * Who has no search left registers no number either: a refusal of the registered ones alone would tell them apart
 * from the others.
 */
export async function demandSearchLeft(
  tx: Transaction,
  members: readonly { readonly identityNumber?: string | null }[],
): Promise<void> {
  if (members.some((member) => member.identityNumber?.trim())) await demandLooksLeft(tx, "person.find");
}

async function note(tx: WriteTransaction, told: readonly Told[]): Promise<number> {
  const left = await looksLeft(tx, "person.find");
  for (const answer of told) {
    const personId = "personId" in answer ? answer.personId : null;
    tx.audit({
      action: "person.find",
      ...soughtObject(personId, "trace" in answer ? answer.trace : null),
      detail: { by: "REGISTRATION", found: personId ? 1 : 0, elsewhere: !personId },
    });
  }
  return left - told.length;
}

function toldBy(error: unknown): readonly Told[] {
  if (error instanceof RegisteredNumbers) return error.told;
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if ((inner as { constraint?: string }).constraint === UNIQUE_IN_REGISTER) return [{ trace: null }];
  }
  return [];
}
