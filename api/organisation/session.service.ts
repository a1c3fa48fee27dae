import { randomBytes } from "node:crypto";
import type { Session as SessionView } from "../../schema/organisation/session.ts";
import { inForce } from "../database/in-force.ts";
import { scoped, scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { type Sql, sql } from "../database/sql.ts";
import { HOUR_IN_MS } from "../kernel/clock.ts";
import { actorOf, type RequestContext } from "../kernel/context.ts";
import { networkOf } from "../kernel/device.ts";
import { DomainError, notFound, unauthenticated } from "../kernel/errors.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { hashSecret, SESSION_HOURS } from "./actor.ts";
import { Session } from "./credential.entity.ts";
import { organisationsById, regionsByCode } from "./organisation.queries.ts";
import { verifyPassword } from "./password.ts";
import { takeCode } from "./second-factor.ts";
import {
  noteFailure,
  noteSuccess,
  onBehalfOf,
  type TriedAccount,
  takeAttempt,
  triedFrom,
} from "./throttle.ts";

/** A new session: its secret goes into the cookie and stands nowhere else. */
export interface OpenedSession {
  readonly secret: string;
  readonly endsAt: Date;
}

interface AccountRow extends TriedAccount {
  /** Null when the account is closed. */
  password_hash: string | null;
  post_id: string | null;
  /** An authenticator is bound. */
  bound: boolean;
}

/**
 * Signs in by password, and by a code where an authenticator is bound, under the person's first post of today.
 * Errors: SIGN_IN_FAILED, SECOND_FACTOR_REQUIRED once the password was right, INVALID_INPUT, RATE_LIMITED.
 */
export async function signIn(
  ctx: RequestContext,
  loginName: string,
  password: string,
  code: string | null = null,
): Promise<OpenedSession> {
  const system = onBehalfOf(ctx);
  const name = loginName.trim().toLowerCase();
  await takeAttempt(system, { loginName: name });
  const account = await scoped(system, (tx) =>
    tx.row<AccountRow>(sql`
      select u.id, case when u.active then u.password_hash end as password_hash, p.id as post_id,
        p.region_code as "regionCode", u.second_factor_since is not null as bound
      from user_account u left join lateral (${firstPost(tx)}) p on true
      where u.login_name = ${name}`),
  );
  const right = await verifyPassword(password, account?.password_hash ?? null);
  if (!right || !account?.post_id) {
    await noteFailure(system, account ?? null);
    throw new DomainError("SIGN_IN_FAILED");
  }
  await noteSuccess(system, { loginName: name });
  if (account.bound) {
    if (!code) throw new DomainError("SECOND_FACTOR_REQUIRED");
    await takeCode(system, account, code, "code");
  }
  const proof = { provedAt: ctx.platform.clock.now(), secondFactor: account.bound };
  return beginSession(ctx, { ...account, postId: account.post_id }, proof);
}

/** The post under which a person `u` begins: the first of those it holds today. */
export const firstPost = (tx: Transaction): Sql => sql`
  select p.id, p.region_code from post p where p.user_id = u.id and ${inForce(shanghaiDate(tx.now), "p")}
  order by p.id limit 1`;

/** What a sign-in proved. */
export interface Proof {
  readonly provedAt: Date | null;
  readonly secondFactor: boolean;
}

/**
 * Opens the session of somebody who has shown who it is. The session of the request, whoever's it was, ends: its cookie
 * is replaced, so nobody could end it any more.
 */
export function beginSession(
  ctx: RequestContext,
  account: TriedAccount & { readonly postId: string },
  proof: Proof,
): Promise<OpenedSession> {
  const system = onBehalfOf(ctx);
  const replaced = ctx.actor?.credential.kind === "session" ? ctx.actor.credential.id : null;
  return scopedWrite(system, async (tx) => {
    await tx.rows(sql`
      update session set revoked_at = ${tx.now} where id = ${replaced}::uuid and revoked_at is null`);
    const opened = openSession(tx, {
      ...proof,
      userId: account.id,
      postId: account.postId,
      endsAt: new Date(tx.now.getTime() + SESSION_HOURS * HOUR_IN_MS),
      device: ctx.device ?? null,
      network: networkOf(ctx.remoteAddress),
    });
    // Nobody acts before a sign-in: the account is the object, in the region of its post.
    tx.audit({ action: "session.signIn", ...triedFrom(system, account) });
    return opened;
  });
}

/** Ends the session of the request. */
export async function signOut(ctx: RequestContext): Promise<void> {
  const { credential, userId } = actorOf(ctx);
  await scopedWrite(ctx, async (tx) => {
    await tx.rows(
      sql`update session set revoked_at = ${tx.now} where id = ${credential.id} and user_id = ${userId}`,
    );
    tx.audit({ action: "session.signOut", objectKind: "user", objectId: userId });
  });
}

/** Makes another of the person's posts the active one, under a new session; the old one ends. */
export async function switchPost(ctx: RequestContext, postId: string): Promise<OpenedSession> {
  const actor = actorOf(ctx);
  // A token is given for one post, and what it may do ends with it: a session would be more than was given.
  if (actor.credential.kind !== "session") throw new DomainError("FORBIDDEN", "接口令牌不能切换岗位。");
  return scopedWrite(ctx, async (tx) => {
    const today = shanghaiDate(tx.now);
    const post = await tx.row<{ id: string }>(sql`
      select id from post where id = ${postId} and user_id = ${actor.userId}
        and ${inForce(today)}`);
    if (!post) throw notFound("这个岗位");
    const current = await tx.row<KeptOfSession>(sql`
      update session set revoked_at = ${tx.now} where id = ${actor.credential.id} and revoked_at is null
      returning ends_at as "endsAt", proved_at as "provedAt", second_factor as "secondFactor", device, network`);
    // Signed out or taken away at the same moment: it must not come back under another post.
    if (!current) throw unauthenticated();
    const opened = openSession(tx, { ...current, userId: actor.userId, postId: post.id });
    tx.audit({ action: "session.switchPost", objectKind: "post", objectId: post.id });
    return opened;
  });
}

/** What stays of a session when it goes on under another post. */
interface KeptOfSession extends Proof {
  readonly endsAt: Date;
  readonly device: string | null;
  readonly network: string | null;
}

function openSession(
  tx: WriteTransaction,
  of: KeptOfSession & { readonly userId: string; readonly postId: string },
): OpenedSession {
  const secret = randomBytes(32).toString("base64url");
  tx.em.create(Session, {
    ...of,
    id: newId(tx.now),
    secretHash: hashSecret(secret),
    createdAt: tx.now,
    lastSeenAt: tx.now,
    revokedAt: null,
  });
  return { secret, endsAt: of.endsAt };
}

interface PostRow {
  id: string;
  role: SessionView["activePost"]["role"];
  organisation_id: string;
  region_code: string | null;
}

/** The session of the request as the console shows it; null when nobody is signed in. */
export async function currentSession(ctx: RequestContext): Promise<SessionView | null> {
  const { actor } = ctx;
  if (!actor) return null;
  return scoped(ctx, async (tx) => {
    const today = shanghaiDate(tx.now);
    const user = await tx.row<{ id: string; display_name: string; bound: boolean }>(sql`
      select id, display_name, second_factor_since is not null as bound from user_account
      where id = ${actor.userId}`);
    const rows = await tx.rows<PostRow>(sql`
      select id, role, organisation_id, region_code from post
      where user_id = ${actor.userId} and ${inForce(today)}
      order by id`);
    const session = await tx.row<{ ends_at: Date }>(
      actor.credential.kind === "session"
        ? sql`select ends_at from session where id = ${actor.credential.id}`
        : sql`select expires_at as ends_at from api_token where id = ${actor.credential.id}`,
    );
    const organisations = await organisationsById(
      tx,
      rows.map((row) => row.organisation_id),
    );
    const regions = await regionsByCode(
      tx,
      rows.map((row) => row.region_code),
    );
    const posts = rows.flatMap((row) => {
      const organisation = organisations.get(row.organisation_id);
      const region = row.region_code ? (regions.get(row.region_code) ?? null) : null;
      return organisation ? [{ id: row.id, role: row.role, organisation, region }] : [];
    });
    const activePost = posts.find((post) => post.id === actor.postId);
    if (!user || !activePost || !session) return null;
    return {
      user: { id: user.id, displayName: user.display_name },
      activePost,
      posts,
      permissions: [...actor.permissions].sort(),
      secondFactor: actor.credential.secondFactor ?? "NOT_NEEDED",
      secondFactorBound: user.bound,
      demo: ctx.platform.configuration.demo,
      expiresAt: session.ends_at,
    };
  });
}
