import type { LookFigures } from "../../schema/audit/look.ts";
import { scoped, scopedWrite, type Transaction, WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import {
  asksAboutSomebody,
  dayOfLook,
  type LookFilterGiven,
  lookCondition,
  noteReview,
  outsideOfficeHours,
  periodOf,
  REVIEWED,
} from "./look-filter.ts";

const MOST_LOOKERS = 10;

interface Counted {
  looks: number;
  outside: number;
  days: { day: string; looks: number }[];
  lookers: {
    userId: string;
    userName: string | null;
    organisationName: string | null;
    looks: number;
    subjects: number;
    outsideOfficeHours: number;
    mostOnADay: number;
  }[];
}

/**
 * How much was looked at on each day and by whom, so that an unusual looker stands out. It says of nobody that he was
 * looked at; with a filter by a person or a family it tells who looked at them, and is on record as a look. Errors: INVALID_INPUT, FORBIDDEN, NOT_FOUND.
 */
export async function lookFigures(ctx: RequestContext, filter: LookFilterGiven): Promise<LookFigures> {
  demand(ctx, "audit:read");
  const isLook = asksAboutSomebody(filter);
  const read = async (tx: Transaction): Promise<LookFigures> => {
    const period = periodOf(tx, filter);
    const where = await lookCondition(tx, filter, period);
    if (tx instanceof WriteTransaction) await noteReview(tx, filter, period);
    const row = await tx.row<Counted>(sql`
      with looks as materialized (
        select a.user_id, a.organisation_id, a.object_id, ${dayOfLook} as day, ${outsideOfficeHours(period)} as outside
        from audit_entry a where ${where}
      ), by_day as (
        select user_id, day, count(*) as looks from looks group by user_id, day
      ), lookers as (
        select l.user_id, min(l.organisation_id::text)::uuid as organisation_id, count(*) as looks,
          count(distinct l.object_id) as subjects, count(*) filter (where l.outside) as outside
        from looks l where l.user_id is not null group by l.user_id order by count(*) desc, l.user_id limit ${MOST_LOOKERS}
      )
      select (select count(*)::int from looks) as looks,
        (select count(*)::int from looks where outside) as outside,
        (select coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'looks', d.looks) order by d.day), '[]')
          from (select day, sum(looks)::int as looks from by_day group by day) d) as days,
        (select coalesce(jsonb_agg(jsonb_build_object('userId', l.user_id, 'userName', u.display_name,
            'organisationName', o.name, 'looks', l.looks, 'subjects', l.subjects, 'outsideOfficeHours', l.outside,
            'mostOnADay', (select max(b.looks) from by_day b where b.user_id = l.user_id))
            order by l.looks desc, l.user_id), '[]')
          from lookers l left join user_account u on u.id = l.user_id
            left join organisation o on o.id = l.organisation_id) as lookers`);
    return {
      ...period,
      looks: row?.looks ?? 0,
      outsideOfficeHours: row?.outside ?? 0,
      days: row?.days ?? [],
      lookers: (row?.lookers ?? []).map((each) => ({ ...each, userName: each.userName ?? "—" })),
    };
  };
  return isLook ? scopedWrite(ctx, read, REVIEWED) : scoped(ctx, read);
}
