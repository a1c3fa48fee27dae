import { defineEntity, p } from "@mikro-orm/core";
import { regionCode } from "../../database/columns.ts";
import {
  anyOf,
  currentUser,
  departmentInRegion,
  isCharity,
  isContractor,
  isSystem,
  ownOrganisation,
  rowPolicy,
} from "../../database/policies.ts";

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
  policies: rowPolicy(
    "stored_file",
    anyOf(
      isSystem,
      `uploaded_by = ${currentUser}`,
      `((${isCharity} or ${isContractor}) and ${ownOrganisation("organisation_id")})`,
      departmentInRegion(),
    ),
  ),
});
/** An uploaded file: a photograph of a visit, a signed consent. */
export class StoredFile extends StoredFileSchema.class {}
StoredFileSchema.setClass(StoredFile);

const StoredFileChunkSchema = defineEntity({
  name: "StoredFileChunk",
  tableName: "stored_file_chunk",
  properties: {
    fileId: () => p.manyToOne(StoredFile).mapToPk().primary(),
    position: p.integer().primary(),
    bytes: p.blob(),
  },
  rowLevelSecurity: "force",
  policies: rowPolicy(
    "stored_file_chunk",
    "exists (select from stored_file f where f.id = stored_file_chunk.file_id)",
  ),
});
/** A piece of a file, so that none is held whole in memory. */
export class StoredFileChunk extends StoredFileChunkSchema.class {}
StoredFileChunkSchema.setClass(StoredFileChunk);
