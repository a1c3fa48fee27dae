import type { CodeList } from "./code-list.ts";

/** Which standard applies to a household: the urban or the rural one. */
export const areaKinds = {
  URBAN: { zh: "城镇", en: "Urban" },
  RURAL: { zh: "农村", en: "Rural" },
} as const satisfies CodeList;

export type AreaKind = keyof typeof areaKinds;
