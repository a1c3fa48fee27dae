import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import {
  AccessList,
  AccessRequester,
  type Look,
  LookFigures,
  LookFilter,
  LookPage,
} from "../../schema/audit/look.ts";
import { Requires } from "../../schema/common/access.ts";
import { After, First } from "../../schema/common/arguments.ts";
import { LocalDate } from "../../schema/common/scalars.ts";
import type { RequestContext } from "../kernel/context.ts";
import type { Page } from "../kernel/pagination.ts";
import { personAccessList } from "./access-list.service.ts";
import { lookFigures } from "./look-figures.queries.ts";
import { looks } from "./looks.queries.ts";

@Resolver()
export class LookResolver {
  @Query(() => LookPage, {
    description:
      "Who looked at whom in the post's region, the latest first: searches, clear values, sensitive facts, files, and whom contractors serve. Kinds of datum, never values. Reading it is on record itself. Errors: INVALID_INPUT, NOT_FOUND. 查看记录。",
  })
  @Requires("audit:read")
  looks(
    @Arg("filter", () => LookFilter, {
      nullable: true,
      description: "Left out: all of the last 30 days. 筛选条件。",
    })
    filter: LookFilter | null,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Look>> {
    return looks(ctx, filter ?? {}, { first, after });
  }

  @Query(() => LookFigures, {
    description:
      "How much was looked at on each day and by whom, of the looks that a filter leaves. Errors: INVALID_INPUT, NOT_FOUND. 查看记录统计。",
  })
  @Requires("audit:read")
  lookFigures(
    @Arg("filter", () => LookFilter, {
      nullable: true,
      description: "Left out: all of the last 30 days. 筛选条件。",
    })
    filter: LookFilter | null,
    @Ctx() ctx: RequestContext,
  ): Promise<LookFigures> {
    return lookFigures(ctx, filter ?? {});
  }

  @Query(() => AccessList, {
    description:
      "Who looked at a person, as the list that the person may ask for (个人信息保护法 §45); at most 366 days, and the last 366 when left out. That it was made is on record. Errors: INVALID_INPUT, NOT_FOUND. 本人信息查询单。",
  })
  @Requires("beneficiary:accessList")
  personAccessList(
    @Arg("personId", () => ID, {
      description: "Whose data were looked at; a person of the post's region. 被查看的人。",
    })
    personId: string,
    @Arg("requestedBy", () => AccessRequester, {
      description: "Who asks, whose papers were checked. 申请人。",
    })
    requestedBy: keyof typeof AccessRequester,
    @Arg("from", () => LocalDate, {
      nullable: true,
      description: "The first day, Shanghai time; left out: 365 days before `to`. 起始日期。",
    })
    from: string | null,
    @Arg("to", () => LocalDate, {
      nullable: true,
      description: "The last day, Shanghai time; left out: today. 截止日期。",
    })
    to: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<AccessList> {
    return personAccessList(ctx, personId, requestedBy, { from, to });
  }
}
