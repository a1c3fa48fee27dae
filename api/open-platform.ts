import type { Logger } from "pino";
import type { Configuration } from "./database/configuration.ts";
import { demoSize } from "./database/demo/demo-size.ts";
import { loadDemoCity } from "./database/demo/load-city.ts";
import { demoWelcome } from "./database/demo/sign-in-list.ts";
import { analyze, migrate } from "./database/migrate.ts";
import { type OpenDatabase, openDatabase, openPostgres } from "./database/orm.ts";
import { refuseDemoData } from "./database/refuse-demo-data.ts";
import { assertServingRole } from "./database/serving-role.ts";
import { systemClock } from "./kernel/clock.ts";
import { openKeys } from "./kernel/key-store.ts";
import { loadMasterKey } from "./kernel/keys.ts";
import type { Platform } from "./kernel/platform.ts";
import { Vault } from "./kernel/vault.ts";
import { type FirstAdministrator, firstAdministrator } from "./organisation/first-administrator.ts";

interface OpenedPlatform {
  readonly platform: Platform;
  /** On the very first start of a real deployment: how its administrator signs in. Said once and kept nowhere. */
  readonly firstSignIn: string | null;
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
  const platformOn = ({ orm }: OpenDatabase): Platform => ({
    orm,
    vault: new Vault(),
    clock: systemClock,
    configuration,
    log,
  });
  const makeDemo = async (fresh: OpenDatabase) => {
    await migrate(fresh.orm);
    const demo = platformOn(fresh);
    await openKeys(demo, masterKey);
    await loadDemoCity(demo, { ...demoSize, progress: showProgress });
    await analyze(fresh.orm);
  };
  const database = await openDatabase(configuration, configuration.demo ? makeDemo : undefined);
  if (database.embedded) await migrate(database.orm);
  const platform = platformOn(database);
  if (!database.embedded) await assertServingRole(platform);
  await openKeys(platform, masterKey);
  if (!configuration.demo) await refuseDemoData(platform);
  const administrator = configuration.demo ? null : await firstAdministrator(platform);
  const signIn = administrator && firstSignIn(administrator);
  return {
    platform,
    firstSignIn: signIn,
    welcome: (address) =>
      `\n  莲藕 Lianou\n  ${address}\n${configuration.demo ? demoWelcome(platform) : ""}${signIn ?? ""}`,
    close: () => database.close(),
  };
}

function firstSignIn({ loginName, generatedPassword }: FirstAdministrator): string {
  const password = generatedPassword ?? "（LIANOU_ADMIN_PASSWORD）";
  return `\n  首次启动，系统管理员 First start, the administrator: ${loginName}\n  密码（只显示这一次，登录后请修改）Password, shown this once, to be changed: ${password}\n`;
}

function showProgress(line: string): void {
  console.log(`  正在生成演示城市 Loading the demo city: ${line}`);
}
