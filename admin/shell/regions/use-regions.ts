import { RegionChildrenDocument } from "../../../schema/generated/operations.ts";
import { useConsoleQuery } from "../pages/use-console-query.ts";
import { alwaysFresh } from "../query-client.ts";
import { useSession } from "../session/session.ts";
import { isVillage } from "./region-chain.ts";

export { chainTo, isVillage, levelsBelow } from "./region-chain.ts";

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
