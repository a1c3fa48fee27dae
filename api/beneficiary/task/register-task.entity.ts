import { defineEntity, p } from "@mikro-orm/core";
import { taskKinds } from "../../../schema/codes/task-kinds.ts";
import { taskStates } from "../../../schema/codes/task-states.ts";
import { code, day, regionCode } from "../../database/columns.ts";
import { departmentInRegion, rowPolicy } from "../../database/policies.ts";
import { Household, Person } from "../household.entity.ts";

const RegisterTaskSchema = defineEntity({
  name: "RegisterTask",
  tableName: "register_task",
  properties: {
    id: p.uuid().primary(),
    kind: code(taskKinds),
    personId: () => p.manyToOne(Person).mapToPk(),
    /** The family in which the person lived. */
    householdId: () => p.manyToOne(Household).mapToPk(),
    regionCode: regionCode(),
    /** The department's file that brought it about, which the township itself does not see; null for what people recorded. */
    feedId: p.uuid().nullable(),
    feedSerial: p.string().nullable(),
    state: code(taskStates),
    dueOn: day(),
    createdAt: p.datetime(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    note: p.text().nullable(),
    version: p.integer().version(),
  },
  indexes: [{ properties: ["regionCode", "state", "dueOn"] }, { properties: ["householdId"] }],
  uniques: [{ name: "register_task_once", properties: ["personId", "kind"], where: "state = 'OPEN'" }],
  checks: [
    {
      name: "register_task_closed_by_somebody",
      expression: "(state <> 'OPEN') = (closed_by is not null and closed_at is not null)",
    },
  ],
  rowLevelSecurity: "force",
  policies: rowPolicy("register_task", departmentInRegion()),
});
/** Something that an event, such as a death, asks people of a township to do or to look into. */
export class RegisterTask extends RegisterTaskSchema.class {}
RegisterTaskSchema.setClass(RegisterTask);
