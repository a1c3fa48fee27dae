/**
 * Loads the demonstration into the configured database, which must hold no organisation yet.
 * Usage: npm run demo -- [--households 2000] [--needs 300] [--visits 500]
 */
import { parseArgs } from "node:util";
import { pino } from "pino";
import { readConfiguration } from "../database/configuration.ts";
import { demoSize, loadDemoCity } from "../database/demo/load-city.ts";
import { migrate } from "../database/migrate.ts";
import { openDatabase, openPostgres } from "../database/orm.ts";
import { scoped } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { systemClock } from "../kernel/clock.ts";
import { systemContext } from "../kernel/context.ts";
import { loadMasterKey } from "../kernel/keys.ts";
import type { Platform } from "../kernel/platform.ts";
import { Vault } from "../kernel/vault.ts";

const { values } = parseArgs({
  options: { households: { type: "string" }, needs: { type: "string" }, visits: { type: "string" } },
});
const size = Object.fromEntries(
  Object.entries(demoSize).map(([key, usual]) => [key, Number(values[key as keyof typeof values] ?? usual)]),
) as unknown as typeof demoSize;
if (Object.values(size).some((count) => !Number.isInteger(count) || count < 0)) {
  console.error("Usage: npm run demo -- [--households N] [--needs N] [--visits N]");
  process.exit(2);
}

const configuration = readConfiguration({ ...process.env, LIANOU_DEMO: "1" });
if (configuration.migrationUrl) {
  const owner = await openPostgres(configuration.migrationUrl, 1);
  await migrate(owner.orm);
  await owner.close();
}
const database = await openDatabase(configuration);
if (database.embedded) await migrate(database.orm);
const platform: Platform = {
  orm: database.orm,
  vault: new Vault({ masterKey: loadMasterKey({ env: process.env, dataDir: configuration.dataDir }) }),
  clock: systemClock,
  configuration,
  log: pino({ base: null }),
};
const taken = await scoped(systemContext(platform), (tx) => tx.row(sql`select 1 from organisation limit 1`));
if (taken) {
  console.error("数据库中已有机构，不能再装入演示数据。The database already holds organisations.");
  await database.close();
  process.exit(1);
}
await loadDemoCity(platform, { ...size, progress: (line) => console.log(line) });
await database.close();
