/**
 * Holds the audit trail against its chain, or prints the signed end of the chain, to be kept outside of the database.
 * Usage: npm run audit:verify -- [head.json …]; npm run -s audit:head > head.json
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pino } from "pino";
import { isSignedHead, type SignedHead } from "../audit/chain.ts";
import { HEAD_FILE, sealAudit, signedHead } from "../audit/sealer.ts";
import { type AuditProblemKind, verifyOnRecord } from "../audit/verify.ts";
import { readConfiguration } from "../database/configuration.ts";
import { openDatabase } from "../database/orm.ts";
import { systemClock } from "../kernel/clock.ts";
import { openKeys } from "../kernel/key-store.ts";
import { loadMasterKey } from "../kernel/keys.ts";
import type { Platform } from "../kernel/platform.ts";
import { Vault } from "../kernel/vault.ts";
import { CommandRefusal, UsageError } from "./explain.ts";
import { runCommand } from "./run-command.ts";

const WORDS: Readonly<Record<AuditProblemKind, string>> = {
  EDITED: "内容被改动 edited",
  REMOVED: "已被删除 removed",
  CHAIN_BROKEN: "校验链断开（删除、调换或改写）chain broken",
  NOT_SEALED: "不在校验链中，也不在等待 neither sealed nor waiting",
  REMOVED_BEFORE_SEAL: "封存前被删除 removed before it was sealed",
  CUT: "末尾被截断：库外保存的链头更长 cut at the end",
  REWRITTEN: "与库外保存的链头不符 rewritten",
  HEAD_NOT_OURS: "链头不是本系统签发的 the head was not signed by this platform",
};

await runCommand(async () => {
  const [what, ...files] = process.argv.slice(2);
  if (what !== "verify" && what !== "head")
    throw new UsageError("用法 Usage：npm run audit:verify | audit:head");
  const configuration = readConfiguration();
  if (!configuration.databaseUrl && !existsSync(path.join(configuration.dataDir, "pglite"))) {
    throw new CommandRefusal(
      "数据目录中还没有数据库，请先启动一次系统。There is no database in the data directory yet.",
    );
  }
  const kept = path.join(configuration.dataDir, HEAD_FILE);
  const heads = [...(what === "verify" && existsSync(kept) ? [kept] : []), ...files].map(readHead);
  const material = loadMasterKey({ env: process.env, dataDir: configuration.dataDir });
  const database = await openDatabase(configuration);
  try {
    const log = pino({ level: "silent" });
    const platform = { orm: database.orm, vault: new Vault(), clock: systemClock, configuration, log };
    await openKeys(platform, material);
    return what === "head" ? await printHead(platform) : await verify(platform, heads);
  } finally {
    await database.close();
  }
});

function readHead(file: string): SignedHead {
  try {
    const head: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (isSignedHead(head)) return head;
  } catch {
    // Said below: not there, not to be read, or no JSON.
  }
  throw new UsageError(`${file} 不是导出的链头。${file} is no exported head of the chain.`);
}

async function printHead(platform: Platform): Promise<0> {
  while ((await sealAudit(platform)) > 0);
  console.log(JSON.stringify(await signedHead(platform)));
  return 0;
}

/** Returns the exit code. */
async function verify(platform: Platform, heads: readonly SignedHead[]): Promise<0 | 1> {
  const { sealed, waiting, chain, problems, found } = await verifyOnRecord(platform, heads);
  for (const { kind, sequence, entryId } of problems) {
    console.log(`✕ ${WORDS[kind]}${sequence ? `  #${sequence}` : ""}${entryId ? `  ${entryId}` : ""}`);
  }
  if (found > problems.length) console.log(`✕ … ${found - problems.length}`);
  console.log(
    `已封存 ${sealed} 条，等待封存 ${waiting} 条，对照链头 ${heads.length} 个，${found} 处不符。` +
      `${sealed} sealed, ${waiting} waiting, ${heads.length} heads, ${found} problems.\n${chain}`,
  );
  return found === 0 ? 0 : 1;
}
