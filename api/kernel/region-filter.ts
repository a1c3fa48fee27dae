import { isRegionCode, regionRange } from "../database/region-range.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
import { invalid } from "./errors.ts";

/** Rows at or below a region that a caller asks for; null without one. What is no division code is refused. */
export function regionFilter(column: string, regionCode: string | null | undefined): Sql | null {
  if (!regionCode) return null;
  if (!isRegionCode(regionCode)) throw invalid({ "filter.regionCode": "请填写 12 位区划代码。" });
  const { from, before } = regionRange(regionCode);
  return sql`${raw(column)} >= ${from} and ${raw(column)} < ${before}`;
}
