import type { AuditAction } from "./audit-actions.ts";
import type { CodeList } from "./code-list.ts";

/** How somebody came to know something of a person of the register, with the actions of the trail that say so. */
export const lookKinds = {
  SEARCH: { zh: "查找人员或家庭", en: "Search", actions: ["person.find", "person.found"] },
  FEED: { zh: "在部门数据中看到", en: "Saw it in a department’s file", actions: ["departmentFeed.show"] },
  CLEAR_VALUE: { zh: "查看未脱敏信息", en: "Clear value", actions: ["person.reveal"] },
  SENSITIVE_FACTS: { zh: "查看敏感信息", en: "Sensitive facts", actions: ["fact.look"] },
  RECIPIENT: {
    zh: "服务机构查看服务对象",
    en: "Contractor saw whom it serves",
    actions: ["voucher.showRecipient"],
  },
  FILE: { zh: "查看附件", en: "File", actions: ["file.look"] },
  REVIEW: { zh: "查看此人的查看记录", en: "Review of who looked", actions: ["look.review"] },
  ACCESS_LIST: { zh: "打印本人查询单", en: "Access list", actions: ["person.accessList"] },
} as const satisfies CodeList<{ readonly actions: readonly AuditAction[] }>;

export type LookKind = keyof typeof lookKinds;
