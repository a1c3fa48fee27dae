import { scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { DAY_IN_MS, MINUTE_IN_MS } from "../kernel/clock.ts";
import { type RequestContext, systemContext } from "../kernel/context.ts";
import { networkOf } from "../kernel/device.ts";
import { DomainError } from "../kernel/errors.ts";

/** Failures that an account, and an address from which many offices may come, are allowed before a delay. */
const FREE_FAILURES = { account: 5, address: 20 } as const;
const FIRST_DELAY_SECONDS = 15;
const LONGEST_DELAY_SECONDS = 900;

/** The platform itself, which alone reads hashes and counts guesses, on behalf of a request. */
export const onBehalfOf = (ctx: RequestContext): RequestContext => ({
  ...systemContext(ctx.platform, ctx.requestId, ctx.deadline),
  remoteAddress: ctx.remoteAddress,
  device: ctx.device ?? null,
});

/**
 * What is guessed: the password of a login name, or the code of an account whose password is known already. They are
 * counted apart, so that the right password clears no guesses at the code.
 */
export type Guess = { readonly loginName: string } | { readonly codeOf: string };

function subjects(ctx: RequestContext, guess: Guess): { subject: string; free: number }[] {
  const { vault } = ctx.platform;
  const what = "codeOf" in guess ? `code|${guess.codeOf}` : `account|${guess.loginName}`;
  const account = { subject: vault.lastingIndex("throttle", what), free: FREE_FAILURES.account };
  if (!ctx.remoteAddress) return [account];
  return [
    account,
    { subject: vault.lastingIndex("throttle", `address|${ctx.remoteAddress}`), free: FREE_FAILURES.address },
  ];
}

/**
 * Counts an attempt before its password is looked at, and throws RATE_LIMITED while the account or the address waits.
 * Counted afterwards, attempts sent at the same moment would all be looked at before the first of them counts. The
 * same for a name that does not exist.
 */
export async function takeAttempt(system: RequestContext, guess: Guess): Promise<void> {
  const work = async (tx: Transaction) => {
    const waits: Date[] = [];
    for (const { subject, free } of subjects(system, guess)) {
      const row = await countAttempt(tx, subject);
      if (row.blocked_until && row.blocked_until > tx.now) waits.push(row.blocked_until);
      else if (row.failures >= free) await block(tx, subject, row.failures - free);
    }
    if (waits.length > 0) throw waitUntil(tx, waits);
  };
  await scopedWrite(system, work, { unaudited: "a failure and a success are audited once they are known" });
}

interface AttemptRow {
  failures: number;
  blocked_until: Date | null;
}

async function countAttempt(tx: Transaction, subject: string): Promise<AttemptRow> {
  const row = await tx.row<AttemptRow>(sql`
    insert into sign_in_throttle (subject, failures, last_failure_at) values (${subject}, 1, ${tx.now})
    on conflict (subject) do update set last_failure_at = excluded.last_failure_at,
      failures = case when sign_in_throttle.last_failure_at < ${new Date(tx.now.getTime() - DAY_IN_MS)}
        then 1 else sign_in_throttle.failures + 1 end
    returning failures, blocked_until`);
  return row ?? { failures: 1, blocked_until: null };
}

async function block(tx: Transaction, subject: string, beyond: number): Promise<void> {
  const seconds = Math.min(FIRST_DELAY_SECONDS * 2 ** beyond, LONGEST_DELAY_SECONDS);
  const until = new Date(tx.now.getTime() + seconds * 1000);
  await tx.rows(sql`update sign_in_throttle set blocked_until = ${until} where subject = ${subject}`);
}

function waitUntil(tx: Transaction, waits: readonly Date[]): DomainError {
  const last = Math.max(...waits.map((until) => until.getTime()));
  const minutes = Math.ceil((last - tx.now.getTime()) / MINUTE_IN_MS);
  return new DomainError("RATE_LIMITED", `失败次数过多，请 ${minutes} 分钟后再试。`);
}

/** The account against which somebody failed, and where its post is, so that those who oversee that place see it. */
export interface TriedAccount {
  readonly id: string;
  readonly regionCode: string | null;
}

/** The attempt stays counted. A name that nobody has leaves no object: what was typed may be a password. */
export async function noteFailure(system: RequestContext, account: TriedAccount | null): Promise<void> {
  await scopedWrite(system, async (tx) => {
    tx.audit({ action: "session.signInFailed", ...triedFrom(system, account) });
  });
}

/** A code of the authenticator, or a recovery code, that was not the right one. */
export async function noteWrongCode(system: RequestContext, account: TriedAccount): Promise<void> {
  await scopedWrite(system, async (tx) => {
    tx.audit({ action: "session.secondFactorFailed", ...triedFrom(system, account) });
  });
}

/** Whose account, and from where: what its person reads in the list of the own sign-ins. */
export const triedFrom = (system: RequestContext, account: TriedAccount | null) => ({
  objectKind: "user" as const,
  objectId: account?.id ?? null,
  regionCode: account?.regionCode ?? null,
  detail: { device: system.device ?? null, network: networkOf(system.remoteAddress) },
});

/** A success clears the account and takes back its own attempt from the address, whose failures remain. */
export async function noteSuccess(system: RequestContext, guess: Guess): Promise<void> {
  const [account, address] = subjects(system, guess);
  const work = async (tx: Transaction) => {
    await tx.rows(sql`delete from sign_in_throttle where subject = ${account?.subject}`);
    if (!address) return;
    await tx.rows(sql`
      update sign_in_throttle set failures = failures - 1,
        blocked_until = case when failures - 1 >= ${address.free}::int then blocked_until end
      where subject = ${address.subject} and failures > 0`);
  };
  await scopedWrite(system, work, { unaudited: "the sign-in that follows is audited" });
}
