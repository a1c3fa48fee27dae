import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

const KEY_BYTES = 32;

interface KeySource {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The directory of the embedded database and of everything else that this process keeps. */
  readonly dataDir: string;
}

/** The process cannot start with the keys it was given. The message tells an operator what to do. */
export class KeyRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = "KeyRefusal";
  }
}

/**
 * The master key: `LIANOU_MASTER_KEY` when set, else the file `keys/master.key` under the data directory.
 * Only the embedded database gets a new key by itself, at its first start. With `DATABASE_URL` the data
 * outlives this machine, and a key made here in silence would be lost with it. No message holds any part of a
 * key.
 */
export function loadMasterKey({ env, dataDir }: KeySource): Buffer {
  const fromEnvironment = env.LIANOU_MASTER_KEY?.trim();
  if (fromEnvironment) return decodeKey(fromEnvironment, "LIANOU_MASTER_KEY");
  const file = join(dataDir, "keys", "master.key");
  if (existsSync(file)) return readKeyFile(file);
  if (env.DATABASE_URL) {
    throw new KeyRefusal(
      "设置了 DATABASE_URL，但没有主密钥：请用 openssl rand -base64 32 生成，设为 LIANOU_MASTER_KEY，并妥善保存副本。" +
        `DATABASE_URL is set but there is no master key. Set LIANOU_MASTER_KEY to 32 random bytes in base64 ` +
        `(openssl rand -base64 32), or put them into ${file} with mode 0600, and keep a copy in a safe place: ` +
        `without it the personal data cannot be read.`,
    );
  }
  // A new key beside data that another one sealed would open nothing, and hide that the right one is missing.
  if (existsSync(join(dataDir, "pglite"))) {
    throw new KeyRefusal(
      `数据库已经存在，但主密钥文件 ${file} 不在了，个人信息将无法读取。请从备份恢复这个文件，不要生成新的。` +
        `There is a database but its master key ${file} is gone. Restore that file from your copy; do not make a new one.`,
    );
  }
  makeKeyFile(dataDir, file);
  return readKeyFile(file);
}

/** The master key that is to take the place of the present one. */
export function loadNewMasterKey({ env }: Pick<KeySource, "env">): Buffer {
  const text = env.LIANOU_NEW_MASTER_KEY?.trim();
  if (text) return decodeKey(text, "LIANOU_NEW_MASTER_KEY");
  throw new KeyRefusal(
    "请把新的主密钥设为 LIANOU_NEW_MASTER_KEY（openssl rand -base64 32）。Set LIANOU_NEW_MASTER_KEY to the new master key (openssl rand -base64 32).",
  );
}

function decodeKey(text: string, from: string): Buffer {
  const key = Buffer.from(text, "base64");
  if (key.length !== KEY_BYTES || key.toString("base64") !== text) {
    throw new KeyRefusal(
      `${from} 不是主密钥：应为 32 字节的 base64，共 44 个字符。${from} is not a master key: it must be 32 bytes in base64, 44 characters.`,
    );
  }
  if (key.every((byte) => byte === key[0])) {
    throw new KeyRefusal(
      `${from} 不是随机密钥，请用 openssl rand -base64 32 生成。${from} is not a random key: make one with openssl rand -base64 32.`,
    );
  }
  return key;
}

function readKeyFile(file: string): Buffer {
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) {
    throw new KeyRefusal(
      `其他用户能读到主密钥，请执行 chmod 600 ${file}。Others may read the master key. Run: chmod 600 ${file}`,
    );
  }
  return decodeKey(readFileSync(file, "utf8").trim(), file);
}

/** Writes a new key whole or not at all; when two processes start at once, the first file stands for both. */
function makeKeyFile(dataDir: string, file: string): void {
  mkdirSync(join(dataDir, "keys"), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  const descriptor = openSync(draft, "wx", 0o600);
  try {
    writeSync(descriptor, `${randomBytes(KEY_BYTES).toString("base64")}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(draft);
  }
}
