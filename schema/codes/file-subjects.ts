import type { CodeList } from "./code-list.ts";
import type { Permission } from "./permissions.ts";

/**
 * What a file can prove, with the permission that one needs to look at it, and the one to see it whole: with the
 * place and time that a camera wrote into it. The place of a photograph is somebody's home.
 */
export const fileSubjects = {
  consent: { zh: "同意书", en: "Consent", permission: "beneficiary:read", whole: "beneficiary:reveal" },
  fact: {
    zh: "事实凭证",
    en: "Evidence of a fact",
    permission: "beneficiary:read",
    whole: "beneficiary:reveal",
  },
  registerImport: {
    zh: "导入文件",
    en: "File of an import",
    permission: "beneficiary:import",
    whole: "beneficiary:import",
  },
  homeVisit: {
    zh: "走访照片",
    en: "Photograph of a home visit",
    permission: "beneficiary:find",
    whole: "beneficiary:reveal",
  },
  departmentFeed: {
    zh: "部门数据文件",
    en: "File of a department",
    permission: "beneficiary:feed",
    whole: "beneficiary:feed",
  },
  export: {
    zh: "导出文件",
    en: "Exported list",
    permission: "export:request",
    whole: "export:request",
  },
  visit: { zh: "服务照片", en: "Photograph of a visit", permission: "visit:read", whole: "visit:approve" },
} as const satisfies CodeList<{ readonly permission: Permission; readonly whole: Permission }>;

export type FileSubject = keyof typeof fileSubjects;
