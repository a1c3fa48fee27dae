import type { CodeList } from "./code-list.ts";

/** Why two records may be of one person, the strongest first. */
export const duplicateReasons = {
  NAME_AND_BIRTH: { zh: "姓名、性别和出生日期相同", en: "Same name, sex and date of birth" },
  BANK_ACCOUNT: { zh: "不同家庭同一银行账号", en: "One bank account in two families" },
  PHONE: { zh: "不同家庭同一手机号", en: "One telephone number in two families" },
} as const satisfies CodeList;

export type DuplicateReason = keyof typeof duplicateReasons;
