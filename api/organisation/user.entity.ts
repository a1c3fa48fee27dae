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
  rowPolicy,
} from "../database/policies.ts";
import { Organisation } from "./organisation.entity.ts";

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
  },
  rowLevelSecurity: "force",
  policies: rowPolicy(
    "user_account",
    anyOf(
      isSystem,
      `id = ${currentUser}`,
      isDepartment,
      `exists (select from post where post.user_id = user_account.id and post.organisation_id = ${currentOrganisation})`,
    ),
    anyOf(isSystem, `id = ${currentUser}`, administers),
  ),
});
/** A person of an office or a partner who signs in. */
export class UserAccount extends UserAccountSchema.class {}
UserAccountSchema.setClass(UserAccount);

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
  policies: rowPolicy(
    "post",
    anyOf(isSystem, `user_id = ${currentUser}`, `organisation_id = ${currentOrganisation}`, isDepartment),
    // An administrator makes posts inside the own region range; a partner's post has no region, and the service
    // asks where the partner is registered.
    anyOf(isSystem, `(${administers} and (region_code is null or ${departmentInRegion()}))`),
  ),
});
/** A role in an organisation over a region, with its time: all that a person may do comes from the active one. */
export class Post extends PostSchema.class {}
PostSchema.setClass(Post);
