import { useRegionChildren } from "../shell/regions/use-regions.ts";

/** The name of a region by the list in which it was chosen; its code until that list is there. */
export function useRegionName(code: string, known: string | undefined): string {
  const isCounty = code.endsWith("000000");
  const parentCode = isCounty ? `${code.slice(0, 4)}00000000` : `${code.slice(0, 6)}000000`;
  const siblings = useRegionChildren(known === undefined ? parentCode : null);
  return known ?? siblings.find((region) => region.code === code)?.name ?? code;
}
