import { scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { DomainError } from "../kernel/errors.ts";
import { advance, demandTransition } from "../kernel/workflow.ts";
import type { ServiceContract } from "./contract.entity.ts";
import {
  type CreateContractInput,
  checkContract,
  lockContractToManage,
  type ReadAmounts,
  termsOf,
  writeLines,
} from "./contract.service.ts";
import { contractMachine } from "./contract.workflow.ts";

export interface CorrectContractInput extends CreateContractInput {
  readonly version: number;
}

/** What a correction may change, in the words of the history. */
const words = {
  title: "名称",
  contractorId: "服务机构",
  servedRegionCodes: "服务区域",
  validFrom: "开始日期",
  validTo: "结束日期",
  capInFen: "金额上限",
  monthlyUnitCapacity: "月服务能力",
  lines: "服务项目和单价",
} as const;

/** Rewrites a draft as a whole, services and prices with it; the award freezes them. */
export async function correctContract(
  ctx: RequestContext,
  id: string,
  input: CorrectContractInput,
): Promise<string> {
  const actor = demand(ctx, "contract:manage");
  return scopedWrite(ctx, async (tx) => {
    const contract = await lockContractToManage(tx, id);
    await demandTransition(tx, contractMachine, "correctContract", contract);
    const read = await checkContract(tx, input);
    if (contract.version !== input.version) throw new DomainError("STALE");
    const terms = termsOf(input, read);
    const hasNewLines = await linesDiffer(tx, contract, input, read);
    const corrected = Object.keys(words).filter((field) =>
      field === "lines"
        ? hasNewLines
        : asText(contract[field as keyof typeof terms]) !== asText(terms[field as keyof typeof terms]),
    ) as (keyof typeof words)[];
    if (corrected.length === 0) throw new DomainError("INVALID_INPUT", "内容没有改动。");
    if (hasNewLines) {
      await tx.rows(sql`delete from contract_line where contract_id = ${contract.id}`);
      writeLines(tx, contract.id, input, read);
    }
    await advance(tx, contractMachine, "correctContract", contract, {
      note: `修改：${corrected.map((field) => words[field]).join("、")}`,
      detail: { fields: corrected.join(",") },
    });
    Object.assign(contract, terms, { correctedBy: actor.userId });
    return contract.id;
  });
}

/** Regions in another order are the same regions. */
const asText = (value: unknown): string => String(Array.isArray(value) ? [...value].sort() : value);

/** Another contractor is another line too: each names whose capability it is. */
async function linesDiffer(
  tx: Transaction,
  contract: ServiceContract,
  input: CreateContractInput,
  { pricesInFen }: ReadAmounts,
): Promise<boolean> {
  if (contract.contractorId !== input.contractorId) return true;
  const rows = await tx.rows<{ service_item: string; price: bigint; cap: number }>(sql`
    select service_item, unit_price_in_fen as price, cap_units as cap from contract_line
    where contract_id = ${contract.id}`);
  const kept = rows.map((row) => `${row.service_item} ${row.price} ${row.cap}`);
  const wanted = input.lines.map(
    (line, index) => `${line.serviceItem} ${pricesInFen[index]} ${line.capUnits}`,
  );
  return kept.sort().join() !== wanted.sort().join();
}
