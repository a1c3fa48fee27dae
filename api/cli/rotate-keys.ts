/**
 * Rotates the keys of the personal data while the platform serves, or exchanges the master key that wraps them.
 * Usage: npm run keys:rotate -- [data | index | master]; the data key and the index key when neither is named
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { pino } from "pino";
import { rotateKeys } from "../beneficiary/rotate-keys.service.ts";
import { readConfiguration } from "../database/configuration.ts";
import { openDatabase } from "../database/orm.ts";
import { systemClock } from "../kernel/clock.ts";
import { exchangeMasterKey, openKeys } from "../kernel/key-store.ts";
import { loadMasterKey, loadNewMasterKey } from "../kernel/keys.ts";
import { MasterKey } from "../kernel/master-key.ts";
import type { Platform } from "../kernel/platform.ts";
import { Vault } from "../kernel/vault.ts";
import { CommandRefusal, UsageError } from "./explain.ts";
import { runCommand } from "./run-command.ts";

const WHICH = { data: ["DATA"], index: ["INDEX"], both: ["DATA", "INDEX"] } as const;

await runCommand(async () => {
  const which = process.argv[2] ?? "both";
  if (which !== "master" && !(which in WHICH)) {
    throw new UsageError("用法 Usage：npm run keys:rotate -- [data | index | master]");
  }
  const configuration = readConfiguration();
  if (!configuration.databaseUrl && !existsSync(path.join(configuration.dataDir, "pglite"))) {
    throw new CommandRefusal(
      "数据目录中还没有数据库，请先启动一次系统。There is no database in the data directory yet.",
    );
  }
  const master = new MasterKey(loadMasterKey({ env: process.env, dataDir: configuration.dataDir }));
  const next = which === "master" ? new MasterKey(loadNewMasterKey({ env: process.env })) : null;
  const database = await openDatabase(configuration);
  try {
    const platform: Platform = {
      orm: database.orm,
      vault: new Vault(),
      clock: systemClock,
      configuration,
      log: pino({ level: "silent" }),
    };
    await openKeys(platform, master.material);
    return next
      ? await exchange(platform, master, next)
      : await rotate(platform, master, WHICH[which as "both"]);
  } finally {
    await database.close();
  }
});

async function exchange(platform: Platform, master: MasterKey, next: MasterKey): Promise<0> {
  await exchangeMasterKey(platform, master, next);
  console.log(
    "主密钥已更换：请把新密钥设为 LIANOU_MASTER_KEY（或写入 keys/master.key）并重启各个服务进程，旧密钥作废。" +
      "The master key is exchanged: set the new one as LIANOU_MASTER_KEY, or put it into keys/master.key, and restart.",
  );
  return 0;
}

/** Returns the exit code. */
async function rotate(
  platform: Platform,
  master: MasterKey,
  purposes: readonly ("DATA" | "INDEX")[],
): Promise<0 | 1> {
  const progress = (done: number, of: number) => console.log(`  ${done} / ${of}`);
  const { resumed, broken } = await rotateKeys(platform, master, { purposes, progress });
  if (resumed.length > 0) console.log("接着完成了上次中断的轮换。A rotation that was broken off was ended.");
  if (broken.length === 0) {
    console.log("密钥已轮换，旧密钥已销毁。The keys are rotated, the former ones destroyed.");
    return 0;
  }
  console.log(
    `有 ${broken.length} 行解不开，已保留旧密钥，请核对这些记录后再运行。These rows do not open and the former key stays: ${broken.join(", ")}`,
  );
  return 1;
}
