import type { AuditEntry } from "../../schema/audit/audit-entry.ts";
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

interface AuditFilter extends PageRequest {
  readonly objectKind?: string | null;
  readonly objectId?: string | null;
  readonly action?: string | null;
  readonly userId?: string | null;
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
  detail: Record<string, string | number | boolean | null>;
  sha256: string;
}

const LIST = "auditEntries";
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
  const where = all([
    inScope(actor),
    filter.objectKind ? sql`a.object_kind = ${filter.objectKind}` : null,
    filter.objectId ? sql`a.object_id = ${filter.objectId}::uuid` : null,
    filter.action ? sql`a.action = ${filter.action}` : null,
    filter.userId ? sql`a.user_id = ${filter.userId}::uuid` : null,
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

/** The first line that row-level security repeats. */
function inScope({ regionCode }: Actor): Sql {
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
  detail: Object.entries(row.detail).map(([name, value]) => ({
    name,
    value: value === null ? null : String(value),
  })),
  requestId: row.request_id,
  sha256: row.sha256,
});
