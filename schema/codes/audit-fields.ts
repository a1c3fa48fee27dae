import type { CodeList } from "./code-list.ts";

/** What an entry of the trail says that was one thing before and is another after. */
export const auditFields = {
  name: { zh: "姓名", en: "Name" },
  identityNumber: { zh: "身份证号", en: "Identity number" },
  phone: { zh: "电话", en: "Phone" },
  bankAccount: { zh: "银行账号", en: "Bank account" },
  relationToHead: { zh: "与户主关系", en: "Relation to the head" },
  livesSince: { zh: "加入日期", en: "Lives there since" },
  livesUntil: { zh: "离开日期", en: "Lived there until" },
  deathDate: { zh: "死亡日期", en: "Died on" },
  members: { zh: "家庭成员数", en: "Members" },
  fact: { zh: "信息项的值", en: "Value of the fact" },
  identity: { zh: "救助身份", en: "Assistance identity" },
  tag: { zh: "人群标签", en: "Crowd tag" },
  state: { zh: "状态", en: "State" },
  loginName: { zh: "用户名", en: "Login name" },
  active: { zh: "账号启用", en: "Account open" },
  role: { zh: "岗位", en: "Role" },
  lastDay: { zh: "最后任职日期", en: "Last day" },
} as const satisfies CodeList;

export type AuditField = keyof typeof auditFields;
