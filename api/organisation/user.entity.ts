import { defineEntity, p } from "@mikro-orm/core";
import { roles } from "../../schema/codes/roles.ts";
import { code, day, regionCode } from "../database/columns.ts";
import {
  administers,
  anyOf,
  currentOrganisation,
  currentUser,
  departmentInRegion,
  isDepartment,
  isSystem,
  placeOfPost,
  rowScope,
  today,
} from "../database/policies.ts";
import { Organisation } from "./organisation.entity.ts";

/** The last day of an account's last post; null for one that never had any. */
const lastDay = `(select max(coalesce(l.valid_to, 'infinity'::date)) from post l where l.user_id = user_account.id)`;

/** Who manages an account has all its posts in its region; afterwards the last, and before the first its making. */
const administersAccount =
  `(${administers} and ((${lastDay} is null and ${departmentInRegion("made_in_region")})
  or (${lastDay} is not null and not exists (select from post p join organisation o on o.id = p.organisation_id
  where p.user_id = user_account.id and coalesce(p.valid_to, 'infinity'::date) >= least(${today}, ${lastDay})
  and not ${departmentInRegion(placeOfPost)}))))`.replace(/\s+/g, " ");

const UserAccountSchema = defineEntity({
  name: "UserAccount",
  tableName: "user_account",
  properties: {
    id: p.uuid().primary(),
    loginName: p.string().unique(),
    displayName: p.string(),
    /** argon2id in its own text form; never leaves this table. */
    passwordHash: p.text(),
    active: p.boolean().default(true),
    createdAt: p.datetime(),
    /** The secret of the authenticator, sealed; null while none is bound. Never leaves this table. */
    secondFactorSecret: p.text().nullable(),
    secondFactorSince: p.datetime().nullable(),
    /** The last half minute whose code was used: neither it nor an earlier one is taken again. */
    secondFactorStep: p.integer().nullable(),
    /** The secret of an authenticator that is shown but not confirmed by a code yet, sealed. */
    pendingFactorSecret: p.text().nullable(),
    /** Hashes of the recovery codes that are left. */
    recoverySecrets: p.json<readonly string[]>().nullable(),
    /** Whom the office's own sign-in names: its issuer, and the subject that an administrator entered. */
    officeIssuer: p.string().nullable(),
    officeSubject: p.string().nullable(),
    /** Where whoever made the account worked: there it is managed until it has a post. */
    madeInRegion: regionCode().nullable(),
  },
  uniques: [{ properties: ["officeIssuer", "officeSubject"] }],
  rowLevelSecurity: "force",
  policies: rowScope("user_account", {
    seen: anyOf(
      isSystem,
      `id = ${currentUser}`,
      isDepartment,
      `exists (select from post where post.user_id = user_account.id and post.organisation_id = ${currentOrganisation})`,
    ),
    added: anyOf(isSystem, `(${administers} and ${departmentInRegion("made_in_region")})`),
    changed: anyOf(isSystem, `id = ${currentUser}`, administersAccount),
  }),
});
/** A person of an office or a partner who signs in. */
export class UserAccount extends UserAccountSchema.class {}
UserAccountSchema.setClass(UserAccount);

/** An administrator makes and ends posts inside the own region; a partner's lies where the partner is registered. */
const administersThisPost = `(${administers} and ${departmentInRegion(
  "coalesce(region_code, (select o.region_code from organisation o where o.id = post.organisation_id))",
)})`;

const PostSchema = defineEntity({
  name: "Post",
  tableName: "post",
  properties: {
    id: p.uuid().primary(),
    userId: () => p.manyToOne(UserAccount).mapToPk(),
    organisationId: () => p.manyToOne(Organisation).mapToPk(),
    role: code(roles),
    /** The region range of a department's post; a partner's post has none. */
    regionCode: regionCode().nullable(),
    validFrom: day(),
    validTo: day().nullable(),
  },
  indexes: [{ properties: ["userId"] }, { properties: ["organisationId"] }],
  rowLevelSecurity: "force",
  policies: rowScope("post", {
    seen: anyOf(
      isSystem,
      `user_id = ${currentUser}`,
      `organisation_id = ${currentOrganisation}`,
      isDepartment,
    ),
    added: anyOf(isSystem, administersThisPost),
    changed: anyOf(isSystem, administersThisPost),
  }),
});
/** A role in an organisation over a region, with its time: all that a person may do comes from the active one. */
export class Post extends PostSchema.class {}
PostSchema.setClass(Post);
