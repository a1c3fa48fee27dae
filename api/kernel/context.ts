import type { OrganisationKind } from "../../schema/codes/organisation-kinds.ts";
import { factorPermissions, type Permission, rolePermissions } from "../../schema/codes/permissions.ts";
import type { Role } from "../../schema/codes/roles.ts";
import type { SecondFactorStanding } from "../../schema/codes/second-factor-standings.ts";
import { DomainError, forbidden, unauthenticated } from "./errors.ts";
import type { Platform } from "./platform.ts";

/** Who acts: one user under one active post, so one organisation and one region range at a time. */
export interface Actor {
  readonly userId: string;
  readonly postId: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  /** The region of the post, 12 digits; a partner's post has none and sees no register row by region. */
  readonly regionCode: string | null;
  readonly permissions: ReadonlySet<Permission>;
  /** The session or API token that carries the request; for long work the post under which it was asked for. */
  readonly credential: Credential;
}

interface Credential {
  readonly kind: "session" | "token" | "job";
  readonly id: string;
  /** When the person last proved in this session who it is. */
  readonly provedAt?: Date | null;
  /** How the session stands to a second factor; a token was made by a session that had what it needs. */
  readonly secondFactor?: SecondFactorStanding;
}

/** When whatever is still under way for a request is stopped, by `performance.now()`. */
export interface Deadline {
  at: number;
}

export const deadlineIn = (milliseconds: number): Deadline => ({ at: performance.now() + milliseconds });

/** What every service takes first: who asks, when, and under which request. */
export interface RequestContext {
  readonly requestId: string;
  readonly platform: Platform;
  readonly actor: Actor | null;
  /** The platform itself: sign-in, sessions, the loader of the demo. Opens only the tables that say so. */
  readonly system: boolean;
  readonly remoteAddress: string | null;
  /** Long work has none. */
  readonly deadline?: Deadline;
  /** In what kind of browser the request was made, in a few words. */
  readonly device?: string | null;
}

export function actorOf(ctx: RequestContext): Actor {
  if (!ctx.actor) throw unauthenticated();
  return ctx.actor;
}

/** Works for a department; else for a charity or a contractor. */
export const isStaff = (ctx: RequestContext): boolean => actorOf(ctx).organisationKind === "DEPARTMENT";

export function may(ctx: RequestContext, permission: Permission): boolean {
  return ctx.actor?.permissions.has(permission) ?? false;
}

/** The first line of defence; row-level security is the last. */
export function demand(ctx: RequestContext, permission: Permission): Actor {
  const actor = actorOf(ctx);
  if (!actor.permissions.has(permission)) throw withheldOrForbidden(actor, permission);
  return actor;
}

/** Who lacks only the second factor reads what to do, not that the post may not. */
function withheldOrForbidden(actor: Actor, permission: Permission): DomainError {
  if (!rolePermissions[actor.role].includes(permission)) return forbidden(permission);
  return new DomainError(
    "SECOND_FACTOR_REQUIRED",
    actor.credential.secondFactor === "TO_CONFIRM"
      ? "办理此事项前，请先在「我的账号」输入动态验证码。"
      : "办理此事项前，请先在「我的账号」绑定动态验证码。",
  );
}

export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return new Set(rolePermissions[role]);
}

/** Whether a post of the role sees clear values, moves money or administers: what a second factor guards. */
export const needsSecondFactor = (role: Role): boolean =>
  rolePermissions[role].some((permission) => factorPermissions.has(permission));

/** What is left of a role's permissions in a session that still owes the second factor. */
export const permissionsWithoutFactor = (role: Role): ReadonlySet<Permission> =>
  new Set(rolePermissions[role].filter((permission) => !factorPermissions.has(permission)));

export function systemContext(platform: Platform, requestId = "system", deadline?: Deadline): RequestContext {
  const context = { requestId, platform, actor: null, system: true, remoteAddress: null };
  return deadline ? { ...context, deadline } : context;
}
