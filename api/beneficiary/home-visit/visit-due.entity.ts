import { defineEntity, p } from "@mikro-orm/core";
import { day, regionCode } from "../../database/columns.ts";
import { departmentInRegionOnce, rowScope } from "../../database/policies.ts";

const VisitDueSchema = defineEntity({
  name: "StoredVisitDue",
  tableName: "visit_due",
  properties: {
    /** No reference: to store it would wait for whoever writes about the family. What is gone is marked, and goes too. */
    householdId: p.uuid().primary(),
    regionCode: regionCode(),
    months: p.integer(),
    isOwn: p.boolean(),
    responsibleUserId: p.uuid().nullable(),
    lastSeenOn: day().nullable(),
    dueOn: day(),
    /** Between these days it holds, the second not included: then a group or a plan begins or ends. */
    standsFrom: day(),
    standsUntil: day(),
    /** By which table of intervals it was worked out. */
    rule: p.string().length(12),
  },
  // A list, its counts and whether all of it still holds are read without a row.
  indexes: [
    {
      name: "visit_due_by_region",
      properties: [
        "regionCode",
        "dueOn",
        "householdId",
        "months",
        "responsibleUserId",
        "standsFrom",
        "standsUntil",
        "rule",
      ],
    },
  ],
  rowLevelSecurity: "force",
  policies: rowScope("visit_due", {
    seen: departmentInRegionOnce(),
    added: departmentInRegionOnce(),
    changed: departmentInRegionOnce(),
    removed: departmentInRegionOnce(),
  }),
});
/**
 * When the next visit to a family in which somebody lives is due, as the register said when it was worked out
 * (stored-due.ts). It says nothing that the register does not, and may be taken away at any time.
 */
export class StoredVisitDue extends VisitDueSchema.class {}
VisitDueSchema.setClass(StoredVisitDue);

const VisitDueMarkSchema = defineEntity({
  name: "VisitDueMark",
  tableName: "visit_due_mark",
  properties: {
    id: p.uuid().primary().defaultRaw("gen_random_uuid()"),
    householdId: p.uuid().nullable(),
    personId: p.uuid().nullable(),
    regionCode: regionCode(),
  },
  indexes: [{ name: "visit_due_mark_by_region", properties: ["regionCode"] }],
  checks: [{ name: "visit_due_mark_of_one", expression: "num_nonnulls(household_id, person_id) = 1" }],
  rowLevelSecurity: "force",
  policies: rowScope("visit_due_mark", {
    seen: departmentInRegionOnce(),
    added: departmentInRegionOnce(),
    changed: [],
    removed: departmentInRegionOnce(),
  }),
});
/**
 * Something changed by which visits to a family are due: whatever is stored of it is worked out anew before it is read.
 * Each change adds a row of its own, so that nobody waits for anybody.
 */
export class VisitDueMark extends VisitDueMarkSchema.class {}
VisitDueMarkSchema.setClass(VisitDueMark);
