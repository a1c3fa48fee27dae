import { defineEntity, p } from "@mikro-orm/core";
import { catalogueRevisionStates } from "../../../schema/codes/catalogue-revision-states.ts";
import { code, day } from "../../database/columns.ts";
import { isDepartment, rowScope } from "../../database/policies.ts";
import type { Change } from "./change.ts";

const CatalogueRevisionSchema = defineEntity({
  name: "CatalogueRevision",
  tableName: "catalogue_revision",
  properties: {
    id: p.uuid().primary(),
    /** 修2026-000003. */
    serial: p.string().unique(),
    title: p.string(),
    reason: p.text(),
    /** What is to be changed, as YAML. */
    document: p.text(),
    /** The first day on which it holds. */
    validFrom: day(),
    state: code(catalogueRevisionStates),
    createdBy: p.uuid(),
    createdAt: p.datetime(),
    /** When the author last saved it. */
    savedAt: p.datetime(),
    reviewedBy: p.uuid().nullable(),
    publishedAt: p.datetime().nullable(),
    /** What it came to change, kept as it was on the day of publication. */
    changes: p.json<readonly Change[]>().nullable(),
    version: p.integer().version(),
  },
  checks: [
    {
      name: "catalogue_revision_reviewed_by_a_second_person",
      expression: "reviewed_by is null or reviewed_by <> created_by",
    },
    {
      name: "catalogue_revision_published_by_somebody",
      expression:
        "(state = 'PUBLISHED') = (reviewed_by is not null and published_at is not null and changes is not null)",
    },
  ],
  indexes: [{ properties: ["state"] }],
  rowLevelSecurity: "force",
  policies: rowScope("catalogue_revision", {
    seen: isDepartment,
    added: isDepartment,
    changed: isDepartment,
    becomes: isDepartment,
  }),
});
/** A change to the catalogue that one person writes and a second one publishes. */
export class CatalogueRevision extends CatalogueRevisionSchema.class {}
CatalogueRevisionSchema.setClass(CatalogueRevision);

const CataloguePublicationSchema = defineEntity({
  name: "CataloguePublication",
  tableName: "catalogue_publication",
  properties: {
    id: p.uuid().primary(),
    /** Given under the catalogue's lock: whatever clock says when, the largest is the newest. */
    number: p.integer().unique(),
    publishedAt: p.datetime(),
    /** Null when the catalogue came from files. */
    revisionId: () => p.manyToOne(CatalogueRevision).mapToPk().nullable(),
  },
});
/** Each time the catalogue changed. What was read of it holds until the next one. */
export class CataloguePublication extends CataloguePublicationSchema.class {}
CataloguePublicationSchema.setClass(CataloguePublication);
