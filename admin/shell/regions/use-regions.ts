import { RegionChildrenDocument } from "../../../schema/generated/operations.ts";
import { useConsoleQuery } from "../pages/use-console-query.ts";
import { alwaysFresh } from "../query-client.ts";
import { useSession } from "../session/session.ts";

export interface RegionChoice {
  readonly code: string;
  readonly name: string;
}

/** The region the active post works in; null for a partner. */
export const useOwnRegion = () => useSession()?.activePost.region ?? null;

/** Where choices begin: the own region, and for a partner, which works in all of them, the city. */
export function useRootRegion(): RegionChoice | null {
  const own = useOwnRegion();
  const options = { ...alwaysFresh, enabled: own === null };
  const { data } = useConsoleQuery(["regions"], RegionChildrenDocument, { parentCode: null }, options);
  return own ?? data?.regions.nodes.find(({ code }) => code.endsWith("00000000")) ?? null;
}

/** The regions one level below; none while nothing is chosen above, and none below a village. */
export function useRegionChildren(parentCode: string | null): readonly RegionChoice[] {
  const enabled = parentCode !== null && !isVillage(parentCode);
  const variables = { parentCode: parentCode ?? "" };
  const { data } = useConsoleQuery(["regions"], RegionChildrenDocument, variables, {
    ...alwaysFresh,
    enabled,
  });
  return enabled ? (data?.regions.nodes ?? []) : [];
}

/** A code of 12 digits whose last three are not all zero names a village or community. */
export const isVillage = (code: string) => !code.endsWith("000");

/** How many levels lie between a region and its villages: city 3, county 2, township 1, village 0. */
export function levelsBelow(code: string): number {
  if (isVillage(code)) return 0;
  if (!code.endsWith("000000")) return 1;
  return code.endsWith("00000000") ? 3 : 2;
}

/**
 * The chain of choices from the own region down to a chosen one: `["371602106000"]` when a township chooses
 * nothing, and one entry more for each level chosen.
 */
export function chainTo(ownCode: string, chosenCode: string | null | undefined): string[] {
  const chain = [ownCode];
  if (!chosenCode || chosenCode === ownCode) return chain;
  for (const digits of [6, 9, 12]) {
    const code = chosenCode.slice(0, digits).padEnd(12, "0");
    if (code !== chain.at(-1) && code !== ownCode && levelsBelow(code) < levelsBelow(ownCode))
      chain.push(code);
    if (code === chosenCode) break;
  }
  return chain;
}
