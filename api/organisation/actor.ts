import { createHash } from "node:crypto";
import type { OrganisationKind } from "../../schema/codes/organisation-kinds.ts";
import type { Role } from "../../schema/codes/roles.ts";
import { inForce } from "../database/in-force.ts";
import { scoped, scopedWrite, type Transaction } from "../database/scoped.ts";
import { type Sql, sql } from "../database/sql.ts";
import { MINUTE_IN_MS } from "../kernel/clock.ts";
import { type Actor, permissionsOf, systemContext } from "../kernel/context.ts";
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

const activePost = (today: string) => sql`
  ${inForce(today, "p")} and u.active and (o.active_to is null or o.active_to >= ${today})`;

/** The actor behind a session cookie, or null when there is none, it ran out, or its post ended. */
export async function actorOfSession(platform: Platform, secret: string): Promise<Actor | null> {
  const now = platform.clock.now();
  const row = await lookUp(
    platform,
    sql`select s.id as credential_id, u.id as user_id, p.id as post_id, p.role, p.region_code,
        o.id as organisation_id, o.kind as organisation_kind, s.last_seen_at as seen_at
      from session s join user_account u on u.id = s.user_id join post p on p.id = s.post_id
        join organisation o on o.id = p.organisation_id
      where s.secret_hash = ${hashSecret(secret)} and s.revoked_at is null and s.ends_at > ${now}
        and s.last_seen_at > ${new Date(now.getTime() - IDLE_MINUTES * MINUTE_IN_MS)} and ${activePost(shanghaiDate(now))}`,
  );
  if (!row) return null;
  await noteUse(
    platform,
    row,
    now,
    sql`update session set last_seen_at = ${now} where id = ${row.credential_id}`,
  );
  return toActor(row, "session");
}

/** The actor behind a partner's bearer token. */
export async function actorOfToken(platform: Platform, secret: string): Promise<Actor | null> {
  const now = platform.clock.now();
  const row = await lookUp(
    platform,
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
  return toActor(row, "token");
}

function lookUp(platform: Platform, query: Sql): Promise<ActorRow | undefined> {
  return scoped(systemContext(platform), (tx: Transaction) => tx.row<ActorRow>(query));
}

/** Notes the use once a minute: enough for the idle limit, and no write for every request. */
async function noteUse(platform: Platform, row: ActorRow, now: Date, update: Sql): Promise<void> {
  if (row.seen_at && now.getTime() - row.seen_at.getTime() < MINUTE_IN_MS) return;
  await scopedWrite(systemContext(platform), (tx) => tx.rows(update), {
    unaudited: "last use of a credential",
  });
}

function toActor(row: ActorRow, kind: "session" | "token"): Actor {
  return {
    userId: row.user_id,
    postId: row.post_id,
    role: row.role,
    organisationId: row.organisation_id,
    organisationKind: row.organisation_kind,
    regionCode: row.region_code,
    permissions: permissionsOf(row.role),
    credential: { kind, id: row.credential_id },
  };
}
