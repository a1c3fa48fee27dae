import { defineEntity, p } from "@mikro-orm/core";
import { regionLevels } from "../../schema/codes/region-levels.ts";
import { code, day, regionCode } from "../database/columns.ts";

const RegionSchema = defineEntity({
  name: "Region",
  tableName: "region",
  properties: {
    /** The code under which the platform scopes rows; equals `gbCode` except inside an operating area. */
    code: regionCode().primary(),
    /** GB/T 2260 and the statistical divisions, 12 digits. */
    gbCode: p.string().columnType("varchar(12)"),
    name: p.string(),
    /** From the county down, joined by ›, for reading: 滨城区›市东街道›某村. */
    pathName: p.string(),
    level: code(regionLevels),
    parentCode: regionCode().nullable().index(),
    /** A functional area (开发区) that civil affairs runs although GB/T 2260 does not know it. */
    operatingArea: p.boolean().default(false),
    validFrom: day(),
    validTo: day().nullable(),
    successorCode: regionCode().nullable(),
  },
  // Which townships there are is asked with every list of matches.
  indexes: [{ properties: ["level", "code"] }],
});
/** A division or operating area, dated: re-districting must not rewrite old decisions. */
export class Region extends RegionSchema.class {}
RegionSchema.setClass(Region);
