import { DomainError } from "../kernel/errors.ts";
import { type Sql, sql } from "./sql.ts";

/** A limit set so long ago is set anew: what was left of the time then is longer than what is left now. */
const STALE_AFTER_MS = 250;

/**
 * Keeps a transaction to the deadline of its request: PostgreSQL stops a statement that is still running then. The
 * embedded database cannot stop one, so there nothing is begun after the deadline. Throws TIMED_OUT.
 */
export class Deadline {
  readonly #at: number | undefined;
  #setAt = performance.now();

  /** By `performance.now()`; none for long work. */
  constructor(at: number | undefined) {
    this.#at = at;
  }

  /** What the transaction opens with. */
  get settings(): Record<string, string> {
    return this.#at === undefined ? {} : { statement_timeout: this.#left(this.#at) };
  }

  /** What has to be sent before the next statement, if anything. */
  next(): Sql | null {
    if (this.#at === undefined) return null;
    const left = this.#left(this.#at);
    if (performance.now() - this.#setAt < STALE_AFTER_MS) return null;
    this.#setAt = performance.now();
    return sql`select set_config('statement_timeout', ${left}, true)`;
  }

  #left(at: number): string {
    const left = Math.ceil(at - performance.now());
    if (left <= 0) throw new DomainError("TIMED_OUT");
    return String(left);
  }
}
