import type { Organisation } from "../../schema/organisation/organisation.ts";
import type { Region } from "../../schema/organisation/region.ts";
import type { Transaction } from "../database/scoped.ts";
import { type Sql, sql } from "../database/sql.ts";

interface RegionRow {
  code: string;
  name: string;
  path_name: string;
  level: Region["level"];
  parent_code: string | null;
}

const regionColumns: Sql = sql`code, name, path_name, level, parent_code`;

const toRegion = (row: RegionRow): Region => ({
  code: row.code,
  name: row.name,
  pathName: row.path_name,
  level: row.level,
  parentCode: row.parent_code,
});

/** Regions of many rows at once, for lists: one statement whatever the length. */
export async function regionsByCode(
  tx: Transaction,
  codes: readonly (string | null)[],
): Promise<Map<string, Region>> {
  const wanted = [...new Set(codes.filter((code) => code !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.rows<RegionRow>(
    sql`select ${regionColumns} from region where code = any(${wanted}::text[])`,
  );
  return new Map(rows.map((row) => [row.code, toRegion(row)]));
}

interface OrganisationRow {
  id: string;
  name: string;
  kind: Organisation["kind"];
  credit_code: string;
  region: Region | null;
  charity_mark: boolean;
}

export async function organisationsById(
  tx: Transaction,
  ids: readonly (string | null)[],
): Promise<Map<string, Organisation>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.rows<OrganisationRow>(sql`
    select o.id, o.name, o.kind, o.credit_code, o.charity_mark,
      case when r.code is not null then json_build_object('code', r.code, 'name', r.name, 'pathName', r.path_name,
        'level', r.level, 'parentCode', r.parent_code) end as region
    from organisation o left join region r on r.code = o.region_code where o.id = any(${wanted}::uuid[])`);
  return new Map(rows.map((row) => [row.id, toOrganisation(row)]));
}

const toOrganisation = (row: OrganisationRow): Organisation => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  creditCode: row.credit_code,
  region: row.region,
  charityMark: row.charity_mark,
});
