import type { CodeList } from "./code-list.ts";

/**
 * What partners see in place of an exact funding gap before they reserve an item. Bounds in fen, the lower
 * one inclusive, the upper one exclusive; the last band has none.
 */
export const gapBands = {
  UNDER_500: { zh: "500元以下", en: "Under 500 yuan", fromInFen: 0, belowInFen: 50_000 },
  FROM_500: { zh: "500–2000元", en: "500 to 2,000 yuan", fromInFen: 50_000, belowInFen: 200_000 },
  FROM_2000: { zh: "2000–5000元", en: "2,000 to 5,000 yuan", fromInFen: 200_000, belowInFen: 500_000 },
  FROM_5000: { zh: "5000元–1万元", en: "5,000 to 10,000 yuan", fromInFen: 500_000, belowInFen: 1_000_000 },
  FROM_10000: { zh: "1万–3万元", en: "10,000 to 30,000 yuan", fromInFen: 1_000_000, belowInFen: 3_000_000 },
  FROM_30000: { zh: "3万元及以上", en: "30,000 yuan and more", fromInFen: 3_000_000, belowInFen: null },
} as const satisfies CodeList<{ readonly fromInFen: number; readonly belowInFen: number | null }>;

export type GapBand = keyof typeof gapBands;
