import type { Deadline } from "../kernel/context.ts";
import { DomainError } from "../kernel/errors.ts";
import { type Sql, sql } from "./sql.ts";

/** A limit set so long ago is set anew: what was left of the time then is longer than what is left now. */
const STALE_AFTER_MS = 250;
/** So long the answer may take after an act got through, however late that was. */
const ANSWER_MS = 5_000;

/**
 * Keeps a transaction to the deadline of its request: PostgreSQL stops a statement that is still running then. The
 * embedded database cannot stop one, so there nothing is begun after the deadline. Throws TIMED_OUT.
 */
export class TimeLimit {
  readonly #deadline: Deadline | undefined;
  #setAt = performance.now();

  /** None for long work. */
  constructor(deadline: Deadline | undefined) {
    this.#deadline = deadline;
  }

  /** What a transaction opens with. */
  get settings(): Record<string, string> {
    return this.#deadline ? { statement_timeout: leftOf(this.#deadline) } : {};
  }

  /** What has to be sent before the next statement, if anything. */
  next(): Sql | null {
    if (!this.#deadline) return null;
    const left = leftOf(this.#deadline);
    if (performance.now() - this.#setAt < STALE_AFTER_MS) return null;
    this.#setAt = performance.now();
    return sql`select set_config('statement_timeout', ${left}, true)`;
  }
}

/** Whoever did something is told what became of it. */
export function grantAnswer(deadline: Deadline | undefined): void {
  if (deadline) deadline.at = Math.max(deadline.at, performance.now() + ANSWER_MS);
}

function leftOf({ at }: Deadline): string {
  const left = Math.ceil(at - performance.now());
  if (left <= 0) throw new DomainError("TIMED_OUT");
  return String(left);
}
