import { canonicalJson, type Transaction } from "../../database/scoped.ts";
import { toPolicyBody } from "../policy-body.ts";
import {
  endCases,
  endVersion,
  newestVersion,
  notePublication,
  publishAfter,
  publishCases,
  publishDerivations,
  publishRelations,
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
  // Those that other revisions publish from a later day stay; where this one says something of them, it comes last.
  if (document.relations || document.ends) await publishRelations(tx, catalogue.relations, validFrom);
  if (document.derivations || document.ends) await publishDerivations(tx, catalogue.derivations, validFrom);
  await upsertFigures(tx, document.standards?.figures ?? []);
  await upsertOffices(tx, document.offices ?? []);
  await publishCases(tx, document.cases ?? [], validFrom);
  const ofPolicies = (document.ends?.policies ?? []).map((policy) => ({ policy, nameZh: null }));
  await endCases(tx, [...(document.ends?.cases ?? []), ...ofPolicies], validFrom);
  await notePublication(tx, id);
}
