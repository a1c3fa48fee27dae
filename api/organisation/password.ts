import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { invalid } from "../kernel/errors.ts";

const derive = promisify(argon2);
const PARAMETERS = { parallelism: 1, tagLength: 32, memory: 64 * 1024, passes: 3 } as const;
const AT_ONCE = 2;
const MIN_LENGTH = 12;
/** Longer ones are no safer, only slower to hash. */
const MAX_LENGTH = 200;

/** Long enough for the rule and yet guessed first; compared without case. */
const COMMON = new Set([
  "123456789012",
  "1234567890123",
  "111111111111",
  "000000000000",
  "password1234",
  "passwordpassword",
  "qwertyuiop123",
  "qwertyuiop12",
  "woaini1314520",
  "woaini520520",
  "administrator",
  "abc123456789",
  "a1234567890b",
  "123123123123",
  "iloveyou1234",
]);

let running = 0;
const waiting: (() => void)[] = [];

/** At most two hashes at once: each takes 64 MiB. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

const RUNS = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];

/** A short piece over and over, or a run along the alphabet, the digits or the keyboard, either way. */
function isPattern(password: string): boolean {
  const backwards = [...password].reverse().join("");
  return (
    /^(.{1,4})\1{2,}.{0,3}$/u.test(password) ||
    RUNS.some((run) => run.includes(password) || run.includes(backwards))
  );
}

/** From 12 to 200 characters and not a common one; no composition rules. */
export function checkNewPassword(password: string): void {
  if (password.length > MAX_LENGTH) throw invalid({ password: `密码最多 ${MAX_LENGTH} 个字符。` });
  if ([...password].length < MIN_LENGTH) throw invalid({ password: `密码至少 ${MIN_LENGTH} 个字符。` });
  if (COMMON.has(password.toLowerCase()) || isPattern(password.toLowerCase()))
    throw invalid({ password: "这个密码太常见，请换一个。" });
}

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await inTurn(() => derive("argon2id", { message: password, nonce, ...PARAMETERS }));
  return `argon2id$m=${PARAMETERS.memory},t=${PARAMETERS.passes},p=1$${nonce.toString("base64url")}$${tag.toString("base64url")}`;
}

/** Takes the same time for an account that does not exist: `hash` is then null. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [, parameters = "", nonceText = "", tagText = ""] = (hash ?? DUMMY).split("$");
  const [memory = 0, passes = 0, parallelism = 0] = parameters
    .split(",")
    .map((part) => Number(part.slice(2)));
  const expected = Buffer.from(tagText, "base64url");
  const nonce = Buffer.from(nonceText, "base64url");
  const actual = await inTurn(() =>
    derive("argon2id", { message: password, nonce, parallelism, memory, passes, tagLength: expected.length }),
  );
  return timingSafeEqual(actual, expected) && hash !== null;
}

const DUMMY = `argon2id$m=${PARAMETERS.memory},t=${PARAMETERS.passes},p=1$${Buffer.alloc(16).toString("base64url")}$${Buffer.alloc(32).toString("base64url")}`;
