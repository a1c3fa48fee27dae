import type { AuditDetail } from "./audit-entry.entity.ts";

/** The columns of the trail as they are written by statements; the entity writes the same. */
export const auditColumns = {
  id: "uuid",
  at: "timestamptz",
  request_id: "text",
  user_id: "uuid",
  post_id: "uuid",
  organisation_id: "uuid",
  action: "text",
  object_kind: "text",
  object_id: "uuid",
  region_code: "text",
  purpose: "text",
  detail: "jsonb",
  sha256: "text",
};

interface Entry {
  readonly id: string;
  readonly at: Date;
  readonly requestId: string;
  readonly userId: string | null;
  readonly postId: string | null;
  readonly organisationId: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly regionCode: string | null;
  readonly purpose: string | null;
  readonly detail: AuditDetail;
  readonly sha256: string;
}

export const auditRow = (entry: Entry) => ({
  id: entry.id,
  at: entry.at,
  request_id: entry.requestId,
  user_id: entry.userId,
  post_id: entry.postId,
  organisation_id: entry.organisationId,
  action: entry.action,
  object_kind: entry.objectKind,
  object_id: entry.objectId,
  region_code: entry.regionCode,
  purpose: entry.purpose,
  detail: entry.detail,
  sha256: entry.sha256,
});
