import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { type AuditEntry, AuditEntryPage } from "../../schema/audit/audit-entry.ts";
import { Requires } from "../../schema/common/access.ts";
import type { RequestContext } from "../kernel/context.ts";
import type { Page } from "../kernel/pagination.ts";
import { auditEntries } from "./audit.queries.ts";

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryPage, {
    description:
      "The audit trail of the post's region, the latest first; what partners do and sign-ins name no region and are for posts over the whole deployment. Errors: INVALID_INPUT. 操作记录。",
  })
  @Requires("audit:read")
  auditEntries(
    @Arg("objectKind", () => String, { nullable: true }) objectKind: string | null,
    @Arg("objectId", () => ID, { nullable: true }) objectId: string | null,
    @Arg("action", () => String, { nullable: true }) action: string | null,
    @Arg("userId", () => ID, { nullable: true }) userId: string | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<AuditEntry>> {
    return auditEntries(ctx, { objectKind, objectId, action, userId, first, after });
  }
}
