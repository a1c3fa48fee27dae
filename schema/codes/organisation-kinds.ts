import type { CodeList } from "./code-list.ts";

/** What an organisation is on this platform. */
export const organisationKinds = {
  DEPARTMENT: { zh: "政府部门", en: "Department" },
  CHARITY: { zh: "慈善组织", en: "Charity" },
  CONTRACTOR: { zh: "服务承接机构", en: "Contractor" },
} as const satisfies CodeList;

export type OrganisationKind = keyof typeof organisationKinds;
