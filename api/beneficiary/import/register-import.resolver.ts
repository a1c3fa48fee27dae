import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import {
  type ImportFamily,
  ImportFamilyPage,
  ImportFault,
  type ImportFinding,
  ImportFindingPage,
  ImportOutcome,
  ImportState,
  ImportTarget,
  type RegisterImport,
  RegisterImportDetail,
  RegisterImportPage,
  StartRegisterImportInput,
} from "../../../schema/beneficiary/register-import.ts";
import { Requires } from "../../../schema/common/access.ts";
import type { RequestContext } from "../../kernel/context.ts";
import type { Page } from "../../kernel/pagination.ts";
import {
  importFamilies,
  importFindings,
  importTargets,
  listImports,
  readImport,
} from "./register-import.queries.ts";
import {
  cancelImport,
  checkImportAgain,
  mapImportColumns,
  startImport,
  submitImport,
  undoWholeImport,
} from "./register-import.service.ts";

@Resolver()
export class RegisterImportResolver {
  @Query(() => RegisterImportPage, {
    description: "Imports of the register in the post's region, the newest first. 批量导入列表。",
  })
  @Requires("beneficiary:import")
  registerImports(
    @Ctx() ctx: RequestContext,
    @Arg("states", () => [ImportState], { nullable: true }) states?: (keyof typeof ImportState)[] | null,
    @Arg("first", () => Int, { nullable: true }) first?: number,
    @Arg("after", () => String, { nullable: true }) after?: string,
  ): Promise<Page<RegisterImport>> {
    return listImports(ctx, states, { first, after });
  }

  @Query(() => RegisterImportDetail, {
    description: "One import with what was found. Errors: NOT_FOUND. 批量导入详情。",
  })
  @Requires("beneficiary:import")
  registerImport(@Arg("id", () => ID) id: string, @Ctx() ctx: RequestContext): Promise<RegisterImportDetail> {
    return readImport(ctx, id);
  }

  @Query(() => ImportFindingPage, {
    description: "What is wrong with the rows of a file, in its order. Errors: NOT_FOUND. 导入错误清单。",
  })
  @Requires("beneficiary:import")
  importFindings(
    @Arg("importId", () => ID) importId: string,
    @Ctx() ctx: RequestContext,
    @Arg("fault", () => ImportFault, { nullable: true }) fault?: keyof typeof ImportFault | null,
    @Arg("first", () => Int, { nullable: true }) first?: number,
    @Arg("after", () => String, { nullable: true }) after?: string,
  ): Promise<Page<ImportFinding>> {
    return importFindings(ctx, importId, fault, { first, after });
  }

  @Query(() => ImportFamilyPage, {
    description:
      "The families of a file with what they would be in the register, the old beside the new. Errors: NOT_FOUND. 导入预览。",
  })
  @Requires("beneficiary:import")
  importFamilies(
    @Arg("importId", () => ID) importId: string,
    @Ctx() ctx: RequestContext,
    @Arg("outcome", () => ImportOutcome, { nullable: true }) outcome?: keyof typeof ImportOutcome | null,
    @Arg("kept", () => Boolean, {
      nullable: true,
      description: "Only those that undoing left as they are. 仅撤销时保留的。",
    })
    kept?: boolean | null,
    @Arg("first", () => Int, { nullable: true }) first?: number,
    @Arg("after", () => String, { nullable: true }) after?: string,
  ): Promise<Page<ImportFamily>> {
    return importFamilies(ctx, importId, { outcome, kept }, { first, after });
  }

  @Query(() => [ImportTarget], { description: "All that a column of a file may stand for. 可对应的列。" })
  @Requires("beneficiary:import")
  importTargets(@Ctx() ctx: RequestContext): ImportTarget[] {
    return importTargets(ctx);
  }

  @Mutation(() => RegisterImportDetail, {
    description:
      "Begins to check an uploaded file; nothing reaches the register. Errors: INVALID_INPUT. 开始核对导入文件。",
  })
  @Requires("beneficiary:import")
  async startRegisterImport(
    @Arg("input", () => StartRegisterImportInput) input: StartRegisterImportInput,
    @Arg("idempotencyKey", () => String) idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<RegisterImportDetail> {
    return readImport(ctx, await startImport(ctx, input, idempotencyKey));
  }

  @Mutation(() => RegisterImportDetail, {
    description:
      "Says what each column stands for (null leaves it aside), keeps that for files with the same headings, and checks anew. Errors: NOT_FOUND, STATE_CONFLICT, INVALID_INPUT. 对应列。",
  })
  @Requires("beneficiary:import")
  async mapImportColumns(
    @Arg("id", () => ID) id: string,
    @Arg("mapping", () => [String], { nullable: "items" }) mapping: (string | null)[],
    @Ctx() ctx: RequestContext,
  ): Promise<RegisterImportDetail> {
    await mapImportColumns(ctx, id, mapping);
    return readImport(ctx, id);
  }

  @Mutation(() => RegisterImportDetail, {
    description:
      "Checks a file anew, or goes on with a check that was broken off. Errors: NOT_FOUND, STATE_CONFLICT. 重新核对。",
  })
  @Requires("beneficiary:import")
  async checkImportAgain(
    @Arg("id", () => ID) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<RegisterImportDetail> {
    await checkImportAgain(ctx, id);
    return readImport(ctx, id);
  }

  @Mutation(() => RegisterImportDetail, {
    description:
      "Writes what was checked to the register, all of it or nothing, as long work. Errors: NOT_FOUND, STALE, STATE_CONFLICT. 提交写入。",
  })
  @Requires("beneficiary:import")
  async submitImport(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int, { description: "The version that was looked at." }) version: number,
    @Ctx() ctx: RequestContext,
  ): Promise<RegisterImportDetail> {
    await submitImport(ctx, id, version);
    return readImport(ctx, id);
  }

  @Mutation(() => RegisterImportDetail, {
    description:
      "Gives an import up; what the file held of people is taken away. Errors: NOT_FOUND, STATE_CONFLICT. 取消导入。",
  })
  @Requires("beneficiary:import")
  async cancelImport(
    @Arg("id", () => ID) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<RegisterImportDetail> {
    await cancelImport(ctx, id);
    return readImport(ctx, id);
  }

  @Mutation(() => RegisterImportDetail, {
    description:
      "Takes back what an import wrote, as long work; families with which somebody has worked since stay and are listed. Errors: NOT_FOUND, STATE_CONFLICT, INVALID_INPUT. 撤销整批导入。",
  })
  @Requires("beneficiary:import")
  async undoImport(
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String) reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<RegisterImportDetail> {
    await undoWholeImport(ctx, id, reason);
    return readImport(ctx, id);
  }
}
