import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Requires, SignedIn } from "../../schema/common/access.ts";
import { Account, AuthenticatorSetup } from "../../schema/organisation/account.ts";
import { StaffUser } from "../../schema/organisation/administration.ts";
import { Session } from "../../schema/organisation/session.ts";
import type { RequestContext } from "../kernel/context.ts";
import { endUserSessions, ownAccount, revokeOtherSessions, revokeSession } from "./account.service.ts";
import {
  beginSecondFactor,
  confirmIdentity,
  confirmSecondFactor,
  linkOfficeAccount,
  resetSecondFactor,
} from "./identity.service.ts";
import { currentSession } from "./session.service.ts";
import { staffUser } from "./staff.queries.ts";

@Resolver()
export class AccountResolver {
  @Query(() => Account, {
    description: "One's own account, its open sign-ins and last attempts. Errors: FORBIDDEN. 我的账号。",
  })
  @SignedIn()
  account(@Ctx() ctx: RequestContext): Promise<Account> {
    return ownAccount(ctx);
  }

  @Mutation(() => Account, {
    description: "Ends one of one's own sign-ins at once. Errors: NOT_FOUND, FORBIDDEN. 结束一处登录。",
  })
  @SignedIn()
  async revokeSession(
    @Arg("id", () => ID, { description: "One of one's own sign-ins, as `account` lists them. 登录编号。" })
    id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Account> {
    await revokeSession(ctx, id);
    return ownAccount(ctx);
  }

  @Mutation(() => Account, {
    description: "Ends every sign-in of one's own but this one. Errors: FORBIDDEN. 结束其他登录。",
  })
  @SignedIn()
  async revokeOtherSessions(@Ctx() ctx: RequestContext): Promise<Account> {
    await revokeOtherSessions(ctx);
    return ownAccount(ctx);
  }

  @Mutation(() => Session, {
    nullable: true,
    description:
      "Proves once more who sits there: a code of the authenticator where one is bound, else the password. Good for ten minutes of what answers STEP_UP_REQUIRED. Errors: INVALID_INPUT, RATE_LIMITED, FORBIDDEN. 再次确认身份。",
  })
  @SignedIn()
  async confirmIdentity(
    @Arg("proof", () => String, { description: "A code, a recovery code, or the password." }) proof: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Session | null> {
    return currentSession({ ...ctx, actor: await confirmIdentity(ctx, proof) });
  }

  @Mutation(() => AuthenticatorSetup, {
    description:
      "Shows the secret for a new authenticator, which counts once a code of it is confirmed. Errors: STEP_UP_REQUIRED, FORBIDDEN. 开始绑定动态验证码。",
  })
  @SignedIn()
  beginSecondFactor(@Ctx() ctx: RequestContext): Promise<AuthenticatorSetup> {
    return beginSecondFactor(ctx);
  }

  @Mutation(() => [String], {
    description:
      "Binds the authenticator that was shown, by a code of it; every other sign-in ends. Answers ten recovery codes, each good once, which are shown this once. Errors: INVALID_INPUT, STATE_CONFLICT, RATE_LIMITED, STEP_UP_REQUIRED, FORBIDDEN. 确认绑定动态验证码。",
  })
  @SignedIn()
  async confirmSecondFactor(
    @Arg("code", () => String, { description: "Six digits." }) code: string,
    @Ctx() ctx: RequestContext,
  ): Promise<string[]> {
    return (await confirmSecondFactor(ctx, code)).recoveryCodes;
  }

  @Mutation(() => StaffUser, {
    description:
      "Takes the authenticator away from an account whose person lost it; its sign-ins end. Never one's own. Errors: NOT_FOUND, STATE_CONFLICT, SEPARATION_OF_DUTIES. 解除动态验证码。",
  })
  @Requires("organisation:manage")
  async resetSecondFactor(
    @Arg("userId", () => ID, {
      description: "Another's account, of the administrator's region, with an authenticator bound. 账号。",
    })
    userId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<StaffUser> {
    return staffUser(ctx, await resetSecondFactor(ctx, userId));
  }

  @Mutation(() => StaffUser, {
    description:
      "Links an account with the person whom the office's own sign-in names so, or with nobody; its sign-ins end. Never one's own. Errors: NOT_FOUND, STATE_CONFLICT, INVALID_INPUT, DUPLICATE, SEPARATION_OF_DUTIES. 关联单位统一登录。",
  })
  @Requires("organisation:manage")
  async linkOfficeAccount(
    @Arg("userId", () => ID, { description: "Another's account, of the administrator's region. 账号。" })
    userId: string,
    @Arg("subject", () => String, {
      nullable: true,
      description: "As the provider writes it, 1 to 255 characters; nobody when left out.",
    })
    subject: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<StaffUser> {
    return staffUser(ctx, await linkOfficeAccount(ctx, userId, subject));
  }

  @Mutation(() => StaffUser, {
    description: "Ends every sign-in of an account. Errors: NOT_FOUND. 结束账号的全部登录。",
  })
  @Requires("organisation:manage")
  async endUserSessions(
    @Arg("userId", () => ID, { description: "An account of the administrator's region. 账号。" })
    userId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<StaffUser> {
    return staffUser(ctx, await endUserSessions(ctx, userId));
  }
}
