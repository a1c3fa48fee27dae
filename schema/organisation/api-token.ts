import { Field, ID, ObjectType } from "type-graphql";
import { DateTime } from "../common/scalars.ts";

@ObjectType({
  description: "A partner's key to the API, under one post and with no more than its permissions. 接口令牌。",
})
export class ApiToken {
  @Field(() => ID, { description: "What `revokeApiToken` takes. 令牌编号。" })
  id!: string;

  @Field(() => String, { description: "What it is for, in the partner's own words." })
  label!: string;

  @Field(() => DateTime, { description: "When it was made. 生成时间。" })
  createdAt!: Date;

  @Field(() => DateTime, { description: "From this instant on it opens nothing. 到期时间。" })
  expiresAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "To the minute; null when it was never used." })
  lastUsedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was ended before its time; null while it was not. 撤销时间。",
  })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Under whose post it acts." })
  holderName!: string | null;
}

@ObjectType({ description: "A token with its secret, which is shown this once. 新令牌。" })
export class IssuedApiToken {
  @Field(() => ApiToken, { description: "The token without its secret. 令牌。" })
  token!: ApiToken;

  @Field(() => String, {
    nullable: true,
    description:
      "Send it as `Authorization: Bearer …`. Stored only as a hash; null when the same request comes again: revoke the token then and make another.",
  })
  secret!: string | null;
}
