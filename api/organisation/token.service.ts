import { randomBytes } from "node:crypto";
import type { ApiToken } from "../../schema/organisation/api-token.ts";
import { lockName } from "../database/named-lock.ts";
import { scoped, scopedWrite, scopedWriteOnce, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { DAY_IN_MS } from "../kernel/clock.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { DomainError, notFound, Problems } from "../kernel/errors.ts";
import { newId } from "../kernel/uuid.ts";
import { hashSecret } from "./actor.ts";

const MAX_DAYS = 366;
const MAX_LABEL = 60;
/** A partner with more keys than this has lost sight of them. */
const MAX_LIVE_TOKENS = 20;

interface IssuedToken {
  readonly token: ApiToken;
  /** Null when the same request came again: the idempotency record keeps the id and never the secret. */
  readonly secret: string | null;
}

/**
 * Makes a token for the caller's own post. Only a person who signed in may: a token that could make tokens would
 * outlive its own revocation. Errors: FORBIDDEN, INVALID_INPUT, CAP_EXCEEDED.
 */
export async function createApiToken(
  ctx: RequestContext,
  label: string,
  expiresInDays: number,
  idempotencyKey: string,
): Promise<IssuedToken> {
  const actor = demand(ctx, "organisation:token");
  if (actor.credential.kind !== "session")
    throw new DomainError("FORBIDDEN", "接口令牌不能再生成令牌，请登录后操作。");
  const text = label.trim();
  const problems = new Problems();
  problems.require(
    text.length >= 1 && text.length <= MAX_LABEL,
    "label",
    `令牌用途应为 1 到 ${MAX_LABEL} 个字。`,
  );
  const isSpan = Number.isInteger(expiresInDays) && expiresInDays >= 1 && expiresInDays <= MAX_DAYS;
  problems.require(isSpan, "expiresInDays", `有效天数应在 1 到 ${MAX_DAYS} 之间。`);
  problems.throwIfAny();
  const secret = randomBytes(32).toString("base64url");
  const { result: id, isNew } = await scopedWriteOnce(
    ctx,
    async (tx) => {
      await assertFewTokens(tx, actor.organisationId);
      const made = newId(tx.now);
      await tx.rows(sql`
        insert into api_token (id, secret_hash, post_id, organisation_id, label, created_at, expires_at)
        values (${made}, ${hashSecret(secret)}, ${actor.postId}, ${actor.organisationId}, ${text}, ${tx.now},
          ${new Date(tx.now.getTime() + expiresInDays * DAY_IN_MS)})`);
      tx.audit({ action: "token.create", objectKind: "token", objectId: made, detail: { expiresInDays } });
      return made;
    },
    {
      idempotency: { key: idempotencyKey, mutation: "createApiToken", body: { label: text, expiresInDays } },
    },
  );
  return { token: await apiToken(ctx, id), secret: isNew ? secret : null };
}

async function assertFewTokens(tx: Transaction, organisationId: string): Promise<void> {
  // Two requests at once must not both take the last place.
  await lockName(tx, `api_token ${organisationId}`);
  const live = await tx.row<{ n: number }>(sql`
    select count(*)::int as n from api_token
    where organisation_id = ${organisationId} and revoked_at is null and expires_at > ${tx.now}`);
  if ((live?.n ?? 0) >= MAX_LIVE_TOKENS) {
    throw new DomainError("CAP_EXCEEDED", `一个机构最多有 ${MAX_LIVE_TOKENS} 个有效令牌，请先撤销不用的。`);
  }
}

interface TokenRow {
  id: string;
  label: string;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
  holder_name: string | null;
}

const toToken = (row: TokenRow): ApiToken => ({
  id: row.id,
  label: row.label,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  revokedAt: row.revoked_at,
  holderName: row.holder_name,
});

/** The tokens of one's own organisation, the newest 100. */
export async function apiTokens(ctx: RequestContext, id: string | null = null): Promise<ApiToken[]> {
  const actor = demand(ctx, "organisation:token");
  const rows = await scoped(ctx, (tx) =>
    tx.rows<TokenRow>(sql`
      select t.id, t.label, t.created_at, t.expires_at, t.last_used_at, t.revoked_at, u.display_name as holder_name
      from api_token t left join post p on p.id = t.post_id left join user_account u on u.id = p.user_id
      where t.organisation_id = ${actor.organisationId} and (${id}::uuid is null or t.id = ${id}::uuid)
      order by t.created_at desc, t.id desc limit 100`),
  );
  return rows.map(toToken);
}

async function apiToken(ctx: RequestContext, id: string): Promise<ApiToken> {
  const [token] = await apiTokens(ctx, id);
  if (!token) throw notFound("这个令牌");
  return token;
}

/** Ends a token of one's own organisation at once; ending it twice changes nothing. Errors: NOT_FOUND. */
export async function revokeApiToken(ctx: RequestContext, id: string): Promise<ApiToken> {
  const actor = demand(ctx, "organisation:token");
  await scopedWrite(ctx, async (tx) => {
    const ended = await tx.rows(sql`
      update api_token set revoked_at = coalesce(revoked_at, ${tx.now})
      where id = ${id} and organisation_id = ${actor.organisationId} returning 1`);
    if (ended.length === 0) throw notFound("这个令牌");
    tx.audit({ action: "token.revoke", objectKind: "token", objectId: id });
  });
  return apiToken(ctx, id);
}
