import { defineEntity, p } from "@mikro-orm/core";
import {
  anyOf,
  appendOnlyPolicies,
  currentOrganisation,
  departmentInRegion,
  isDepartment,
  isSystem,
  signedByCaller,
} from "../database/policies.ts";
import { refuseChange } from "../database/triggers.ts";

const WorkflowHistorySchema = defineEntity({
  name: "WorkflowHistory",
  tableName: "workflow_history",
  properties: {
    id: p.uuid().primary(),
    objectKind: p.string(),
    objectId: p.uuid(),
    action: p.string(),
    fromState: p.string(),
    toState: p.string(),
    note: p.text().nullable(),
    userId: p.uuid().nullable(),
    organisationId: p.uuid().nullable(),
    regionCode: p.string().columnType('varchar(12) collate "C"').nullable(),
    at: p.datetime(),
  },
  indexes: [{ properties: ["objectKind", "objectId", "at"] }],
  rowLevelSecurity: "force",
  policies: appendOnlyPolicies(
    "workflow_history",
    anyOf(
      isSystem,
      `organisation_id = ${currentOrganisation}`,
      departmentInRegion(),
      // What a charity does with its donations lies in no region; departments oversee it.
      `(${isDepartment} and region_code is null)`,
    ),
    signedByCaller,
  ),
  triggers: [refuseChange("workflow_history")],
});
/** Each move of each object, with who made it and why. */
export class WorkflowHistory extends WorkflowHistorySchema.class {}
WorkflowHistorySchema.setClass(WorkflowHistory);
