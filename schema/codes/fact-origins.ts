import type { CodeList } from "./code-list.ts";

/** Where the value of a fact was taken from when a rule was worked out. */
export const factOrigins = {
  REGISTER: { zh: "登记信息", en: "On record" },
  GIVEN: { zh: "测算时填写", en: "Given for a what-if" },
  DERIVED: { zh: "按规则推算", en: "Worked out by a rule" },
  SETTLED: { zh: "结算得出", en: "What settling came to" },
  PUBLISHED: { zh: "公布的标准", en: "Published" },
} as const satisfies CodeList;

export type FactOrigin = keyof typeof factOrigins;
