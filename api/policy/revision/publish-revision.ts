import type { Transaction } from "../../database/scoped.ts";
import { toPolicyBody } from "../policy-body.ts";
import {
  endVersion,
  newestVersion,
  notePublication,
  publishAfter,
  upsertFigures,
  upsertOffices,
  upsertPolicy,
  upsertReferences,
  upsertStandardKeys,
} from "../publish-catalogue.ts";
import { between, publishCases, publishDerivations, publishRelations } from "../publish-dated.ts";
import type { Examination } from "./examine.ts";
import type { CatalogueRevision } from "./revision.entity.ts";

/**
 * Writes what a revision changes, from its first day on. The caller holds the catalogue's lock. Versions that were in
 * force end the day before; none is rewritten.
 */
export async function publishOutcome(
  tx: Transaction,
  { id, validFrom }: CatalogueRevision,
  { document, before, catalogue }: NonNullable<Examination["outcome"]>,
): Promise<void> {
  await upsertStandardKeys(tx, document.standards?.keys ?? []);
  await upsertReferences(tx, document.references ?? []);
  for (const policy of between(before.policies, catalogue.policies).added) {
    await upsertPolicy(tx, policy);
    await publishAfter(
      tx,
      policy,
      await newestVersion(tx, policy.code),
      validFrom,
      toPolicyBody(policy, catalogue),
    );
  }
  for (const code of document.ends?.policies ?? []) {
    const newest = await newestVersion(tx, code);
    if (newest) await endVersion(tx, newest, validFrom);
  }
  await publishRelations(tx, between(before.relations, catalogue.relations), validFrom);
  await publishDerivations(tx, between(before.derivations, catalogue.derivations), validFrom);
  await upsertFigures(tx, document.standards?.figures ?? []);
  await upsertOffices(tx, document.offices ?? []);
  await publishCases(tx, between(before.cases, catalogue.cases), validFrom);
  await notePublication(tx, id);
}
