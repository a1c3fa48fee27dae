import { LockMode } from "@mikro-orm/core";
import type { NeedItemCorrectionInput } from "../../schema/need/need.ts";
import { scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { DomainError, Problems } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { advance, demandTransition } from "../kernel/workflow.ts";
import { Need, type NeedItem } from "./need.entity.ts";
import { checkAssessment, checkItem } from "./need.service.ts";
import { lockItem } from "./need-item.service.ts";
import { needItemMachine } from "./need-item.workflow.ts";

/** What a correction may change, in the words of the history. */
const words = {
  category: "类别",
  level: "紧急程度",
  serviceItem: "服务项目",
  quantity: "数量",
  approvedCostInFen: "费用",
  description: "情况说明",
  assessedOn: "评估日期",
} as const;
type Corrected = keyof typeof words;

/**
 * Corrects a draft before somebody else verifies it. Description and day belong to everything that was recorded
 * together: they stay as they are once any of that was verified.
 */
export async function correctNeedItem(
  ctx: RequestContext,
  id: string,
  input: NeedItemCorrectionInput,
): Promise<{ id: string }> {
  demand(ctx, "need:record");
  return scopedWrite(ctx, async (tx) => {
    const item = await lockItem(tx, knownId(id, "这项需求"));
    await demandTransition(tx, needItemMachine, "correct", item);
    const need = await tx.em.findOneOrFail(
      Need,
      { id: item.needId },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    const assessment = { description: input.description.trim(), assessedOn: input.assessedOn };
    const problems = new Problems();
    const found = checkItem(problems, input, "");
    const corrected = [...changesOf(item, found), ...changesOf(need, assessment)] as Corrected[];
    // An old day was right when it was recorded: what is not changed is not judged anew.
    if (changesOf(need, assessment).length > 0) {
      checkAssessment(problems, assessment, shanghaiDate(tx.now));
      if (await isPartlyDecided(tx, item)) {
        for (const path of changesOf(need, assessment))
          problems.add(path, "同一次登记的其他需求已经核实，说明和评估日期不能再改。");
      }
    }
    problems.throwIfAny();
    if (item.version !== input.version) throw new DomainError("STALE");
    if (corrected.length === 0) throw new DomainError("INVALID_INPUT", "内容没有改动。");
    await advance(tx, needItemMachine, "correct", item, {
      note: `更正：${corrected.map((field) => words[field]).join("、")}`,
      detail: { fields: corrected.join(",") },
    });
    Object.assign(item, found, { gapInFen: found.approvedCostInFen });
    Object.assign(need, assessment);
    return { id: item.id };
  });
}

const changesOf = <Row extends object>(row: Row, wanted: Partial<Row>): string[] =>
  Object.keys(words).filter(
    (field) => field in wanted && row[field as keyof Row] !== wanted[field as keyof Row],
  );

async function isPartlyDecided(tx: Transaction, item: NeedItem): Promise<boolean> {
  const decided = await tx.row(sql`
    select 1 from need_item where need_id = ${item.needId} and state <> 'DRAFT' limit 1`);
  return decided !== undefined;
}
