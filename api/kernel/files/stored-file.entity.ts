import { defineEntity, p } from "@mikro-orm/core";
import { regionCode } from "../../database/columns.ts";
import {
  anyOf,
  appendOnlyPolicies,
  currentOrganisation,
  currentTime,
  currentUser,
  departmentInRegion,
  isSystem,
  ownCharity,
  ownContractor,
  rowScope,
} from "../../database/policies.ts";
import { kindRole } from "../../database/roles.ts";

/** Who left an organisation takes none of its files along to another. */
const ownUpload = `(uploaded_by = ${currentUser} and organisation_id = ${currentOrganisation})`;

const StoredFileSchema = defineEntity({
  name: "StoredFile",
  tableName: "stored_file",
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    regionCode: regionCode().nullable(),
    uploadedBy: p.uuid(),
    uploadedAt: p.datetime(),
    mediaType: p.string(),
    sizeInBytes: p.integer(),
    sha256: p.string(),
    /** What the file belongs to once a mutation has taken it; one file proves one thing. */
    objectKind: p.string().nullable(),
    objectId: p.uuid().nullable(),
    /** Of a file that the platform made: under which post alone it is read, and until when. */
    postId: p.uuid().nullable(),
    readableUntil: p.datetime().nullable(),
  },
  checks: [
    {
      name: "stored_file_made_for_a_time",
      expression:
        "(coalesce(object_kind, '') = 'export') = (readable_until is not null) and (post_id is null) = (readable_until is null) and (readable_until is null or readable_until <= uploaded_at + '24:00:00'::interval)",
    },
  ],
  indexes: [
    { properties: ["uploadedBy", "uploadedAt"] },
    { name: "stored_file_made", properties: ["readableUntil"], where: "readable_until is not null" },
  ],
  rowLevelSecurity: "force",
  policies: rowScope("stored_file", {
    seen: anyOf(
      isSystem,
      // What proves something is for whom that concerns, whoever uploaded it.
      `(object_id is null and ${ownUpload})`,
      // An exported list is for who asked for it, while it is kept.
      `(readable_until > ${currentTime} and ${ownUpload})`,
      `(readable_until is null and ${ownCharity("organisation_id")})`,
      `(readable_until is null and ${ownContractor("organisation_id")})`,
      `(readable_until is null and ${departmentInRegion()})`,
    ),
    added: ownUpload,
    changed: anyOf(isSystem, ownUpload),
  }),
});
/** An uploaded file: a photograph of a visit, a signed consent. */
export class StoredFile extends StoredFileSchema.class {}
StoredFileSchema.setClass(StoredFile);

const ofFileWhere = (condition: string) =>
  `exists (select from stored_file f where f.id = stored_file_chunk.file_id and ${condition})`;

const StoredFileChunkSchema = defineEntity({
  name: "StoredFileChunk",
  tableName: "stored_file_chunk",
  properties: {
    fileId: () => p.manyToOne(StoredFile).mapToPk().primary(),
    position: p.integer().primary(),
    bytes: p.blob(),
  },
  rowLevelSecurity: "force",
  // What a file holds is evidence: whoever may look at it, nobody changes it.
  policies: [
    ...appendOnlyPolicies(
      "stored_file_chunk",
      ofFileWhere("true"),
      ofFileWhere(`f.uploaded_by = ${currentUser}`),
    ),
    // A spreadsheet proves nothing: once it was read its rows stand in the import, and it is taken away.
    {
      name: "stored_file_chunk_read_out",
      command: "delete" as const,
      using: ofFileWhere("f.object_kind in ('registerImport', 'departmentFeed')"),
      roles: [kindRole("DEPARTMENT")],
    },
    {
      name: "stored_file_chunk_run_out",
      command: "delete" as const,
      using: ofFileWhere(`f.readable_until <= ${currentTime}`),
      roles: [kindRole("SYSTEM")],
    },
  ],
});
/** A piece of a file, so that none is held whole in memory. */
export class StoredFileChunk extends StoredFileChunkSchema.class {}
StoredFileChunkSchema.setClass(StoredFileChunk);
