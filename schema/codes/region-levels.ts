import type { CodeList } from "./code-list.ts";

/** Levels of administrative divisions, from the province down. */
export const regionLevels = {
  PROVINCE: { zh: "省", en: "Province" },
  CITY: { zh: "市", en: "City" },
  COUNTY: { zh: "县（市、区）", en: "County" },
  TOWNSHIP: { zh: "乡镇（街道）", en: "Township" },
  VILLAGE: { zh: "村（社区）", en: "Village" },
} as const satisfies CodeList;

export type RegionLevel = keyof typeof regionLevels;
