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
  region_code: string;
  charity_mark: boolean;
}

export async function organisationsById(
  tx: Transaction,
  ids: readonly (string | null)[],
): Promise<Map<string, Organisation>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.rows<OrganisationRow>(sql`
    select id, name, kind, credit_code, region_code, charity_mark from organisation
    where id = any(${wanted}::uuid[])`);
  const regions = await regionsByCode(
    tx,
    rows.map((row) => row.region_code),
  );
  return new Map(rows.map((row) => [row.id, toOrganisation(row, regions)]));
}

const toOrganisation = (row: OrganisationRow, regions: ReadonlyMap<string, Region>): Organisation => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  creditCode: row.credit_code,
  region: regions.get(row.region_code) ?? null,
  charityMark: row.charity_mark,
});
