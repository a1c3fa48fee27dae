/**
 * Checks the invariants of docs/architecture.md on the live data of the configured database, changes nothing, and
 * ends with 1 when any is violated. Usage: npm run invariants
 */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { pino } from "pino";
import { verifyAudit } from "../audit/verify.ts";
import { readConfiguration } from "../database/configuration.ts";
import { openDatabase } from "../database/orm.ts";
import { systemClock } from "../kernel/clock.ts";
import type { Platform } from "../kernel/platform.ts";
import { Vault } from "../kernel/vault.ts";
import { checkInvariants, rowsSeen } from "../ledger/invariants/run.ts";
import { CommandRefusal } from "./explain.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const configuration = readConfiguration();
  if (!configuration.databaseUrl && !existsSync(path.join(configuration.dataDir, "pglite"))) {
    throw new CommandRefusal(
      "数据目录中还没有数据库，请先启动一次系统。There is no database in the data directory yet.",
    );
  }
  const database = await openDatabase(configuration);
  try {
    return await check({
      orm: database.orm,
      // Nothing sealed is opened here, so whoever checks needs no key of the register.
      vault: Vault.ofOneKey(randomBytes(32)),
      clock: systemClock,
      configuration,
      log: pino({ level: "silent" }),
    });
  } finally {
    await database.close();
  }
});

/** Returns the exit code. */
async function check(platform: Platform): Promise<0 | 1> {
  const findings = await checkInvariants(platform);
  for (const { number, title, count, ids } of findings) {
    const sign = count === 0 ? "✓" : "✕";
    console.log(
      `${sign} ${String(number).padStart(2)}  ${title}${count === 0 ? "" : `  ${count}: ${ids.join(" ")}`}`,
    );
  }
  // A check that sees no rows finds nothing wrong with them, so what was seen is said.
  for (const [table, count] of Object.entries(await rowsSeen(platform))) console.log(`   ${count} ${table}`);
  const trail = await verifyAudit(platform);
  console.log(
    `${trail.found === 0 ? "✓" : "✕"} 校验链 audit chain: ${trail.sealed} sealed, ${trail.waiting} waiting${trail.found === 0 ? "" : `, ${trail.found} problems: npm run audit:verify`}`,
  );
  const violated = findings.filter((finding) => finding.count > 0);
  console.log(
    `${findings.length} checks, ${violated.length} violated. 共检查 ${findings.length} 项，${violated.length} 项不符。`,
  );
  return violated.length === 0 && trail.found === 0 ? 0 : 1;
}
