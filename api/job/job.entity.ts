import { defineEntity, p } from "@mikro-orm/core";
import { jobKinds } from "../../schema/codes/job-kinds.ts";
import { jobStates } from "../../schema/codes/job-states.ts";
import { jobSteps } from "../../schema/codes/job-steps.ts";
import { code, regionCode } from "../database/columns.ts";
import {
  anyOf,
  currentOrganisation,
  currentUser,
  departmentInRegion,
  isSystem,
  rowScope,
} from "../database/policies.ts";

const ownJob = `(user_id = ${currentUser} and organisation_id = ${currentOrganisation})`;

const JobSchema = defineEntity({
  name: "Job",
  tableName: "job",
  properties: {
    id: p.uuid().primary(),
    kind: code(jobKinds),
    state: code(jobStates),
    /** What the work is about, such as an import. */
    subjectId: p.uuid(),
    /** Under whose post it runs; whether that still stands is asked again when it does. */
    userId: p.uuid(),
    postId: p.uuid(),
    organisationId: p.uuid(),
    regionCode: regionCode().nullable(),
    step: code(jobSteps).nullable(),
    done: p.integer().default(0),
    total: p.integer().nullable(),
    cancelRequested: p.boolean().default(false),
    /** Why it came to nothing, in words for who asked for it; holds no personal value. */
    message: p.text().nullable(),
    createdAt: p.datetime(),
    startedAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
  },
  indexes: [
    { properties: ["subjectId", "id"] },
    { name: "job_waiting", properties: ["createdAt"], where: "state = 'QUEUED'" },
  ],
  uniques: [
    { name: "job_one_at_a_time", properties: ["subjectId"], where: "state in ('QUEUED', 'RUNNING')" },
  ],
  rowLevelSecurity: "force",
  policies: rowScope("job", {
    seen: anyOf(isSystem, ownJob, departmentInRegion()),
    added: ownJob,
    changed: anyOf(isSystem, ownJob),
  }),
});
/** Long work, as its submitter sees it; who carries it out when is the queue's. */
export class Job extends JobSchema.class {}
JobSchema.setClass(Job);
