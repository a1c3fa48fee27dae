import { IsolationLevel } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { CompiledQuery } from "kysely";
import { AuditEntry, type AuditedChange, auditHash } from "../audit/audit-entry.entity.ts";
import { auditColumns, auditRow } from "../audit/audit-rows.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import { actorOf, type RequestContext } from "../kernel/context.ts";
import { DomainError } from "../kernel/errors.ts";
import { newId } from "../kernel/uuid.ts";
import { type HeldKeys, StaleKeys, UnknownKey, type Vault } from "../kernel/vault.ts";
import { demandRoom } from "./disk-room.ts";
import { claimKey, settleKey } from "./idempotency.ts";
import { insertMany } from "./insert-many.ts";
import { askOn, type Course, poolOf, readOn, type Send } from "./read-connection.ts";
import { regionRange } from "./region-range.ts";
import { ANONYMOUS_ROLE, kindRole } from "./roles.ts";
import { type Sql, sql } from "./sql.ts";
import { grantAnswer, TimeLimit } from "./time-limit.ts";

const RETRIES = 5;
const READ_ONLY = { transaction_read_only: "on" };
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

/**
 * One transaction under the caller's scope, for reading by statements. Pass it down: on the embedded database a second
 * one would hang.
 */
export class Transaction {
  readonly ctx: RequestContext;
  readonly now: Date;
  readonly #send: Send;
  readonly #limit: TimeLimit;
  #holdsKeys = false;

  constructor(ctx: RequestContext, now: Date, send: Send) {
    this.ctx = ctx;
    this.now = now;
    this.#send = send;
    this.#limit = new TimeLimit(ctx.deadline);
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

  /** Runs SQL with bound parameters. */
  async rows<T>(query: Sql): Promise<T[]> {
    await this.keepToDeadline();
    return this.#send(query);
  }

  /** Before each statement, also one that is not sent by `rows`. */
  protected async keepToDeadline(): Promise<void> {
    const limit = this.#limit.next();
    if (limit) await this.#send(limit);
  }

  async row<T>(query: Sql): Promise<T | undefined> {
    return (await this.rows<T>(query))[0];
  }
}

/** One that also loads entities, such as those that say themselves what may be done with them. */
export class EntityTransaction extends Transaction {
  readonly em: SqlEntityManager;

  constructor(em: SqlEntityManager, ctx: RequestContext, now: Date) {
    super(ctx, now, (query) => sendBy(em, query));
    this.em = em;
  }
}

/** One that may also write, with an audit row. */
export class WriteTransaction extends EntityTransaction {
  #auditRows = 0;
  readonly #atEnd: (() => void)[] = [];

  /** Runs SQL with bound parameters. Pending entity changes are written first, so that SQL sees them. */
  override async rows<T>(query: Sql): Promise<T[]> {
    await this.#flush();
    return super.rows(query);
  }

  /** Writes an audit row that commits or fails with the business it records. */
  audit(subject: AuditSubject): void {
    const entry = this.#entryOf(subject);
    this.atEnd(() => this.em.create(AuditEntry, entry));
    this.#auditRows += 1;
  }

  /** The same of many objects, in few statements. */
  async auditMany(subjects: readonly AuditSubject[]): Promise<void> {
    await insertMany(
      this,
      "audit_entry",
      auditColumns,
      subjects.map((each) => auditRow(this.#entryOf(each))),
    );
    this.#auditRows += subjects.length;
  }

  #entryOf(subject: AuditSubject) {
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
    return { ...entry, sha256: auditHash(entry) };
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
    await this.#flush();
    this.em.clear();
  }

  /** Called once, when the work is done. */
  async finish(): Promise<void> {
    for (const write of this.#atEnd) write();
    await this.#flush();
  }

  async #flush(): Promise<void> {
    await this.keepToDeadline();
    await this.em.flush();
  }

  get wasAudited(): boolean {
    return this.#auditRows > 0;
  }
}

async function sendBy<T>(em: SqlEntityManager, query: Sql): Promise<T[]> {
  const connection = em.getTransactionContext<{ executeQuery(q: unknown): Promise<{ rows: T[] }> }>();
  if (!connection) throw new Error("A statement was sent outside of its transaction.");
  const result = await connection.executeQuery(CompiledQuery.raw(query.statement, [...query.values]));
  return result.rows;
}

/**
 * Reads under the caller's scope, in a transaction that the database itself holds read-only.
 * This, `scopedSnapshot`, `scopedEntities` and `scopedWrite` are the only ways to the database (a contract test forbids any other).
 */
export function scoped<T>(ctx: RequestContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withLiveKeys(ctx, () => read(ctx, work));
}

/**
 * The same, for what is read by several statements that have to fit together: they all see one moment. Of a read that
 * is told its course the work may be done twice.
 */
export function scopedSnapshot<T>(
  ctx: RequestContext,
  work: (tx: Transaction) => Promise<T>,
  course?: Course,
): Promise<T> {
  return withLiveKeys(ctx, () => read(ctx, work, IsolationLevel.REPEATABLE_READ, course));
}

/** The same for one statement, which is all that is read. */
export async function scopedRows<T>(ctx: RequestContext, query: Sql): Promise<T[]> {
  const pool = await poolOf(ctx.platform.orm);
  if (!pool) return scoped(ctx, (tx) => tx.rows<T>(query));
  return askOn(pool, () => settingsOf(ctx, ctx.platform.clock.now()), query);
}

/** The same as `scoped`, for what needs entities. */
export function scopedEntities<T>(
  ctx: RequestContext,
  work: (tx: EntityTransaction) => Promise<T>,
): Promise<T> {
  const now = ctx.platform.clock.now();
  return withLiveKeys(ctx, () =>
    forked(ctx, { ...settingsOf(ctx, now), ...READ_ONLY }).transactional((em) =>
      work(new EntityTransaction(em, ctx, now)),
    ),
  );
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
  work: (tx: WriteTransaction) => Promise<T>,
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
  work: (tx: WriteTransaction) => Promise<T>,
  options: WriteOptions = {},
): Promise<Done<T>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const done = await withLiveKeys(ctx, () => write(ctx, (tx) => once(tx, work, options)));
      grantAnswer(ctx.deadline);
      return done;
    } catch (error) {
      if (attempt >= RETRIES || !isWorthRetrying(error)) throw error;
    }
  }
}

async function once<T>(
  tx: WriteTransaction,
  work: (tx: WriteTransaction) => Promise<T>,
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

async function audited<T>(tx: WriteTransaction, work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  const result = await work(tx);
  if (!tx.wasAudited) throw new Error("A write must leave an audit row in its transaction.");
  return result;
}

/** Where keys were rotated since this process loaded them, it loads them again and does all of the work anew. */
async function withLiveKeys<T>({ platform }: RequestContext, work: () => Promise<T>): Promise<T> {
  const { vault } = platform;
  for (let attempt = 1; ; attempt += 1) {
    const { generation } = vault;
    try {
      return await work();
    } catch (error) {
      const isStale = error instanceof StaleKeys || error instanceof UnknownKey;
      if (!isStale || attempt >= RETRIES) throw error;
      await vault.reload();
      if (vault.generation === generation) throw error;
    }
  }
}

async function write<T>(ctx: RequestContext, work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  await demandRoom(ctx.platform.configuration);
  const now = ctx.platform.clock.now();
  return forked(ctx, settingsOf(ctx, now)).transactional(async (em) => {
    const tx = new WriteTransaction(em, ctx, now);
    const result = await work(tx);
    await tx.finish();
    return result;
  });
}

async function read<T>(
  ctx: RequestContext,
  work: (tx: Transaction) => Promise<T>,
  isolationLevel = IsolationLevel.READ_COMMITTED,
  course?: Course,
): Promise<T> {
  const now = ctx.platform.clock.now();
  // Asked for once there is a connection: what is left of the time is less then.
  const settings = () => settingsOf(ctx, now);
  // What a part of the work sends after the rest of it gave up would come into another's transaction.
  const bounded = async (send: Send): Promise<T> => {
    let isOver = false;
    const sendWithin: Send = async (query) => {
      if (isOver) throw new Error("A statement was sent outside of its transaction.");
      return send(query);
    };
    try {
      return await work(new Transaction(ctx, now, sendWithin));
    } finally {
      isOver = true;
    }
  };
  const pool = await poolOf(ctx.platform.orm);
  if (pool)
    return readOn(pool, { isolation: isolationLevel, settings, deadline: ctx.deadline, course }, bounded);
  return forked(ctx, { ...settings(), ...READ_ONLY }).transactional(
    (em) => bounded((query) => sendBy(em, query)),
    { isolationLevel },
  );
}

/** Role, scope and what the transaction may do are settings like one another, set by the one statement that opens it. */
const settingsOf = (ctx: RequestContext, now: Date): Record<string, string> => ({
  // An empty variable is the same as none.
  ...Object.fromEntries(Object.entries(scopeVariables(ctx, now)).filter(([, value]) => value !== "")),
  ...new TimeLimit(ctx.deadline).settings,
  role: roleOf(ctx),
});

const forked = ({ platform }: RequestContext, variables: Record<string, string>): SqlEntityManager =>
  platform.orm.em.fork({ session: { variables } }) as SqlEntityManager;

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
    "app.administers": actor?.permissions.has("organisation:manage") ? "true" : "",
    "app.oversees": actor?.permissions.has("audit:read") ? "true" : "",
  };
}

function isWorthRetrying(error: unknown): boolean {
  if (error instanceof DomainError) return false;
  const code = (error as { code?: unknown }).code;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED;
}
