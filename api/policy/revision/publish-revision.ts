import { canonicalJson, type Transaction } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import { toPolicyBody } from "../policy-body.ts";
import {
  endVersion,
  newestVersion,
  notePublication,
  publishAfter,
  publishDerivations,
  publishRelations,
  upsertCases,
  upsertFigures,
  upsertOffices,
  upsertPolicy,
  upsertReferences,
  upsertStandardKeys,
} from "../publish-catalogue.ts";
import type { Examination } from "./examine.ts";
import type { CatalogueRevision } from "./revision.entity.ts";

/**
 * Writes what a revision changes, from its first day on. The caller holds the catalogue's lock. Versions that were in
 * force end the day before; none is rewritten.
 */
export async function publishOutcome(
  tx: Transaction,
  { id, validFrom }: CatalogueRevision,
  { document, catalogue }: NonNullable<Examination["outcome"]>,
): Promise<void> {
  await upsertStandardKeys(tx, document.standards?.keys ?? []);
  await upsertReferences(tx, document.references ?? []);
  for (const policy of document.policies ?? []) {
    const newest = await newestVersion(tx, policy.code);
    const body = toPolicyBody(policy, catalogue);
    if (newest && newest.valid_to === null && canonicalJson(newest.body) === canonicalJson(body)) continue;
    await upsertPolicy(tx, policy);
    await publishAfter(tx, policy, newest, validFrom, body);
  }
  for (const code of document.ends?.policies ?? []) {
    const newest = await newestVersion(tx, code);
    if (newest) await endVersion(tx, newest, validFrom);
  }
  await publishRelations(tx, catalogue.relations, validFrom);
  await publishDerivations(tx, catalogue.derivations, validFrom);
  await upsertFigures(tx, document.standards?.figures ?? []);
  await upsertOffices(tx, document.offices ?? []);
  await upsertCases(tx, document.cases ?? []);
  const ended = [
    ...(document.ends?.cases ?? []),
    ...(document.ends?.policies ?? []).map((policy) => ({ policy, nameZh: null })),
  ];
  await tx.rows(sql`
    update policy_case c set ended_at = ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) as e(policy text, "nameZh" text)
    where c.policy_code = e.policy and (e."nameZh" is null or c.name = e."nameZh") and c.ended_at is null`);
  await notePublication(tx, id);
}
