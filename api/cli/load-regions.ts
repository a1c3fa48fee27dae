/**
 * Loads the divisions of a real deployment from a text file, one "code name" a line. Usage:
 * npm run regions -- divisions.txt [first day, 2020-01-01 when not said]
 */
import { readFileSync } from "node:fs";
import { scopedWrite } from "../database/scoped.ts";
import { isCalendarDate } from "../kernel/identifiers/normalise.ts";
import { importRegions, RegionListError } from "../organisation/import-regions.ts";
import { onPlatform } from "./on-platform.ts";

const [file, validFrom = "2020-01-01"] = process.argv.slice(2);
if (!file || !isCalendarDate(validFrom)) {
  console.error("用法：npm run regions -- 区划文件.txt [起始日期，例如 2020-01-01]");
  process.exit(2);
}
const lines = readFileSync(file, "utf8").split(/\r?\n/);
await onPlatform(async (system) => {
  try {
    const added = await scopedWrite(system, (tx) => importRegions(tx, lines, validFrom));
    console.log(`新增区划 ${added} 个。`);
  } catch (error) {
    if (!(error instanceof RegionListError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
});
