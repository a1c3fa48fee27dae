import type { CodeList } from "./code-list.ts";

/** The five classes of assistance given as a service. */
export const serviceClasses = {
  LIVING_CARE: { zh: "生活照料", en: "Daily living care" },
  REHAB_CARE: { zh: "康复护理", en: "Rehabilitation and nursing" },
  COMFORT: { zh: "精神慰藉", en: "Emotional support" },
  RESPITE: { zh: "喘息托养", en: "Respite and day care" },
  INCLUSION: { zh: "社会融入", en: "Social inclusion" },
} as const satisfies CodeList;

export type ServiceClass = keyof typeof serviceClasses;
