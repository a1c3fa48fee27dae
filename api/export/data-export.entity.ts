import { defineEntity, p } from "@mikro-orm/core";
import { exportFormats } from "../../schema/codes/export-formats.ts";
import { exportLanguages } from "../../schema/codes/export-languages.ts";
import { exportLists } from "../../schema/codes/export-lists.ts";
import { exportPurposes } from "../../schema/codes/export-purposes.ts";
import { code, codes } from "../database/columns.ts";
import {
  anyOf,
  currentOrganisation,
  currentTime,
  currentUser,
  isSignedIn,
  isSystem,
  rowScope,
} from "../database/policies.ts";

const own = `(${isSignedIn} and user_id = ${currentUser} and organisation_id = ${currentOrganisation})`;
/** Of which no file was made within a day: the platform forgets to what it was narrowed. */
const cameToNothing = `(${isSystem} and file_id is null and requested_at <= ${currentTime} - '24:00:00'::interval)`;

const DataExportSchema = defineEntity({
  name: "DataExport",
  tableName: "data_export",
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid(),
    postId: p.uuid(),
    organisationId: p.uuid(),
    list: code(exportLists),
    format: code(exportFormats),
    language: code(exportLanguages),
    purpose: code(exportPurposes),
    /** By what the list was narrowed, never to what. */
    filters: codes(),
    /** To what it was narrowed, sealed, since it may name somebody; gone when the file is made, or after a day. */
    argumentsSealed: p.text().nullable(),
    requestedAt: p.datetime(),
    rows: p.integer().nullable(),
    sizeInBytes: p.integer().nullable(),
    fileId: p.uuid().nullable(),
    readyAt: p.datetime().nullable(),
    readableUntil: p.datetime().nullable(),
  },
  indexes: [{ properties: ["userId", "id"] }],
  checks: [
    {
      name: "data_export_made_or_not",
      expression: "num_nulls(rows, size_in_bytes, file_id, ready_at, readable_until) in (0, 5)",
    },
    {
      name: "data_export_forgets_its_filter",
      expression: "file_id is null or arguments_sealed is null",
    },
    {
      name: "data_export_kept_a_day",
      expression: "readable_until <= ready_at + '24:00:00'::interval",
    },
  ],
  rowLevelSecurity: "force",
  policies: rowScope("data_export", {
    seen: anyOf(own, cameToNothing),
    added: own,
    changed: anyOf(own, cameToNothing),
  }),
});
/** A list that somebody takes out of the platform as a file; for that person alone. */
export class DataExport extends DataExportSchema.class {}
DataExportSchema.setClass(DataExport);
