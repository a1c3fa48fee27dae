import type { OrganisationKind } from "../../schema/codes/organisation-kinds.ts";
import { regionLevels } from "../../schema/codes/region-levels.ts";
import { roleSeats } from "../../schema/codes/role-seats.ts";
import type { Role } from "../../schema/codes/roles.ts";
import { isWithin, regionLevel } from "../database/region-range.ts";
import { scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import type { RequestContext } from "../kernel/context.ts";
import { DomainError, invalid, notFound, Problems, stateConflict } from "../kernel/errors.ts";
import { addCalendarDays, shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import {
  demandManager,
  lockManagedUser,
  type Manager,
  manages,
  POST_PLACE,
  withinReach,
} from "./manage-scope.ts";
import { assertRegionInForce } from "./organisation.service.ts";

export interface NewPost {
  readonly userId: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly regionCode?: string | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

interface Employer {
  kind: OrganisationKind;
  region_code: string;
}

/**
 * Gives a person a post. The role suits the organisation and the level of the region, the region lies within the
 * organisation's and the manager's, and nobody gives a post to themselves.
 * Errors: INVALID_INPUT, NOT_FOUND, DUPLICATE, SEPARATION_OF_DUTIES.
 */
export async function createPost(
  ctx: RequestContext,
  given: NewPost,
  idempotencyKey: string,
): Promise<string> {
  const manager = demandManager(ctx);
  // An empty text of a form is nothing given.
  const input = { ...given, regionCode: given.regionCode || null };
  if (input.userId === manager.userId) throw new DomainError("SEPARATION_OF_DUTIES", "不能给自己设置岗位。");
  return scopedWrite(
    ctx,
    async (tx) => {
      const user = await lockManagedUser(tx, manager, input.userId);
      if (!user.active) throw stateConflict("这个账号已经停用。");
      const employer = await tx.row<Employer>(sql`
        select kind, region_code from organisation
        where id = ${input.organisationId} and (active_to is null or active_to >= ${shanghaiDate(tx.now)})
          and ${withinReach(manager, sql`region_code`)}`);
      if (!employer) throw notFound("这个机构");
      const { validFrom } = checkSeat(tx, input, employer, manager);
      if (input.regionCode) await assertRegionInForce(tx, input.regionCode);
      return insertPost(tx, input, validFrom, employer);
    },
    { idempotency: { key: idempotencyKey, mutation: "createPost", body: given } },
  );
}

function checkSeat(
  tx: Transaction,
  input: NewPost,
  employer: Employer,
  manager: Manager,
): { validFrom: string } {
  const seat = roleSeats[input.role];
  const region = input.regionCode ?? null;
  const today = shanghaiDate(tx.now);
  const validFrom = input.validFrom ?? today;
  const problems = new Problems();
  problems.require(seat.kind === employer.kind, "role", "这个岗位角色不属于这类机构。");
  if (seat.kind === "DEPARTMENT") {
    const levels = seat.levels.map((level) => regionLevels[level].zh).join("、");
    problems.require(region !== null, "regionCode", "请选择岗位的管辖区划。");
    problems.require(
      !region || seat.levels.includes(regionLevel(region)),
      "regionCode",
      `这个岗位的区划应为：${levels}。`,
    );
    problems.require(
      !region || isWithin(region, employer.region_code),
      "regionCode",
      "岗位的区划应在机构的辖区内。",
    );
    problems.require(!region || manages(manager, region), "regionCode", "只能设置本辖区内的岗位。");
  } else {
    problems.require(region === null, "regionCode", "慈善组织和服务机构的岗位不设区划。");
  }
  problems.require(validFrom >= today, "validFrom", "任职日期不能早于今天。");
  problems.require(!input.validTo || input.validTo >= validFrom, "validTo", "结束日期不能早于任职日期。");
  problems.throwIfAny();
  return { validFrom };
}

async function insertPost(
  tx: WriteTransaction,
  input: NewPost,
  validFrom: string,
  employer: Employer,
): Promise<string> {
  const same = await tx.row(sql`
    select 1 from post where user_id = ${input.userId} and organisation_id = ${input.organisationId}
      and role = ${input.role} and region_code is not distinct from ${input.regionCode ?? null}::text
      and (valid_to is null or valid_to >= ${validFrom})`);
  if (same) throw new DomainError("DUPLICATE", "这个人已经有相同的岗位。");
  const id = newId(tx.now);
  await tx.rows(sql`
    insert into post (id, user_id, organisation_id, role, region_code, valid_from, valid_to)
    values (${id}, ${input.userId}, ${input.organisationId}, ${input.role}, ${input.regionCode ?? null}, ${validFrom},
      ${input.validTo ?? null})`);
  tx.audit({
    action: "post.create",
    objectKind: "post",
    objectId: id,
    regionCode: input.regionCode ?? employer.region_code,
    detail: { role: input.role, userId: input.userId, organisationId: input.organisationId },
    changes: [{ field: "role", after: input.role }],
  });
  return id;
}

/**
 * Ends a post: at once when no last day is said, and then its sessions and tokens die with it. Errors: NOT_FOUND,
 * STATE_CONFLICT, INVALID_INPUT, SEPARATION_OF_DUTIES.
 */
export async function endPost(ctx: RequestContext, postId: string, lastDay: string | null): Promise<string> {
  const manager = demandManager(ctx);
  return scopedWrite(ctx, async (tx) => {
    const today = shanghaiDate(tx.now);
    const post = await tx.row<{
      user_id: string;
      valid_from: string;
      valid_to: string | null;
      place: string;
    }>(sql`
      select p.user_id, p.valid_from, p.valid_to, ${POST_PLACE} as place
      from post p join organisation o on o.id = p.organisation_id
      where p.id = ${postId} and ${withinReach(manager, POST_PLACE)} for update of p`);
    if (!post) throw notFound("这个岗位");
    if (post.user_id === manager.userId)
      throw new DomainError("SEPARATION_OF_DUTIES", "不能结束自己的岗位。");
    if (post.valid_to && post.valid_to < today) throw stateConflict("这个岗位已经结束。");
    if (lastDay !== null && lastDay < today) throw invalid({ lastDay: "最后任职日期不能早于今天。" });
    await tx.rows(
      sql`update post set valid_to = ${lastDay ?? addCalendarDays(today, -1)} where id = ${postId}`,
    );
    if (lastDay === null) await endCredentials(tx, postId);
    tx.audit({
      action: "post.end",
      objectKind: "post",
      objectId: postId,
      regionCode: post.place,
      detail: { atOnce: lastDay === null },
      changes: [{ field: "lastDay", before: post.valid_to, after: lastDay ?? addCalendarDays(today, -1) }],
    });
    return post.user_id;
  });
}

async function endCredentials(tx: Transaction, postId: string): Promise<void> {
  await tx.rows(
    sql`update session set revoked_at = ${tx.now} where post_id = ${postId} and revoked_at is null`,
  );
  await tx.rows(
    sql`update api_token set revoked_at = ${tx.now} where post_id = ${postId} and revoked_at is null`,
  );
}
