import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { Requires } from "../../schema/common/access.ts";
import { After, First, IdempotencyKey } from "../../schema/common/arguments.ts";
import { DataExport, DataExportPage, ExportInput } from "../../schema/export/data-export.ts";
import type { RequestContext } from "../kernel/context.ts";
import type { Page } from "../kernel/pagination.ts";
import { listExports, readExport } from "./export.queries.ts";
import { requestExport } from "./export.service.ts";

@Resolver(() => DataExport)
export class ExportResolver {
  @Query(() => DataExportPage, {
    description: "One's own exports under this post, the latest first. 我的导出。",
  })
  @Requires("export:request")
  dataExports(
    @Ctx() ctx: RequestContext,
    @First() first?: number,
    @After() after?: string,
  ): Promise<Page<DataExport>> {
    return listExports(ctx, { first, after });
  }

  @Mutation(() => DataExport, {
    description:
      "Has a list made into a file, as long work: what its page shows the caller, masked as there, up to 50,000 rows. Wants the " +
      "permission of the list too and a recent proof of who asks (confirmIdentity). On record: who, which list, by which filters (never to what), " +
      "how many rows, what for, and each download. Errors: STEP_UP_REQUIRED, INVALID_INPUT, STATE_CONFLICT, RATE_LIMITED. 导出列表。",
  })
  @Requires("export:request")
  async requestExport(
    @Arg("input", () => ExportInput, {
      description: "Which list, narrowed how, as what and what for. 导出申请。",
    })
    input: ExportInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<DataExport> {
    return readExport(ctx, await requestExport(ctx, input, idempotencyKey));
  }
}
