import { scoped, type Transaction } from "../../database/scoped.ts";
import { raw, sql } from "../../database/sql.ts";
import { type RequestContext, systemContext } from "../../kernel/context.ts";
import type { Platform } from "../../kernel/platform.ts";
import type { Check, Finding } from "./check.ts";
import { moneyChecks } from "./money.ts";
import { serviceChecks } from "./service.ts";
import { totalChecks } from "./totals.ts";

/** Every check, in the order of the invariants. */
export const checks: readonly Check[] = [...moneyChecks, ...serviceChecks, ...totalChecks].sort(
  (one, other) => one.number - other.number,
);

const NOBODY = "00000000-0000-7000-8000-000000000000";

/**
 * One who sees every row of the city and may do nothing: a department without a permission, over the province that
 * holds all regions of this deployment. Row-level security knows no caller who sees all.
 */
async function overseer(platform: Platform): Promise<RequestContext> {
  const root = await scoped(systemContext(platform, "invariants"), (tx) =>
    tx.row<{ code: string }>(sql`select code from region order by code limit 1`),
  );
  return {
    requestId: "invariants",
    platform,
    system: false,
    remoteAddress: null,
    actor: {
      userId: NOBODY,
      postId: NOBODY,
      role: "AUDITOR",
      organisationId: NOBODY,
      organisationKind: "DEPARTMENT",
      regionCode: root ? `${root.code.slice(0, 2)}0000000000` : null,
      permissions: new Set(),
      credential: { kind: "session", id: NOBODY },
    },
  };
}

/** Looks for violations of every invariant on live data, in two read-only transactions. Nothing found: all hold. */
export async function checkInvariants(platform: Platform): Promise<Finding[]> {
  const overseen = await scoped(await overseer(platform), (tx) => runChecks(tx, "overseer"));
  const own = await scoped(systemContext(platform, "invariants"), (tx) => runChecks(tx, "platform"));
  return [...overseen, ...own].sort((one, other) => one.number - other.number);
}

/** Runs the checks that this transaction can see the rows of; every check is reported, with a count of zero if it holds. */
async function runChecks(tx: Transaction, by: Check["by"]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const check of checks.filter((candidate) => candidate.by === by)) {
    const rows = await tx.rows<{ id: string; n: number }>(sql`
      select v.id::text as id, (count(*) over ())::int as n from (${check.violations(tx)}) v order by 1 ${raw("limit 5")}`);
    findings.push({
      number: check.number,
      title: check.title,
      count: rows[0]?.n ?? 0,
      ids: rows.map((row) => row.id),
    });
  }
  return findings;
}

const SEEN = [
  "need_item",
  "donation",
  "allocation",
  "voucher",
  "service_visit",
  "journal",
  "posting",
] as const;

/** How many rows of the chief tables the overseer saw. */
export async function rowsSeen(platform: Platform): Promise<Record<string, number>> {
  return scoped(await overseer(platform), async (tx) => {
    const counts: Record<string, number> = {};
    for (const table of SEEN) {
      counts[table] =
        (await tx.row<{ n: number }>(sql`select count(*)::int as n from ${raw(table)}`))?.n ?? 0;
    }
    return counts;
  });
}
