import type { Transaction } from "../../database/scoped.ts";
import type { Sql } from "../../database/sql.ts";

/** One statement of what must hold, and the query that finds where it does not. */
export interface Check {
  /** The number of the invariant in docs/architecture.md; several checks may share one. */
  readonly number: number;
  /** What holds, in words. */
  readonly title: string;
  /** Who may see the rows: the overseer of the whole city, or the platform itself. */
  readonly by: "overseer" | "platform";
  /** Selects `id`, one row for each violation. */
  readonly violations: (tx: Transaction) => Sql;
}

export interface Finding {
  readonly number: number;
  readonly title: string;
  readonly count: number;
  /** The first five. */
  readonly ids: readonly string[];
}

export const overseen = (number: number, title: string, violations: (tx: Transaction) => Sql): Check => ({
  number,
  title,
  by: "overseer",
  violations,
});
