/*
 * The levels of a code of 12 digits: county 6, township 3, village 3 (statistical divisions).
 */

/** A code of 12 digits whose last three are not all zero names a village or community. */
export const isVillage = (code: string) => !code.endsWith("000");

/** How many levels lie between a region and its villages: city 3, county 2, township 1, village 0. */
export function levelsBelow(code: string): number {
  if (isVillage(code)) return 0;
  if (!code.endsWith("000000")) return 1;
  return code.endsWith("00000000") ? 3 : 2;
}

/** The digits that say something: 371602000000 → 371602. */
const significant = (code: string) => code.slice(0, [4, 6, 9, 12][3 - levelsBelow(code)]);

/** Whether a place lies in a region, or is that region. */
export const isWithinRegion = (code: string, region: string) => code.startsWith(significant(region));

/** The one region of so many digits in which all places lie; null when there are several. */
export function commonRegion(codes: readonly string[], digits: 6 | 9): string | null {
  const regions = new Set(codes.map((code) => code.slice(0, digits).padEnd(12, "0")));
  const [only] = regions;
  return regions.size === 1 && only ? only : null;
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
