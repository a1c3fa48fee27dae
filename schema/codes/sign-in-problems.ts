import type { CodeList } from "./code-list.ts";

/** Why a sign-in by the office did not open a session; the page of the sign-in shows the sentence. */
export const signInProblems = {
  NOT_LINKED: {
    zh: "单位统一登录已通过，但没有可用的账号与它关联。请联系本单位管理员关联账号。",
    en: "Your office knows you, but no account here that is in use is linked with it. Ask your administrator.",
  },
  EXPIRED: {
    zh: "这次登录已过期，或不是从本页开始的。请重新点击登录。",
    en: "This sign-in ran out or did not begin on this page. Start it again.",
  },
  CANCELLED: {
    zh: "单位统一登录没有完成。请重试，或用用户名和密码登录。",
    en: "The office sign-in was not completed. Try again, or use your password.",
  },
  REFUSED: {
    zh: "单位统一登录的答复未通过核对，没有登录。请重试；多次如此请联系管理员。",
    en: "The answer of the office sign-in did not hold. Try again; if it stays so, tell your administrator.",
  },
  UNAVAILABLE: {
    zh: "单位统一登录暂时连接不上。请稍后再试，或用用户名和密码登录。",
    en: "The office sign-in cannot be reached. Try again later, or use your password.",
  },
} as const satisfies CodeList;

export type SignInProblem = keyof typeof signInProblems;
