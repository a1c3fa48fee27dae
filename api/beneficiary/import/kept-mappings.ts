import { createHash } from "node:crypto";
import type { Transaction } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import { actorOf } from "../../kernel/context.ts";
import type { Mapping } from "./columns.ts";

const hashOf = (headings: readonly string[]) =>
  createHash("sha256").update(JSON.stringify(headings)).digest("base64url");

/** What the office said of files with these headings before; null when it never did, or of what there is no more. */
export async function keptMapping(
  tx: Transaction,
  headings: readonly string[],
  isTarget: (target: string) => boolean,
): Promise<Mapping | null> {
  const row = await tx.row<{ mapping: Mapping }>(sql`
    select mapping from import_mapping
    where organisation_id = ${actorOf(tx.ctx).organisationId} and headings_hash = ${hashOf(headings)}`);
  const isKnown = row?.mapping.every((target) => target === null || isTarget(target)) ?? false;
  return isKnown ? row!.mapping : null;
}

export async function keepMapping(
  tx: Transaction,
  headings: readonly string[],
  mapping: Mapping,
): Promise<void> {
  const { organisationId, userId } = actorOf(tx.ctx);
  await tx.rows(sql`
    insert into import_mapping (organisation_id, headings_hash, mapping, saved_by, saved_at)
    values (${organisationId}, ${hashOf(headings)}, ${JSON.stringify(mapping)}::jsonb, ${userId}, ${tx.now})
    on conflict (organisation_id, headings_hash)
      do update set mapping = excluded.mapping, saved_by = excluded.saved_by, saved_at = excluded.saved_at`);
}
