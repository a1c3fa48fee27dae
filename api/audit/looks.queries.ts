import type { Look } from "../../schema/audit/look.ts";
import type { Role } from "../../schema/codes/roles.ts";
import { viewerOf } from "../beneficiary/beneficiary.access.ts";
import { maskedPersons } from "../beneficiary/person.queries.ts";
import { scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, may, type RequestContext } from "../kernel/context.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../kernel/pagination.ts";
import type { AuditDetail } from "./audit-entry.entity.ts";
import { dataOf, kindOf } from "./look-data.ts";
import {
  asksAboutSomebody,
  type LookFilterGiven,
  lookCondition,
  noteReview,
  outsideOfficeHours,
  periodOf,
  REVIEWED,
} from "./look-filter.ts";

interface LookRow {
  id: string;
  at: Date;
  action: string;
  object_kind: string;
  object_id: string | null;
  purpose: string | null;
  detail: AuditDetail;
  user_id: string | null;
  user_name: string | null;
  role: Role | null;
  organisation_name: string | null;
  region_name: string | null;
  household_id: string | null;
  serial: string | null;
  outside: boolean;
}

const LIST = "looks";

/**
 * Who looked at whom in the post's region, the latest first. Of whom is told to posts that read the register; because
 * that shows who is in it, reading the list is on record, under the person or family that was asked about.
 * Errors: INVALID_INPUT, FORBIDDEN, NOT_FOUND.
 */
export async function looks(
  ctx: RequestContext,
  filter: LookFilterGiven,
  request: PageRequest,
): Promise<Page<Look>> {
  demand(ctx, "audit:read");
  const first = pageSize(request);
  const after = openCursor<{ at: string; id: string }>(ctx, LIST, request);
  return scopedWrite(
    ctx,
    async (tx) => {
      const period = periodOf(tx, filter);
      const where = await lookCondition(tx, filter, period);
      const rows = await tx.rows<LookRow>(sql`
      with page as materialized (
        select a.*, ${outsideOfficeHours(period)} as outside from audit_entry a
        where ${where} and ${after ? sql`(a.at, a.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`}
        order by a.at desc, a.id desc limit ${first + 1}
      )
      select a.id, a.at, a.action, a.object_kind, a.object_id, a.purpose, a.detail, a.user_id, a.outside,
        u.display_name as user_name, t.role, o.name as organisation_name, r.path_name as region_name,
        h.id as household_id, h.serial
      from page a left join user_account u on u.id = a.user_id left join post t on t.id = a.post_id
        left join organisation o on o.id = a.organisation_id left join region r on r.code = a.region_code
        left join membership m on a.object_kind = 'person' and m.person_id = a.object_id and m.valid_to is null
        left join household h on h.id = case a.object_kind when 'household' then a.object_id else m.household_id end
      order by a.at desc, a.id desc`);
      const counted = await cappedCount(tx, sql`from audit_entry a where ${where}`);
      const people = await peopleOf(tx, rows);
      if (asksAboutSomebody(filter)) await noteReview(tx, filter, period);
      else tx.audit({ action: "look.reviewAll", objectKind: "looks", objectId: null, detail: { ...period } });
      const keyOf = (row: LookRow) => ({ at: row.at.toISOString(), id: row.id });
      return toPage(ctx, LIST, rows, first, counted, keyOf, (row) => toLook(tx, row, people));
    },
    REVIEWED,
  );
}

type People = Awaited<ReturnType<typeof maskedPersons>>;

const peopleOf = async (tx: Transaction, rows: readonly LookRow[]): Promise<People> => {
  if (!may(tx.ctx, "beneficiary:read")) return new Map();
  const ids = rows.map(({ object_kind, object_id }) => (object_kind === "person" ? object_id : null));
  return maskedPersons(tx, ids, viewerOf(tx.ctx));
};

function toLook(tx: Transaction, row: LookRow, people: People): Look {
  const kind = kindOf(row.action);
  const names = may(tx.ctx, "beneficiary:read");
  return {
    id: row.id,
    at: row.at,
    outsideOfficeHours: row.outside,
    kind,
    userId: row.user_id,
    userName: row.user_name,
    role: row.role,
    organisationName: row.organisation_name,
    regionName: row.region_name,
    person: (row.object_kind === "person" && row.object_id && people.get(row.object_id)) || null,
    householdId: names ? row.household_id : null,
    householdSerial: names ? row.serial : null,
    elsewhere: row.detail["elsewhere"] === true,
    data: dataOf(kind, row.detail),
    purpose: row.purpose,
  };
}
