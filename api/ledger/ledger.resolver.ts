import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Requires } from "../../schema/common/access.ts";
import { After, First } from "../../schema/common/arguments.ts";
import { AccountBalance, JournalPage } from "../../schema/ledger/journal.ts";
import { Trace, TraceKind } from "../../schema/ledger/trace.ts";
import type { RequestContext } from "../kernel/context.ts";
import { accountBalances, listJournals } from "./journal.queries.ts";
import { trace } from "./trace.service.ts";

@Resolver()
export class LedgerResolver {
  @Query(() => JournalPage, {
    description: "Journals, the latest first: a charity's own book; for departments all. 记账凭证。",
  })
  @Requires("ledger:read")
  journals(
    @Ctx() ctx: RequestContext,
    @Arg("charityId", () => ID, {
      nullable: true,
      description: "Only the book of this charity; left out: every one that the caller may read. 慈善组织。",
    })
    charityId?: string,
    @First() first?: number,
    @After() after?: string,
  ): Promise<JournalPage> {
    return listJournals(ctx, charityId, { first, after });
  }

  @Query(() => [AccountBalance], { description: "What stands on each account of each book. 科目余额。" })
  @Requires("ledger:read")
  accountBalances(
    @Ctx() ctx: RequestContext,
    @Arg("charityId", () => ID, {
      nullable: true,
      description: "Only the book of this charity; left out: every one that the caller may read. 慈善组织。",
    })
    charityId?: string,
  ): Promise<AccountBalance[]> {
    return accountBalances(ctx, charityId);
  }

  @Query(() => Trace, {
    description:
      "From the yuan to the visit and back, from wherever one starts. A charity sees the chain of its own money with anonymous recipients, a contractor its own vouchers and visits without donors. What the caller knows by its own id it may also name by its number, such as 捐2026-000005. Errors: NOT_FOUND. 资金与服务追溯。",
  })
  @Requires("trace:read")
  trace(
    @Ctx() ctx: RequestContext,
    @Arg("kind", () => TraceKind, {
      description: "What `id` names; PAYABLE cannot be started from. 起点类别。",
    })
    kind: keyof typeof TraceKind,
    @Arg("id", () => ID, {
      description: "The caller's own id or reference of it, or its number, such as 捐2026-000005. 起点编号。",
    })
    id: string,
  ): Promise<Trace> {
    return trace(ctx, kind, id);
  }
}
