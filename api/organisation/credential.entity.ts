import { defineEntity, p } from "@mikro-orm/core";
import {
  administersPost,
  anyOf,
  currentOrganisation,
  currentUser,
  isSystem,
  rowScope,
} from "../database/policies.ts";
import { Post, UserAccount } from "./user.entity.ts";

/** Who signs in does so under a post of its own: else a credential would lend somebody else's rights. */
const ownPost = (table: string) =>
  `exists (select from post p where p.id = ${table}.post_id and p.user_id = ${currentUser})`;
/** Whoever made a token under any of the own posts ends it, such as with a new password. */
const madeByCaller = `exists (select from post p where p.id = api_token.post_id and p.user_id = ${currentUser} and p.organisation_id = api_token.organisation_id)`;
const postOfOwnOrganisation = `(organisation_id = ${currentOrganisation} and exists (select from post p where p.id = api_token.post_id and p.organisation_id = api_token.organisation_id))`;

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
    /** When the person last proved here who it is; a look at a clear value wants this to be recent. */
    provedAt: p.datetime().nullable(),
    /** A second factor was given here, ours or that of the office's own sign-in. */
    secondFactor: p.boolean().default(false),
    /** In what kind of browser, such as `Chrome · Windows`, and from which network, never the whole address. */
    device: p.string().nullable(),
    network: p.string().nullable(),
  },
  indexes: [{ properties: ["userId"] }],
  rowLevelSecurity: "force",
  policies: rowScope("session", {
    seen: anyOf(isSystem, `user_id = ${currentUser}`, administersPost("session.post_id")),
    added: anyOf(isSystem, `(user_id = ${currentUser} and ${ownPost("session")})`),
    changed: anyOf(
      isSystem,
      `(user_id = ${currentUser} and ${ownPost("session")})`,
      administersPost("session.post_id"),
    ),
  }),
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
  policies: rowScope("api_token", {
    seen: anyOf(
      isSystem,
      `organisation_id = ${currentOrganisation}`,
      madeByCaller,
      administersPost("api_token.post_id"),
    ),
    added: anyOf(isSystem, `(${postOfOwnOrganisation} and ${ownPost("api_token")})`),
    changed: anyOf(isSystem, postOfOwnOrganisation, madeByCaller, administersPost("api_token.post_id")),
  }),
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
  policies: rowScope("sign_in_throttle", {
    seen: isSystem,
    added: isSystem,
    changed: isSystem,
    removed: isSystem,
  }),
});
/** Failures to sign in by account and by address; five bring a growing delay. */
export class SignInThrottle extends SignInThrottleSchema.class {}
SignInThrottleSchema.setClass(SignInThrottle);
