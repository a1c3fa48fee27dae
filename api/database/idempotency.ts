import { defineEntity, p } from "@mikro-orm/core";
import { DomainError, invalid } from "../kernel/errors.ts";
import { currentUser, isSystem, readPolicy, rowPolicy } from "./policies.ts";
import type { Transaction } from "./scoped.ts";
import { sql } from "./sql.ts";

const IdempotencyKeySchema = defineEntity({
  name: "IdempotencyKey",
  tableName: "idempotency_key",
  properties: {
    userId: p.uuid().primary(),
    mutation: p.string().primary(),
    key: p.string().primary(),
    /** A keyed hash with the name of its key: a body may hold personal data that a plain hash would betray. */
    bodyHash: p.string(),
    result: p.json<unknown>().nullable(),
    createdAt: p.datetime(),
  },
  rowLevelSecurity: "force",
  policies: [
    ...rowPolicy("idempotency_key", `user_id = ${currentUser}`),
    // The platform itself checks the invariants over all keys, and writes none.
    readPolicy("idempotency_key_read", "SYSTEM", isSystem),
  ],
});
/** The first result of a mutation, kept for good in the transaction that made it. */
export class IdempotencyKey extends IdempotencyKeySchema.class {}
IdempotencyKeySchema.setClass(IdempotencyKey);

const BODY = "idempotency";

/**
 * Claims the key, or returns the result of whoever claimed it first. A second caller with the same key waits
 * here until the first commits, so that the effect happens once however close together they come.
 */
export async function claimKey(
  tx: Transaction,
  userId: string,
  mutation: string,
  key: string,
  body: string,
): Promise<{ result: unknown } | null> {
  if (key.length < 8 || key.length > 100) {
    throw invalid({ idempotencyKey: "提交编号的长度应为 8 到 100 个字符。" });
  }
  const claimed = await tx.rows(sql`
    insert into idempotency_key (user_id, mutation, key, body_hash, created_at)
    values (${userId}, ${mutation}, ${key}, ${tx.vault.keyedHash(BODY, body)}, ${tx.now})
    on conflict do nothing returning 1`);
  if (claimed.length > 0) return null;
  const earlier = await tx.row<{ body_hash: string; result: unknown }>(sql`
    select body_hash, result from idempotency_key
    where user_id = ${userId} and mutation = ${mutation} and key = ${key}`);
  // Under a key that was given up for good nobody can tell the bodies apart; the first result does nothing twice.
  const isAnother = !earlier || tx.vault.isHashOf(BODY, body, earlier.body_hash) === false;
  if (isAnother) throw new DomainError("IDEMPOTENCY_CONFLICT");
  return { result: earlier.result };
}

export async function settleKey(
  tx: Transaction,
  userId: string,
  mutation: string,
  key: string,
  result: unknown,
): Promise<void> {
  await tx.rows(sql`
    update idempotency_key set result = ${JSON.stringify(result)}::jsonb
    where user_id = ${userId} and mutation = ${mutation} and key = ${key}`);
}
