import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Requires, SignedIn } from "../../schema/common/access.ts";
import { After, First, IdempotencyKey } from "../../schema/common/arguments.ts";
import {
  ContractFilter,
  CorrectContractInput,
  CreateContractInput,
  ServiceContract,
  ServiceContractPage,
} from "../../schema/purchase/contract.ts";
import { CatalogueService } from "../../schema/purchase/service.ts";
import type { RequestContext } from "../kernel/context.ts";
import { serviceCatalogue } from "./catalogue.service.ts";
import { contract, contracts } from "./contract.queries.ts";
import { awardContract, completeContract, createContract, terminateContract } from "./contract.service.ts";
import { correctContract } from "./contract-draft.service.ts";

@Resolver()
export class ContractResolver {
  @Query(() => [CatalogueService], { description: "The 21 services that a voucher can hold. 服务项目目录。" })
  @SignedIn()
  serviceCatalogue(): CatalogueService[] {
    return serviceCatalogue();
  }

  @Query(() => ServiceContractPage, {
    description: "Contracts of the own organisation, or of the own region. 服务合同。",
  })
  @Requires("contract:read")
  contracts(
    @Ctx() ctx: RequestContext,
    @Arg("filter", () => ContractFilter, {
      nullable: true,
      description: "Left out: all that the caller may see. 筛选条件。",
    })
    filter?: ContractFilter,
    @First() first?: number,
    @After() after?: string,
  ): Promise<InstanceType<typeof ServiceContractPage>> {
    return contracts(ctx, filter ?? {}, { first, after });
  }

  @Query(() => ServiceContract, { description: "One contract. Error: NOT_FOUND. 服务合同详情。" })
  @Requires("contract:read")
  contract(
    @Arg("id", () => ID, {
      description:
        "For a contractor one of its own, for departments one bought in their region or serving a part of it. 合同编号。",
    })
    id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ServiceContract> {
    return contract(ctx, id);
  }

  @Mutation(() => ServiceContract, {
    description:
      "Drafts a contract of the own department. Errors: INVALID_INPUT, IDEMPOTENCY_CONFLICT. 起草服务合同。",
  })
  @Requires("contract:manage")
  async createContract(
    @Arg("input", () => CreateContractInput, {
      description: "Who delivers what, where, at which prices and up to which cap. 合同信息。",
    })
    input: CreateContractInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ServiceContract> {
    return contract(ctx, await createContract(ctx, input, idempotencyKey));
  }

  @Mutation(() => ServiceContract, {
    description:
      "Rewrites a draft as a whole. Errors: INVALID_INPUT, NOT_FOUND, STATE_CONFLICT, STALE. 修改合同草稿。",
  })
  @Requires("contract:manage")
  async correctContract(
    @Arg("id", () => ID, { description: "A draft of the own department. 合同编号。" }) id: string,
    @Arg("input", () => CorrectContractInput, {
      description: "The draft whole, services and prices with it. 更正内容。",
    })
    input: CorrectContractInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ServiceContract> {
    return contract(ctx, await correctContract(ctx, id, input));
  }

  @Mutation(() => ServiceContract, {
    description:
      "Awards a draft: from now on its prices are frozen. Errors: NOT_FOUND, STATE_CONFLICT. 授予合同。",
  })
  @Requires("contract:manage")
  async awardContract(
    @Arg("id", () => ID, {
      description: "A draft of the post's region that others wrote and corrected. 合同编号。",
    })
    id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ServiceContract> {
    return contract(ctx, await awardContract(ctx, id));
  }

  @Mutation(() => ServiceContract, {
    description:
      "Ends a contract under which nothing is open any more. Errors: NOT_FOUND, STATE_CONFLICT. 办结合同。",
  })
  @Requires("contract:manage")
  async completeContract(
    @Arg("id", () => ID, {
      description:
        "An active contract of the post's region, without usable vouchers and without visits that wait. 合同编号。",
    })
    id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ServiceContract> {
    return contract(ctx, await completeContract(ctx, id));
  }

  @Mutation(() => ServiceContract, {
    description:
      "Ends a contract early: no new vouchers or visits; submitted visits are still decided. Errors: NOT_FOUND, STATE_CONFLICT. 终止合同。",
  })
  @Requires("contract:manage")
  async terminateContract(
    @Arg("id", () => ID, { description: "A draft or an active contract of the post's region. 合同编号。" })
    id: string,
    @Arg("reason", () => String, { description: "In words, at most 500 characters." }) reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ServiceContract> {
    return contract(ctx, await terminateContract(ctx, id, reason));
  }
}
