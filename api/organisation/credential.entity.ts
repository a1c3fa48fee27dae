import { defineEntity, p } from "@mikro-orm/core";
import {
  administers,
  anyOf,
  currentOrganisation,
  currentUser,
  isSystem,
  rowPolicy,
} from "../database/policies.ts";
import { Post, UserAccount } from "./user.entity.ts";

const SessionSchema = defineEntity({
  name: "Session",
  tableName: "session",
  properties: {
    id: p.uuid().primary(),
    /** SHA-256 of the 256-bit secret in the cookie. */
    secretHash: p.string().unique(),
    userId: () => p.manyToOne(UserAccount).mapToPk(),
    postId: () => p.manyToOne(Post).mapToPk(),
    createdAt: p.datetime(),
    lastSeenAt: p.datetime(),
    endsAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ["userId"] }],
  rowLevelSecurity: "force",
  policies: rowPolicy("session", anyOf(isSystem, `user_id = ${currentUser}`, administers)),
});
/** A sign-in in a browser: 30 minutes idle, 12 hours at most, rotated at sign-in and at a change of post. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);

const ApiTokenSchema = defineEntity({
  name: "ApiToken",
  tableName: "api_token",
  properties: {
    id: p.uuid().primary(),
    secretHash: p.string().unique(),
    /** The token acts under this post, with no more than its permissions. */
    postId: () => p.manyToOne(Post).mapToPk(),
    organisationId: p.uuid(),
    label: p.string(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    lastUsedAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ["organisationId"] }],
  rowLevelSecurity: "force",
  policies: rowPolicy("api_token", anyOf(isSystem, `organisation_id = ${currentOrganisation}`, administers)),
});
/** A partner's key to the API: hashed, expiring, revocable. */
export class ApiToken extends ApiTokenSchema.class {}
ApiTokenSchema.setClass(ApiToken);

const SignInThrottleSchema = defineEntity({
  name: "SignInThrottle",
  tableName: "sign_in_throttle",
  properties: {
    /** A blind index of the login name or of the address; neither stands here in clear. */
    subject: p.string().primary(),
    failures: p.integer(),
    blockedUntil: p.datetime().nullable(),
    lastFailureAt: p.datetime(),
  },
  rowLevelSecurity: "force",
  policies: rowPolicy("sign_in_throttle", isSystem),
});
/** Failures to sign in by account and by address; five bring a growing delay. */
export class SignInThrottle extends SignInThrottleSchema.class {}
SignInThrottleSchema.setClass(SignInThrottle);
