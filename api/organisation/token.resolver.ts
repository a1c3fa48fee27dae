import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { Requires } from "../../schema/common/access.ts";
import { IdempotencyKey } from "../../schema/common/arguments.ts";
import { ApiToken, IssuedApiToken } from "../../schema/organisation/api-token.ts";
import type { RequestContext } from "../kernel/context.ts";
import { apiTokens, createApiToken, revokeApiToken } from "./token.service.ts";

@Resolver()
export class TokenResolver {
  @Query(() => [ApiToken], {
    description: "The API tokens of one's own organisation, the newest 100. 接口令牌。",
  })
  @Requires("organisation:token")
  apiTokens(@Ctx() ctx: RequestContext): Promise<ApiToken[]> {
    return apiTokens(ctx);
  }

  @Mutation(() => IssuedApiToken, {
    description:
      "Makes a token under one's own post; its secret is shown this once. Errors: INVALID_INPUT, CAP_EXCEEDED. 生成令牌。",
  })
  @Requires("organisation:token")
  createApiToken(
    @Arg("label", () => String, { description: "What it is for, 1 to 60 characters. 用途。" }) label: string,
    @Arg("expiresInDays", () => Int, { description: "1 to 366 days of 24 hours from now. 有效天数。" })
    expiresInDays: number,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<IssuedApiToken> {
    return createApiToken(ctx, label, expiresInDays, idempotencyKey);
  }

  @Mutation(() => ApiToken, { description: "Ends a token at once. Errors: NOT_FOUND. 撤销令牌。" })
  @Requires("organisation:token")
  revokeApiToken(
    @Arg("id", () => ID, { description: "A token of one's own organisation. 令牌编号。" }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ApiToken> {
    return revokeApiToken(ctx, id);
  }
}
