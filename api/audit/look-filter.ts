import type { LookKind } from "../../schema/codes/look-kinds.ts";
import type { Transaction, WriteTransaction } from "../database/scoped.ts";
import { all, raw, type Sql, sql } from "../database/sql.ts";
import { actorOf, demand } from "../kernel/context.ts";
import { invalid, notFound, Problems } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import {
  addCalendarDays,
  calendarDaysBetween,
  shanghaiDate,
  startOfShanghaiDay,
} from "../kernel/shanghai-date.ts";
import { isWorkingDay } from "../kernel/working-days.ts";
import { inScope } from "./audit.queries.ts";
import { lookActions, OF_RECIPIENT } from "./look-data.ts";
import { ownEntriesToday } from "./own-entries.ts";

export interface LookFilterGiven {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly userName?: string | null;
  readonly userId?: string | null;
  readonly personId?: string | null;
  readonly householdId?: string | null;
  readonly kind?: LookKind | null;
  readonly field?: string | null;
  readonly outsideOfficeHours?: boolean | null;
  readonly atLeastADay?: number | null;
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

const MOST_LETTERS = 50;
const USUAL_DAYS = 30;
export const MOST_DAYS = 366;
const FIELD = /^[A-Za-z_]+(\.[a-z0-9_]+)?$/;
const OFFICE_OPENS = 8;
const OFFICE_CLOSES = 18;

/** A day in Shanghai of the row `a`. */
export const dayOfLook = raw("(a.at at time zone '08:00:00'::interval)::date");

/** The period that is asked for; the last thirty days when it is left out. Errors: INVALID_INPUT. */
export function periodOf(tx: Transaction, { from, to }: LookFilterGiven, usualDays = USUAL_DAYS): Period {
  const last = to ?? shanghaiDate(tx.now);
  const first = from ?? addCalendarDays(last, 1 - usualDays);
  const problems = new Problems();
  problems.require(first <= last, "filter.to", "截止日期不能早于起始日期。");
  problems.require(
    first > last || calendarDaysBetween(first, last) < MOST_DAYS,
    "filter.from",
    `一次最多查看${MOST_DAYS}天，请缩短日期范围。`,
  );
  problems.throwIfAny();
  return { from: first, to: last };
}

/** Whether the row `a` was written on a day off, or before or after the hours of an office. */
export function outsideOfficeHours({ from, to }: Period): Sql {
  const daysOff: string[] = [];
  for (let day = from; day <= to; day = addCalendarDays(day, 1)) if (!isWorkingDay(day)) daysOff.push(day);
  return sql`(${dayOfLook} = any(${daysOff}::date[])
    or extract(hour from a.at at time zone '08:00:00'::interval) < ${OFFICE_OPENS}
    or extract(hour from a.at at time zone '08:00:00'::interval) >= ${OFFICE_CLOSES})`;
}

/** The rows of the trail that a filter leaves, as a condition on `a`. Errors: INVALID_INPUT, FORBIDDEN, NOT_FOUND. */
export async function lookCondition(tx: Transaction, filter: LookFilterGiven, period: Period): Promise<Sql> {
  const userName = filter.userName?.trim();
  const problems = new Problems();
  problems.require(
    !userName || [...userName].length <= MOST_LETTERS,
    "filter.userName",
    "姓名不能超过50个字。",
  );
  problems.require(!filter.field || FIELD.test(filter.field), "filter.field", "没有这个信息项。");
  const many = filter.atLeastADay;
  problems.require(
    many == null || (many >= 1 && many <= 10_000),
    "filter.atLeastADay",
    "请填写 1 到 10000 的次数。",
  );
  problems.throwIfAny();
  const where = all([
    inScope(actorOf(tx.ctx)),
    // A file of which nobody knows yet whom it is about is no look at a person.
    sql`a.action = any(${lookActions(filter.kind ?? null)}::text[]) and a.object_kind <> 'file'`,
    sql`a.at >= ${startOfShanghaiDay(period.from)} and a.at < ${startOfShanghaiDay(addCalendarDays(period.to, 1))}`,
    filter.userId ? sql`a.user_id = ${knownId(filter.userId, "这个账号")}::uuid` : null,
    userName
      ? sql`a.user_id in (select w.id from user_account w where position(${userName} in w.display_name) > 0)`
      : null,
    await ofSubjects(tx, filter),
    filter.field
      ? sql`(a.detail ->> 'field' = ${filter.field} or ${filter.field} = any(string_to_array(a.detail ->> 'fields', ' '))
          or (a.action = any(${lookActions("RECIPIENT")}::text[]) and ${filter.field} = any(${[...OF_RECIPIENT]}::text[])))`
      : null,
    filter.outsideOfficeHours && outsideOfficeHours(period),
  ]);
  if (many == null) return where;
  return sql`${where} and (a.user_id, ${dayOfLook}) in (
    select a.user_id, ${dayOfLook} from audit_entry a where ${where} group by 1, 2 having count(*) >= ${many})`;
}

/** Whether a filter asks about one person or one family, which makes reading what it leaves a look itself. */
export const asksAboutSomebody = ({ personId, householdId }: LookFilterGiven): boolean =>
  Boolean(personId || householdId);

/** Why a reading of the list may leave no row of its own. */
export const REVIEWED = { unaudited: "this review of this day is on record already" };

/** Puts it on record under whom it was asked about: once a day for a period, whatever page of it is read. */
export async function noteReview(
  tx: WriteTransaction,
  { personId, householdId }: LookFilterGiven,
  period: Period,
): Promise<void> {
  const objectId = personId || householdId || null;
  const noted = await tx.row(sql`
    select 1 ${ownEntriesToday(tx, "look.review")} and object_id = ${objectId}
      and detail ->> 'from' = ${period.from} and detail ->> 'to' = ${period.to}`);
  if (noted) return;
  tx.audit({
    action: "look.review",
    objectKind: personId ? "person" : "household",
    objectId,
    purpose: "OVERSIGHT",
    detail: { ...period },
  });
}

/** At one person under every record and in every family, or at one family and whoever lived in it. */
async function ofSubjects(tx: Transaction, { personId, householdId }: LookFilterGiven): Promise<Sql | null> {
  if (!personId && !householdId) return null;
  demand(tx.ctx, "beneficiary:read");
  if (personId && householdId) throw invalid({ "filter.personId": "请只选择一个人或一个家庭。" });
  const subjects = await tx.rows<Subject>(
    personId ? recordsOf(knownId(personId, "这个人")) : familyOf(knownId(householdId, "这个家庭")),
  );
  // Of whom this post sees nothing it looks at nothing: no review stands on that person's own list.
  if (subjects.length === 0) throw notFound(personId ? "这个人" : "这个家庭");
  const [ids, since, until] = [
    subjects.map(({ id }) => id),
    subjects.map(({ valid_from }) => valid_from),
    subjects.map(({ valid_to }) => valid_to),
  ];
  return sql`(a.object_id = any(${ids}::uuid[]) and exists (
    select from unnest(${ids}::uuid[], ${since}::date[], ${until}::date[]) as s (id, valid_from, valid_to)
    where s.id = a.object_id and coalesce(s.valid_from <= ${dayOfLook}, true)
      and coalesce(s.valid_to >= ${dayOfLook}, true)))`;
}

interface Subject {
  readonly id: string;
  /** The days on which a look at it was a look at who is asked about; null is open. */
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

const recordsOf = (personId: string): Sql => sql`
  with recursive up as (
    select id, merged_into_person_id from person where id = ${personId}
    union select p.id, p.merged_into_person_id from person p join up on p.id = up.merged_into_person_id
  ), same as (
    select id from up union select p.id from person p join same s on p.merged_into_person_id = s.id
  )
  select id, null::date as valid_from, null::date as valid_to from same
  union all select m.household_id, m.valid_from, m.valid_to from membership m
    where m.person_id in (select id from same)`;

const familyOf = (householdId: string): Sql => sql`
  select id, null::date as valid_from, null::date as valid_to from household where id = ${householdId}
  union all select person_id, valid_from, valid_to from membership where household_id = ${householdId}`;
