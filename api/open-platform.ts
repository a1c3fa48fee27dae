import type { Logger } from "pino";
import type { Configuration } from "./database/configuration.ts";
import { migrate } from "./database/migrate.ts";
import { openDatabase, openPostgres } from "./database/orm.ts";
import { systemClock } from "./kernel/clock.ts";
import { loadMasterKey } from "./kernel/keys.ts";
import type { Platform } from "./kernel/platform.ts";
import { Vault } from "./kernel/vault.ts";

export interface OpenedPlatform {
  readonly platform: Platform;
  /** What the terminal shows once the server answers. */
  welcome(address: string): string;
  close(): Promise<void>;
}

/** Opens keys and database, brings the schema up to date and, in a demonstration, loads the demo city once. */
export async function openPlatform(configuration: Configuration, log: Logger): Promise<OpenedPlatform> {
  const masterKey = loadMasterKey({ env: process.env, dataDir: configuration.dataDir });
  if (configuration.databaseUrl && configuration.migrationUrl) {
    const owner = await openPostgres(configuration.migrationUrl, 1);
    await migrate(owner.orm);
    await owner.close();
  }
  const database = await openDatabase(configuration);
  if (database.embedded) await migrate(database.orm);
  const platform: Platform = {
    orm: database.orm,
    vault: new Vault({ masterKey }),
    clock: systemClock,
    configuration,
    log,
  };
  return {
    platform,
    welcome: (address) => `\n  莲藕 Lianou\n  ${address}\n`,
    close: () => database.close(),
  };
}
