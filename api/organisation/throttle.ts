import { scoped, scopedWrite } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import type { RequestContext } from "../kernel/context.ts";
import { DomainError } from "../kernel/errors.ts";

/** Failures that an account, and an address from which many offices may come, are allowed before a delay. */
const FREE_FAILURES = { account: 5, address: 20 } as const;
const FIRST_DELAY_SECONDS = 15;
const LONGEST_DELAY_SECONDS = 900;

function subjects(ctx: RequestContext, loginName: string): { subject: string; free: number }[] {
  const { vault } = ctx.platform;
  const account = {
    subject: vault.blindIndex("throttle", `account|${loginName}`),
    free: FREE_FAILURES.account,
  };
  if (!ctx.remoteAddress) return [account];
  return [
    account,
    { subject: vault.blindIndex("throttle", `address|${ctx.remoteAddress}`), free: FREE_FAILURES.address },
  ];
}

/** Throws RATE_LIMITED while the account or the address waits. The same for a name that does not exist. */
export async function assertNotBlocked(system: RequestContext, loginName: string): Promise<void> {
  const keys = subjects(system, loginName).map((entry) => entry.subject);
  const blocked = await scoped(system, (tx) =>
    tx.row<{ until: Date }>(sql`
      select max(blocked_until) as until from sign_in_throttle
      where subject = any(${keys}::text[]) and blocked_until > ${tx.now} having max(blocked_until) is not null`),
  );
  if (!blocked) return;
  const minutes = Math.ceil((blocked.until.getTime() - system.platform.clock.now().getTime()) / 60_000);
  throw new DomainError("RATE_LIMITED", `登录失败次数过多，请 ${minutes} 分钟后再试。`);
}

export async function noteFailure(system: RequestContext, loginName: string): Promise<void> {
  await scopedWrite(system, async (tx) => {
    for (const { subject, free } of subjects(system, loginName)) {
      const row = await tx.row<{ failures: number }>(sql`
        insert into sign_in_throttle (subject, failures, last_failure_at) values (${subject}, 1, ${tx.now})
        on conflict (subject) do update set last_failure_at = excluded.last_failure_at,
          failures = case when sign_in_throttle.last_failure_at < ${new Date(tx.now.getTime() - 86_400_000)}
            then 1 else sign_in_throttle.failures + 1 end
        returning failures`);
      const beyond = (row?.failures ?? 0) - free;
      if (beyond < 0) continue;
      const seconds = Math.min(FIRST_DELAY_SECONDS * 2 ** beyond, LONGEST_DELAY_SECONDS);
      const until = new Date(tx.now.getTime() + seconds * 1000);
      await tx.rows(sql`update sign_in_throttle set blocked_until = ${until} where subject = ${subject}`);
    }
    tx.audit({ action: "session.signInFailed", objectKind: "user", objectId: null });
  });
}

export async function noteSuccess(system: RequestContext, loginName: string): Promise<void> {
  const [account] = subjects(system, loginName);
  await scopedWrite(
    system,
    (tx) => tx.rows(sql`delete from sign_in_throttle where subject = ${account?.subject}`),
    {
      unaudited: "the sign-in that follows is audited",
    },
  );
}
