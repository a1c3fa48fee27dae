import { lockName } from "../database/named-lock.ts";
import { canonicalJson, type Transaction } from "../database/scoped.ts";
import { type Sql, sql } from "../database/sql.ts";
import { addCalendarDays, shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import type { Catalogue, PolicyRecord, RelationRecord } from "./catalogue/catalogue-types.ts";
import { partiesOf } from "./catalogue/check-relations.ts";
import { loadCatalogue } from "./catalogue/load-catalogue.ts";
import { toPolicyBody } from "./policy-body.ts";

/** The catalogue names no date of its own; its policies hold from here on a platform that has none yet. */
export const FIRST_VALID_FROM = "2024-01-01";
/** Defaults hold before any dated figure of a division does. */
const DEFAULTS_VALID_FROM = "2023-01-01";

export interface ImportedCatalogue {
  readonly policies: number;
  readonly newVersions: number;
  readonly relationsAdded: number;
  readonly relationsRemoved: number;
  readonly standardsChanged: number;
}

/**
 * Publishes a catalogue: policies, versions, relations, standards. Doing it twice changes nothing. A record that
 * differs from its newest version becomes the next version, valid from `validFrom` (today when not said): what
 * was published is never rewritten, because decisions rest on it.
 */
export async function importCatalogue(
  tx: Transaction,
  catalogue: Catalogue = loadCatalogue(),
  options: { readonly validFrom?: string } = {},
): Promise<ImportedCatalogue> {
  await lockName(tx, "policy.importCatalogue");
  const validFrom = options.validFrom ?? shanghaiDate(tx.now);
  let newVersions = 0;
  for (const policy of catalogue.policies) {
    await upsertPolicy(tx, policy);
    if (await publishVersion(tx, policy, catalogue, validFrom)) newVersions += 1;
  }
  const relations = await replaceRelations(tx, catalogue.relations);
  const standardsChanged = await upsertStandards(tx, catalogue);
  const result = { policies: catalogue.policies.length, newVersions, ...relations, standardsChanged };
  tx.audit({ action: "policy.importCatalogue", objectKind: "policy", objectId: null, detail: result });
  return result;
}

async function upsertPolicy(tx: Transaction, policy: PolicyRecord): Promise<void> {
  await tx.rows(sql`
    insert into policy (code, name, tier, departments, unit)
    values (${policy.code}, ${policy.nameZh}, ${policy.tier}, ${policy.departments}::text[], ${policy.subject})
    on conflict (code) do update set name = excluded.name, tier = excluded.tier,
      departments = excluded.departments, unit = excluded.unit`);
}

interface NewestVersion {
  id: string;
  version: number;
  valid_from: string;
  body: unknown;
}

async function publishVersion(
  tx: Transaction,
  policy: PolicyRecord,
  catalogue: Catalogue,
  validFrom: string,
): Promise<boolean> {
  const body = toPolicyBody(policy, catalogue);
  const newest = await tx.row<NewestVersion>(sql`
    select id, version, valid_from, body from policy_version where policy_code = ${policy.code}
    order by version desc limit 1`);
  if (newest && canonicalJson(newest.body) === canonicalJson(body)) return false;
  if (newest) {
    // A version lasts at least a day; one that begins no later than its predecessor begins the day after it.
    const from = validFrom > newest.valid_from ? validFrom : addCalendarDays(newest.valid_from, 1);
    await tx.rows(
      sql`update policy_version set valid_to = ${addCalendarDays(from, -1)} where id = ${newest.id}`,
    );
    await insertVersion(tx, policy, newest.version + 1, from, body);
  } else {
    await insertVersion(tx, policy, 1, FIRST_VALID_FROM, body);
  }
  return true;
}

async function insertVersion(
  tx: Transaction,
  policy: PolicyRecord,
  version: number,
  validFrom: string,
  body: object,
): Promise<void> {
  await tx.rows(sql`
    insert into policy_version (id, policy_code, version, valid_from, period, body, published_at)
    values (${newId(tx.now)}, ${policy.code}, ${version}, ${validFrom}, ${policy.period},
      ${JSON.stringify(body)}::jsonb, ${tx.now})`);
}

/** Relations have no versions yet: the table holds those of the newest catalogue. */
async function replaceRelations(
  tx: Transaction,
  relations: readonly RelationRecord[],
): Promise<{ relationsAdded: number; relationsRemoved: number }> {
  const stored = await tx.rows<{ id: string; body: unknown }>(sql`select id, body from policy_relation`);
  const wanted = new Map(relations.map((relation) => [canonicalJson(relation), relation]));
  const kept = new Set(stored.map((row) => canonicalJson(row.body)));
  const removed = stored.filter((row) => !wanted.has(canonicalJson(row.body))).map((row) => row.id);
  await tx.rows(sql`delete from policy_relation where id = any(${removed}::uuid[])`);
  let relationsAdded = 0;
  for (const [key, relation] of wanted) {
    if (kept.has(key)) continue;
    await tx.rows(sql`
      insert into policy_relation (id, kind, policy_codes, body)
      values (${newId(tx.now)}, ${relation.kind}, ${partiesOf(relation)}::text[], ${JSON.stringify(relation)}::jsonb)`);
    relationsAdded += 1;
  }
  return { relationsAdded, relationsRemoved: removed.length };
}

interface StandardRow {
  readonly regionCode: string | null;
  readonly areaKind: string | null;
  readonly name: string;
  readonly value: string;
  readonly validFrom: string;
  readonly source: string;
  readonly confidence: string;
  readonly note: string | null;
}

/** A figure of the same name, place, area and date is corrected in place; another date is another row. */
async function upsertStandards(tx: Transaction, catalogue: Catalogue): Promise<number> {
  let changed = 0;
  for (const row of standardRows(catalogue)) {
    const written = await tx.row<{ n: number }>(sql`
      with updated as (
        update policy_standard set value = ${row.value}, source = ${row.source}, confidence = ${row.confidence},
          note = ${row.note}
        where ${sameFigure(row)} and (value <> ${row.value} or source <> ${row.source}
          or confidence <> ${row.confidence} or note is distinct from ${row.note}::text)
        returning 1),
      inserted as (
        insert into policy_standard (id, region_code, area_kind, name, value, valid_from, source, confidence, note)
        select ${newId(tx.now)}::uuid, ${row.regionCode}::text, ${row.areaKind}::text, ${row.name}::text,
          ${row.value}::text, ${row.validFrom}::date, ${row.source}::text, ${row.confidence}::text, ${row.note}::text
        where not exists (select from policy_standard where ${sameFigure(row)})
        returning 1)
      select ((select count(*) from updated) + (select count(*) from inserted))::int as n`);
    changed += written?.n ?? 0;
  }
  return changed;
}

const sameFigure = (row: StandardRow): Sql => sql`
  name = ${row.name} and region_code is not distinct from ${row.regionCode}::text
  and area_kind is not distinct from ${row.areaKind}::text and valid_from = ${row.validFrom}::date`;

function standardRows({ standards, references }: Catalogue): StandardRow[] {
  const titles = new Map(references.map(({ code, titleZh }) => [code, titleZh]));
  const local = standards.byDivision.map((figure) => ({
    regionCode: figure.division,
    areaKind: figure.areaKind,
    name: figure.key,
    value: figure.value,
    validFrom: `${figure.year}-01-01`,
    source: figure.source,
    confidence: figure.confidence,
    note: null,
  }));
  const defaults = standards.defaults.map((figure) => ({
    regionCode: null,
    areaKind: null,
    name: figure.key,
    value: figure.value,
    validFrom: DEFAULTS_VALID_FROM,
    source: figure.source,
    confidence: figure.confidence,
    note:
      [figure.noteZh, figure.reference ? `来源：${titles.get(figure.reference)}` : null]
        .filter(Boolean)
        .join("；") || null,
  }));
  return [...local, ...defaults];
}
