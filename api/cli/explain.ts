import { ConfigurationError } from "../database/configuration.ts";
import { DirectoryLockedError } from "../database/directory-lock.ts";
import { KeyRefusal } from "../kernel/keys.ts";

/** What a command says when it ends without having done its work. */
interface Explained {
  /** One sentence in Chinese and in English for whoever set the machine up; never a password of a URL. */
  readonly message: string;
  /** 2 when the command was called or configured wrongly, 1 when it failed or was refused. */
  readonly exitCode: 1 | 2;
}

/** A command that was called with something it cannot use, such as a file that does not exist. */
export class UsageError extends Error {}

/** Something the command refuses to do, said in words of its own. */
export class CommandRefusal extends Error {}

const UNREACHABLE =
  "连接不上数据库：请核对 DATABASE_URL（和 DATABASE_MIGRATION_URL）的主机和端口，并确认 PostgreSQL 已启动。" +
  "The database cannot be reached; check host and port of DATABASE_URL and DATABASE_MIGRATION_URL.";
const WRONG_PASSWORD =
  "数据库不接受这个账号或密码：请核对 DATABASE_URL（和 DATABASE_MIGRATION_URL）。" +
  "The database refuses the account or its password; check DATABASE_URL and DATABASE_MIGRATION_URL.";
const NO_DATABASE =
  "没有这个数据库：请先按 README 用 createdb 建立，再核对 DATABASE_URL。" +
  "There is no such database; create it as the README says and check DATABASE_URL.";
const NO_RIGHT =
  "数据库账号没有所需的权限：请按 README 建立账号，用 DATABASE_MIGRATION_URL 指定拥有数据表的账号，再运行 npm run migrate。" +
  "The database account lacks a right; make the accounts as the README says, name the owner in DATABASE_MIGRATION_URL and run npm run migrate.";
const NOT_MIGRATED =
  "数据库结构不是最新：请设置 DATABASE_MIGRATION_URL 并运行 npm run migrate。" +
  "The schema is not current; set DATABASE_MIGRATION_URL and run npm run migrate.";
const BUSY =
  "数据库连接已满或正在启动，请稍后再试。The database has no connection left or is starting; try again later.";
const PORT_TAKEN =
  "端口已被占用：请停止占用它的程序，或用 PORT 指定另一个端口，例如 PORT=4001 npm start。The port is taken; set PORT to another.";
const NO_ROOM =
  "数据目录不能写入：请核对 DATA_DIR 的权限和磁盘剩余空间。The data directory cannot be written; check its rights and the disk.";

const DATABASE_FULL =
  "数据库所在的磁盘已满：请腾出空间后再试。The disk of the database is full; make room and try again.";

/** By the code of Node or of PostgreSQL. */
const BY_CODE: Readonly<Record<string, Explained>> = {
  ...said(UNREACHABLE, 1, "ECONNREFUSED ECONNRESET ENOTFOUND EAI_AGAIN ETIMEDOUT EHOSTUNREACH ENETUNREACH"),
  ...said(WRONG_PASSWORD, 2, "28P01 28000"),
  ...said(NO_DATABASE, 2, "3D000"),
  ...said(NO_RIGHT, 2, "42501"),
  ...said(NOT_MIGRATED, 1, "42P01 42703 42883"),
  ...said(BUSY, 1, "53300 57P03"),
  ...said(DATABASE_FULL, 1, "53100"),
  ...said(PORT_TAKEN, 1, "EADDRINUSE"),
  ...said(NO_ROOM, 2, "EACCES EPERM EROFS ENOSPC ENOTDIR EEXIST"),
};

function said(message: string, exitCode: 1 | 2, codes: string): Record<string, Explained> {
  return Object.fromEntries(codes.split(" ").map((code) => [code, { message, exitCode }]));
}

/** The sentence for a fault of any command; a fault that nobody foresaw keeps its own words. */
export function explain(error: unknown): Explained {
  for (const fault of causesOf(error)) {
    const known = ofKind(fault) ?? ofCode(fault);
    if (known) return known;
  }
  const words = error instanceof Error ? error.message : String(error);
  return {
    message:
      `没有办成：${words}（设置 LIANOU_STACK=1 可看到完整的出错位置）。` +
      "It failed; set LIANOU_STACK=1 to see where.",
    exitCode: 1,
  };
}

function ofKind(fault: unknown): Explained | null {
  if (fault instanceof ConfigurationError || fault instanceof KeyRefusal || fault instanceof UsageError) {
    return { message: fault.message, exitCode: 2 };
  }
  if (fault instanceof DirectoryLockedError || fault instanceof CommandRefusal) {
    return { message: fault.message, exitCode: 1 };
  }
  return null;
}

function ofCode(fault: unknown): Explained | null {
  const { code, message } = fault as { code?: unknown; message?: unknown };
  // MikroORM makes a database that is not there; whoever may not make one reads that it is missing.
  if (code === "42501" && String(message).includes("create database")) return BY_CODE["3D000"] ?? null;
  // The pool's own word for a host that does not answer carries no code.
  if (/timeout exceeded when trying to connect|connection timeout/i.test(String(message))) {
    return BY_CODE["ETIMEDOUT"] ?? null;
  }
  return BY_CODE[String(code)] ?? null;
}

/** A fault, what caused it, and the several faults of one attempt at several addresses. */
function* causesOf(error: unknown): Generator<unknown> {
  if (!error || typeof error !== "object") return;
  yield error;
  const { cause, errors, previous } = error as { cause?: unknown; errors?: unknown; previous?: unknown };
  for (const inner of [cause, previous, ...(Array.isArray(errors) ? errors : [])]) yield* causesOf(inner);
}
