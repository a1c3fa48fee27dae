import type { CodeList } from "./code-list.ts";

/** Who may ask who looked at a person's data (个人信息保护法 §45, §31); staff check the papers before they print. */
export const accessRequesters = {
  SELF: { zh: "本人", en: "The person", papersZh: "核对本人身份证件" },
  GUARDIAN: { zh: "监护人", en: "The guardian", papersZh: "核对监护人身份证件和监护关系证明" },
  AGENT: { zh: "受托人", en: "An agent", papersZh: "核对受托人身份证件和本人签字的委托书" },
} as const satisfies CodeList<{ readonly papersZh: string }>;

export type AccessRequester = keyof typeof accessRequesters;
