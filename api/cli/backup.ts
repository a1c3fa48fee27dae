/**
 * Writes the configured database to a file, or puts such a file back into an empty one.
 * Usage: npm run backup -- file; npm run restore -- file
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { BackupRefusal, backUp, restore } from "../database/backup.ts";
import { readConfiguration } from "../database/configuration.ts";
import { CommandRefusal, UsageError } from "./explain.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const [what, name, ...more] = process.argv.slice(2);
  const isBackup = what === "backup";
  if ((!isBackup && what !== "restore") || !name || more.length > 0)
    throw new UsageError("用法 Usage：npm run backup -- 文件 | npm run restore -- 文件");
  const file = path.resolve(name);
  const configuration = readConfiguration();
  if (isBackup && existsSync(file))
    throw new UsageError("这个文件已经存在，备份不覆盖文件。The file exists already.");
  if (!isBackup && !existsSync(file)) throw new UsageError("没有这个文件。There is no such file.");
  if (isBackup && !configuration.databaseUrl && !existsSync(path.join(configuration.dataDir, "pglite"))) {
    throw new CommandRefusal(
      "数据目录中还没有数据库，请先启动一次系统。There is no database in the data directory yet.",
    );
  }
  try {
    await (isBackup ? backUp(configuration, file) : restore(configuration, file));
  } catch (error) {
    throw error instanceof BackupRefusal ? new CommandRefusal(error.message) : error;
  }
  console.log(
    isBackup
      ? "已备份。主密钥不在备份里，请另行保管。Backed up; the master key is not in it, keep it elsewhere."
      : "已恢复。开放使用前：放好原来的主密钥（LIANOU_MASTER_KEY 或 DATA_DIR/keys/master.key），运行 npm run audit:verify 和 npm run invariants，并重新办理备份之后停用的账号、令牌和撤回的公开（docs/operations.md）。Restored. Before anybody uses it: put the master key of then in its place, run audit:verify and invariants, and deactivate and withdraw again what was since the backup.",
  );
});
