import { defineEntity, p } from "@mikro-orm/core";
import { projectStates } from "../../schema/codes/project-states.ts";
import { code, day, regionCode } from "../database/columns.ts";
import {
  anyOf,
  departmentInRegion,
  isCharity,
  isDepartment,
  ownCharity,
  readPolicy,
  rowScope,
} from "../database/policies.ts";
import { Organisation } from "../organisation/organisation.entity.ts";

const ProjectSchema = defineEntity({
  name: "Project",
  tableName: "charity_project",
  properties: {
    id: p.uuid().primary(),
    /** 项2026-000012. */
    serial: p.string().unique(),
    title: p.string(),
    /** For charities and, later, the public: names a class of beneficiaries, never a person. */
    summary: p.text(),
    regionCode: regionCode(),
    state: code(projectStates),
    proposedByOrganisationId: () => p.manyToOne(Organisation).mapToPk(),
    /** The charity that adopted it. */
    charityId: () => p.manyToOne(Organisation).mapToPk().nullable(),
    startsOn: day(),
    endsOn: day(),
    createdBy: p.uuid(),
    createdAt: p.datetime(),
    adoptedBy: p.uuid().nullable(),
    adoptedAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
  checks: [
    { name: "charity_project_dates_in_order", expression: "starts_on <= ends_on" },
    {
      name: "charity_project_adopted_by_somebody",
      expression: "(state in ('DRAFT', 'PROPOSED', 'CANCELLED')) or charity_id is not null",
    },
    {
      name: "charity_project_drafter_does_not_adopt",
      expression: "adopted_by is null or adopted_by <> created_by",
    },
  ],
  indexes: [{ properties: ["regionCode", "state"] }, { properties: ["charityId", "state"] }],
  rowLevelSecurity: "force",
  policies: [
    ...rowScope("charity_project", {
      seen: anyOf(departmentInRegion(), `(${isCharity} and state = 'PROPOSED')`, ownCharity()),
      added: departmentInRegion(),
      // What is on offer a charity may take, and nothing else.
      changed: anyOf(departmentInRegion(), `(${isCharity} and state = 'PROPOSED')`, ownCharity()),
      becomes: anyOf(departmentInRegion(), ownCharity()),
    }),
    // The items that a department sees are those of its own region: it reads the projects they are in.
    readPolicy(
      "charity_project_of_own_items",
      "DEPARTMENT",
      `(${isDepartment} and exists (select from need_item i where i.project_id = charity_project.id))`,
    ),
  ],
});
/** What civil affairs propose and a charity adopts: a set of verified need items (民政提项目). */
export class Project extends ProjectSchema.class {}
ProjectSchema.setClass(Project);
