import { scoped, scopedWrite } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { type Actor, actorOf, permissionsOf, type RequestContext } from "../kernel/context.ts";
import { DomainError, invalid, stateConflict } from "../kernel/errors.ts";
import { demandRecentProof } from "../kernel/recent-proof.ts";
import { endSessions } from "./end-credentials.ts";
import { demandManager, lockManagedUser } from "./manage-scope.ts";
import { verifyPassword } from "./password.ts";
import { bindPending, newSecret, takeCode } from "./second-factor.ts";
import { noteFailure, noteSuccess, noteWrongCode, onBehalfOf, takeAttempt } from "./throttle.ts";

/** Somebody at a screen; nobody stands behind a token who could prove anything. */
export function demandSession(ctx: RequestContext): Actor {
  const actor = actorOf(ctx);
  if (actor.credential.kind === "session") return actor;
  throw new DomainError("FORBIDDEN", "接口令牌不能管理账号，请登录后操作。");
}

/** What only the platform itself reads of the account that asks. */
async function ownAccount(system: RequestContext, userId: string) {
  const row = await scoped(system, (tx) =>
    tx.row<{ login_name: string; password_hash: string; bound: boolean }>(sql`
      select login_name, password_hash, second_factor_since is not null as bound from user_account
      where id = ${userId}`),
  );
  if (!row) throw new DomainError("UNAUTHENTICATED");
  return row;
}

/** One's own password once more, counted like those at the sign-in. Errors: INVALID_INPUT, RATE_LIMITED. */
export async function demandPassword(ctx: RequestContext, password: string, field: string): Promise<void> {
  const actor = actorOf(ctx);
  const system = onBehalfOf(ctx);
  const { login_name: loginName, password_hash: hash } = await ownAccount(system, actor.userId);
  await takeAttempt(system, { loginName });
  if (!(await verifyPassword(password, hash))) {
    await noteFailure(system, { id: actor.userId, regionCode: actor.regionCode });
    throw invalid({ [field]: field === "current" ? "当前密码不正确。" : "密码不正确。" });
  }
  await noteSuccess(system, { loginName });
}

/**
 * Proves once more who sits there: by a code where an authenticator is bound, else by the password. Returns who asks,
 * with what the session now holds. Errors: INVALID_INPUT, RATE_LIMITED, FORBIDDEN.
 */
export async function confirmIdentity(ctx: RequestContext, proof: string): Promise<Actor> {
  const actor = demandSession(ctx);
  const system = onBehalfOf(ctx);
  const { bound } = await ownAccount(system, actor.userId);
  if (bound) await takeCode(system, { id: actor.userId, regionCode: actor.regionCode }, proof, "proof");
  else await demandPassword(ctx, proof, "proof");
  return scopedWrite(ctx, async (tx) => {
    await tx.rows(sql`
      update session set proved_at = ${tx.now}, second_factor = second_factor or ${bound}
      where id = ${actor.credential.id} and revoked_at is null`);
    tx.audit({ action: "session.confirmIdentity", objectKind: "user", objectId: actor.userId });
    return bound
      ? withFactor(actor, tx.now)
      : { ...actor, credential: { ...actor.credential, provedAt: tx.now } };
  });
}

const withFactor = (actor: Actor, provedAt: Date): Actor => ({
  ...actor,
  permissions: permissionsOf(actor.role),
  credential: { ...actor.credential, provedAt, secondFactor: "DONE" },
});

/**
 * Shows the secret for a new authenticator, which counts only once a code of it is confirmed; until then the old one,
 * if there is any, stays. Errors: STEP_UP_REQUIRED, FORBIDDEN.
 */
export async function beginSecondFactor(ctx: RequestContext): Promise<{ secret: string; uri: string }> {
  const actor = demandRecentProof(ctx);
  // Else whoever knows the password alone would bind an authenticator of its own in place of the person's.
  if (actor.credential.secondFactor === "TO_CONFIRM") throw new DomainError("STEP_UP_REQUIRED");
  const { login_name: loginName } = await ownAccount(onBehalfOf(ctx), actor.userId);
  return scopedWrite(ctx, async (tx) => {
    const { sealed, secret, uri } = newSecret(tx, actor.userId, loginName);
    await tx.rows(sql`update user_account set pending_factor_secret = ${sealed} where id = ${actor.userId}`);
    tx.audit({ action: "user.beginSecondFactor", objectKind: "user", objectId: actor.userId });
    return { secret, uri };
  });
}

/**
 * Binds the authenticator that was shown, by a code of it, and ends every other sign-in. The recovery codes are told
 * this once. Errors: INVALID_INPUT, STATE_CONFLICT, RATE_LIMITED, STEP_UP_REQUIRED, FORBIDDEN.
 */
export async function confirmSecondFactor(
  ctx: RequestContext,
  code: string,
): Promise<{ recoveryCodes: string[] }> {
  const actor = demandRecentProof(ctx);
  const system = onBehalfOf(ctx);
  const account = { id: actor.userId, regionCode: actor.regionCode };
  const pending = await scoped(system, (tx) =>
    tx.row(sql`select 1 from user_account where id = ${actor.userId} and pending_factor_secret is not null`),
  );
  if (!pending) throw stateConflict("没有正在绑定的动态验证码，请重新开始绑定。");
  await takeAttempt(system, { codeOf: actor.userId });
  // Only the platform itself reads the secret; it signs for nobody, so the account is the object.
  const recoveryCodes = await scopedWrite(
    system,
    async (tx) => {
      const codes = await bindPending(tx, actor.userId, code);
      if (!codes) return null;
      await tx.rows(sql`
        update session set proved_at = ${tx.now}, second_factor = true where id = ${actor.credential.id}`);
      const detail = { sessions: await endSessions(tx, actor.userId, actor.credential.id) };
      tx.audit({ action: "user.bindSecondFactor", objectKind: "user", objectId: account.id, detail });
      return codes;
    },
    { unaudited: "a right code is audited here, a wrong one below" },
  );
  if (!recoveryCodes) {
    await noteWrongCode(system, account);
    throw invalid({ code: "验证码不正确，请核对手机时间，用最新的验证码再试。" });
  }
  await noteSuccess(system, { codeOf: actor.userId });
  return { recoveryCodes };
}

/**
 * Takes the authenticator away from an account whose person lost it, and ends its sign-ins; never one's own.
 * Errors: SEPARATION_OF_DUTIES, NOT_FOUND, STATE_CONFLICT.
 */
export async function resetSecondFactor(ctx: RequestContext, userId: string): Promise<string> {
  const manager = demandManager(ctx);
  if (userId === manager.userId)
    throw new DomainError("SEPARATION_OF_DUTIES", "不能解除自己的动态验证码，请由另一名管理员办理。");
  return scopedWrite(ctx, async (tx) => {
    await lockManagedUser(tx, manager, userId);
    const reset = await tx.rows(sql`
      update user_account set second_factor_secret = null, second_factor_since = null, second_factor_step = null,
        pending_factor_secret = null, recovery_secrets = null
      where id = ${userId} and second_factor_since is not null returning 1`);
    if (reset.length === 0) throw stateConflict("这个账号没有绑定动态验证码。");
    const detail = { sessions: await endSessions(tx, userId) };
    tx.audit({ action: "user.resetSecondFactor", objectKind: "user", objectId: userId, detail });
    return userId;
  });
}

const MAX_SUBJECT = 255;

/**
 * Links an account with whom the office's sign-in names by this subject, or with nobody; never one's own. Its sign-ins
 * end, since who may come in has changed.
 * Errors: SEPARATION_OF_DUTIES, NOT_FOUND, STATE_CONFLICT, INVALID_INPUT, DUPLICATE.
 */
export async function linkOfficeAccount(
  ctx: RequestContext,
  userId: string,
  given: string | null,
): Promise<string> {
  const manager = demandManager(ctx);
  const { office } = ctx.platform.configuration;
  if (!office) throw stateConflict("本系统没有接入单位统一登录。");
  if (userId === manager.userId)
    throw new DomainError("SEPARATION_OF_DUTIES", "不能关联自己的账号，请由另一名管理员办理。");
  const subject = given?.trim() || null;
  if (subject && subject.length > MAX_SUBJECT) throw invalid({ subject: `最多 ${MAX_SUBJECT} 个字符。` });
  return scopedWrite(ctx, async (tx) => {
    await lockManagedUser(tx, manager, userId);
    await tx.rows(sql`
      update user_account set office_issuer = ${subject ? office.issuer : null}, office_subject = ${subject}
      where id = ${userId}`);
    const detail = { linked: subject !== null, sessions: await endSessions(tx, userId) };
    tx.audit({ action: "user.linkOfficeAccount", objectKind: "user", objectId: userId, detail });
    return userId;
  });
}
