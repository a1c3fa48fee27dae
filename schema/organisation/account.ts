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
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: "Browser and system in a few words. 设备。" })
  device!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The network it came from, the end of the address left out: `10.20.*.*`. 来源网络。",
  })
  network!: string | null;

  @Field(() => DateTime)
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
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => SignInResult)
  result!: keyof typeof SignInResult;

  @Field(() => String, { nullable: true })
  device!: string | null;

  @Field(() => String, { nullable: true })
  network!: string | null;
}

@ObjectType({ description: "One's own account: how one signs in, and from where. 我的账号。" })
export class Account {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  loginName!: string;

  @Field(() => String)
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
