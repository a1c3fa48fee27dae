import { defineEntity, p } from "@mikro-orm/core";
import { duplicateVerdicts } from "../../../schema/codes/duplicate-verdicts.ts";
import { code, regionCode } from "../../database/columns.ts";
import { appendOnlyPolicies, departmentInRegion, rowPolicy } from "../../database/policies.ts";
import { refuseChange } from "../../database/triggers.ts";
import { Person } from "../household.entity.ts";

/** Two records concern whoever reaches both: a pair across two townships is the county's. */
const reachesBoth = (one: string, other: string) =>
  `(${departmentInRegion(one)} and ${departmentInRegion(other)})`;

const ofBoth = reachesBoth("first_region_code", "second_region_code");

const DuplicateReviewSchema = defineEntity({
  name: "DuplicateReview",
  tableName: "duplicate_review",
  properties: {
    id: p.uuid().primary(),
    firstPersonId: () => p.manyToOne(Person).mapToPk(),
    secondPersonId: () => p.manyToOne(Person).mapToPk(),
    firstRegionCode: regionCode(),
    secondRegionCode: regionCode(),
    verdict: code(duplicateVerdicts),
    note: p.text().nullable(),
    /** A digest of what the verdict rests on: when the records say something else, the question is open again. */
    basis: p.string(),
    decidedBy: p.uuid(),
    decidedAt: p.datetime(),
  },
  indexes: [{ properties: ["firstPersonId", "secondPersonId"] }],
  checks: [{ name: "duplicate_review_one_order", expression: "first_person_id < second_person_id" }],
  rowLevelSecurity: "force",
  policies: appendOnlyPolicies("duplicate_review", ofBoth, ofBoth),
  triggers: [refuseChange("duplicate_review")],
});
/** A verdict on two records; the latest of a pair counts, and the earlier ones stay. */
export class DuplicateReview extends DuplicateReviewSchema.class {}
DuplicateReviewSchema.setClass(DuplicateReview);

/** One row that a merge changed: the columns as they were, and as the merge left them. No personal values. */
export interface MovedRow {
  readonly table: string;
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

const PersonMergeSchema = defineEntity({
  name: "PersonMerge",
  tableName: "person_merge",
  properties: {
    id: p.uuid().primary(),
    keptPersonId: () => p.manyToOne(Person).mapToPk(),
    mergedPersonId: () => p.manyToOne(Person).mapToPk(),
    keptRegionCode: regionCode(),
    mergedRegionCode: regionCode(),
    moved: p.json<readonly MovedRow[]>(),
    /** Sealed values that the kept record had not and took over, by name. */
    takenFields: p.json<readonly string[]>(),
    mergedBy: p.uuid(),
    mergedAt: p.datetime(),
    undoneBy: p.uuid().nullable(),
    undoneAt: p.datetime().nullable(),
    undoReason: p.text().nullable(),
  },
  indexes: [{ properties: ["keptPersonId"] }],
  uniques: [{ name: "person_merge_one_live", properties: ["mergedPersonId"], where: "undone_at is null" }],
  checks: [{ name: "person_merge_of_two", expression: "kept_person_id <> merged_person_id" }],
  rowLevelSecurity: "force",
  policies: rowPolicy("person_merge", reachesBoth("kept_region_code", "merged_region_code")),
});
/** Two records became one: which stays, which is its alias since, and what has to be put back to undo it. */
export class PersonMerge extends PersonMergeSchema.class {}
PersonMergeSchema.setClass(PersonMerge);
