import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Requires, SignedIn } from "../../schema/common/access.ts";
import { IdempotencyKey } from "../../schema/common/arguments.ts";
import { LocalDate } from "../../schema/common/scalars.ts";
import {
  CreatePostInput,
  CreateUserInput,
  IssuedPassword,
  RegionNode,
  RegisterOrganisationInput,
  RegisterRegionInput,
  StaffUser,
} from "../../schema/organisation/administration.ts";
import { Organisation } from "../../schema/organisation/organisation.ts";
import type { RequestContext } from "../kernel/context.ts";
import { whileShown } from "../kernel/errors.ts";
import { organisation, region } from "./directory.queries.ts";
import { registerOrganisation } from "./organisation.service.ts";
import { createPost, endPost } from "./post.service.ts";
import { closeRegion, registerRegion } from "./region.service.ts";
import { staffUser } from "./staff.queries.ts";
import { changePassword, createUser, deactivateUser, type IssuedTo, resetPassword } from "./user.service.ts";

@Resolver()
export class AdministrationResolver {
  @Mutation(() => Organisation, {
    description: "Registers an organisation. Errors: INVALID_INPUT, DUPLICATE. 登记机构。",
  })
  @Requires("organisation:manage")
  async registerOrganisation(
    @Arg("input", () => RegisterOrganisationInput, {
      description: "As on its certificate of registration. 机构信息。",
    })
    input: RegisterOrganisationInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Organisation> {
    return organisation(ctx, await registerOrganisation(ctx, input, idempotencyKey));
  }

  @Mutation(() => RegionNode, {
    description: "Adds a division or operating area. Errors: INVALID_INPUT, DUPLICATE. 增设区划。",
  })
  @Requires("organisation:manage")
  async registerRegion(
    @Arg("input", () => RegisterRegionInput, {
      description: "Its code, name and place in the tree. 区划信息。",
    })
    input: RegisterRegionInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<RegionNode> {
    return region(ctx, await registerRegion(ctx, input, idempotencyKey));
  }

  @Mutation(() => RegionNode, {
    description:
      "Closes a region after a last day; earlier rows keep its code. Errors: NOT_FOUND, INVALID_INPUT. 撤销区划。",
  })
  @Requires("organisation:manage")
  async closeRegion(
    @Arg("code", () => ID, {
      description: "12 digits of a region below the administrator's own that is not closed yet. 区划代码。",
    })
    code: string,
    @Arg("lastDay", () => LocalDate, {
      description: "The last day on which it holds, not before its first. 最后一日。",
    })
    lastDay: string,
    @Arg("successorCode", () => ID, {
      nullable: true,
      description: "12 digits of the region that follows it; left out: none. 承接区划。",
    })
    successorCode: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<RegionNode> {
    return region(ctx, await closeRegion(ctx, code, lastDay, successorCode ?? null));
  }

  @Mutation(() => IssuedPassword, {
    nullable: true,
    description:
      "Makes an account; its first password is shown this once. Null when the same request comes again after the account went to another region. Errors: INVALID_INPUT, DUPLICATE. 新建账号。",
  })
  @Requires("organisation:manage")
  async createUser(
    @Arg("input", () => CreateUserInput, {
      description: "What the person signs in with, and is called. 账号信息。",
    })
    input: CreateUserInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<IssuedPassword | null> {
    return whileShown(this.#issued(ctx, await createUser(ctx, input, idempotencyKey)));
  }

  @Mutation(() => IssuedPassword, {
    description:
      "A new password, shown this once; all sign-ins and API tokens of the account end. Never one's own. Errors: NOT_FOUND, SEPARATION_OF_DUTIES. 重置密码。",
  })
  @Requires("organisation:manage")
  async resetPassword(
    @Arg("userId", () => ID, { description: "Another's account, of the administrator's region. 账号。" })
    userId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<IssuedPassword> {
    return this.#issued(ctx, await resetPassword(ctx, userId));
  }

  @Mutation(() => StaffUser, {
    description:
      "Closes an account; its sessions and tokens die at once. Errors: NOT_FOUND, STATE_CONFLICT. 停用账号。",
  })
  @Requires("organisation:manage")
  async deactivateUser(
    @Arg("userId", () => ID, {
      description: "Another's active account, of the administrator's region. 账号。",
    })
    userId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<StaffUser> {
    return staffUser(ctx, await deactivateUser(ctx, userId));
  }

  @Mutation(() => StaffUser, {
    nullable: true,
    description:
      "Gives a person a post. Null when the same request comes again after the account went to another region. Errors: INVALID_INPUT, NOT_FOUND, DUPLICATE, SEPARATION_OF_DUTIES. 设置岗位。",
  })
  @Requires("organisation:manage")
  async createPost(
    @Arg("input", () => CreatePostInput, {
      description: "Who serves where, as what, from when until when. 岗位信息。",
    })
    input: CreatePostInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<StaffUser | null> {
    await createPost(ctx, input, idempotencyKey);
    return whileShown(staffUser(ctx, input.userId));
  }

  @Mutation(() => StaffUser, {
    description:
      "Ends a post after a last day, or at once when none is said. Errors: NOT_FOUND, STATE_CONFLICT. 结束岗位。",
  })
  @Requires("organisation:manage")
  async endPost(
    @Arg("postId", () => ID, {
      description: "A post of another, within the administrator's region, that has not ended. 岗位编号。",
    })
    postId: string,
    @Arg("lastDay", () => LocalDate, {
      nullable: true,
      description:
        "Its last day, not before today; left out: it ends at once, with its sign-ins and API tokens. 最后任职日期。",
    })
    lastDay: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<StaffUser> {
    return staffUser(ctx, await endPost(ctx, postId, lastDay ?? null));
  }

  @Mutation(() => Boolean, {
    description:
      "One's own new password; every other sign-in and all API tokens of the account end. Errors: INVALID_INPUT, RATE_LIMITED. 修改密码。",
  })
  @SignedIn()
  async changePassword(
    @Arg("current", () => String, { description: "The password that holds now. 当前密码。" }) current: string,
    @Arg("password", () => String, { description: "12 to 200 characters and not a common one." })
    password: string,
    @Ctx() ctx: RequestContext,
  ): Promise<boolean> {
    await changePassword(ctx, current, password);
    return true;
  }

  async #issued(ctx: RequestContext, { userId, password }: IssuedTo): Promise<IssuedPassword> {
    return { user: await staffUser(ctx, userId), password };
  }
}
