import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Eligibility, WhatIfInput } from "../../schema/assistance/eligibility.ts";
import { GrantBasis } from "../../schema/assistance/grant-basis.ts";
import { Requires } from "../../schema/common/access.ts";
import { FactSet, LocalDate } from "../../schema/common/scalars.ts";
import type { RequestContext } from "../kernel/context.ts";
import type { GivenFacts } from "../policy/facts/given-facts.ts";
import { eligibility } from "./eligibility.service.ts";
import { grantBasis } from "./grant-basis.service.ts";

@Resolver()
export class EligibilityResolver {
  @Query(() => Eligibility, {
    description:
      "What a family is entitled to by every policy, and why: of the register by `householdId` (a look at sensitive " +
      "facts, which goes on record), as it is or with `changes`, or a what-if by `facts`, which stores nothing. 待遇测算。",
  })
  @Requires("assistance:evaluate")
  eligibility(
    @Arg("householdId", () => ID, {
      nullable: true,
      description: "A family of the post's region; this or `facts`. 家庭。",
    })
    householdId: string | null,
    @Arg("facts", () => FactSet, {
      nullable: true,
      description:
        "{ person, household: { members }, fund }. With a `person` that one is asked about, else every member.",
    })
    facts: object | null,
    @Arg("changes", () => WhatIfInput, {
      nullable: true,
      description:
        "What would be otherwise in the family of `householdId`; nothing of it is stored. 假设的变化。",
    })
    changes: WhatIfInput | null,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "Today when left out. 测算日期。" })
    asOf: string | null,
    @Arg("event", () => FactSet, {
      nullable: true,
      description: 'What happened, such as { kind: "fire", affected_persons: 3 }. 突发事件。',
    })
    event: object | null,
    @Arg("macro", () => FactSet, {
      nullable: true,
      description: 'Statistics, such as { cpi_yoy: "0.036" }. 统计数据。',
    })
    macro: object | null,
    @Arg("fund", () => FactSet, {
      nullable: true,
      description: "A shared fund: { principal: 1040000, beneficiary_households: 234 }. 分红资金。",
    })
    fund: object | null,
    @Arg("regionCode", () => ID, {
      nullable: true,
      description: "Whose standards apply to given facts; the post's region when left out. 适用标准的地区。",
    })
    regionCode: string | null,
    @Arg("policyCodes", () => [ID], {
      nullable: true,
      description: "Answers about these policies alone; all are settled together as ever. 只看这些政策。",
    })
    policyCodes: string[] | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Eligibility> {
    return eligibility(ctx, {
      householdId,
      facts: facts as GivenFacts | null,
      changes,
      asOf,
      event,
      macro,
      fund,
      regionCode,
      policyCodes,
    });
  }

  @Query(() => GrantBasis, {
    description: "What a grant was decided on, as it was then; a look goes on record. 认定依据快照。",
  })
  @Requires("beneficiary:find")
  grantBasis(
    @Arg("grantId", () => ID, { description: "A grant to a family of the post's region. 在享编号。" })
    grantId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<GrantBasis> {
    return grantBasis(ctx, grantId);
  }
}
