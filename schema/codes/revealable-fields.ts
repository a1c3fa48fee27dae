import type { CodeList } from "./code-list.ts";

/** Personal values that an entitled official may see in clear, each look with its purpose on record. */
export const revealableFields = {
  NAME: { zh: "姓名", en: "Name" },
  IDENTITY_NUMBER: { zh: "身份证号", en: "Identity number" },
  BIRTH_DATE: { zh: "出生日期", en: "Date of birth" },
  PHONE: { zh: "联系电话", en: "Phone" },
  BANK_ACCOUNT: { zh: "银行账号", en: "Bank account" },
  ADDRESS: { zh: "详细住址", en: "Address below the village" },
} as const satisfies CodeList;

export type RevealableField = keyof typeof revealableFields;
