import { randomBytes } from "node:crypto";
import { scopedWrite, scopedWriteOnce } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import type { RequestContext } from "../kernel/context.ts";
import { DomainError, Problems, refusedAt, stateConflict } from "../kernel/errors.ts";
import { normaliseName, toHalfWidth } from "../kernel/identifiers/normalise.ts";
import { newId } from "../kernel/uuid.ts";
import { endSessions, endTokens } from "./end-credentials.ts";
import { demandPassword, demandSession } from "./identity.service.ts";
import { demandManager, lockManagedUser } from "./manage-scope.ts";
import { checkNewPassword, hashPassword } from "./password.ts";

interface NewUser {
  readonly loginName: string;
  readonly displayName: string;
}

/** A password that leaves once with the answer and stands nowhere but as its hash. */
export interface IssuedTo {
  readonly userId: string;
  /** Null when the same request came again: the idempotency record keeps no secret. */
  readonly password: string | null;
}

const LOGIN_NAME = /^[a-z0-9][a-z0-9._-]{2,49}$/;
/** 96 bits: nobody needs to remember it longer than until the first sign-in. */
const newPassword = () => randomBytes(12).toString("base64url");

/** Makes an account without any post; nobody can sign in before `createPost`. Errors: INVALID_INPUT, DUPLICATE. */
export async function createUser(
  ctx: RequestContext,
  input: NewUser,
  idempotencyKey: string,
): Promise<IssuedTo> {
  const manager = demandManager(ctx);
  const loginName = toHalfWidth(input.loginName).trim().toLowerCase();
  const displayName = normaliseName(input.displayName);
  const problems = new Problems();
  problems.require(
    LOGIN_NAME.test(loginName),
    "loginName",
    "用户名为 3 到 50 位小写字母、数字、点或短横线。",
  );
  problems.require(
    displayName.length >= 2 && displayName.length <= 40,
    "displayName",
    "姓名应为 2 到 40 个字。",
  );
  problems.throwIfAny();
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const { result: userId, isNew } = await scopedWriteOnce(
    ctx,
    async (tx) => {
      const id = newId(tx.now);
      const written = await tx.rows(sql`
        insert into user_account
          (id, login_name, display_name, password_hash, active, created_at, made_in_region)
        values (${id}, ${loginName}, ${displayName}, ${passwordHash}, true, ${tx.now}, ${manager.regionCode})
        on conflict (login_name) do nothing returning 1`);
      if (written.length === 0) {
        throw refusedAt("loginName", "DUPLICATE", "这个用户名已被使用。");
      }
      tx.audit({
        action: "user.create",
        objectKind: "user",
        objectId: id,
        changes: [
          { field: "loginName", after: loginName },
          { field: "name", after: displayName },
        ],
      });
      return id;
    },
    { idempotency: { key: idempotencyKey, mutation: "createUser", body: input } },
  );
  return { userId, password: isNew ? password : null };
}

/**
 * Gives a managed account a new password and ends its sign-ins and tokens: whoever knew the old one may have made a
 * token with it. One's own is changed by the current one instead. Errors: NOT_FOUND, SEPARATION_OF_DUTIES.
 */
export async function resetPassword(ctx: RequestContext, userId: string): Promise<IssuedTo> {
  const manager = demandManager(ctx);
  // Else a session left open would be enough to take the account over for good.
  if (userId === manager.userId)
    throw new DomainError("SEPARATION_OF_DUTIES", "不能重置自己的密码，请用「修改密码」。");
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  await scopedWrite(ctx, async (tx) => {
    await lockManagedUser(tx, manager, userId);
    await tx.rows(sql`update user_account set password_hash = ${passwordHash} where id = ${userId}`);
    const detail = { sessions: await endSessions(tx, userId), tokens: await endTokens(tx, userId) };
    tx.audit({ action: "user.resetPassword", objectKind: "user", objectId: userId, detail });
  });
  return { userId, password };
}

/** Closes an account: every session and token of it dies in the same transaction. Errors: NOT_FOUND, STATE_CONFLICT. */
export async function deactivateUser(ctx: RequestContext, userId: string): Promise<string> {
  const manager = demandManager(ctx);
  if (userId === manager.userId) throw new DomainError("SEPARATION_OF_DUTIES", "不能停用自己的账号。");
  return scopedWrite(ctx, async (tx) => {
    const user = await lockManagedUser(tx, manager, userId);
    if (!user.active) throw stateConflict("这个账号已经停用。");
    await tx.rows(sql`update user_account set active = false where id = ${userId}`);
    const detail = { sessions: await endSessions(tx, userId), tokens: await endTokens(tx, userId) };
    const changes = [{ field: "active", before: "YES", after: "NO" }] as const;
    tx.audit({ action: "user.deactivate", objectKind: "user", objectId: userId, detail, changes });
    return userId;
  });
}

/**
 * One's own new password; every other sign-in and every token of the account ends. Errors: INVALID_INPUT,
 * RATE_LIMITED.
 */
export async function changePassword(ctx: RequestContext, current: string, password: string): Promise<void> {
  const actor = demandSession(ctx);
  checkNewPassword(password);
  await demandPassword(ctx, current, "current");
  const passwordHash = await hashPassword(password);
  await scopedWrite(ctx, async (tx) => {
    await tx.rows(sql`update user_account set password_hash = ${passwordHash} where id = ${actor.userId}`);
    const sessions = await endSessions(tx, actor.userId, actor.credential.id);
    const detail = { sessions, tokens: await endTokens(tx, actor.userId) };
    tx.audit({ action: "user.changePassword", objectKind: "user", objectId: actor.userId, detail });
  });
}
