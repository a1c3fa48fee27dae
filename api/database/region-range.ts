import { type RegionLevel, regionLevels } from "../../schema/codes/region-levels.ts";

/** Digits of a 12-digit division code that name the province, city, county, township and village. */
const LEVEL_LENGTHS = [2, 4, 6, 9, 12] as const;

const CODE = /^\d{12}$/;

export const isRegionCode = (text: string): boolean => CODE.test(text);

/**
 * The significant part of a division code: 371602000000 is the county 371602. A text that is no code may come here
 * before it is refused, as long as it was sent: only the length of a code is looked at.
 */
function regionPrefix(code: string): string {
  const significant = code.slice(0, 12).replace(/0+$/, "");
  const length = LEVEL_LENGTHS.find((candidate) => candidate >= significant.length) ?? 12;
  return code.slice(0, length);
}

/** The half-open range of codes at or below a region, for comparison in `COLLATE "C"`. */
export function regionRange(code: string): { readonly from: string; readonly before: string } {
  const from = regionPrefix(code);
  const before = from.slice(0, -1) + String.fromCharCode(from.charCodeAt(from.length - 1) + 1);
  return { from, before };
}

/** Whether a region is another or lies below it. What is no code lies nowhere, whatever it begins with. */
export function isWithin(code: string, region: string): boolean {
  return CODE.test(code) && code.startsWith(regionPrefix(region));
}

const LEVELS = Object.keys(regionLevels) as RegionLevel[];

export function regionLevel(code: string): RegionLevel {
  return LEVELS[LEVEL_LENGTHS.indexOf(regionPrefix(code).length as 2 | 4 | 6 | 9 | 12)] ?? "VILLAGE";
}

/** The code of the region at a level above: countyOf 371602001001 is 371602000000. */
export function regionAt(code: string, level: RegionLevel): string {
  const length = LEVEL_LENGTHS[LEVELS.indexOf(level)] ?? 12;
  return code.slice(0, length).padEnd(12, "0");
}

/** The region itself and those in which it lies; none of no region. */
export function regionsAbove(code: string | null): string[] {
  if (!code) return [];
  return (["PROVINCE", "CITY", "COUNTY", "TOWNSHIP", "VILLAGE"] as const).map((level) =>
    regionAt(code, level),
  );
}
