import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { addCalendarDays } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import type {
  OfficeRecord,
  PolicyRecord,
  ReferenceRecord,
  StandardFigure,
  StandardKey,
} from "./catalogue/catalogue-types.ts";
import type { PolicyBody } from "./policy-body.ts";

/** Whoever publishes holds this: one changes the catalogue after the other. */
export const CATALOGUE_LOCK = "policy.catalogue";

export interface NewestVersion {
  readonly id: string;
  readonly version: number;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly body: unknown;
}

/** The last version of a policy, also one that is still to come. */
export function newestVersion(tx: Transaction, code: string): Promise<NewestVersion | undefined> {
  return tx.row<NewestVersion>(sql`
    select id, version, valid_from, valid_to, body from policy_version where policy_code = ${code}
    order by version desc limit 1`);
}

export async function upsertPolicy(tx: Transaction, policy: PolicyRecord): Promise<void> {
  await tx.rows(sql`
    insert into policy (code, name, tier, departments, unit)
    values (${policy.code}, ${policy.nameZh}, ${policy.tier}, ${policy.departments}::text[], ${policy.subject})
    on conflict (code) do update set name = excluded.name, tier = excluded.tier,
      departments = excluded.departments, unit = excluded.unit`);
}

/** A version lasts at least a day; one that begins no later than its predecessor begins the day after it. */
export async function publishAfter(
  tx: Transaction,
  policy: PolicyRecord,
  newest: NewestVersion | undefined,
  validFrom: string,
  body: PolicyBody,
): Promise<NewestVersion> {
  const from = !newest || validFrom > newest.valid_from ? validFrom : addCalendarDays(newest.valid_from, 1);
  if (newest) await endVersion(tx, newest, from);
  const version = {
    id: newId(tx.now),
    version: (newest?.version ?? 0) + 1,
    valid_from: from,
    valid_to: null,
    body,
  };
  await tx.rows(sql`
    insert into policy_version (id, policy_code, version, valid_from, period, body, published_at)
    values (${version.id}, ${policy.code}, ${version.version}, ${from}, ${policy.period},
      ${JSON.stringify(body)}::jsonb, ${tx.now})`);
  return version;
}

/** The last day of a version is the one before another begins, or before the policy ends. */
export async function endVersion(
  tx: Transaction,
  { id, valid_to }: NewestVersion,
  from: string,
): Promise<void> {
  if (valid_to !== null && valid_to < from) return;
  await tx.rows(sql`update policy_version set valid_to = ${addCalendarDays(from, -1)} where id = ${id}`);
}

export async function upsertStandardKeys(tx: Transaction, keys: readonly StandardKey[]): Promise<void> {
  await tx.rows(sql`
    insert into policy_standard_key (key, label, kind)
    select k.key, k."labelZh", k.kind
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(key text, "labelZh" text, kind text)
    on conflict (key) do update set label = excluded.label, kind = excluded.kind`);
}

export async function upsertReferences(
  tx: Transaction,
  references: readonly ReferenceRecord[],
): Promise<void> {
  await tx.rows(sql`
    insert into policy_reference (code, title, kind, effective_from)
    select r.code, r."titleZh", r.kind, r."effectiveFrom"
    from jsonb_to_recordset(${JSON.stringify(references)}::jsonb)
      as r(code text, "titleZh" text, kind text, "effectiveFrom" date)
    on conflict (code) do update set title = excluded.title, kind = excluded.kind,
      effective_from = excluded.effective_from`);
}

/** A figure of the same name, place, area and date is corrected in place; another date is another row. */
export async function upsertFigures(tx: Transaction, figures: readonly StandardFigure[]): Promise<number> {
  const rows = JSON.stringify(figures.map((figure) => ({ ...figure, id: newId(tx.now) })));
  const given = sql`jsonb_to_recordset(${rows}::jsonb) as f(id uuid, key text, division text, "areaKind" text,
    value text, "validFrom" date, source text, confidence text, reference text, "noteZh" text)`;
  const same = sql`s.name = f.key and s.region_code is not distinct from f.division
    and s.area_kind is not distinct from f."areaKind" and s.valid_from = f."validFrom"`;
  const corrected = await tx.rows(sql`
    update policy_standard s set value = f.value, source = f.source, confidence = f.confidence,
      reference = f.reference, note = f."noteZh"
    from ${given}
    where ${same} and (s.value, s.source, s.confidence, s.reference, s.note)
      is distinct from (f.value, f.source, f.confidence, f.reference, f."noteZh")
    returning 1 as n`);
  const added = await tx.rows(sql`
    insert into policy_standard
      (id, region_code, area_kind, name, value, valid_from, source, confidence, reference, note)
    select f.id, f.division, f."areaKind", f.key, f.value, f."validFrom", f.source, f.confidence, f.reference,
      f."noteZh"
    from ${given} where not exists (select from policy_standard s where ${same})
    returning 1 as n`);
  return corrected.length + added.length;
}

export async function upsertOffices(tx: Transaction, offices: readonly OfficeRecord[]): Promise<void> {
  const rows = JSON.stringify(offices.map((office) => ({ ...office, id: newId(tx.now) })));
  const given = sql`jsonb_to_recordset(${rows}::jsonb)
    as g(id uuid, department text, division text, "nameZh" text, phone text)`;
  const same = sql`o.department = g.department and o.region_code is not distinct from g.division`;
  await tx.rows(sql`
    update policy_office o set name = g."nameZh", phone = g.phone from ${given} where ${same}`);
  await tx.rows(sql`
    insert into policy_office (id, department, region_code, name, phone)
    select g.id, g.department, g.division, g."nameZh", g.phone from ${given}
    where not exists (select from policy_office o where ${same})`);
}

/** What was read of the catalogue before this is read again. */
export async function notePublication(tx: Transaction, revisionId: string | null): Promise<void> {
  await tx.rows(sql`
    insert into catalogue_publication (id, number, published_at, revision_id)
    select ${newId(tx.now)}::uuid, coalesce(max(number), 0) + 1, ${tx.now}::timestamptz, ${revisionId}::uuid
    from catalogue_publication`);
}
