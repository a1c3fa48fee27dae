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
  @Field(() => ID)
  id!: string;

  @Field(() => Role)
  role!: keyof typeof Role;

  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => Region, { nullable: true, description: "The region range of a department's post." })
  region!: Region | null;
}

@ObjectType({ description: "The person who is signed in." })
export class SessionUser {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  displayName!: string;
}

@ObjectType({ description: "A sign-in with its active post. 登录会话。" })
export class Session {
  @Field(() => SessionUser)
  user!: SessionUser;

  @Field(() => Post)
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
  @Field(() => String)
  loginName!: string;

  @Field(() => String)
  password!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => Role)
  role!: keyof typeof Role;

  @Field(() => String)
  organisationName!: string;

  @Field(() => String, { nullable: true })
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
