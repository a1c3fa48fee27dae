/**
 * Loads the demonstration into the configured database, which must hold no organisation yet.
 * Usage: npm run demo -- [--households 2000] [--needs 300] [--visits 500]
 * What goes beyond 2000 households is loaded set by set, with the needs beyond 300: 400000 and 1000000 on PostgreSQL
 * take some minutes.
 */
import { parseArgs } from "node:util";
import { pino } from "pino";
import { readConfiguration } from "../database/configuration.ts";
import { type DemoSize, demoSize, refusedSize, splitSize } from "../database/demo/demo-size.ts";
import { loadDemoCity } from "../database/demo/load-city.ts";
import { analyze, migrate } from "../database/migrate.ts";
import { openDatabase, openPostgres } from "../database/orm.ts";
import { scoped } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { systemClock } from "../kernel/clock.ts";
import { systemContext } from "../kernel/context.ts";
import { openKeys } from "../kernel/key-store.ts";
import { loadMasterKey } from "../kernel/keys.ts";
import type { Platform } from "../kernel/platform.ts";
import { Vault } from "../kernel/vault.ts";
import { CommandRefusal, UsageError } from "./explain.ts";
import { runCommand } from "./run-command.ts";

const USAGE =
  "用法 Usage：npm run demo -- [--households N] [--needs N] [--visits N]（超过 2000 户、300 项需求的部分成批装入 what goes beyond 2000 households and 300 needs is loaded set by set）";

await runCommand(async () => {
  const size = readSize();
  const configuration = readConfiguration({ ...process.env, LIANOU_DEMO: "1" });
  const refusal = refusedSize(size, !configuration.databaseUrl);
  if (refusal) throw new CommandRefusal(refusal);
  const masterKey = loadMasterKey({ env: process.env, dataDir: configuration.dataDir });
  if (configuration.migrationUrl) await asOwner(configuration.migrationUrl, migrate);
  const database = await openDatabase(configuration);
  try {
    if (database.embedded) await migrate(database.orm);
    const platform: Platform = {
      orm: database.orm,
      vault: new Vault(),
      clock: systemClock,
      configuration,
      log: pino({ base: null }),
    };
    await openKeys(platform, masterKey);
    const taken = await scoped(systemContext(platform), (tx) =>
      tx.row(sql`select 1 from organisation limit 1`),
    );
    if (taken) {
      throw new CommandRefusal(
        "数据库中已有机构，不能再装入演示数据。The database already holds organisations.",
      );
    }
    await loadDemoCity(platform, {
      ...splitSize(size),
      ...(configuration.migrationUrl && { analyze: () => asOwner(configuration.migrationUrl!, analyze) }),
      progress: (line) => console.log(line),
    });
  } finally {
    await database.close();
  }
});

async function asOwner(
  url: string,
  work: (orm: Awaited<ReturnType<typeof openPostgres>>["orm"]) => Promise<void>,
): Promise<void> {
  const owner = await openPostgres(url, 1);
  try {
    await work(owner.orm);
  } finally {
    await owner.close();
  }
}

function readSize(): DemoSize {
  const given = readOptions();
  const size = Object.fromEntries(
    Object.entries(demoSize).map(([key, usual]) => [key, Number(given[key as keyof typeof given] ?? usual)]),
  ) as unknown as DemoSize;
  if (Object.values(size).some((count) => !Number.isInteger(count) || count < 0)) throw new UsageError(USAGE);
  return size;
}

function readOptions() {
  try {
    return parseArgs({
      options: { households: { type: "string" }, needs: { type: "string" }, visits: { type: "string" } },
    }).values;
  } catch {
    throw new UsageError(USAGE);
  }
}
