import type { AuditChain, AuditEntry } from "../../schema/audit/audit-entry.ts";
import { regionAt } from "../database/region-range.ts";
import { scoped } from "../database/scoped.ts";
import { all, raw, type Sql, sql } from "../database/sql.ts";
import { type Actor, demand, type RequestContext } from "../kernel/context.ts";
import { invalid } from "../kernel/errors.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../kernel/pagination.ts";
import { inRegion } from "../kernel/region-scope.ts";
import { addCalendarDays, startOfShanghaiDay } from "../kernel/shanghai-date.ts";
import type { AuditDetail, AuditedChange } from "./audit-entry.entity.ts";

interface AuditFilter extends PageRequest {
  readonly objectKind?: string | null;
  readonly objectId?: string | null;
  readonly action?: string | null;
  readonly userId?: string | null;
  /** Part of the name of who acted. */
  readonly userName?: string | null;
  /** The first and the last day, by the date in Shanghai. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** Only where a reason was given. */
  readonly withPurpose?: boolean | null;
}

interface AuditRow {
  id: string;
  at: Date;
  request_id: string;
  action: string;
  object_kind: string;
  object_id: string | null;
  object_name: string | null;
  user_name: string | null;
  organisation_name: string | null;
  region_name: string | null;
  purpose: string | null;
  detail: AuditDetail;
  sha256: string;
}

const LIST = "auditEntries";
const MOST_LETTERS = 50;
const NAME = /^[A-Za-z0-9_.]{1,60}$/;

/**
 * The audit trail of the post's region, the latest first; what partners do names no region and is shown to whoever
 * oversees the whole deployment. Errors: INVALID_INPUT.
 */
export async function auditEntries(ctx: RequestContext, filter: AuditFilter): Promise<Page<AuditEntry>> {
  const actor = demand(ctx, "audit:read");
  const first = pageSize(filter);
  const after = openCursor<{ at: string; id: string }>(ctx, LIST, filter);
  for (const key of ["objectKind", "action"] as const) {
    if (filter[key] && !NAME.test(filter[key]))
      throw invalid({ [key]: "这一项只能是字母、数字、点和下划线。" });
  }
  const userName = filter.userName?.trim();
  if (userName && [...userName].length > MOST_LETTERS) throw invalid({ userName: "姓名不能超过50个字。" });
  if (filter.from && filter.to && filter.to < filter.from) {
    throw invalid({ to: "截止日期不能早于起始日期。" });
  }
  const where = all([
    inScope(actor),
    filter.objectKind ? sql`a.object_kind = ${filter.objectKind}` : null,
    filter.objectId ? sql`a.object_id = ${filter.objectId}::uuid` : null,
    filter.action ? sql`a.action = ${filter.action}` : null,
    filter.userId ? sql`a.user_id = ${filter.userId}::uuid` : null,
    userName
      ? sql`a.user_id in (select w.id from user_account w where position(${userName} in w.display_name) > 0)`
      : null,
    filter.from ? sql`a.at >= ${startOfShanghaiDay(filter.from)}` : null,
    filter.to ? sql`a.at < ${startOfShanghaiDay(addCalendarDays(filter.to, 1))}` : null,
    filter.withPurpose ? raw("a.purpose is not null") : null,
  ]);
  return scoped(ctx, async (tx) => {
    const rows = await tx.rows<AuditRow>(sql`
      select a.id, a.at, a.request_id, a.action, a.object_kind, a.object_id, a.purpose, a.detail, a.sha256,
        account.display_name as object_name, u.display_name as user_name, o.name as organisation_name,
        r.path_name as region_name
      from audit_entry a left join user_account u on u.id = a.user_id
        left join user_account account on a.object_kind = 'user' and account.id = a.object_id
        left join organisation o on o.id = a.organisation_id left join region r on r.code = a.region_code
      where ${where} and ${after ? sql`(a.at, a.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`}
      order by a.at desc, a.id desc limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from audit_entry a where ${where}`);
    const keyOf = (row: AuditRow) => ({ at: row.at.toISOString(), id: row.id });
    return toPage(ctx, LIST, rows, first, counted, keyOf, toEntry);
  });
}

/** The first line that row-level security repeats. `a` is the row of the trail. */
export function inScope({ regionCode }: Actor): Sql {
  if (!regionCode) return raw("false");
  const above = [regionAt(regionCode, "CITY"), regionAt(regionCode, "COUNTY")].filter(
    (code) => code !== regionCode,
  );
  return sql`(${inRegion("a.region_code", regionCode)}
    or (a.region_code is null and not exists (select from region t where t.code = any(${above}::text[]))))`;
}

const toEntry = (row: AuditRow): AuditEntry => ({
  id: row.id,
  at: row.at,
  action: row.action,
  objectKind: row.object_kind,
  objectId: row.object_id,
  objectName: row.object_name,
  userName: row.user_name,
  organisationName: row.organisation_name,
  regionName: row.region_name,
  purpose: row.purpose,
  changes: changesOf(row.detail).map(({ field, before = null, after = null, hidden = false }) => ({
    field,
    before,
    after,
    hidden,
  })),
  detail: Object.entries(row.detail)
    .filter(([name]) => name !== "changes")
    .map(([name, value]) => ({ name, value: value === null ? null : String(value) })),
  requestId: row.request_id,
  sha256: row.sha256,
});

/** A move of a workflow says from where to where in its facts. */
function changesOf({ changes, from, to }: AuditDetail): readonly AuditedChange[] {
  if (Array.isArray(changes)) return changes;
  return typeof from === "string" && typeof to === "string"
    ? [{ field: "state", before: from, after: to }]
    : [];
}

/** How far the trail is sealed, and when it was last verified, where the post sees what the platform does. */
export async function auditChain(ctx: RequestContext): Promise<AuditChain> {
  demand(ctx, "audit:read");
  return scoped(ctx, async (tx) => {
    const head = await tx.row<{ sequence: bigint; chain: string; at: Date }>(
      sql`select sequence, chain, sealed_at as at from audit_seal order by sequence desc limit 1`,
    );
    const pending = await tx.row<{ waiting: number }>(
      sql`select count(*)::int as waiting from audit_pending`,
    );
    const verified = await tx.row<{ at: Date; sealed: number; problems: number }>(sql`
      select at, (detail ->> 'sealed')::int as sealed, (detail ->> 'problems')::int as problems from audit_entry
      where object_kind = 'auditChain' and action = 'audit.verify' order by at desc, id desc limit 1`);
    return {
      sealed: Number(head?.sequence ?? 0),
      waiting: pending?.waiting ?? 0,
      chain: head?.chain ?? null,
      lastSealedAt: head?.at ?? null,
      verifiedAt: verified?.at ?? null,
      verifiedSealed: verified?.sealed ?? null,
      verifiedProblems: verified?.problems ?? null,
    };
  });
}
