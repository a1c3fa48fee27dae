import type { CodeList } from "./code-list.ts";

/** What can happen to a family in the register, as its history tells it. */
export const registerActions = {
  HOUSEHOLD_RECORD: { zh: "登记家庭", en: "Household recorded" },
  MEMBER_ADD: { zh: "增加成员", en: "Member added" },
  MEMBER_END: { zh: "成员迁出或注销", en: "Member left" },
  MEMBER_MOVE: { zh: "成员迁居", en: "Member moved to another family" },
  PERSON_MERGE: { zh: "合并重复登记", en: "Duplicate records merged" },
  PERSON_UNMERGE: { zh: "撤销合并", en: "Merge undone" },
  FACT_ADD: { zh: "登记信息", en: "Fact recorded" },
  IDENTITY_SET: { zh: "变更救助身份", en: "Assistance identity changed" },
  TAG_ADD: { zh: "增加人群标签", en: "Crowd tag added" },
  TAG_END: { zh: "取消人群标签", en: "Crowd tag ended" },
  CONSENT_RECORD: { zh: "登记同意书", en: "Consent recorded" },
  CONSENT_WITHDRAW: { zh: "撤回同意书", en: "Consent withdrawn" },
  GRANT_RECORD: { zh: "登记在享政策", en: "Grant recorded" },
  GRANT_END: { zh: "终止在享政策", en: "Grant ended" },
} as const satisfies CodeList;

export type RegisterAction = keyof typeof registerActions;
