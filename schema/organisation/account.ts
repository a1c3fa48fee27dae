import { Field, ID, Int, ObjectType } from "type-graphql";
import { signInResults } from "../codes/sign-in-results.ts";
import { codeEnum } from "../common/code-enum.ts";
import { DateTime } from "../common/scalars.ts";

export const SignInResult = codeEnum(
  signInResults,
  "SignInResult",
  "What came of an attempt to sign in. 登录结果。",
);

@ObjectType({ description: "A sign-in of one's own that is open now. 登录会话。" })
export class AccountSession {
  @Field(() => ID, { description: "What `revokeSession` takes. 登录编号。" })
  id!: string;

  @Field(() => String, { nullable: true, description: "Browser and system in a few words. 设备。" })
  device!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The network it came from, the end of the address left out: `10.20.*.*`. 来源网络。",
  })
  network!: string | null;

  @Field(() => DateTime, { description: "When it was opened under its post. 登录时间。" })
  createdAt!: Date;

  @Field(() => DateTime, { description: "To the minute." })
  lastSeenAt!: Date;

  @Field(() => DateTime, { description: "When it ends at the latest." })
  endsAt!: Date;

  @Field(() => Boolean, { description: "The one that asks. 当前登录。" })
  current!: boolean;
}

@ObjectType({ description: "An attempt to sign in to one's own account. 登录记录。" })
export class SignInAttempt {
  @Field(() => ID, { description: "The id of its audit entry. 记录编号。" })
  id!: string;

  @Field(() => DateTime, { description: "When it was tried. 尝试时间。" })
  at!: Date;

  @Field(() => SignInResult, { description: "Whether it went through, and on what it failed. 登录结果。" })
  result!: keyof typeof SignInResult;

  @Field(() => String, {
    nullable: true,
    description: "Browser and system in a few words; null where they were not told. 设备。",
  })
  device!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The network it came from, the end of the address left out: `10.20.*.*`; null where it was not told. 来源网络。",
  })
  network!: string | null;
}

@ObjectType({ description: "One's own account: how one signs in, and from where. 我的账号。" })
export class Account {
  @Field(() => ID, { description: "The id of the account. 账号编号。" })
  id!: string;

  @Field(() => String, { description: "What one signs in with. 用户名。" })
  loginName!: string;

  @Field(() => String, {
    description: "The person's name, as colleagues and the audit trail read it. 姓名。",
  })
  displayName!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "Since when an authenticator is bound; null when none is. 动态验证码绑定时间。",
  })
  secondFactorSince!: Date | null;

  @Field(() => Int, { description: "Recovery codes that are left, each good for one time. 剩余恢复码。" })
  recoveryCodesLeft!: number;

  @Field(() => Boolean, {
    description: "The account is linked with the sign-in of the person's office. 已关联单位统一登录。",
  })
  officeLinked!: boolean;

  @Field(() => [AccountSession], { description: "Open now, the last used first." })
  sessions!: AccountSession[];

  @Field(() => [SignInAttempt], { description: "The last 20 attempts, the newest first." })
  signIns!: SignInAttempt[];
}

@ObjectType({
  description: "What an authenticator app reads, shown until a code of it is confirmed. 绑定动态验证码。",
})
export class AuthenticatorSetup {
  @Field(() => String, { description: "`otpauth://totp/…`, to be shown as a QR code." })
  uri!: string;

  @Field(() => String, { description: "The same secret in base32, to be typed where no camera is. 密钥。" })
  secret!: string;
}
