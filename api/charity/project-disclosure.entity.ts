import { defineEntity, p } from "@mikro-orm/core";
import { day, fen, regionCode } from "../database/columns.ts";
import {
  departmentInRegion,
  isDepartment,
  readByAnybody,
  readPolicy,
  rowPolicy,
} from "../database/policies.ts";
import { Project } from "./project.entity.ts";

const ProjectDisclosureSchema = defineEntity({
  name: "ProjectDisclosure",
  tableName: "project_disclosure",
  properties: {
    id: p.uuid().primary(),
    projectId: () => p.manyToOne(Project).mapToPk().index(),
    serial: p.string(),
    title: p.string(),
    summary: p.text(),
    regionCode: regionCode(),
    proposedBy: p.string(),
    charity: p.string(),
    startsOn: day(),
    endsOn: day(),
    /** Null, as the two below, where fewer than five people, or of fewer than five families, were helped. */
    personCount: p.integer().nullable(),
    itemCount: p.integer().nullable(),
    allocatedInFen: fen().nullable(),
    disclosedBy: p.uuid(),
    disclosedAt: p.datetime(),
    disclosedOn: day(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ["regionCode", "id"] }],
  uniques: [{ name: "project_disclosure_once", properties: ["projectId"], where: "withdrawn_at is null" }],
  checks: [
    { name: "project_disclosure_of_five_or_none", expression: "person_count >= 5" },
    {
      name: "project_disclosure_figures_together",
      expression: "num_nonnulls(person_count, item_count, allocated_in_fen) in (0, 3)",
    },
    {
      name: "project_disclosure_withdrawn_by_somebody",
      expression: "(withdrawn_at is null) = (withdrawn_by is null)",
    },
  ],
  rowLevelSecurity: "force",
  policies: [
    ...rowPolicy("project_disclosure", departmentInRegion()),
    // Any department may know what anybody may, whatever region the project is of.
    readPolicy(
      "project_disclosure_department_reads",
      "DEPARTMENT",
      `(${isDepartment} and withdrawn_at is null)`,
    ),
    readByAnybody("project_disclosure_public", "withdrawn_at is null"),
  ],
});
/**
 * What the public reads of a project, as it was when a department disclosed it: whoever does not sign in sees this table
 * and never the needs, families or money behind it.
 */
export class ProjectDisclosure extends ProjectDisclosureSchema.class {}
ProjectDisclosureSchema.setClass(ProjectDisclosure);
