import { lockName } from "../database/named-lock.ts";
import type { Transaction, WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import { stateConflict } from "../kernel/errors.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import type { FiledCatalogue, PolicyRecord } from "./catalogue/catalogue-types.ts";
import { caseKey } from "./catalogue/keys.ts";
import { amended, loadCatalogue } from "./catalogue/load-catalogue.ts";
import { catalogueOn, newestPublication } from "./catalogue.queries.ts";
import { type PolicyBody, toPolicyBody } from "./policy-body.ts";
import {
  CATALOGUE_LOCK,
  newestVersion,
  notePublication,
  publishAfter,
  upsertFigures,
  upsertOffices,
  upsertPolicy,
  upsertReferences,
  upsertStandardKeys,
} from "./publish-catalogue.ts";
import { between, publishCases, publishDerivations, publishRelations } from "./publish-dated.ts";

/** The catalogue names no date of its own; its policies hold from here on a platform that has none yet. */
export const FIRST_VALID_FROM = "2024-01-01";

export interface ImportedCatalogue {
  readonly policies: number;
  readonly newVersions: number;
  readonly relationsAdded: number;
  readonly relationsRemoved: number;
  readonly standardsChanged: number;
}

/**
 * Publishes a catalogue from its files: policies, versions, relations, derived facts, standards, offices, cases. Doing
 * it twice changes nothing. A record that differs from its newest version becomes the next version, valid from
 * `validFrom` (today when not said): what was published is never rewritten, because decisions rest on it.
 */
export async function importCatalogue(
  tx: WriteTransaction,
  catalogue: FiledCatalogue = loadCatalogue(),
  options: { readonly validFrom?: string } = {},
): Promise<ImportedCatalogue> {
  await lockName(tx, CATALOGUE_LOCK);
  const validFrom = options.validFrom ?? shanghaiDate(tx.now);
  const isFirst = (await newestPublication(tx)).number === 0;
  const from = isFirst ? FIRST_VALID_FROM : validFrom;
  await refuseUndoing(tx, catalogue, from);
  await upsertStandardKeys(tx, catalogue.standards.keys);
  await upsertReferences(tx, catalogue.references);
  let newVersions = 0;
  for (const policy of catalogue.policies) {
    await upsertPolicy(tx, policy);
    newVersions += await publishVersions(tx, policy, catalogue, validFrom);
  }
  const now = await catalogueOn(tx, from);
  const relations = between(now.relations, catalogue.relations);
  await publishRelations(tx, relations, from);
  await publishDerivations(tx, between(now.derivations, catalogue.derivations), from);
  const { added } = between(now.cases, catalogue.cases);
  const anew = new Set(added.map(caseKey));
  await publishCases(tx, { added, ended: now.cases.filter((each) => anew.has(caseKey(each))) }, from);
  const standardsChanged = await upsertFigures(tx, catalogue.standards.figures);
  await upsertOffices(tx, catalogue.offices);
  await notePublication(tx, null);
  const result = {
    policies: catalogue.policies.length,
    newVersions,
    relationsAdded: relations.added.length,
    relationsRemoved: relations.ended.length,
    standardsChanged,
  };
  tx.audit({ action: "policy.importCatalogue", objectKind: "policy", objectId: null, detail: result });
  return result;
}

/** What revisions have set for a later day, or have ended, files that know nothing of it would undo. */
async function refuseUndoing(tx: Transaction, { policies }: FiledCatalogue, from: string): Promise<void> {
  const scheduled = await tx.row<{ day: string | null }>(sql`
    select max(day)::text as day from (
      select greatest(valid_from, valid_to + 1) as day from policy_relation
      union all select greatest(valid_from, valid_to + 1) from policy_derivation
      union all select greatest(valid_from, valid_to + 1) from policy_case) days`);
  if (scheduled?.day && scheduled.day > from)
    throw stateConflict(`目录已有自 ${scheduled.day} 起生效的修订，请把生效日期定在这一天或以后。`);
  const codes = policies.map(({ code }) => code);
  const ended = await tx.rows<{ name: string }>(sql`
    select p.name from policy p where p.code = any(${codes}::text[])
      and (select valid_to from policy_version v where v.policy_code = p.code order by version desc limit 1) is not null
    order by p.code`);
  if (ended.length > 0)
    throw stateConflict(
      `这些政策已由修订停止，请先从文件中去掉：${ended.map(({ name }) => name).join("、")}。`,
    );
}

interface Saying {
  readonly from: string;
  readonly body: PolicyBody;
}

/** What a policy says, and from when on: as it stands in the file, then each amendment. */
function sayings(policy: PolicyRecord, catalogue: FiledCatalogue): Saying[] {
  const said = [{ from: FIRST_VALID_FROM, policy }];
  for (const amendment of catalogue.amendments.filter(({ code }) => code === policy.code))
    said.push({ from: amendment.validFrom, policy: amended(said.at(-1)?.policy ?? policy, amendment) });
  return said.map(({ from, policy }) => ({ from, body: toPolicyBody(policy, catalogue) }));
}

/** Publishes what is new since the newest version; returns how many versions that makes. */
async function publishVersions(
  tx: Transaction,
  policy: PolicyRecord,
  catalogue: FiledCatalogue,
  validFrom: string,
): Promise<number> {
  const said = sayings(policy, catalogue);
  let newest = await newestVersion(tx, policy.code);
  const same = (body: unknown) => canonicalJson(body) === canonicalJson(newest?.body ?? null);
  const known = said.findLastIndex(({ body }) => same(body));
  const toPublish = known < 0 && newest ? fromNowOn(said, validFrom) : said.slice(known + 1);
  for (const { from, body } of toPublish) newest = await publishAfter(tx, policy, newest, from, body);
  return toPublish.length;
}

/**
 * What the file says was never published like this: what it says for the day is new from the day on, and what is to
 * come begins when it says. What came before is not told anew.
 */
function fromNowOn(said: readonly Saying[], validFrom: string): readonly Saying[] {
  const now = said.findLast(({ from }) => from <= validFrom) ?? said[0];
  const later = said.filter(({ from }) => from > validFrom && from !== now?.from);
  return now ? [{ ...now, from: validFrom }, ...later] : [];
}
