import type { CodeList } from "./code-list.ts";

/**
 * The posts a person can hold. A role only names a bundle of permissions (permissions.ts); services never ask
 * for a role, they ask for a permission on a resource in a region.
 */
export const roles = {
  VILLAGE_ASSISTANT: { zh: "村级民政协理员", en: "Village assistant" },
  TOWNSHIP_OFFICER: { zh: "镇街经办人员", en: "Township officer" },
  TOWNSHIP_REVIEWER: { zh: "镇街审核人员", en: "Township reviewer" },
  COUNTY_OFFICER: { zh: "县级民政人员", en: "County civil affairs officer" },
  CITY_OFFICER: { zh: "市级民政人员", en: "City civil affairs officer" },
  CHARITY_OFFICER: { zh: "慈善组织项目人员", en: "Charity project officer" },
  CHARITY_FINANCE: { zh: "慈善组织财务人员", en: "Charity finance officer" },
  CONTRACTOR_MANAGER: { zh: "服务机构管理人员", en: "Contractor manager" },
  CONTRACTOR_WORKER: { zh: "服务机构上门人员", en: "Contractor field worker" },
  AUDITOR: { zh: "审计监督人员", en: "Auditor" },
  ADMINISTRATOR: { zh: "系统管理员", en: "Administrator" },
} as const satisfies CodeList;

export type Role = keyof typeof roles;
