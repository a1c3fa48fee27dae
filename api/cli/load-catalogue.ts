/**
 * Publishes the policy catalogue of this repository on the configured database. A real deployment runs it once,
 * and again after it edited the catalogue. Usage: npm run catalogue -- [first day of changed policies]
 */
import { scopedWrite } from "../database/scoped.ts";
import { isCalendarDate } from "../kernel/identifiers/normalise.ts";
import { loadCatalogue } from "../policy/catalogue/load-catalogue.ts";
import { importCatalogue } from "../policy/import-catalogue.ts";
import { UsageError } from "./explain.ts";
import { onPlatform } from "./on-platform.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const validFrom = process.argv[2];
  if (validFrom !== undefined && !isCalendarDate(validFrom)) {
    throw new UsageError("用法 Usage：npm run catalogue -- [变更政策的生效日期 first day，例如 2026-07-01]");
  }
  await onPlatform(async (system) => {
    const done = await scopedWrite(system, (tx) =>
      importCatalogue(tx, loadCatalogue(), validFrom ? { validFrom } : {}),
    );
    console.log(
      `政策 ${done.policies} 项，新版本 ${done.newVersions} 个；关系新增 ${done.relationsAdded} 条、` +
        `移除 ${done.relationsRemoved} 条；标准变更 ${done.standardsChanged} 项。`,
    );
  });
});
