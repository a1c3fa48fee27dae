import { defineEntity, p } from "@mikro-orm/core";
import { grantStates } from "../../schema/codes/grant-states.ts";
import { policyPeriods } from "../../schema/codes/policy-periods.ts";
import { Household, Person } from "../beneficiary/household.entity.ts";
import { code, day, fen, regionCode } from "../database/columns.ts";
import { departmentInRegion, rowPolicy } from "../database/policies.ts";
import { ofNoAlias } from "../database/triggers.ts";
import { PolicyVersion } from "../policy/policy.entity.ts";

const GrantSchema = defineEntity({
  name: "Grant",
  tableName: "assistance_grant",
  properties: {
    id: p.uuid().primary(),
    policyCode: p.string(),
    policyVersionId: () => p.manyToOne(PolicyVersion).mapToPk(),
    householdId: () => p.manyToOne(Household).mapToPk(),
    personId: () => p.manyToOne(Person).mapToPk().nullable(),
    regionCode: regionCode(),
    state: code(grantStates),
    /** Each period; either an amount or units, never both. */
    amountInFen: fen().nullable(),
    units: p.integer().nullable(),
    unit: p.string().nullable(),
    period: code(policyPeriods),
    validFrom: day(),
    validTo: day().nullable(),
    /** Where the figure comes from: a decision's number, a list of another department. */
    source: p.string(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(),
    version: p.integer().version(),
  },
  checks: [
    { name: "assistance_grant_money_or_units", expression: "(amount_in_fen is null) <> (units is null)" },
    { name: "assistance_grant_positive", expression: "coalesce(amount_in_fen, units) > 0" },
  ],
  indexes: [{ properties: ["householdId"] }, { properties: ["personId"] }],
  uniques: [
    {
      name: "assistance_grant_one_running_of_person",
      properties: ["policyCode", "personId"],
      where: "state = 'ACTIVE' and (period = 'MONTHLY' or period = 'YEARLY')",
    },
    {
      name: "assistance_grant_one_running_of_household",
      properties: ["policyCode", "householdId"],
      where: "state = 'ACTIVE' and person_id is null and (period = 'MONTHLY' or period = 'YEARLY')",
    },
  ],
  rowLevelSecurity: "force",
  policies: rowPolicy("assistance_grant", departmentInRegion()),
  triggers: [ofNoAlias("assistance_grant")],
});
/** A benefit in force for a beneficiary: this is the cover that a need's gap takes account of. */
export class Grant extends GrantSchema.class {}
GrantSchema.setClass(Grant);
