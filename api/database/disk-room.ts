import { statfs } from "node:fs/promises";
import path from "node:path";
import { diskFull } from "../kernel/errors.ts";
import type { Configuration } from "./configuration.ts";

/**
 * The embedded database stops for good where the disk ends within its log. A transaction that begins with this much
 * room finds the end of the disk in a table, if at all, and is rolled back.
 */
const ROOM_OF_A_WRITE_BYTES = 64 * 1024 * 1024;

/** Before each write on the embedded database. PostgreSQL looks after its own disk. */
export async function demandRoom({ databaseUrl, dataDir }: Configuration): Promise<void> {
  // One in memory has no folder.
  if (databaseUrl !== null || dataDir === "") return;
  if ((await freeBytes(dataDir)) < ROOM_OF_A_WRITE_BYTES) throw diskFull();
}

/** What an account without privileges may still write there. A folder that is not made yet would stand in the one above. */
export async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    const above = path.dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || above === folder) throw error;
    return freeBytes(above);
  }
}
