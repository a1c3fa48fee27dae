import type { CodeList } from "./code-list.ts";

/** How the amount or the object of a benefit is found. */
export const benefitKinds = {
  DIFFERENCE: { zh: "补差", en: "Difference to a standard" },
  TIERED: { zh: "分档", en: "By tier" },
  FIXED: { zh: "定额", en: "Fixed amount" },
  RATE: { zh: "比例增发", en: "Percentage supplement" },
  TOP_UP: { zh: "补差发放", en: "Top-up to another benefit" },
  REIMBURSE: { zh: "报销", en: "Reimbursement" },
  WAIVER: { zh: "减免", en: "Waiver" },
  IN_KIND: { zh: "实物", en: "In kind" },
  VOUCHER: { zh: "服务券", en: "Service voucher" },
  SERVICE: { zh: "服务", en: "Service" },
  WAGE: { zh: "岗位报酬", en: "Wage of a post" },
  LOAN: { zh: "贴息贷款", en: "Subsidised loan" },
  POOL_SHARE: { zh: "分红", en: "Share of a pool" },
  IDENTITY: { zh: "身份认定", en: "Recognition of an identity" },
  FORMULA: { zh: "公式", en: "Formula" },
} as const satisfies CodeList;

export type BenefitKind = keyof typeof benefitKinds;
