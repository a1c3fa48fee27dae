import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { FactGroup } from "../../schema/beneficiary/fact.ts";
import { Household } from "../../schema/beneficiary/household.ts";
import {
  AddFactInput,
  AddMemberInput,
  ConsentInput,
  EndMembershipInput,
  MoveMemberInput,
  NameHeadInput,
  SetIdentityInput,
} from "../../schema/beneficiary/inputs.ts";
import { Requires } from "../../schema/common/access.ts";
import { IdempotencyKey } from "../../schema/common/arguments.ts";
import { CrowdTag } from "../../schema/common/enums.ts";
import type { RequestContext } from "../kernel/context.ts";
import { recordConsent, withdrawConsent } from "./consent.service.ts";
import { addFact } from "./fact.service.ts";
import { lookAtFacts } from "./fact-look.service.ts";
import { readHousehold } from "./household.queries.ts";
import { addTag, endTag, setIdentity } from "./identity.service.ts";
import { addMember, endMembership, nameHead } from "./member.service.ts";
import { moveMember } from "./move.service.ts";

/** Changes of a family in the register; each answers with the family as it is then. */
@Resolver(() => Household)
export class RegisterResolver {
  @FieldResolver(() => [FactGroup], {
    description:
      "What is known, with provenance. A look at sensitive facts is on record before they leave; at most 300 people a day. Errors: RATE_LIMITED. 家庭与成员信息。",
  })
  @Requires("beneficiary:read")
  facts(@Root() household: Household, @Ctx() ctx: RequestContext): Promise<FactGroup[]> {
    return lookAtFacts(ctx, household.id);
  }

  @Mutation(() => Household, { description: "Records what one source says. 登记一条信息。" })
  @Requires("beneficiary:record")
  async addFact(
    @Arg("input", () => AddFactInput, { description: "What is said, by whom and of whom. 信息内容。" })
    input: AddFactInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Household> {
    const { householdId } = await addFact(ctx, input, idempotencyKey);
    return readHousehold(ctx, householdId);
  }

  @Mutation(() => Household, {
    description:
      "Sets the assistance identity from a date on; the one before ends the day before. 变更救助身份。",
  })
  @Requires("assistance:record")
  async setIdentity(
    @Arg("input", () => SetIdentityInput, {
      description: "The identity, whose, and from when on. 身份变更内容。",
    })
    input: SetIdentityInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Household> {
    const { householdId } = await setIdentity(ctx, input);
    return readHousehold(ctx, householdId);
  }

  @Mutation(() => Household, { description: "Adds a person to a group from today on. 增加人群标签。" })
  @Requires("beneficiary:record")
  async addTag(
    @Arg("personId", () => ID, { description: "Somebody who lives in a family of the post's region. 人员。" })
    personId: string,
    @Arg("tag", () => CrowdTag, { description: "A group that the person is not in yet. 人群标签。" })
    tag: keyof typeof CrowdTag,
    @Ctx() ctx: RequestContext,
  ): Promise<Household> {
    const { householdId } = await addTag(ctx, personId, tag);
    return readHousehold(ctx, householdId);
  }

  @Mutation(() => Household, { description: "Takes a person out of a group. 取消人群标签。" })
  @Requires("beneficiary:record")
  async endTag(
    @Arg("tagId", () => ID, { description: "The id of the `PersonTag`; today is its last day. 标签记录。" })
    tagId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Household> {
    const { householdId } = await endTag(ctx, tagId);
    return readHousehold(ctx, householdId);
  }

  @Mutation(() => Household, {
    description:
      "Adds a member. A number that is said to be registered counts as a search. Errors: INVALID_INPUT, DUPLICATE, RATE_LIMITED. 增加家庭成员。",
  })
  @Requires("beneficiary:record")
  async addMember(
    @Arg("input", () => AddMemberInput, { description: "The new member and the family. 新成员。" })
    input: AddMemberInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Household> {
    const { householdId } = await addMember(ctx, input, idempotencyKey);
    return readHousehold(ctx, householdId);
  }

  @Mutation(() => Household, {
    description: "Somebody leaves a family by moving or by death. 成员迁出或注销。",
  })
  @Requires("beneficiary:record")
  async endMembership(
    @Arg("input", () => EndMembershipInput, {
      description: "Who leaves, when, and who heads the family then. 离户内容。",
    })
    input: EndMembershipInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Household> {
    const { householdId } = await endMembership(ctx, input);
    return readHousehold(ctx, householdId);
  }

  @Mutation(() => Household, {
    description:
      "Names a member the head of a family that has none, such as after a death. Errors: NOT_FOUND, STATE_CONFLICT, INVALID_INPUT. 指定新户主。",
  })
  @Requires("beneficiary:record")
  async nameHead(
    @Arg("input", () => NameHeadInput, {
      description: "The new head and how the others are related to it. 新户主。",
    })
    input: NameHeadInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Household> {
    const { householdId } = await nameHead(ctx, input);
    return readHousehold(ctx, householdId);
  }

  @Mutation(() => Household, {
    description:
      "Somebody leaves one family and lives in another of the region from the next day on; answers with that one. Errors: NOT_FOUND, INVALID_INPUT. 成员迁居。",
  })
  @Requires("beneficiary:record")
  async moveMember(
    @Arg("input", () => MoveMemberInput, {
      description: "Who moves, from where to where, and when. 迁居内容。",
    })
    input: MoveMemberInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Household> {
    const { householdId } = await moveMember(ctx, input);
    return readHousehold(ctx, householdId);
  }

  @Mutation(() => Household, { description: "Puts a separate consent on record. 登记同意书。" })
  @Requires("beneficiary:record")
  async recordConsent(
    @Arg("input", () => ConsentInput, {
      description: "Whose consent to what, and how long it holds. 同意书内容。",
    })
    input: ConsentInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Household> {
    const { householdId } = await recordConsent(ctx, input, idempotencyKey);
    return readHousehold(ctx, householdId);
  }

  @Mutation(() => Household, {
    description: "Ends a consent at once; what was listed under it is taken down. 撤回同意书。",
  })
  @Requires("beneficiary:record")
  async withdrawConsent(
    @Arg("consentId", () => ID, { description: "A consent that has not been withdrawn. 同意书。" })
    consentId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Household> {
    const { householdId } = await withdrawConsent(ctx, consentId);
    return readHousehold(ctx, householdId);
  }
}
