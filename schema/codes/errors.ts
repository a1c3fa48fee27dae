import type { CodeList } from "./code-list.ts";

/** `extensions.code` of every error that the platform answers, with the sentence used when none is more exact. */
export const errorCodes = {
  UNAUTHENTICATED: { zh: "请先登录。", en: "Sign in first.", status: 401 },
  SIGN_IN_FAILED: { zh: "用户名或密码不正确。", en: "The login name or the password is wrong.", status: 200 },
  SECOND_FACTOR_REQUIRED: {
    zh: "请输入动态验证码。",
    en: "Enter the code of your authenticator.",
    status: 200,
  },
  STEP_UP_REQUIRED: {
    zh: "请再次确认是您本人。",
    en: "Confirm once more that it is you.",
    status: 200,
  },
  FORBIDDEN: { zh: "当前岗位没有办理此事项的权限。", en: "The active post may not do this.", status: 200 },
  NOT_FOUND: { zh: "没有找到，或不在您的管辖范围内。", en: "Not found, or outside your scope.", status: 200 },
  INVALID_INPUT: { zh: "填写的内容有误，请按提示修改。", en: "Some input is not valid.", status: 200 },
  BAD_REQUEST: { zh: "请求格式不正确。", en: "The request is malformed.", status: 400 },
  INVALID_CURSOR: {
    zh: "翻页位置已失效，请从第一页重新查询。",
    en: "The cursor is not valid; start over.",
    status: 200,
  },
  STATE_CONFLICT: {
    zh: "当前状态不能办理此操作，请刷新后再试。",
    en: "The state does not allow this.",
    status: 200,
  },
  STALE: { zh: "数据已被他人修改，请刷新后再试。", en: "Changed by somebody else meanwhile.", status: 200 },
  DUPLICATE: { zh: "已经登记过，不能重复登记。", en: "Already on record.", status: 200 },
  ALREADY_RESERVED: { zh: "该需求已被其他机构预留。", en: "Reserved by another organisation.", status: 200 },
  INSUFFICIENT_FUNDS: { zh: "可用余额不足。", en: "Not enough funds left.", status: 200 },
  CAP_EXCEEDED: { zh: "超过上限。", en: "Above the cap.", status: 200 },
  SEPARATION_OF_DUTIES: {
    zh: "经办人与审核人不能是同一人。",
    en: "The same person may not do both.",
    status: 200,
  },
  CONSENT_MISSING: { zh: "缺少有效的个人信息同意书。", en: "There is no live consent.", status: 200 },
  IDEMPOTENCY_CONFLICT: {
    zh: "同一提交编号已用于另一份内容，请重新打开表单再提交。",
    en: "This idempotency key was used with another body.",
    status: 200,
  },
  RATE_LIMITED: { zh: "操作过于频繁，请稍后再试。", en: "Too many requests; try again later.", status: 429 },
  TOO_LARGE: { zh: "提交的内容过大。", en: "The request is too large.", status: 413 },
  TIMED_OUT: {
    zh: "用时过长，已停止。请缩小范围或稍后再试；再次办理前，请先查看是否已经办成。",
    en: "It took too long and was stopped. Ask for less, or later; before acting again look whether it was done.",
    status: 503,
  },
  UNAVAILABLE: { zh: "系统暂时不可用，请稍后再试。", en: "Temporarily unavailable.", status: 503 },
  INTERNAL: {
    zh: "系统出错，已记录编号，请联系管理员。",
    en: "Something went wrong; it is on record.",
    status: 500,
  },
} as const satisfies CodeList<{ status: number }>;

export type ErrorCode = keyof typeof errorCodes;
