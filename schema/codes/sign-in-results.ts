import type { CodeList } from "./code-list.ts";

/** What came of an attempt to sign in, as its own person reads it. */
export const signInResults = {
  SIGNED_IN: { zh: "登录成功", en: "Signed in" },
  WRONG_PASSWORD: { zh: "密码错误或账号不能登录", en: "Wrong password, or not allowed in" },
  WRONG_CODE: { zh: "动态验证码错误", en: "Wrong code" },
} as const satisfies CodeList;

export type SignInResult = keyof typeof signInResults;
