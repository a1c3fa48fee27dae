import type { SavedView as SavedViewShown } from "../../schema/beneficiary/person-list.ts";
import type { SavedViewList } from "../../schema/codes/saved-view-lists.ts";
import { scoped, scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { DomainError, invalid, notFound, Problems, refusedAt } from "../kernel/errors.ts";
import { toHalfWidth } from "../kernel/identifiers/normalise.ts";
import { knownId } from "../kernel/known-id.ts";
import { newId } from "../kernel/uuid.ts";
import { factCondition } from "./fact-filter.ts";
import type { HouseholdFilter } from "./household-list.queries.ts";
import { householdCondition } from "./household-list.queries.ts";
import { type PersonFilterGiven, personCondition } from "./person-list.queries.ts";
import { SavedView } from "./saved-view.entity.ts";

const LONGEST_NAME = 30;
const MOST_VIEWS = 30;
/** A telephone, a number of an identity card or of an account. */
const LOOKS_LIKE_A_NUMBER = /\d{6}/;
const PREFERENCE = { unaudited: "a preference of one user" };

interface SaveViewGiven {
  readonly name: string;
  readonly households?: HouseholdFilter | null;
  readonly persons?: PersonFilterGiven | null;
}

/** The filters that the caller kept, by name. */
export async function savedViews(ctx: RequestContext, list: SavedViewList): Promise<SavedViewShown[]> {
  demand(ctx, "beneficiary:read");
  const rows = await scoped(ctx, (tx) =>
    tx.rows<Omit<SavedViewShown, "filter"> & { filter: unknown }>(sql`
      select id, list, name, filter, saved_at as "savedAt" from saved_view
      where user_id = ${actorOf(ctx).userId} and list = ${list} order by name limit ${MOST_VIEWS}`),
  );
  return rows.map((row) => ({ ...row, filter: JSON.stringify(row.filter) }));
}

/** Keeps a filter under a name. What names somebody is refused: it would stay on the server past its use. */
export async function saveView(ctx: RequestContext, input: SaveViewGiven): Promise<SavedViewShown> {
  demand(ctx, "beneficiary:read");
  return scopedWrite(
    ctx,
    async (tx) => {
      const name = input.name.trim();
      const { list, filter } = checked(tx, input, name);
      const regionCode = (input.households ?? input.persons)?.regionCode;
      const region = regionCode && (await tx.row(sql`select 1 from region where code = ${regionCode}`));
      if (regionCode && !region) {
        throw invalid({ [`${input.households ? "households" : "persons"}.regionCode`]: "没有这个区划。" });
      }
      const userId = actorOf(ctx).userId;
      const held = await tx.rows<{ name: string }>(
        sql`select name from saved_view where user_id = ${userId} and list = ${list}`,
      );
      if (held.some((view) => view.name === name)) {
        throw refusedAt("name", "DUPLICATE", "已有同名的筛选，请换一个名称。");
      }
      if (held.length >= MOST_VIEWS) {
        throw new DomainError("STATE_CONFLICT", `每个列表最多保存${MOST_VIEWS}个筛选，请先删除不用的。`);
      }
      const view = { id: newId(tx.now), userId, list, name, filter, savedAt: tx.now };
      tx.em.create(SavedView, view);
      return { id: view.id, list, name, filter: JSON.stringify(filter), savedAt: tx.now };
    },
    PREFERENCE,
  );
}

/** Only what is set; what the list would refuse is refused here, before it is kept. */
function checked(
  tx: Transaction,
  { households, persons }: SaveViewGiven,
  name: string,
): { list: SavedViewList; filter: Record<string, unknown> } {
  const problems = new Problems();
  const fits = name.length >= 1 && name.length <= LONGEST_NAME;
  problems.require(fits, "name", `名称应为 1 到 ${LONGEST_NAME} 个字。`);
  problems.require(!LOOKS_LIKE_A_NUMBER.test(toHalfWidth(name)), "name", "名称不能包含证件号、电话等号码。");
  problems.require(Boolean(households) !== Boolean(persons), "households", "请选择要保存的列表筛选。");
  problems.require(!households?.serial, "households.serial", "户号指向某一户，不能存入筛选。");
  problems.throwIfAny();
  const given: Readonly<Record<string, unknown>> = { ...(households ?? persons) };
  const filter = Object.fromEntries(Object.entries(given).filter(([, value]) => value != null));
  refusedAs(households ? "households" : "persons", () => {
    if (households) householdCondition(tx, households);
    if (persons) personCondition(tx, persons);
    const fact = (households ?? persons)?.fact;
    if (fact) factCondition(tx, households ? "household" : "person", sql`null`, fact);
  });
  return { list: households ? "HOUSEHOLDS" : "PERSONS", filter };
}

/** Tries the conditions of a list; a refusal names the place in this form. */
function refusedAs(place: string, attempt: () => void): void {
  try {
    attempt();
  } catch (error) {
    if (!(error instanceof DomainError) || !error.fields) throw error;
    const fields = Object.entries(error.fields).map(([path, message]) => [
      path.replace(/^filter\./, `${place}.`),
      message,
    ]);
    throw new DomainError(error.code, error.message, Object.fromEntries(fields));
  }
}

export async function deleteView(ctx: RequestContext, id: string): Promise<boolean> {
  demand(ctx, "beneficiary:read");
  knownId(id, "这个筛选");
  await scopedWrite(
    ctx,
    async (tx) => {
      const gone = await tx.row(
        sql`delete from saved_view where id = ${id} and user_id = ${actorOf(ctx).userId} returning id`,
      );
      if (!gone) throw notFound("这个筛选");
    },
    PREFERENCE,
  );
  return true;
}
