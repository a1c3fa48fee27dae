import { Field, ID, InputType, ObjectType } from "type-graphql";
import { pageOf } from "../common/page.ts";
import { DateTime, LocalDate } from "../common/scalars.ts";
import { Organisation, OrganisationKind } from "./organisation.ts";
import { Region } from "./region.ts";
import { Role } from "./session.ts";

export const OrganisationPage = pageOf(Organisation, "OrganisationPage");

@ObjectType({ description: "A region in the tree of divisions, with its time. 区划树节点。" })
export class RegionNode extends Region {
  @Field(() => ID, {
    description: "GB/T 2260 and the statistical divisions; differs from `code` inside an operating area.",
  })
  gbCode!: string;

  @Field(() => Boolean, {
    description: "A functional area that civil affairs runs although GB/T 2260 does not know it. 功能区。",
  })
  operatingArea!: boolean;

  @Field(() => Boolean, { description: "Whether there are regions below it. 有下级区划。" })
  hasChildren!: boolean;

  @Field(() => LocalDate, { description: "The first day on which it holds. 设立日期。" })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day; earlier rows keep their code." })
  validTo!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "12 digits of the region that followed a closed one; null where none was named. 承接区划。",
  })
  successorCode!: string | null;
}

export const RegionPage = pageOf(RegionNode, "RegionPage");

@ObjectType({ description: "A post as an administrator sees it. 岗位。" })
export class StaffPost {
  @Field(() => ID, { description: "What `endPost` takes. 岗位编号。" })
  id!: string;

  @Field(() => Role, { description: "What the post may do follows from it. 岗位角色。" })
  role!: keyof typeof Role;

  @Field(() => Organisation, { nullable: true, description: "Where the person serves. 机构。" })
  organisation!: Organisation | null;

  @Field(() => Region, {
    nullable: true,
    description: "The range of a department's post; null for charities and contractors. 管辖区划。",
  })
  region!: Region | null;

  @Field(() => LocalDate, { description: "The first day of the post. 任职日期。" })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day of the post." })
  validTo!: string | null;
}

@ObjectType({ description: "An account as an administrator sees it. 账号。" })
export class StaffUser {
  @Field(() => ID, { description: "What the mutations on an account take. 账号编号。" })
  id!: string;

  @Field(() => String, { description: "What the person signs in with. 用户名。" })
  loginName!: string;

  @Field(() => String, { description: "The person's name. 姓名。" })
  displayName!: string;

  @Field(() => Boolean, { description: "False once it is closed: nobody signs in to it any more. 启用。" })
  active!: boolean;

  @Field(() => DateTime, { description: "When it was made. 建立时间。" })
  createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "Since when an authenticator is bound. 动态验证码绑定时间。",
  })
  secondFactorSince!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "Whom the office's own sign-in names so signs in to this account. 统一登录标识。",
  })
  officeSubject!: string | null;

  @Field(() => [StaffPost], { description: "Every post, past and to come." })
  posts!: StaffPost[];
}

export const StaffUserPage = pageOf(StaffUser, "StaffUserPage");

@ObjectType({ description: "An account with a password that is shown this once. 新账号。" })
export class IssuedPassword {
  @Field(() => StaffUser, { description: "Whose password it is. 账号。" })
  user!: StaffUser;

  @Field(() => String, {
    nullable: true,
    description:
      "Shown once and stored nowhere; null when the same request comes again. Then reset it. 初始密码，只显示一次。",
  })
  password!: string | null;
}

@InputType({ description: "An organisation to register. 登记机构。" })
export class RegisterOrganisationInput {
  @Field(() => OrganisationKind, {
    description: "A charity needs the mark, and the credit code has to suit the kind. 机构类别。",
  })
  kind!: keyof typeof OrganisationKind;

  @Field(() => String, { description: "2 to 100 characters. 机构名称。" })
  name!: string;

  @Field(() => String, {
    description: "统一社会信用代码, 18 characters (GB 32100-2015); full-width and spaces are read.",
  })
  creditCode!: string;

  @Field(() => ID, { description: "The area a department serves, or where a partner is registered." })
  regionCode!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Carries the mark of a charity organisation (慈善法 §10).",
  })
  charityMark!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Accepts a code whose check character is wrong: some real codes are. Compare with the certificate first.",
  })
  acceptWarning!: boolean;
}

@InputType({ description: "A person to give an account. 新建账号。" })
export class CreateUserInput {
  @Field(() => String, { description: "3 to 50 small letters, digits, dots and dashes." })
  loginName!: string;

  @Field(() => String, { description: "The person's name, 2 to 40 characters. 姓名。" })
  displayName!: string;
}

@InputType({ description: "A post to give a person. 新建岗位。" })
export class CreatePostInput {
  @Field(() => ID, {
    description: "An active account of the administrator's region, never one's own. 账号。",
  })
  userId!: string;

  @Field(() => ID, { description: "An active organisation of the administrator's region. 机构。" })
  organisationId!: string;

  @Field(() => Role, {
    description: "A role of that kind of organisation, and of the level of the region. 岗位角色。",
  })
  role!: keyof typeof Role;

  @Field(() => ID, {
    nullable: true,
    description: "For a department's post, within the department's region.",
  })
  regionCode!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Today when not said; never before." })
  validFrom!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The last day, not before the first; left out while none is known. 结束日期。",
  })
  validTo!: string | null;
}

@InputType({ description: "A division or operating area to add. 新增区划或功能区。" })
export class RegisterRegionInput {
  @Field(() => ID, { description: "12 digits, below the parent's." })
  code!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The statistical code where it differs: then it is an operating area.",
  })
  gbCode!: string | null;

  @Field(() => String, {
    description: "2 to 50 characters, without the names of what it lies in. 区划名称。",
  })
  name!: string;

  @Field(() => ID, {
    description: "12 digits of the region one level above it, within the administrator's. 上级区划。",
  })
  parentCode!: string;

  @Field(() => LocalDate, { nullable: true, description: "Today when not said." })
  validFrom!: string | null;
}
