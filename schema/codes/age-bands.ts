import type { CodeList } from "./code-list.ts";

/**
 * What partners see in place of a birth date. Both ends are inclusive, in full years; the bands of minors
 * are wide, because a small village has few children of one age.
 */
export const ageBands = {
  A0_6: { zh: "0–6岁", en: "Aged 0–6", fromYears: 0, toYears: 6 },
  A7_13: { zh: "7–13岁", en: "Aged 7–13", fromYears: 7, toYears: 13 },
  A14_17: { zh: "14–17岁", en: "Aged 14–17", fromYears: 14, toYears: 17 },
  A18_19: { zh: "18–19岁", en: "Aged 18–19", fromYears: 18, toYears: 19 },
  A20_24: { zh: "20–24岁", en: "Aged 20–24", fromYears: 20, toYears: 24 },
  A25_29: { zh: "25–29岁", en: "Aged 25–29", fromYears: 25, toYears: 29 },
  A30_34: { zh: "30–34岁", en: "Aged 30–34", fromYears: 30, toYears: 34 },
  A35_39: { zh: "35–39岁", en: "Aged 35–39", fromYears: 35, toYears: 39 },
  A40_44: { zh: "40–44岁", en: "Aged 40–44", fromYears: 40, toYears: 44 },
  A45_49: { zh: "45–49岁", en: "Aged 45–49", fromYears: 45, toYears: 49 },
  A50_54: { zh: "50–54岁", en: "Aged 50–54", fromYears: 50, toYears: 54 },
  A55_59: { zh: "55–59岁", en: "Aged 55–59", fromYears: 55, toYears: 59 },
  A60_64: { zh: "60–64岁", en: "Aged 60–64", fromYears: 60, toYears: 64 },
  A65_69: { zh: "65–69岁", en: "Aged 65–69", fromYears: 65, toYears: 69 },
  A70_74: { zh: "70–74岁", en: "Aged 70–74", fromYears: 70, toYears: 74 },
  A75_79: { zh: "75–79岁", en: "Aged 75–79", fromYears: 75, toYears: 79 },
  A80_84: { zh: "80–84岁", en: "Aged 80–84", fromYears: 80, toYears: 84 },
  A85_89: { zh: "85–89岁", en: "Aged 85–89", fromYears: 85, toYears: 89 },
  A90_UP: { zh: "90岁及以上", en: "Aged 90 and over", fromYears: 90, toYears: null },
} as const satisfies CodeList<{ readonly fromYears: number; readonly toYears: number | null }>;

export type AgeBand = keyof typeof ageBands;
