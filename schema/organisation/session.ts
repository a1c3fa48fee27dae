import { Field, ID, ObjectType } from "type-graphql";
import { roles } from "../codes/roles.ts";
import { codeEnum } from "../common/code-enum.ts";
import { DateTime } from "../common/scalars.ts";
import { Organisation } from "./organisation.ts";
import { Region } from "./region.ts";

export const Role = codeEnum(roles, "Role", "The role of a post. 岗位角色。");

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
