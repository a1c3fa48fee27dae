import { inForce } from "../database/in-force.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import type {
  CaseRecord,
  Catalogue,
  DerivationRecord,
  OfficeRecord,
  ReferenceRecord,
  RelationRecord,
  StandardFigure,
  StandardKey,
} from "./catalogue/catalogue-types.ts";
import { inOrder } from "./catalogue/keys.ts";
import { type PolicyBody, recordOf } from "./policy-body.ts";

/** The whole catalogue as it holds on a day. Of standards the figures of all days, since each has its own. */
export async function catalogueOn(tx: Transaction, asOf: string): Promise<Catalogue> {
  const bodies = await tx.rows<{ body: PolicyBody }>(sql`
    select v.body from policy p join policy_version v on v.policy_code = p.code
    where ${inForce(asOf, "v")}`);
  return {
    policies: inOrder(bodies.map(({ body }) => recordOf(body))),
    relations: await relationsOn(tx, asOf),
    derivations: await derivationsOn(tx, asOf),
    standards: { keys: await standardKeys(tx), figures: await figures(tx) },
    references: await references(tx),
    offices: await offices(tx),
    cases: (
      await tx.rows<{ body: CaseRecord }>(
        sql`select body from policy_case where ${inForce(asOf)} order by policy_code, id`,
      )
    ).map(({ body }) => body),
  };
}

export async function relationsOn(tx: Transaction, asOf: string): Promise<RelationRecord[]> {
  const rows = await tx.rows<{ body: RelationRecord }>(
    sql`select body from policy_relation where ${inForce(asOf)} order by kind, policy_codes`,
  );
  return rows.map(({ body }) => body);
}

export function derivationsOn(tx: Transaction, asOf: string): Promise<DerivationRecord[]> {
  return tx.rows<DerivationRecord>(
    sql`select path, cel, basis as "basisZh" from policy_derivation where ${inForce(asOf)} order by path`,
  );
}

export function standardKeys(tx: Transaction): Promise<StandardKey[]> {
  return tx.rows<StandardKey>(
    sql`select key, label as "labelZh", kind from policy_standard_key order by key`,
  );
}

async function references(tx: Transaction): Promise<ReferenceRecord[]> {
  const rows = await tx.rows<ReferenceRecord>(sql`
    select code, title as "titleZh", kind, effective_from as "effectiveFrom" from policy_reference order by code`);
  return rows.map(withoutNulls);
}

async function offices(tx: Transaction): Promise<OfficeRecord[]> {
  const rows = await tx.rows<OfficeRecord>(sql`
    select department, region_code as division, name as "nameZh", phone from policy_office
    order by department, region_code nulls first`);
  return rows.map(withoutNulls);
}

async function figures(tx: Transaction): Promise<StandardFigure[]> {
  const rows = await tx.rows<StandardFigure>(sql`
    select name as key, region_code as division, area_kind as "areaKind", value, valid_from as "validFrom", source,
      confidence, reference, note as "noteZh"
    from policy_standard order by name, region_code nulls first, area_kind, valid_from`);
  return rows.map(withoutNulls);
}

/** What is not there is left out, as in the files. */
const withoutNulls = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row;

export interface Publication {
  readonly id: string | null;
  readonly number: number;
}

/** The newest one: publications are numbered under the catalogue's lock. Number 0 before the first. */
export async function newestPublication(tx: Transaction): Promise<Publication> {
  const newest = await tx.row<Publication>(
    sql`select id, number from catalogue_publication order by number desc limit 1`,
  );
  return newest ?? { id: null, number: 0 };
}
