import type { CodeList } from "./code-list.ts";

/** Why a benefit is less when it is settled with the others than it is alone. */
export const cutKinds = {
  EXCLUSIVE: { zh: "不可兼得", en: "Another excludes it" },
  HIGHER_OF: { zh: "就高享受", en: "Another is higher" },
  TOP_UP: { zh: "只补差额", en: "It tops another up" },
  SEQUENTIAL: { zh: "先后衔接", en: "Another is paid first" },
  CAP_SHARED: { zh: "共用限额", en: "A common cap" },
  BILL: { zh: "不超过费用", en: "Not more than the bill" },
} as const satisfies CodeList;

export type CutKind = keyof typeof cutKinds;
