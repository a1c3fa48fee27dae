import type { Platform } from "../kernel/platform.ts";
import { poolOf } from "./read-connection.ts";

/** How many connections to PostgreSQL there are and wait to be used, and how many callers wait for one; none embedded. */
export async function poolFigures({ orm }: Platform): Promise<Readonly<Record<string, number>>> {
  const pool = await poolOf(orm);
  return pool ? { open: pool.totalCount, idle: pool.idleCount, waited_for: pool.waitingCount } : {};
}
