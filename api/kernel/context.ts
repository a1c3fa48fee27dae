import type { OrganisationKind } from "../../schema/codes/organisation-kinds.ts";
import { type Permission, rolePermissions } from "../../schema/codes/permissions.ts";
import type { Role } from "../../schema/codes/roles.ts";
import { forbidden, unauthenticated } from "./errors.ts";
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
  /** The session or API token that carries the request. */
  readonly credential: { readonly kind: "session" | "token"; readonly id: string };
}

/** What every service takes first: who asks, when, and under which request. */
export interface RequestContext {
  readonly requestId: string;
  readonly platform: Platform;
  readonly actor: Actor | null;
  /** The platform itself: sign-in, sessions, the loader of the demo. Opens only the tables that say so. */
  readonly system: boolean;
  readonly remoteAddress: string | null;
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
  if (!actor.permissions.has(permission)) throw forbidden(permission);
  return actor;
}

export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return new Set(rolePermissions[role]);
}

export function systemContext(platform: Platform, requestId = "system"): RequestContext {
  return { requestId, platform, actor: null, system: true, remoteAddress: null };
}
