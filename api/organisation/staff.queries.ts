import type { Role } from "../../schema/codes/roles.ts";
import type { StaffPost, StaffUser } from "../../schema/organisation/administration.ts";
import { scoped, type Transaction } from "../database/scoped.ts";
import { all, sql } from "../database/sql.ts";
import type { RequestContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../kernel/pagination.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { searchWord } from "./directory.queries.ts";
import { belongsTo, demandManager } from "./manage-scope.ts";
import { organisationsById, regionsByCode } from "./organisation.queries.ts";

interface StaffFilter extends PageRequest {
  readonly organisationId?: string | null;
  /** Part of the login name or of the name. */
  readonly search?: string | null;
}

interface UserRow {
  id: string;
  login_name: string;
  display_name: string;
  active: boolean;
  created_at: Date;
  second_factor_since: Date | null;
  office_subject: string | null;
}

/** The accounts that belong to the manager's region, by login name. */
export async function staff(ctx: RequestContext, filter: StaffFilter): Promise<Page<StaffUser>> {
  const manager = demandManager(ctx);
  const first = pageSize(filter);
  const after = openCursor<string>(ctx, "staff", filter);
  const word = searchWord(filter.search);
  return scoped(ctx, async (tx) => {
    const where = all([
      belongsTo(manager, shanghaiDate(tx.now)),
      filter.organisationId
        ? sql`exists (select from post p where p.user_id = u.id and p.organisation_id = ${filter.organisationId})`
        : null,
      word
        ? sql`(position(lower(${word}) in u.login_name) > 0 or position(${word} in u.display_name) > 0)`
        : null,
    ]);
    const rows = await tx.rows<UserRow>(sql`
      select u.id, u.login_name, u.display_name, u.active, u.created_at, u.second_factor_since, u.office_subject from user_account u where ${where}
        and ${after ? sql`u.login_name collate "C" > ${after}` : sql`true`}
      order by u.login_name collate "C" limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from user_account u where ${where}`);
    const posts = await postsOf(
      tx,
      rows.map((row) => row.id),
    );
    const toUser = (row: UserRow) => toStaffUser(row, posts);
    return toPage(ctx, "staff", rows, first, counted, (row) => row.login_name, toUser);
  });
}

/** One account of the manager's region. Errors: NOT_FOUND. */
export async function staffUser(ctx: RequestContext, id: string): Promise<StaffUser> {
  const manager = demandManager(ctx);
  return scoped(ctx, async (tx) => {
    const row = await tx.row<UserRow>(sql`
      select u.id, u.login_name, u.display_name, u.active, u.created_at, u.second_factor_since, u.office_subject from user_account u
      where u.id = ${id} and ${belongsTo(manager, shanghaiDate(tx.now))}`);
    if (!row) throw notFound("这个账号");
    return toStaffUser(row, await postsOf(tx, [row.id]));
  });
}

interface PostRow {
  id: string;
  user_id: string;
  role: Role;
  organisation_id: string;
  region_code: string | null;
  valid_from: string;
  valid_to: string | null;
}

async function postsOf(tx: Transaction, userIds: readonly string[]): Promise<Map<string, StaffPost[]>> {
  const rows = await tx.rows<PostRow>(sql`
    select id, user_id, role, organisation_id, region_code, valid_from, valid_to from post
    where user_id = any(${userIds}::uuid[]) order by valid_from desc, id desc`);
  const organisations = await organisationsById(
    tx,
    rows.map((row) => row.organisation_id),
  );
  const regions = await regionsByCode(
    tx,
    rows.map((row) => row.region_code),
  );
  const byUser = new Map<string, StaffPost[]>();
  for (const row of rows) {
    const post: StaffPost = {
      id: row.id,
      role: row.role,
      organisation: organisations.get(row.organisation_id) ?? null,
      region: row.region_code ? (regions.get(row.region_code) ?? null) : null,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    };
    byUser.set(row.user_id, [...(byUser.get(row.user_id) ?? []), post]);
  }
  return byUser;
}

const toStaffUser = (row: UserRow, posts: ReadonlyMap<string, StaffPost[]>): StaffUser => ({
  id: row.id,
  loginName: row.login_name,
  displayName: row.display_name,
  active: row.active,
  createdAt: row.created_at,
  secondFactorSince: row.second_factor_since,
  officeSubject: row.office_subject,
  posts: posts.get(row.id) ?? [],
});
