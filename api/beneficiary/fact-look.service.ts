import type { FactGroup } from "../../schema/beneficiary/fact.ts";
import { scoped, scopedWrite, type Transaction, WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { DomainError, notFound } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import type { FieldDefinition } from "../policy/catalogue/load-fields.ts";
import { fieldOf } from "../policy/facts/fact-value.ts";
import { handlesFamilies } from "./beneficiary.access.ts";
import { factGroups } from "./fact.queries.ts";
import { demandFactLooksLeft, factLooksLeft } from "./quota.ts";

/** Sensitive personal information (个人信息保护法 §28), and the strictest, which protects children. */
const RECORDED: ReadonlySet<string> = new Set(["SENSITIVE", "MINOR"]);

interface Place {
  readonly householdId: string;
  readonly regionCode: string;
}

/**
 * What is known of a family, as the caller's post may see it. Each person whose sensitive facts are shown has the
 * look on record, with what was seen and why, before it leaves. Errors: NOT_FOUND, RATE_LIMITED.
 */
export async function lookAtFacts(ctx: RequestContext, householdId: string): Promise<FactGroup[]> {
  demand(ctx, "beneficiary:read");
  knownId(householdId, "这个家庭");
  const look = async (tx: WriteTransaction) => {
    const place = await tx.row<Place>(sql`
      select h.id as "householdId", h.region_code as "regionCode" from household h
      where h.id = ${householdId} and ${inOwnRegion(ctx, "h.region_code")}`);
    if (!place) throw notFound("这个家庭");
    const groups = await factGroups(tx, householdId);
    await recordFactLooks(tx, place, seenIn(groups));
    return groups;
  };
  return scopedWrite(ctx, look, { unaudited: "a look at nothing sensitive leaves no record" });
}

/** Of whom what was seen, by the names of the field list; null stands for the family as a whole. */
export type FactsSeen = ReadonlyMap<string | null, ReadonlySet<string>>;

const seenIn = (groups: readonly FactGroup[]): FactsSeen => {
  const shown = groups.filter(({ facts }) => facts.some(({ hidden }) => !hidden));
  const byPerson = Map.groupBy(shown, (group) => group.personId);
  return new Map([...byPerson].map(([personId, seen]) => [personId, new Set(seen.map(({ path }) => path))]));
};

/**
 * Puts a look at sensitive facts on record, one row a person, before it leaves; what is known of the family as a whole
 * counts as seen of the family. Errors: RATE_LIMITED.
 */
export async function recordFactLooks(tx: WriteTransaction, place: Place, seen: FactsSeen): Promise<void> {
  const purpose = handlesFamilies(tx.ctx) ? "CASE_HANDLING" : "OVERSIGHT";
  const looks = [...seen]
    .map(([personId, paths]) => ({ personId, paths: [...paths].filter(isSensitive) }))
    .filter(({ paths }) => paths.length > 0);
  if (looks.length === 0) return;
  await demandFactLooksLeft(
    tx,
    looks.map(({ personId }) => personId ?? place.householdId),
  );
  for (const { personId, paths } of looks) {
    tx.audit({
      action: "fact.look",
      objectKind: personId ? "person" : "household",
      objectId: personId ?? place.householdId,
      regionCode: place.regionCode,
      purpose,
      detail: { householdId: place.householdId, fields: paths.join(" ") },
    });
  }
}

/** Whoever a list by a fact shows: of each it says what the fact holds. */
interface ListedLook {
  readonly personId: string | null;
  readonly householdId: string | null;
  readonly regionCode: string;
}

/** Reads a list that may put looks on record: without a filter that makes it one, as any other list. */
export const listing = <T>(
  ctx: RequestContext,
  mayBeALook: boolean,
  read: (tx: Transaction) => Promise<T>,
): Promise<T> =>
  mayBeALook
    ? scopedWrite(ctx, read, { unaudited: "a list by what is not sensitive leaves no record" })
    : scoped(ctx, read);

/** Puts a list by a sensitive fact on record as a look at each that it shows. Errors: RATE_LIMITED. */
export async function recordListedLooks(
  tx: Transaction,
  looks: readonly ListedLook[],
  field: FieldDefinition,
): Promise<void> {
  if (!isSensitive(field.path) || looks.length === 0) return;
  if (!(tx instanceof WriteTransaction))
    throw new Error("A look goes on record where something may be written.");
  await demandFactLooksLeft(
    tx,
    looks.map(({ personId, householdId }) => (personId ?? householdId) as string),
  );
  for (const { personId, householdId, regionCode } of looks) {
    tx.audit({
      action: "fact.look",
      objectKind: personId ? "person" : "household",
      objectId: personId ?? householdId,
      regionCode,
      purpose: "LIST_FILTER",
      detail: { householdId, fields: field.path },
    });
  }
}

/**
 * Refuses a list by a sensitive fact that shows more people than may be seen on this day, before it is begun: else it
 * would be broken off midway with the day's looks used up. Errors: RATE_LIMITED.
 */
export async function demandListLeft(tx: Transaction, path: string, count: number): Promise<void> {
  if (!isSensitive(path)) return;
  const left = await factLooksLeft(tx);
  if (count <= left) return;
  throw new DomainError(
    "RATE_LIMITED",
    `按敏感信息筛选的名单有${count}人（户），今天还可查看${left}人（户），没有导出。请缩小筛选范围，或明天再试。`,
  );
}

const isSensitive = (path: string): boolean => RECORDED.has(fieldOf(path)?.sensitivity ?? "SENSITIVE");
