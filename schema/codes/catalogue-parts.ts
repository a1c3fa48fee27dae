import type { CodeList } from "./code-list.ts";

/** What a policy catalogue is made of. */
export const catalogueParts = {
  POLICY: { zh: "政策", en: "Policy" },
  RELATION: { zh: "政策关系", en: "Relation" },
  DERIVATION: { zh: "推算规则", en: "Derived fact" },
  STANDARD: { zh: "标准", en: "Standard" },
  REFERENCE: { zh: "依据文件", en: "Text" },
  OFFICE: { zh: "咨询电话", en: "Office" },
  CASE: { zh: "案例", en: "Case" },
} as const satisfies CodeList;

export type CataloguePart = keyof typeof catalogueParts;

/** What a revision does to a part. */
export const changeKinds = {
  ADDED: { zh: "新增", en: "Added" },
  CHANGED: { zh: "修改", en: "Changed" },
  ENDED: { zh: "停止", en: "Ended" },
} as const satisfies CodeList;

export type ChangeKind = keyof typeof changeKinds;
