import { createHash } from "node:crypto";
import type { OrganisationKind } from "../../schema/codes/organisation-kinds.ts";
import type { Role } from "../../schema/codes/roles.ts";
import type { SecondFactorStanding } from "../../schema/codes/second-factor-standings.ts";
import { inForce } from "../database/in-force.ts";
import { scopedRows, scopedWrite } from "../database/scoped.ts";
import { prepared, type Sql, sql } from "../database/sql.ts";
import { MINUTE_IN_MS } from "../kernel/clock.ts";
import {
  type Actor,
  type Deadline,
  needsSecondFactor,
  permissionsOf,
  permissionsWithoutFactor,
  type RequestContext,
  systemContext,
} from "../kernel/context.ts";
import type { Platform } from "../kernel/platform.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";

export const IDLE_MINUTES = 30;
export const SESSION_HOURS = 12;

export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

interface ActorRow {
  credential_id: string;
  user_id: string;
  post_id: string;
  role: Role;
  organisation_id: string;
  organisation_kind: OrganisationKind;
  region_code: string | null;
  seen_at: Date | null;
}

interface SessionRow extends ActorRow {
  proved_at: Date | null;
  second_factor: boolean;
  /** An authenticator is bound to the account. */
  bound: boolean;
}

const activePost = (today: string) => sql`
  ${inForce(today, "p")} and u.active and (o.active_to is null or o.active_to >= ${today})`;

/** The actor behind a session cookie, or null when there is none, it ran out, or its post ended. */
export async function actorOfSession(
  platform: Platform,
  secret: string,
  deadline?: Deadline,
): Promise<Actor | null> {
  const now = platform.clock.now();
  const row = await lookUp<SessionRow>(
    systemContext(platform, "sign-in", deadline),
    sql`select s.id as credential_id, u.id as user_id, p.id as post_id, p.role, p.region_code,
        o.id as organisation_id, o.kind as organisation_kind, s.last_seen_at as seen_at, s.proved_at, s.second_factor,
        u.second_factor_since is not null as bound
      from session s join user_account u on u.id = s.user_id join post p on p.id = s.post_id
        join organisation o on o.id = p.organisation_id
      where s.secret_hash = ${hashSecret(secret)} and ${sessionLives(now)} and ${activePost(shanghaiDate(now))}`,
  );
  if (!row) return null;
  await noteUse(
    platform,
    row,
    now,
    sql`update session set last_seen_at = ${now} where id = ${row.credential_id}`,
  );
  const secondFactor = secondFactorStanding(platform, row);
  const owes = secondFactor === "TO_ENROL" || secondFactor === "TO_CONFIRM";
  return {
    ...toActor(row),
    permissions: owes ? permissionsWithoutFactor(row.role) : permissionsOf(row.role),
    credential: { kind: "session", id: row.credential_id, provedAt: row.proved_at, secondFactor },
  };
}

/** Whether a session `s` of an active post is neither ended nor run out. */
export const sessionLives = (now: Date): Sql => sql`(s.revoked_at is null and s.ends_at > ${now}
  and s.last_seen_at > ${new Date(now.getTime() - IDLE_MINUTES * MINUTE_IN_MS)})`;

function secondFactorStanding(
  platform: Platform,
  { role, second_factor, bound }: SessionRow,
): SecondFactorStanding {
  if (second_factor) return "DONE";
  // Whoever bound an authenticator is asked for it, also where nobody has to.
  if (bound) return "TO_CONFIRM";
  const isRequired = platform.configuration.secondFactor === "required" && needsSecondFactor(role);
  return isRequired ? "TO_ENROL" : "NOT_NEEDED";
}

/** The actor behind a partner's bearer token. */
export async function actorOfToken(
  platform: Platform,
  secret: string,
  deadline?: Deadline,
): Promise<Actor | null> {
  const now = platform.clock.now();
  const row = await lookUp<ActorRow>(
    systemContext(platform, "sign-in", deadline),
    sql`select t.id as credential_id, u.id as user_id, p.id as post_id, p.role, p.region_code,
        o.id as organisation_id, o.kind as organisation_kind, t.last_used_at as seen_at
      from api_token t join post p on p.id = t.post_id join user_account u on u.id = p.user_id
        join organisation o on o.id = p.organisation_id
      where t.secret_hash = ${hashSecret(secret)} and t.revoked_at is null and t.expires_at > ${now}
        and ${activePost(shanghaiDate(now))}`,
  );
  if (!row) return null;
  await noteUse(
    platform,
    row,
    now,
    sql`update api_token set last_used_at = ${now} where id = ${row.credential_id}`,
  );
  return {
    ...toActor(row),
    permissions: permissionsOf(row.role),
    credential: { kind: "token", id: row.credential_id },
  };
}

/**
 * The actor of long work: its submitter's post as it stands now, whether or not the session goes on. The session that
 * asked for it had the second factor that its post needs.
 */
export async function actorOfPost(platform: Platform, userId: string, postId: string): Promise<Actor | null> {
  const row = await lookUp(
    systemContext(platform),
    sql`select p.id as credential_id, u.id as user_id, p.id as post_id, p.role, p.region_code,
        o.id as organisation_id, o.kind as organisation_kind, null::timestamptz as seen_at
      from post p join user_account u on u.id = p.user_id join organisation o on o.id = p.organisation_id
      where p.id = ${postId} and u.id = ${userId} and ${activePost(shanghaiDate(platform.clock.now()))}`,
  );
  if (!row) return null;
  return {
    ...toActor(row),
    permissions: permissionsOf(row.role),
    credential: { kind: "job", id: row.credential_id },
  };
}

async function lookUp<Row extends ActorRow>(ctx: RequestContext, query: Sql): Promise<Row | undefined> {
  return (await scopedRows<Row>(ctx, prepared(query)))[0];
}

/** Notes the use once a minute: enough for the idle limit, and no write for every request. */
async function noteUse(platform: Platform, row: ActorRow, now: Date, update: Sql): Promise<void> {
  if (row.seen_at && now.getTime() - row.seen_at.getTime() < MINUTE_IN_MS) return;
  await scopedWrite(systemContext(platform), (tx) => tx.rows(update), {
    unaudited: "last use of a credential",
  });
}

const toActor = (row: ActorRow): Omit<Actor, "permissions" | "credential"> => ({
  userId: row.user_id,
  postId: row.post_id,
  role: row.role,
  organisationId: row.organisation_id,
  organisationKind: row.organisation_kind,
  regionCode: row.region_code,
});
