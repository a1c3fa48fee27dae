import type { CodeList } from "./code-list.ts";

/**
 * The layers of assistance. The first three are statutory; service and charity follow them (社会救助法 §34, §57).
 */
export const policyTiers = {
  BASIC_LIVING: { zh: "基本生活救助", en: "Basic living assistance", isStatutory: true },
  SPECIAL: { zh: "专项社会救助", en: "Special assistance", isStatutory: true },
  EMERGENCY: { zh: "急难社会救助", en: "Emergency assistance", isStatutory: true },
  SERVICE: { zh: "服务类社会救助", en: "Assistance by services", isStatutory: false },
  CHARITY: { zh: "慈善帮扶", en: "Charity", isStatutory: false },
} as const satisfies CodeList<{ readonly isStatutory: boolean }>;

export type PolicyTier = keyof typeof policyTiers;
