import { IsolationLevel } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { CompiledQuery } from "kysely";
import { AuditEntry, type AuditedChange, auditHash } from "../audit/audit-entry.entity.ts";
import { actorOf, type RequestContext } from "../kernel/context.ts";
import { DomainError } from "../kernel/errors.ts";
import { newId } from "../kernel/uuid.ts";
import { type HeldKeys, StaleKeys, UnknownKey, type Vault } from "../kernel/vault.ts";
import { claimKey, settleKey } from "./idempotency.ts";
import { regionRange } from "./region-range.ts";
import { ANONYMOUS_ROLE, kindRole } from "./roles.ts";
import { type Sql, sql } from "./sql.ts";

const RETRIES = 5;
/** Held shared by whoever seals or searches, alone by whoever changes which keys are in use. */
export const KEYS_LOCK = "data keys";
const SERIALIZATION_FAILURE = "40001";
const DEADLOCK_DETECTED = "40P01";

/** What an audit row says besides who and when: which object, and facts without personal values. */
interface AuditSubject {
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly regionCode?: string | null;
  readonly purpose?: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
  /** What fields were before and after, masked. */
  readonly changes?: readonly AuditedChange[];
}

/** One transaction under the caller's scope. Pass it down: on the embedded database a second one would hang. */
export class Transaction {
  readonly em: SqlEntityManager;
  readonly ctx: RequestContext;
  readonly now: Date;
  #auditRows = 0;
  #holdsKeys = false;
  readonly #atEnd: (() => void)[] = [];

  constructor(em: SqlEntityManager, ctx: RequestContext, now: Date) {
    this.em = em;
    this.ctx = ctx;
    this.now = now;
  }

  get vault(): Omit<Vault, keyof HeldKeys> {
    return this.ctx.platform.vault;
  }

  /**
   * The keys with which values are sealed and found. They stay in use to the end of the transaction: a rotation waits
   * for it, so that nothing is sealed or looked for under a key that was given up meanwhile.
   */
  async heldKeys(): Promise<HeldKeys> {
    const { vault } = this.ctx.platform;
    if (this.#holdsKeys) return vault;
    await this.rows(sql`select pg_advisory_xact_lock_shared(hashtextextended(${KEYS_LOCK}, 0))`);
    // A statement of its own: it has to see what was committed while it waited for the lock.
    const row = await this.row<{ generation: string }>(sql`select keys_in_use() as generation`);
    if (row?.generation !== vault.generation) throw new StaleKeys();
    this.#holdsKeys = true;
    return vault;
  }

  /** Runs SQL with bound parameters. Pending entity changes are written first, so that SQL sees them. */
  async rows<T>(query: Sql): Promise<T[]> {
    await this.em.flush();
    const connection = this.em.getTransactionContext<{ executeQuery(q: unknown): Promise<{ rows: T[] }> }>();
    if (!connection) throw new Error("A statement was sent outside of its transaction.");
    const result = await connection.executeQuery(CompiledQuery.raw(query.statement, [...query.values]));
    return result.rows;
  }

  async row<T>(query: Sql): Promise<T | undefined> {
    return (await this.rows<T>(query))[0];
  }

  /** Writes an audit row that commits or fails with the business it records. */
  audit(subject: AuditSubject): void {
    const actor = this.ctx.actor;
    const entry = {
      id: newId(this.now),
      at: this.now,
      requestId: this.ctx.requestId,
      userId: actor?.userId ?? null,
      postId: actor?.postId ?? null,
      organisationId: actor?.organisationId ?? null,
      action: subject.action,
      objectKind: subject.objectKind,
      objectId: subject.objectId,
      regionCode: subject.regionCode ?? actor?.regionCode ?? null,
      purpose: subject.purpose ?? null,
      detail: { ...subject.detail, ...(subject.changes?.length ? { changes: subject.changes } : {}) },
    };
    this.atEnd(() => this.em.create(AuditEntry, { ...entry, sha256: auditHash(entry) }));
    this.#auditRows += 1;
  }

  /** Rows that nothing in the transaction reads, such as history: written together, in one statement a table. */
  atEnd(write: () => void): void {
    this.#atEnd.push(write);
  }

  /**
   * Writes what is pending and forgets the rows that were read, for a transaction over many objects: each statement
   * compares every row that is still held. A change to an entity that was read before goes nowhere afterwards.
   */
  async forget(): Promise<void> {
    await this.em.flush();
    this.em.clear();
  }

  /** Called once, when the work is done. */
  async finish(): Promise<void> {
    for (const write of this.#atEnd) write();
    await this.em.flush();
  }

  get wasAudited(): boolean {
    return this.#auditRows > 0;
  }
}

/** What a transaction may do besides what its scope says. */
interface Access {
  readonly settings?: Readonly<Record<string, string>>;
  readonly isolationLevel?: IsolationLevel;
}
const READ_ONLY = { transaction_read_only: "on" };

/**
 * Reads under the caller's scope, in a transaction that the database itself holds read-only.
 * This, `scopedSnapshot` and `scopedWrite` are the only ways to the database (a contract test forbids any other).
 */
export function scoped<T>(ctx: RequestContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(ctx, work, { settings: READ_ONLY });
}

/** The same, for what is read by several statements that have to fit together: they all see one moment. */
export function scopedSnapshot<T>(ctx: RequestContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(ctx, work, {
    settings: READ_ONLY,
    isolationLevel: IsolationLevel.REPEATABLE_READ,
  });
}

interface WriteOptions {
  /** The caller's key for doing it at most once, and the body it stands for. Kept for good. */
  readonly idempotency?: { readonly key: string; readonly mutation: string; readonly body: unknown };
  /** Why this write leaves no audit row, such as the minute in which a session was last seen. */
  readonly unaudited?: string;
}

/** What a write gave, and whether it was this request that did it. */
interface Done<T> {
  readonly result: T;
  /** False when an earlier request did it under the same key, and its result was kept. */
  readonly isNew: boolean;
}

/**
 * Writes under the caller's scope. Commits only when the work left an audit row. With an idempotency key the
 * first result is kept in the same transaction and returned again; another body under the key is refused.
 * The result must be plain JSON (ids, not entities). Serialization failures and deadlocks are tried again.
 */
export async function scopedWrite<T>(
  ctx: RequestContext,
  work: (tx: Transaction) => Promise<T>,
  options: WriteOptions = {},
): Promise<T> {
  return (await scopedWriteOnce(ctx, work, options)).result;
}

/**
 * The same, for what stands in no record and is told only to who did it, such as a new password: whether this
 * request did it is known only from the transaction that commits, never from an attempt that was given up.
 */
export async function scopedWriteOnce<T>(
  ctx: RequestContext,
  work: (tx: Transaction) => Promise<T>,
  options: WriteOptions = {},
): Promise<Done<T>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(ctx, (tx) => once(tx, work, options));
    } catch (error) {
      if (attempt >= RETRIES || !isWorthRetrying(error)) throw error;
    }
  }
}

async function once<T>(
  tx: Transaction,
  work: (tx: Transaction) => Promise<T>,
  options: WriteOptions,
): Promise<Done<T>> {
  const { idempotency } = options;
  if (!idempotency) return { result: await (options.unaudited ? work(tx) : audited(tx, work)), isNew: true };
  const owner = actorOf(tx.ctx).userId;
  const body = canonicalJson(idempotency.body);
  const earlier = await claimKey(tx, owner, idempotency.mutation, idempotency.key, body);
  if (earlier) return { result: earlier.result as T, isNew: false };
  const result = await audited(tx, work);
  await settleKey(tx, owner, idempotency.mutation, idempotency.key, result);
  return { result, isNew: true };
}

async function audited<T>(tx: Transaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const result = await work(tx);
  if (!tx.wasAudited) throw new Error("A write must leave an audit row in its transaction.");
  return result;
}

/** Where keys were rotated since this process loaded them, it loads them again and does all of the work anew. */
async function inTransaction<T>(
  ctx: RequestContext,
  work: (tx: Transaction) => Promise<T>,
  access: Access = {},
): Promise<T> {
  const { vault } = ctx.platform;
  for (let attempt = 1; ; attempt += 1) {
    const { generation } = vault;
    try {
      return await oneTransaction(ctx, work, access);
    } catch (error) {
      const isStale = error instanceof StaleKeys || error instanceof UnknownKey;
      if (!isStale || attempt >= RETRIES) throw error;
      await vault.reload();
      if (vault.generation === generation) throw error;
    }
  }
}

/** Role, scope and what the transaction may do are settings like one another, set by the one statement that opens it. */
function oneTransaction<T>(
  ctx: RequestContext,
  work: (tx: Transaction) => Promise<T>,
  { settings, isolationLevel }: Access,
): Promise<T> {
  const now = ctx.platform.clock.now();
  const em = ctx.platform.orm.em.fork({
    session: { variables: { ...scopeVariables(ctx, now), role: roleOf(ctx), ...settings } },
  });
  return em.transactional(
    async (inner) => {
      const tx = new Transaction(inner as SqlEntityManager, ctx, now);
      const result = await work(tx);
      await tx.finish();
      return result;
    },
    isolationLevel ? { isolationLevel } : {},
  );
}

function roleOf(ctx: RequestContext): string {
  if (ctx.system) return kindRole("SYSTEM");
  return ctx.actor ? kindRole(ctx.actor.organisationKind) : ANONYMOUS_ROLE;
}

/** The variables that row-level security reads. No actor and not the system: every one is empty. */
function scopeVariables(ctx: RequestContext, now: Date): Record<string, string> {
  const { actor } = ctx;
  const range =
    actor?.organisationKind === "DEPARTMENT" && actor.regionCode ? regionRange(actor.regionCode) : null;
  return {
    "app.now": now.toISOString(),
    "app.kind": ctx.system ? "SYSTEM" : (actor?.organisationKind ?? ""),
    "app.user_id": actor?.userId ?? "",
    "app.organisation_id": actor?.organisationId ?? "",
    "app.region_lo": range?.from ?? "",
    "app.region_hi": range?.before ?? "",
    "app.administers": String(actor?.permissions.has("organisation:manage") ?? false),
    "app.oversees": String(actor?.permissions.has("audit:read") ?? false),
  };
}

function isWorthRetrying(error: unknown): boolean {
  if (error instanceof DomainError) return false;
  const code = (error as { code?: unknown }).code;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED;
}

/** JSON with sorted keys; bigint as its digits. The same body gives the same text whatever the order sent. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === "bigint") return inner.toString();
    if (inner && typeof inner === "object" && !Array.isArray(inner) && !(inner instanceof Date)) {
      return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    return inner;
  });
}
