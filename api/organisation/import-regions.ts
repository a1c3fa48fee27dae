import { regionAt, regionLevel } from "../database/region-range.ts";
import type { WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";

export class RegionListError extends Error {
  override name = "RegionListError";
}

interface Listed {
  readonly line: number;
  readonly code: string;
  readonly gbCode: string;
  readonly name: string;
}

/**
 * Loads divisions from lines of "code name", or "code gbCode name" inside an operating area; codes have twelve
 * digits. A code that is on record already stays as it is, so that loading a longer list later only adds. Each belongs
 * to one that is on record or in the list, but for the one on top: a village without its township is found by nobody.
 * Returns how many were added. Errors: RegionListError with the number of the line.
 */
export async function importRegions(
  tx: WriteTransaction,
  lines: readonly string[],
  validFrom: string,
): Promise<number> {
  const listed = read(lines);
  const known = await tx.rows<{ code: string; name: string; path_name: string }>(
    sql`select code, name, path_name from region`,
  );
  const paths = new Map(known.map((row) => [row.code, row.path_name]));
  const rows = listed.map((region) => {
    const level = regionLevel(region.code);
    const parent = level === "PROVINCE" ? null : parentOf(region.code);
    const isTop = paths.size === 0 || paths.has(region.code);
    if (!isTop && !(parent && paths.has(parent))) {
      throw new RegionListError(
        `第 ${region.line} 行：上级区划既不在文件里，也没有登记。Line ${region.line}: the division above it is neither in the file nor on record.`,
      );
    }
    const above = parent && level !== "CITY" && level !== "COUNTY" ? paths.get(parent) : null;
    const pathName = above ? `${above}›${region.name}` : region.name;
    paths.set(region.code, pathName);
    return {
      code: region.code,
      gb_code: region.gbCode,
      name: region.name,
      path_name: pathName,
      level,
      parent_code: parent && paths.has(parent) ? parent : null,
      operating_area: region.code !== region.gbCode,
    };
  });
  const added = await tx.rows(sql`
    insert into region (code, gb_code, name, path_name, level, parent_code, operating_area, valid_from)
    select code, gb_code, name, path_name, level, parent_code, operating_area, ${validFrom}::date
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, gb_code text, name text, path_name text,
      level text, parent_code text, operating_area boolean)
    on conflict (code) do nothing returning 1`);
  tx.audit({
    action: "region.import",
    objectKind: "region",
    objectId: null,
    detail: { added: added.length, validFrom },
  });
  return added.length;
}

/** In the order of the codes, so that a parent stands before its children. */
function read(lines: readonly string[]): Listed[] {
  const regions = lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const [, code, gbCode, name] = /^\s*(\d{12})[\s,]+(?:(\d{12})[\s,]+)?(\S+)\s*$/.exec(line) ?? [];
    if (!code || !name)
      throw new RegionListError(
        `第 ${index + 1} 行：应为 12 位代码和名称，以空格或逗号分开。Line ${index + 1}: a code of 12 digits and a name, with a space or comma between.`,
      );
    return [{ line: index + 1, code, gbCode: gbCode ?? code, name }];
  });
  return regions.sort((a, b) => (a.code < b.code ? -1 : 1));
}

const ABOVE = { CITY: "PROVINCE", COUNTY: "CITY", TOWNSHIP: "COUNTY", VILLAGE: "TOWNSHIP" } as const;

function parentOf(code: string): string {
  const level = regionLevel(code);
  return level === "PROVINCE" ? code : regionAt(code, ABOVE[level]);
}
