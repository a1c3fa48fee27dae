import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";

export class DirectoryLockedError extends Error {}

/** Keeps every lock reachable: one that the collector finds unused would be closed, and so released, in silence. */
const held = new Set<DatabaseSync>();

/**
 * Holds a directory for one process. The embedded database does not lock its own files, and two processes on
 * them lose acknowledged writes. The lock is SQLite's exclusive file lock: the operating system releases it
 * when the process dies, however it dies, so no stale lock is ever left behind.
 *
 * Refuses a second process with the name of the first: its process id and since when it runs.
 */
export function lockDirectory(directory: string): { release(): void } {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const holderFile = path.join(directory, "holder.json");
  const lock = new DatabaseSync(path.join(directory, "lock"));
  try {
    lock.exec("pragma busy_timeout = 0; pragma journal_mode = memory; begin exclusive;");
  } catch {
    lock.close();
    throw new DirectoryLockedError(
      `数据目录 ${directory} 正由另一进程使用（${describeHolder(holderFile)}）。` +
        "The data directory is in use by another process; stop it, or set DATA_DIR to another directory.",
    );
  }
  writeFileSync(holderFile, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
  held.add(lock);
  return {
    release: () => {
      if (held.delete(lock)) lock.close();
    },
  };
}

function describeHolder(file: string): string {
  try {
    const { pid, since } = JSON.parse(readFileSync(file, "utf8")) as { pid: number; since: string };
    return `进程号 pid ${pid}，自 ${since} 起`;
  } catch {
    return "进程号未知";
  }
}
