import type { AccessList, AccessListLine } from "../../schema/audit/look.ts";
import { type AccessRequester, accessRequesters } from "../../schema/codes/access-requesters.ts";
import type { Role } from "../../schema/codes/roles.ts";
import { viewerOf } from "../beneficiary/beneficiary.access.ts";
import { maskedPersons } from "../beneficiary/person.queries.ts";
import { scopedWrite } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { invalid, notFound } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { addCalendarDays, startOfShanghaiDay } from "../kernel/shanghai-date.ts";
import type { AuditDetail } from "./audit-entry.entity.ts";
import { dataOf, kindOf, lookActions } from "./look-data.ts";
import { MOST_DAYS, periodOf } from "./look-filter.ts";

/** More than anybody reads on paper; who was looked at more often asks for a shorter period. */
const MOST_LOOKS = 2_000;

interface LookRow {
  day: string;
  action: string;
  object_kind: string;
  purpose: string | null;
  detail: AuditDetail;
  organisation_name: string | null;
  role: Role | null;
}

/**
 * Who looked at a person of the caller's region, for that person: by office and post, for what, at which kinds of
 * datum, on which day, for at most a year back. It is handed out on request and goes on record with who asked.
 * Errors: NOT_FOUND, INVALID_INPUT.
 */
export async function personAccessList(
  ctx: RequestContext,
  personId: string,
  requestedBy: AccessRequester,
  asked: { readonly from?: string | null; readonly to?: string | null } = {},
): Promise<AccessList> {
  demand(ctx, "beneficiary:accessList");
  knownId(personId, "这个人");
  return scopedWrite(ctx, async (tx) => {
    const period = periodOf(tx, asked, MOST_DAYS);
    const person = await tx.row<{ region_code: string }>(sql`
      select p.region_code from person p where p.id = ${personId} and ${inOwnRegion(ctx, "p.region_code")}`);
    if (!person) throw notFound("这个人");
    const rows = await tx.rows<LookRow>(sql`
      select l.day, l.action, l.object_kind, l.purpose, l.detail, o.name as organisation_name, t.role
      from jsonb_to_recordset(looks_at_person(${personId}, ${lookActions(null)}::text[],
          ${startOfShanghaiDay(period.from)}, ${startOfShanghaiDay(addCalendarDays(period.to, 1))}, ${MOST_LOOKS + 1}))
        as l (id uuid, day date, organisation_id uuid, post_id uuid, action text, object_kind text, purpose text, detail jsonb)
      left join organisation o on o.id = l.organisation_id left join post t on t.id = l.post_id
      order by l.day desc, l.id desc`);
    if (rows.length > MOST_LOOKS) {
      throw invalid({ from: `这段时间的查看记录超过${MOST_LOOKS}条，请缩短日期范围，分次打印。` });
    }
    const [people, office] = [
      await maskedPersons(tx, [personId], viewerOf(ctx)),
      await tx.row<{ name: string }>(sql`
        select name from organisation where id = ${ctx.actor?.organisationId ?? null}`),
    ];
    tx.audit({
      action: "person.accessList",
      objectKind: "person",
      objectId: personId,
      regionCode: person.region_code,
      purpose: requestedBy,
      detail: { ...period, requestedBy: accessRequesters[requestedBy].zh },
    });
    return {
      person: people.get(personId)!,
      ...period,
      madeAt: tx.now,
      organisationName: office?.name ?? "",
      lines: together(rows),
    };
  });
}

/** What one office did under one kind of post for one reason on one day is a line. */
function together(rows: readonly LookRow[]): AccessListLine[] {
  const lines = new Map<string, AccessListLine>();
  for (const row of rows) {
    const kind = kindOf(row.action);
    const data = dataOf(kind, row.detail);
    const ofFamily = row.object_kind === "household";
    const { day, organisation_name, role, purpose } = row;
    const key = JSON.stringify([day, organisation_name, role, kind, ofFamily, purpose]);
    const known = lines.get(key);
    const seen = known?.data.map(({ code }) => code) ?? [];
    lines.set(key, {
      day,
      organisationName: organisation_name,
      role,
      kind,
      ofFamily,
      purpose,
      data: [...(known?.data ?? []), ...data.filter(({ code }) => !seen.includes(code))],
      times: (known?.times ?? 0) + 1,
    });
  }
  return [...lines.values()];
}
