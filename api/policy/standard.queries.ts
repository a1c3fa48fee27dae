import type { AreaKind } from "../../schema/codes/area-kinds.ts";
import type { PolicyStandardFigure } from "../../schema/policy/policy-detail.ts";
import { regionsAbove } from "../database/region-range.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import type { Confidence, Evidence, StandardKey } from "./catalogue/catalogue-types.ts";

export interface StandardPlace {
  readonly regionCode: string | null;
  /** Null asks for the urban and the rural figure where they differ. */
  readonly areaKind: AreaKind | null;
  readonly asOf: string;
}

interface StandardRow {
  name: string;
  region_code: string | null;
  area_kind: AreaKind | null;
  value: string;
  valid_from: string;
  source: Evidence;
  confidence: Confidence;
  note: string | null;
  reference_title: string | null;
}

/** The nearest region's latest figure on the date; a default only where no region above has published one. */
export async function standardFigures(
  tx: Transaction,
  standards: readonly StandardKey[],
  place: StandardPlace,
): Promise<PolicyStandardFigure[]> {
  const names = standards.map(({ key }) => key);
  const rows = await tx.rows<StandardRow>(sql`
    select name, region_code, area_kind, value, valid_from, source, confidence, note,
      (select title from policy_reference r where r.code = ranked.reference) as reference_title
    from (
      select s.*,
        dense_rank() over (partition by name order by length(rtrim(region_code, '0')) desc nulls last) as nearest
      from policy_standard s
      where name = any(${names}::text[]) and valid_from <= ${place.asOf}::date
        and (region_code is null or region_code = any(${regionsAbove(place.regionCode)}::text[]))
        and (${place.areaKind}::text is null or area_kind is null or area_kind = ${place.areaKind}::text)) ranked
    where nearest = 1
    order by name, area_kind desc nulls first, valid_from desc`);
  const regions = await regionsByCode(
    tx,
    rows.map((row) => row.region_code),
  );
  return standards.flatMap((standard): PolicyStandardFigure[] => {
    const found = newestOfEachArea(rows.filter((row) => row.name === standard.key));
    if (found.length === 0) return [missing(standard)];
    return found.map((row) => ({
      ...standard,
      value: row.value,
      areaKind: row.area_kind,
      region: row.region_code ? (regions.get(row.region_code) ?? null) : null,
      validFrom: row.valid_from,
      source: row.source,
      confidence: row.confidence,
      noteZh: noteOf(row),
    }));
  });
}

/** What is remarked, and the text that says so. */
export const noteOf = ({
  note,
  reference_title: title,
}: Pick<StandardRow, "note" | "reference_title">): string | null =>
  [note, title && `来源：${title}`].filter(Boolean).join("；") || null;

const newestOfEachArea = (rows: readonly StandardRow[]) =>
  rows.filter((row, index) => rows.findIndex((other) => other.area_kind === row.area_kind) === index);

const missing = (standard: StandardKey): PolicyStandardFigure => ({
  ...standard,
  value: null,
  areaKind: null,
  region: null,
  validFrom: null,
  source: null,
  confidence: null,
  noteZh: null,
});
