import { defineEntity, p } from "@mikro-orm/core";
import { regionCode } from "../../database/columns.ts";
import {
  anyOf,
  appendOnlyPolicies,
  currentOrganisation,
  currentUser,
  departmentInRegion,
  isSystem,
  ownCharity,
  ownContractor,
  rowScope,
} from "../../database/policies.ts";

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
  },
  indexes: [{ properties: ["uploadedBy", "uploadedAt"] }],
  rowLevelSecurity: "force",
  policies: rowScope("stored_file", {
    seen: anyOf(
      isSystem,
      // What proves something is for whom that concerns, whoever uploaded it.
      `(object_id is null and ${ownUpload})`,
      ownCharity("organisation_id"),
      ownContractor("organisation_id"),
      departmentInRegion(),
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
  policies: appendOnlyPolicies(
    "stored_file_chunk",
    ofFileWhere("true"),
    ofFileWhere(`f.uploaded_by = ${currentUser}`),
  ),
});
/** A piece of a file, so that none is held whole in memory. */
export class StoredFileChunk extends StoredFileChunkSchema.class {}
StoredFileChunkSchema.setClass(StoredFileChunk);
