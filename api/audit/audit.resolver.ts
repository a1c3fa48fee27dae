import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { AuditChain, type AuditEntry, AuditEntryPage } from "../../schema/audit/audit-entry.ts";
import { Requires } from "../../schema/common/access.ts";
import { After, First } from "../../schema/common/arguments.ts";
import { LocalDate } from "../../schema/common/scalars.ts";
import type { RequestContext } from "../kernel/context.ts";
import type { Page } from "../kernel/pagination.ts";
import { auditChain, auditEntries } from "./audit.queries.ts";

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryPage, {
    description:
      "The audit trail of the post's region, the latest first; what partners do and sign-ins name no region and are for posts over the whole deployment. Errors: INVALID_INPUT. 操作记录。",
  })
  @Requires("audit:read")
  auditEntries(
    @Arg("objectKind", () => String, {
      nullable: true,
      description: "Only what was done to this kind of object, such as `household`. 对象类别。",
    })
    objectKind: string | null,
    @Arg("objectId", () => ID, { nullable: true, description: "Only what was done to this object. 对象。" })
    objectId: string | null,
    @Arg("action", () => String, {
      nullable: true,
      description: "Only this action, such as `needItem.verify`. 操作。",
    })
    action: string | null,
    @Arg("userId", () => ID, {
      nullable: true,
      description: "Only what this account did; left out: anybody. 操作人。",
    })
    userId: string | null,
    @Arg("userName", () => String, {
      nullable: true,
      description: "Part of the name of who acted. 操作人姓名。",
    })
    userName: string | null,
    @Arg("from", () => LocalDate, { nullable: true, description: "The first day, Shanghai time. 起始日期。" })
    from: string | null,
    @Arg("to", () => LocalDate, { nullable: true, description: "The last day, Shanghai time. 截止日期。" })
    to: string | null,
    @Arg("withPurpose", () => Boolean, {
      nullable: true,
      description: "Only where a reason for looking was given. 只看填有查看事由的。",
    })
    withPurpose: boolean | null,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<AuditEntry>> {
    return auditEntries(ctx, {
      objectKind,
      objectId,
      action,
      userId,
      userName,
      from,
      to,
      withPurpose,
      first,
      after,
    });
  }

  @Query(() => AuditChain, {
    description: "How far the audit trail is sealed, and when it was last verified. 校验链的状态。",
  })
  @Requires("audit:read")
  auditChain(@Ctx() ctx: RequestContext): Promise<AuditChain> {
    return auditChain(ctx);
  }
}
