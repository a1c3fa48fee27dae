import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import type { RequestContext } from "../kernel/context.ts";
import { invalid } from "../kernel/errors.ts";
import { toHalfWidth } from "../kernel/identifiers/normalise.ts";
import type { SealedPlace } from "../kernel/vault.ts";
import { noteSuccess, noteWrongCode, type TriedAccount, takeAttempt } from "./throttle.ts";

const PERIOD_SECONDS = 30;
/** A clock may be wrong by half a minute either way. */
const WINDOW = 1;
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
const RECOVERY_HASH = "second-factor.recovery";
/** Without 0, 1, l and o, which are taken for one another on paper. */
const RECOVERY_LETTERS = "23456789abcdefghijkmnpqrstuvwxyz";

type SecretColumn = "second_factor_secret" | "pending_factor_secret";
const placeOf = (column: SecretColumn, userId: string): SealedPlace => ({
  table: "user_account",
  column,
  row: userId,
});

const authenticator = (secret: Secret, loginName = "") =>
  new TOTP({
    issuer: "Lianou",
    label: loginName,
    algorithm: "SHA1",
    digits: 6,
    period: PERIOD_SECONDS,
    secret,
  });

/** A new secret as it is stored until a code confirms it, and as an authenticator reads it. */
export function newSecret(tx: Transaction, userId: string, loginName: string) {
  const secret = new Secret({ size: SECRET_BYTES });
  return {
    sealed: tx.vault.sealLasting(secret.base32, placeOf("pending_factor_secret", userId)),
    secret: secret.base32,
    uri: authenticator(secret, loginName).toString(),
  };
}

/** The half minute a code belongs to; null where it belongs to none near the present. */
function stepOf(secret: Secret, code: string, now: Date): number | null {
  const delta = authenticator(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

const asTyped = (code: string) => toHalfWidth(code).replace(/[\s-]/g, "").toLowerCase();
const isNumber = (code: string) => /^\d{6}$/.test(code);

function newRecoveryCodes(): string[] {
  const letters = (count: number) =>
    Array.from({ length: count }, () => RECOVERY_LETTERS[randomInt(RECOVERY_LETTERS.length)]).join("");
  return Array.from({ length: RECOVERY_CODES }, () => `${letters(5)}-${letters(5)}`);
}

/**
 * Binds the authenticator whose secret is pending, if the code is one of it, and makes new recovery codes; null when it
 * is not. The code that confirms it is used up like any other.
 */
export async function bindPending(tx: Transaction, userId: string, code: string): Promise<string[] | null> {
  const row = await tx.row<{ pending: string | null }>(sql`
    select pending_factor_secret as pending from user_account where id = ${userId} for update`);
  if (!row?.pending) return null;
  const plain = tx.vault.openLasting(row.pending, placeOf("pending_factor_secret", userId));
  const typed = asTyped(code);
  const step = isNumber(typed) ? stepOf(Secret.fromBase32(plain), typed, tx.now) : null;
  if (step === null) return null;
  const codes = newRecoveryCodes();
  const hashes = codes.map((one) => tx.vault.keyedHash(RECOVERY_HASH, `${userId}|${asTyped(one)}`));
  await tx.rows(sql`
    update user_account set second_factor_secret = ${tx.vault.sealLasting(plain, placeOf("second_factor_secret", userId))},
      second_factor_since = ${tx.now}, second_factor_step = ${step}, pending_factor_secret = null,
      recovery_secrets = ${JSON.stringify(hashes)}::text::jsonb
    where id = ${userId}`);
  return codes;
}

/**
 * Takes a code of the account's authenticator, or one of its recovery codes, once: guesses are counted like those at a
 * password. `field` is where the form shows a wrong one. Errors: INVALID_INPUT, RATE_LIMITED.
 */
export async function takeCode(
  system: RequestContext,
  account: TriedAccount,
  code: string,
  field: string,
): Promise<void> {
  await takeAttempt(system, { codeOf: account.id });
  const right = await scopedWrite(system, (tx) => useUp(tx, account.id, asTyped(code)), {
    unaudited: "what the code is for is audited, and so is a wrong one",
  });
  if (!right) {
    await noteWrongCode(system, account);
    throw invalid({ [field]: "验证码不正确或已经用过，请等下一个验证码再试。" });
  }
  await noteSuccess(system, { codeOf: account.id });
}

interface FactorRow {
  sealed: string;
  last_step: number | null;
  recovery: string[];
}

async function useUp(tx: Transaction, userId: string, code: string): Promise<boolean> {
  const row = await tx.row<FactorRow>(sql`
    select second_factor_secret as sealed, second_factor_step as last_step, recovery_secrets as recovery
    from user_account where id = ${userId} and second_factor_secret is not null for update`);
  if (!row) return false;
  if (!isNumber(code)) return useUpRecovery(tx, userId, code, row.recovery);
  const secret = tx.vault.openLasting(row.sealed, placeOf("second_factor_secret", userId));
  const step = stepOf(Secret.fromBase32(secret), code, tx.now);
  // Whoever read a code over a shoulder comes too late: it was used, or one after it was.
  if (step === null || step <= (row.last_step ?? 0)) return false;
  await tx.rows(sql`update user_account set second_factor_step = ${step} where id = ${userId}`);
  return true;
}

async function useUpRecovery(
  tx: Transaction,
  userId: string,
  code: string,
  hashes: string[],
): Promise<boolean> {
  const used = hashes.find((hash) => tx.vault.isHashOf(RECOVERY_HASH, `${userId}|${code}`, hash));
  if (!used) return false;
  const left = JSON.stringify(hashes.filter((hash) => hash !== used));
  await tx.rows(sql`update user_account set recovery_secrets = ${left}::text::jsonb where id = ${userId}`);
  return true;
}
