import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Public, SignedIn } from "../../schema/common/access.ts";
import { DemoAccount, Session, SignInOptions } from "../../schema/organisation/session.ts";
import { signInList } from "../database/demo/sign-in-list.ts";
import type { RequestContext } from "../kernel/context.ts";
import { DomainError } from "../kernel/errors.ts";
import type { HttpContext } from "../kernel/http-context.ts";
import { actorOfSession } from "./actor.ts";
import { currentSession, type OpenedSession, signIn, signOut, switchPost } from "./session.service.ts";

@Resolver()
export class SessionResolver {
  @Query(() => Session, {
    nullable: true,
    description: "Who is signed in; null when nobody is. 当前登录人。",
  })
  @Public()
  me(@Ctx() ctx: RequestContext): Promise<Session | null> {
    return currentSession(ctx);
  }

  @Query(() => [DemoAccount], { description: "Accounts of the demonstration; empty on a real deployment." })
  @Public()
  demoAccounts(@Ctx() ctx: RequestContext): DemoAccount[] {
    return signInList(ctx);
  }

  @Query(() => SignInOptions, { description: "By what one may sign in besides a password. 登录方式。" })
  @Public()
  signInOptions(@Ctx() ctx: RequestContext): SignInOptions {
    return { officeLabel: ctx.platform.configuration.office?.label ?? null };
  }

  @Mutation(() => Session, {
    description:
      "Signs in by password, and by a code where an authenticator is bound. The session travels in a cookie. Errors: SIGN_IN_FAILED, SECOND_FACTOR_REQUIRED, INVALID_INPUT, RATE_LIMITED. 登录。",
  })
  @Public()
  async signIn(
    @Arg("loginName", () => String, {
      description: "As the administrator gave it; capitals do not matter. 用户名。",
    })
    loginName: string,
    @Arg("password", () => String, {
      description: "Wrong ones are counted, and too many are refused for a time. 密码。",
    })
    password: string,
    @Arg("code", () => String, {
      nullable: true,
      description: "Of the authenticator, or a recovery code; asked for by SECOND_FACTOR_REQUIRED.",
    })
    code: string | null,
    @Ctx() ctx: HttpContext,
  ): Promise<Session> {
    return this.#open(ctx, await signIn(ctx, loginName, password, code));
  }

  @Mutation(() => Boolean, { description: "Ends the sign-in. 退出登录。" })
  @SignedIn()
  async signOut(@Ctx() ctx: HttpContext): Promise<boolean> {
    await signOut(ctx);
    ctx.cookie.clear();
    return true;
  }

  @Mutation(() => Session, { description: "Makes another of the person's posts the active one. 切换岗位。" })
  @SignedIn()
  async switchPost(
    @Arg("postId", () => ID, { description: "A post of one's own that holds today. 岗位编号。" })
    postId: string,
    @Ctx() ctx: HttpContext,
  ): Promise<Session> {
    return this.#open(ctx, await switchPost(ctx, postId));
  }

  async #open(ctx: HttpContext, opened: OpenedSession): Promise<Session> {
    ctx.cookie.set(opened.secret, opened.endsAt);
    const session = await currentSession({
      ...ctx,
      actor: await actorOfSession(ctx.platform, opened.secret),
    });
    if (!session) throw new DomainError("SIGN_IN_FAILED");
    return session;
  }
}
