import type { CodeList } from "./code-list.ts";

/** How a session stands to a second factor: what its person has to do before everything of the post is open. */
export const secondFactorStandings = {
  NOT_NEEDED: { zh: "不需要动态验证码", en: "No second factor needed" },
  TO_ENROL: { zh: "需要先绑定动态验证码", en: "An authenticator has to be bound first" },
  TO_CONFIRM: { zh: "需要输入动态验证码", en: "A code has to be entered" },
  DONE: { zh: "已通过动态验证", en: "Second factor given" },
} as const satisfies CodeList;

export type SecondFactorStanding = keyof typeof secondFactorStandings;
