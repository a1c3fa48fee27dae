import type { CodeList } from "./code-list.ts";
import type { Permission } from "./permissions.ts";

/** What a file can prove, with the permission that one needs to look at it. */
export const fileSubjects = {
  consent: { zh: "同意书", en: "Consent", permission: "beneficiary:read" },
  fact: { zh: "事实凭证", en: "Evidence of a fact", permission: "beneficiary:read" },
  visit: { zh: "服务照片", en: "Photograph of a visit", permission: "visit:read" },
} as const satisfies CodeList<{ readonly permission: Permission }>;

export type FileSubject = keyof typeof fileSubjects;
