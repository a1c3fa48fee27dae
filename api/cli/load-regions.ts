/**
 * Loads the divisions of a real deployment from a text file, one "code name" a line. Usage:
 * npm run regions -- divisions.txt [first day, 2020-01-01 when not said]
 */
import { readFileSync } from "node:fs";
import { scopedWrite } from "../database/scoped.ts";
import { isCalendarDate } from "../kernel/identifiers/normalise.ts";
import { importRegions, RegionListError } from "../organisation/import-regions.ts";
import { CommandRefusal, UsageError } from "./explain.ts";
import { onPlatform } from "./on-platform.ts";
import { runCommand } from "./run-command.ts";

const USAGE = "用法 Usage：npm run regions -- 区划文件.txt [起始日期 first day，例如 2020-01-01]";

await runCommand(async () => {
  const [file, validFrom = "2020-01-01"] = process.argv.slice(2);
  if (!file || !isCalendarDate(validFrom)) throw new UsageError(USAGE);
  const lines = read(file).split(/\r?\n/);
  await onPlatform(async (system) => {
    const added = await scopedWrite(system, (tx) => importRegions(tx, lines, validFrom)).catch(asRefusal);
    console.log(`新增区划 ${added} 个。${added} divisions added.`);
  });
});

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`读不到区划文件 ${file}。The file of divisions cannot be read. ${USAGE}`);
  }
}

/** What is wrong with the list is said with the number of its line. */
function asRefusal(error: unknown): never {
  throw error instanceof RegionListError ? new CommandRefusal(error.message) : error;
}
