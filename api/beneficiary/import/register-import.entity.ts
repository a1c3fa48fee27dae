import { defineEntity, p } from "@mikro-orm/core";
import { factSources } from "../../../schema/codes/fact-sources.ts";
import { importFaults } from "../../../schema/codes/import-faults.ts";
import { importOutcomes } from "../../../schema/codes/import-outcomes.ts";
import { importStates } from "../../../schema/codes/import-states.ts";
import { code, day, regionCode } from "../../database/columns.ts";
import {
  currentOrganisation,
  departmentInRegion,
  isDepartment,
  rowPolicy,
  rowScope,
} from "../../database/policies.ts";

const RegisterImportSchema = defineEntity({
  name: "RegisterImport",
  tableName: "register_import",
  properties: {
    id: p.uuid().primary(),
    /** 导2026-000012. */
    serial: p.string().unique(),
    title: p.string(),
    /** The region of the post that imports: no row of the file may lie outside. */
    regionCode: regionCode(),
    state: code(importStates),
    /** What the facts of the file are of, and since when they hold. */
    source: code(factSources),
    obtainedOn: day(),
    fileId: p.uuid().nullable(),
    headings: p.json<readonly string[]>(),
    headingRow: p.integer().nullable(),
    /** For each heading what it stands for; null for a column that is left aside. */
    mapping: p.json<readonly (string | null)[]>(),
    rows: p.integer().default(0),
    /** How many families of each outcome, and how many faults. */
    counts: p.json<Readonly<Record<string, number>>>(),
    createdBy: p.uuid(),
    createdAt: p.datetime(),
    appliedBy: p.uuid().nullable(),
    appliedAt: p.datetime().nullable(),
    undoneAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
  indexes: [{ properties: ["regionCode", "id"] }],
  checks: [
    {
      name: "register_import_written_by_somebody",
      expression: "(state in ('APPLIED', 'UNDONE')) = (applied_by is not null and applied_at is not null)",
    },
  ],
  rowLevelSecurity: "force",
  policies: rowPolicy("register_import", departmentInRegion()),
});
/** A file of the register on its way in. */
export class RegisterImport extends RegisterImportSchema.class {}
RegisterImportSchema.setClass(RegisterImport);

const staged = (table: string) =>
  rowScope(table, {
    seen: departmentInRegion(),
    added: departmentInRegion(),
    changed: departmentInRegion(),
    removed: departmentInRegion(),
  });

const ImportRowSchema = defineEntity({
  name: "ImportRow",
  tableName: "import_row",
  properties: {
    importId: () => p.manyToOne(RegisterImport).mapToPk().primary(),
    row: p.integer().primary(),
    regionCode: regionCode(),
    /** The cells as they came, sealed; taken away once they are written to the register or given up. */
    cellsSealed: p.text(),
  },
  rowLevelSecurity: "force",
  policies: staged("import_row"),
});
/** A row of the file as it came. */
export class ImportRow extends ImportRowSchema.class {}
ImportRowSchema.setClass(ImportRow);

const ImportFindingSchema = defineEntity({
  name: "ImportFinding",
  tableName: "import_finding",
  properties: {
    importId: () => p.manyToOne(RegisterImport).mapToPk().primary(),
    no: p.integer().primary(),
    regionCode: regionCode(),
    row: p.integer(),
    columnName: p.string().nullable(),
    fault: code(importFaults),
    /** What stands in the cell, masked. */
    shown: p.string().nullable(),
    note: p.text().nullable(),
  },
  indexes: [{ properties: ["importId", "fault", "no"] }],
  rowLevelSecurity: "force",
  policies: staged("import_finding"),
});
/** Something that is wrong with a row of the file. */
export class ImportFinding extends ImportFindingSchema.class {}
ImportFindingSchema.setClass(ImportFinding);

/** One thing that would change, masked: the old beside the new. */
export interface MaskedChange {
  readonly row: number | null;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

const ImportFamilySchema = defineEntity({
  name: "ImportFamily",
  tableName: "import_family",
  properties: {
    importId: () => p.manyToOne(RegisterImport).mapToPk().primary(),
    no: p.integer().primary(),
    regionCode: regionCode(),
    firstRow: p.integer(),
    members: p.integer(),
    headName: p.string().nullable(),
    outcome: code(importOutcomes),
    /** The family of the register that it is, or that it became. */
    householdId: p.uuid().nullable(),
    changes: p.json<readonly MaskedChange[]>(),
    /** The family as it was understood, sealed; taken away with the rows. */
    contentSealed: p.text().nullable(),
    /** What undoing has to bring back; personal values in it are sealed as they were in the register. */
    undo: p.json<unknown>().nullable(),
    /** Why undoing left it as it is: somebody has worked with it since. */
    kept: p.string().nullable(),
  },
  indexes: [{ properties: ["importId", "outcome", "no"] }],
  rowLevelSecurity: "force",
  policies: staged("import_family"),
});
/** A family of the file, with what it would be in the register. */
export class ImportFamily extends ImportFamilySchema.class {}
ImportFamilySchema.setClass(ImportFamily);

const ownOrganisation = `(${isDepartment} and organisation_id = ${currentOrganisation})`;

const ImportMappingSchema = defineEntity({
  name: "ImportMapping",
  tableName: "import_mapping",
  properties: {
    organisationId: p.uuid().primary(),
    /** Tells files with the same headings. */
    headingsHash: p.string().primary(),
    mapping: p.json<readonly (string | null)[]>(),
    savedBy: p.uuid(),
    savedAt: p.datetime(),
  },
  rowLevelSecurity: "force",
  policies: rowPolicy("import_mapping", ownOrganisation),
});
/** What an office said the columns of its files stand for, kept for the next file of that form. */
export class ImportMapping extends ImportMappingSchema.class {}
ImportMappingSchema.setClass(ImportMapping);
