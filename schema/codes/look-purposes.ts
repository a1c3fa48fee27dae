import type { CodeList } from "./code-list.ts";

/** Why a look was taken, where the platform knows it; of a clear value whoever looks writes it in words. */
export const lookPurposes = {
  CASE_HANDLING: { zh: "办理家庭事项", en: "Handling the family's case" },
  OVERSIGHT: { zh: "规划与监督", en: "Planning and oversight" },
  LIST_FILTER: { zh: "按条件筛选名单", en: "A list by this condition" },
  SERVICE_DELIVERY: { zh: "上门服务", en: "Delivering a service" },
  SELF: { zh: "本人查询", en: "Asked by the person" },
  GUARDIAN: { zh: "监护人查询", en: "Asked by the guardian" },
  AGENT: { zh: "受托人查询", en: "Asked by an agent" },
} as const satisfies CodeList;

export type LookPurpose = keyof typeof lookPurposes;
