import { Field, ID, ObjectType } from "type-graphql";
import { roles } from "../codes/roles.ts";
import { secondFactorStandings } from "../codes/second-factor-standings.ts";
import { codeEnum } from "../common/code-enum.ts";
import { DateTime } from "../common/scalars.ts";
import { Organisation } from "./organisation.ts";
import { Region } from "./region.ts";

export const Role = codeEnum(roles, "Role", "The role of a post. 岗位角色。");

export const SecondFactorStanding = codeEnum(
  secondFactorStandings,
  "SecondFactorStanding",
  "How a sign-in stands to a second factor. 动态验证状态。",
);

@ObjectType({
  description:
    "A role in an organisation over a region. All that a person may do comes from the active post. 岗位。",
})
export class Post {
  @Field(() => ID, { description: "What `switchPost` takes. 岗位编号。" })
  id!: string;

  @Field(() => Role, { description: "What the post may do follows from it. 岗位角色。" })
  role!: keyof typeof Role;

  @Field(() => Organisation, { description: "For whom the person acts under this post. 机构。" })
  organisation!: Organisation;

  @Field(() => Region, { nullable: true, description: "The region range of a department's post." })
  region!: Region | null;
}

@ObjectType({ description: "The person who is signed in." })
export class SessionUser {
  @Field(() => ID, { description: "The id of the account. 账号编号。" })
  id!: string;

  @Field(() => String, { description: "The person's name. 姓名。" })
  displayName!: string;
}

@ObjectType({ description: "A sign-in with its active post. 登录会话。" })
export class Session {
  @Field(() => SessionUser, { description: "Who is signed in. 登录人。" })
  user!: SessionUser;

  @Field(() => Post, { description: "The post under which everything is done and recorded now. 当前岗位。" })
  activePost!: Post;

  @Field(() => [Post], { description: "Every post the person holds today." })
  posts!: Post[];

  @Field(() => [String], { description: "What the active post may do, as `module:verb`." })
  permissions!: string[];

  @Field(() => SecondFactorStanding, {
    description: "What the person has to do before everything of the post is open.",
  })
  secondFactor!: keyof typeof SecondFactorStanding;

  @Field(() => Boolean, {
    description: "An authenticator is bound: its code is what `confirmIdentity` asks for, else the password.",
  })
  secondFactorBound!: boolean;

  @Field(() => Boolean, { description: "This deployment is a demonstration with invented data." })
  demo!: boolean;

  @Field(() => DateTime, { description: "When the sign-in ends at the latest." })
  expiresAt!: Date;
}

@ObjectType({
  description: "An account of the demonstration, listed on its sign-in page. Never exists elsewhere.",
})
export class DemoAccount {
  @Field(() => String, { description: "What one signs in with. 用户名。" })
  loginName!: string;

  @Field(() => String, { description: "The same for all accounts of the demonstration. 密码。" })
  password!: string;

  @Field(() => String, { description: "The invented person's name. 姓名。" })
  displayName!: string;

  @Field(() => Role, { description: "The role of its first post. 岗位角色。" })
  role!: keyof typeof Role;

  @Field(() => String, { description: "Where the invented person serves. 机构。" })
  organisationName!: string;

  @Field(() => String, {
    nullable: true,
    description: "The region of a department's account; null for charities and contractors. 区划。",
  })
  regionName!: string | null;

  @Field(() => String, { description: "What to try with this account." })
  whatToTry!: string;
}

@ObjectType({ description: "By what one may sign in besides a password. 登录方式。" })
export class SignInOptions {
  @Field(() => String, {
    nullable: true,
    description:
      "What the sign-in of the office is called; it begins at `/sign-in/office`. Null where there is none.",
  })
  officeLabel!: string | null;
}
