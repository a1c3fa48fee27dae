import { lockName } from "../database/named-lock.ts";
import { canonicalJson, type Transaction } from "../database/scoped.ts";
import { type Sql, sql } from "../database/sql.ts";
import { addCalendarDays, shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import type { Catalogue, PolicyRecord, RelationRecord } from "./catalogue/catalogue-types.ts";
import { partiesOf } from "./catalogue/check-relations.ts";
import { amended, loadCatalogue } from "./catalogue/load-catalogue.ts";
import { type PolicyBody, toPolicyBody } from "./policy-body.ts";

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
    newVersions += await publishVersions(tx, policy, catalogue, validFrom);
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

interface Saying {
  readonly from: string;
  readonly body: PolicyBody;
}

/** What a policy says, and from when on: as it stands in the file, then each amendment. */
function sayings(policy: PolicyRecord, catalogue: Catalogue): Saying[] {
  const said = [{ from: FIRST_VALID_FROM, policy }];
  for (const amendment of catalogue.amendments.filter(({ code }) => code === policy.code))
    said.push({ from: amendment.validFrom, policy: amended(said.at(-1)?.policy ?? policy, amendment) });
  return said.map(({ from, policy }) => ({ from, body: toPolicyBody(policy, catalogue) }));
}

/** Publishes what is new since the newest version; returns how many versions that makes. */
async function publishVersions(
  tx: Transaction,
  policy: PolicyRecord,
  catalogue: Catalogue,
  validFrom: string,
): Promise<number> {
  const said = sayings(policy, catalogue);
  let newest = await tx.row<NewestVersion>(sql`
    select id, version, valid_from, body from policy_version where policy_code = ${policy.code}
    order by version desc limit 1`);
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

/** A version lasts at least a day; one that begins no later than its predecessor begins the day after it. */
async function publishAfter(
  tx: Transaction,
  policy: PolicyRecord,
  newest: NewestVersion | undefined,
  validFrom: string,
  body: PolicyBody,
): Promise<NewestVersion> {
  const from = !newest || validFrom > newest.valid_from ? validFrom : addCalendarDays(newest.valid_from, 1);
  if (newest)
    await tx.rows(
      sql`update policy_version set valid_to = ${addCalendarDays(from, -1)} where id = ${newest.id}`,
    );
  const version = { id: newId(tx.now), version: (newest?.version ?? 0) + 1, valid_from: from, body };
  await insertVersion(tx, policy, version);
  return version;
}

async function insertVersion(tx: Transaction, policy: PolicyRecord, version: NewestVersion): Promise<void> {
  await tx.rows(sql`
    insert into policy_version (id, policy_code, version, valid_from, period, body, published_at)
    values (${version.id}, ${policy.code}, ${version.version}, ${version.valid_from}, ${policy.period},
      ${JSON.stringify(version.body)}::jsonb, ${tx.now})`);
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
    validFrom: figure.validFrom ?? DEFAULTS_VALID_FROM,
    source: figure.source,
    confidence: figure.confidence,
    note:
      [figure.noteZh, figure.reference ? `来源：${titles.get(figure.reference)}` : null]
        .filter(Boolean)
        .join("；") || null,
  }));
  return [...local, ...defaults];
}
