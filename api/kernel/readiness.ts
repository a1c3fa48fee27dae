import { hasEveryMigration } from "../database/applied-migrations.ts";
import { freeBytes } from "../database/disk-room.ts";
import { deadlineIn, systemContext } from "./context.ts";
import type { Platform } from "./platform.ts";

/** Without one of these a process may not be asked anything. */
export type Part = "database" | "schema" | "disk";

const WITHIN_MS = 2_000;
/** However many ask, the database and the disk are asked this often. */
const KEPT_MS = 1_000;

/** Which parts of a process are not ready, asked for by anybody, so never more often than once a second. */
export function readinessOf(platform: Platform): () => Promise<readonly Part[]> {
  let known: Promise<readonly Part[]> | null = null;
  return () => {
    known ??= lacking(platform).finally(() => setTimeout(() => (known = null), KEPT_MS).unref());
    return known;
  };
}

async function lacking(platform: Platform): Promise<readonly Part[]> {
  const parts = await Promise.all([databaseLacks(platform), diskLacks(platform)]);
  return parts.filter((part) => part !== null);
}

async function databaseLacks(platform: Platform): Promise<Part | null> {
  const context = systemContext(platform, "readyz", deadlineIn(WITHIN_MS));
  const late = new Promise<null>((resolve) => setTimeout(resolve, WITHIN_MS, null).unref());
  const isCurrent = await Promise.race([hasEveryMigration(context), late]).catch(() => null);
  if (isCurrent === null) return "database";
  return isCurrent ? null : "schema";
}

async function diskLacks({ configuration }: Platform): Promise<Part | null> {
  const free = await freeBytes(configuration.dataDir).catch(() => 0);
  return free < configuration.diskReserveBytes ? "disk" : null;
}
