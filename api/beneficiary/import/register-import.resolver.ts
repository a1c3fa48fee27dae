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
import { After, First, IdempotencyKey } from "../../../schema/common/arguments.ts";
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
    @Arg("states", () => [ImportState], {
      nullable: true,
      description: "Only imports in one of these states; left out: all. 导入状态。",
    })
    states?: (keyof typeof ImportState)[] | null,
    @First() first?: number,
    @After() after?: string,
  ): Promise<Page<RegisterImport>> {
    return listImports(ctx, states, { first, after });
  }

  @Query(() => RegisterImportDetail, {
    description: "One import with what was found. Errors: NOT_FOUND. 批量导入详情。",
  })
  @Requires("beneficiary:import")
  registerImport(
    @Arg("id", () => ID, { description: "An import of the post's region. 导入批次。" }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<RegisterImportDetail> {
    return readImport(ctx, id);
  }

  @Query(() => ImportFindingPage, {
    description: "What is wrong with the rows of a file, in its order. Errors: NOT_FOUND. 导入错误清单。",
  })
  @Requires("beneficiary:import")
  importFindings(
    @Arg("importId", () => ID, { description: "The import whose file it is. 导入批次。" }) importId: string,
    @Ctx() ctx: RequestContext,
    @Arg("fault", () => ImportFault, {
      nullable: true,
      description: "Only this kind of fault; left out: all. 错误类型。",
    })
    fault?: keyof typeof ImportFault | null,
    @First() first?: number,
    @After() after?: string,
  ): Promise<Page<ImportFinding>> {
    return importFindings(ctx, importId, fault, { first, after });
  }

  @Query(() => ImportFamilyPage, {
    description:
      "The families of a file with what they would be in the register, the old beside the new. Errors: NOT_FOUND. 导入预览。",
  })
  @Requires("beneficiary:import")
  importFamilies(
    @Arg("importId", () => ID, { description: "The import whose file it is. 导入批次。" }) importId: string,
    @Ctx() ctx: RequestContext,
    @Arg("outcome", () => ImportOutcome, {
      nullable: true,
      description: "Only families that would be this; left out: all. 核对结果。",
    })
    outcome?: keyof typeof ImportOutcome | null,
    @Arg("kept", () => Boolean, {
      nullable: true,
      description: "Only those that undoing left as they are. 仅撤销时保留的。",
    })
    kept?: boolean | null,
    @First() first?: number,
    @After() after?: string,
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
    @Arg("input", () => StartRegisterImportInput, {
      description: "The uploaded file, and whose word it is. 导入文件。",
    })
    input: StartRegisterImportInput,
    @IdempotencyKey() idempotencyKey: string,
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
    @Arg("id", () => ID, { description: "An import that is neither written nor given up. 导入批次。" })
    id: string,
    @Arg("mapping", () => [String], {
      nullable: "items",
      description:
        "For each column in its order a target of `importTargets`, each at most once, or null. 列对应。",
    })
    mapping: (string | null)[],
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
    @Arg("id", () => ID, { description: "An import that is neither written nor given up. 导入批次。" })
    id: string,
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
    @Arg("id", () => ID, { description: "The checked import to write. 导入批次。" }) id: string,
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
    @Arg("id", () => ID, {
      description: "The import to give up; refused while work on it goes on. 导入批次。",
    })
    id: string,
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
    @Arg("id", () => ID, { description: "The written import to take back. 导入批次。" }) id: string,
    @Arg("reason", () => String, { description: "In words, 4 to 200 characters. 撤销原因。" }) reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<RegisterImportDetail> {
    await undoWholeImport(ctx, id, reason);
    return readImport(ctx, id);
  }
}
