import type { SignInResult } from "../../schema/codes/sign-in-results.ts";
import type { Account, AccountSession, SignInAttempt } from "../../schema/organisation/account.ts";
import { inForce } from "../database/in-force.ts";
import { scoped, scopedWrite } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import type { RequestContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { sessionLives } from "./actor.ts";
import { endSessions } from "./end-credentials.ts";
import { demandSession } from "./identity.service.ts";
import { demandManager, lockManagedUser } from "./manage-scope.ts";
import { onBehalfOf } from "./throttle.ts";

const ATTEMPTS_SHOWN = 20;

const resultOf = {
  "session.signIn": "SIGNED_IN",
  "session.signInFailed": "WRONG_PASSWORD",
  "session.secondFactorFailed": "WRONG_CODE",
} as const satisfies Record<string, SignInResult>;

interface AccountRow {
  login_name: string;
  display_name: string;
  second_factor_since: Date | null;
  codes_left: number;
  office_linked: boolean;
}

interface SessionRow {
  id: string;
  device: string | null;
  network: string | null;
  created_at: Date;
  last_seen_at: Date;
  ends_at: Date;
}

interface AttemptRow {
  id: string;
  at: Date;
  action: keyof typeof resultOf;
  detail: { device?: string | null; network?: string | null };
}

/** One's own account. The platform itself reads it: a partner sees no audit row that nobody signed. */
export async function ownAccount(ctx: RequestContext): Promise<Account> {
  const actor = demandSession(ctx);
  return scoped(onBehalfOf(ctx), async (tx) => {
    const account = await tx.row<AccountRow>(sql`
      select login_name, display_name, second_factor_since,
        coalesce(jsonb_array_length(recovery_secrets), 0)::int as codes_left, office_subject is not null as office_linked
      from user_account where id = ${actor.userId}`);
    if (!account) throw notFound("这个账号");
    // As `actorOfSession` would take them: what ran out, or whose post is over, opens nothing and is not shown.
    const sessions = await tx.rows<SessionRow>(sql`
      select s.id, s.device, s.network, s.created_at, s.last_seen_at, s.ends_at
      from session s join post p on p.id = s.post_id
      where s.user_id = ${actor.userId} and ${sessionLives(tx.now)} and ${inForce(shanghaiDate(tx.now), "p")}
      order by s.last_seen_at desc, s.id desc`);
    const attempts = await tx.rows<AttemptRow>(sql`
      select id, at, action, detail from audit_entry
      where object_kind = 'user' and object_id = ${actor.userId} and action = any(${Object.keys(resultOf)}::text[])
      order by at desc, id desc limit ${ATTEMPTS_SHOWN}`);
    return {
      id: actor.userId,
      loginName: account.login_name,
      displayName: account.display_name,
      secondFactorSince: account.second_factor_since,
      recoveryCodesLeft: account.codes_left,
      officeLinked: account.office_linked,
      sessions: sessions.map((row) => toSession(row, actor.credential.id)),
      signIns: attempts.map(toAttempt),
    };
  });
}

const toSession = (row: SessionRow, current: string): AccountSession => ({
  id: row.id,
  device: row.device,
  network: row.network,
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
  endsAt: row.ends_at,
  current: row.id === current,
});

const toAttempt = ({ id, at, action, detail }: AttemptRow): SignInAttempt => ({
  id,
  at,
  result: resultOf[action],
  device: detail.device ?? null,
  network: detail.network ?? null,
});

/** Ends one of one's own sign-ins at once. Errors: NOT_FOUND, also for one that is over already; FORBIDDEN. */
export async function revokeSession(ctx: RequestContext, id: string): Promise<void> {
  const actor = demandSession(ctx);
  knownId(id, "这次登录");
  await scopedWrite(ctx, async (tx) => {
    const ended = await tx.rows(sql`
      update session set revoked_at = ${tx.now}
      where id = ${id} and user_id = ${actor.userId} and revoked_at is null returning 1`);
    if (ended.length === 0) throw notFound("这次登录");
    tx.audit({
      action: "session.revoke",
      objectKind: "user",
      objectId: actor.userId,
      detail: { sessions: 1 },
    });
  });
}

/** Ends every sign-in of one's own but the one that asks. */
export async function revokeOtherSessions(ctx: RequestContext): Promise<void> {
  const actor = demandSession(ctx);
  await scopedWrite(ctx, async (tx) => {
    const detail = { sessions: await endSessions(tx, actor.userId, actor.credential.id) };
    tx.audit({ action: "session.revoke", objectKind: "user", objectId: actor.userId, detail });
  });
}

/** Ends every sign-in of an account in the manager's region; its person signs in anew. Errors: NOT_FOUND. */
export async function endUserSessions(ctx: RequestContext, userId: string): Promise<string> {
  const manager = demandManager(ctx);
  return scopedWrite(ctx, async (tx) => {
    await lockManagedUser(tx, manager, userId);
    const detail = { sessions: await endSessions(tx, userId) };
    tx.audit({ action: "user.endSessions", objectKind: "user", objectId: userId, detail });
    return userId;
  });
}
