import { defineEntity, p } from "@mikro-orm/core";
import { organisationKinds } from "../../schema/codes/organisation-kinds.ts";
import { code, day, regionCode } from "../database/columns.ts";

const OrganisationSchema = defineEntity({
  name: "Organisation",
  tableName: "organisation",
  properties: {
    id: p.uuid().primary(),
    kind: code(organisationKinds),
    name: p.string(),
    /** 统一社会信用代码, GB 32100. */
    creditCode: p.string().columnType("varchar(18)").unique(),
    /** The area a department serves, or where a partner is registered. */
    regionCode: regionCode(),
    /** Charities carry the mark of 慈善组织 (慈善法 §10); only those with it see needs (§83). */
    charityMark: p.boolean().default(false),
    activeFrom: day(),
    activeTo: day().nullable(),
  },
});
/** A department, a charity or a contractor. Public facts: anybody signed in may read them. */
export class Organisation extends OrganisationSchema.class {}
OrganisationSchema.setClass(Organisation);
