import { MINUTE_IN_MS } from "./clock.ts";
import { type Actor, actorOf, type RequestContext } from "./context.ts";
import { DomainError } from "./errors.ts";

/** How long a proof holds: long enough for the papers of one family, too short for somebody at a screen left open. */
export const PROOF_MINUTES = 10;

/**
 * For acts that a session alone does not allow: looks at clear values, exports, another authenticator. The person has
 * signed in or confirmed who it is in this session within the last ten minutes. Call it after the permission.
 * Errors: STEP_UP_REQUIRED; FORBIDDEN for an API token, behind which nobody can prove anything.
 */
export function demandRecentProof(ctx: RequestContext): Actor {
  const actor = actorOf(ctx);
  const { kind, provedAt } = actor.credential;
  if (kind !== "session") throw new DomainError("FORBIDDEN", "接口令牌不能办理此事项，请登录后操作。");
  const oldest = ctx.platform.clock.now().getTime() - PROOF_MINUTES * MINUTE_IN_MS;
  if (!provedAt || provedAt.getTime() < oldest) throw new DomainError("STEP_UP_REQUIRED");
  return actor;
}
