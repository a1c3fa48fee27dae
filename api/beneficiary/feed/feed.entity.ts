import { defineEntity, p } from "@mikro-orm/core";
import { factSources } from "../../../schema/codes/fact-sources.ts";
import { feedFaults } from "../../../schema/codes/feed-faults.ts";
import { feedKinds } from "../../../schema/codes/feed-kinds.ts";
import { feedOutcomes } from "../../../schema/codes/feed-outcomes.ts";
import { feedStates } from "../../../schema/codes/feed-states.ts";
import { code, day, regionCode } from "../../database/columns.ts";
import { departmentInRegion, rowPolicy, rowScope } from "../../database/policies.ts";

const DepartmentFeedSchema = defineEntity({
  name: "DepartmentFeed",
  tableName: "department_feed",
  properties: {
    id: p.uuid().primary(),
    /** 数2026-000012. */
    serial: p.string().unique(),
    kind: code(feedKinds),
    /** The department whose word it is. */
    source: code(factSources),
    /** The day on which the department says so. */
    asOf: day(),
    /** The region of the post that received it: of people elsewhere nothing is read. */
    regionCode: regionCode(),
    state: code(feedStates),
    /** Kept sealed until the file is written or given up. */
    fileId: p.uuid(),
    headings: p.json<readonly string[]>(),
    /** For each heading what it stands for; null for a column that is left aside. */
    mapping: p.json<readonly (string | null)[]>(),
    rows: p.integer().default(0),
    counts: p.json<Readonly<Record<string, number>>>(),
    createdBy: p.uuid(),
    createdAt: p.datetime(),
    appliedBy: p.uuid().nullable(),
    appliedAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
  indexes: [{ properties: ["regionCode", "id"] }],
  checks: [
    {
      name: "department_feed_written_by_somebody",
      expression: "(state = 'APPLIED') = (applied_by is not null and applied_at is not null)",
    },
  ],
  rowLevelSecurity: "force",
  policies: rowPolicy("department_feed", departmentInRegion()),
});
/** A file in which a department says something of people of the register. */
export class DepartmentFeed extends DepartmentFeedSchema.class {}
DepartmentFeedSchema.setClass(DepartmentFeed);

const staged = (table: string) =>
  rowScope(table, {
    seen: departmentInRegion(),
    added: departmentInRegion(),
    changed: departmentInRegion(),
    removed: departmentInRegion(),
  });

const FeedFindingSchema = defineEntity({
  name: "FeedFinding",
  tableName: "feed_finding",
  properties: {
    feedId: () => p.manyToOne(DepartmentFeed).mapToPk().primary(),
    no: p.integer().primary(),
    regionCode: regionCode(),
    row: p.integer(),
    columnName: p.string().nullable(),
    fault: code(feedFaults),
    /** What stands in the cell, masked. */
    shown: p.string().nullable(),
    note: p.text().nullable(),
    /** The family of the register in which somebody has to look. */
    householdId: p.uuid().nullable(),
  },
  indexes: [{ properties: ["feedId", "fault", "no"] }],
  rowLevelSecurity: "force",
  policies: staged("feed_finding"),
});
/** Why a row of the file is not written. */
export class FeedFinding extends FeedFindingSchema.class {}
FeedFindingSchema.setClass(FeedFinding);

const FeedValueSchema = defineEntity({
  name: "FeedValue",
  tableName: "feed_value",
  properties: {
    /** That of the fact which it becomes. */
    id: p.uuid().primary(),
    feedId: () => p.manyToOne(DepartmentFeed).mapToPk(),
    regionCode: regionCode(),
    row: p.integer(),
    personId: p.uuid(),
    householdId: p.uuid(),
    path: p.string(),
    /** As a fact holds it; what a fact would seal is sealed under the lasting key. */
    value: p.json<string | number | boolean>(),
    validUntil: day().nullable(),
    outcome: code(feedOutcomes),
    /** The facts that stood when it was checked, the old beside the new; while they stand it may be written. */
    beside: p.array<string>().columnType("uuid[]"),
    /** Those of them whose place it takes. */
    replaces: p.array<string>().columnType("uuid[]"),
  },
  indexes: [{ properties: ["feedId", "outcome", "id"] }],
  // Two that check one file at a time do not write what it says of somebody twice.
  uniques: [{ properties: ["feedId", "personId", "path"] }],
  rowLevelSecurity: "force",
  policies: staged("feed_value"),
});
/** One value of the file about one person, with what would become of it. What says nothing new is counted, not kept. */
export class FeedValue extends FeedValueSchema.class {}
FeedValueSchema.setClass(FeedValue);
