import { type ContractState, contractStates } from "../../schema/codes/contract-states.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { actorOf } from "../kernel/context.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { defineMachine, type Refusal } from "../kernel/workflow.ts";
import type { ServiceContract } from "./contract.entity.ts";

/** The course of a purchase of services: 草稿 → 履行中 → 履行完毕 or 终止. */
export const contractMachine = defineMachine<ContractState, ServiceContract>()({
  name: "serviceContract",
  label: { zh: "服务合同", en: "Service contract" },
  states: contractStates,
  initial: ["DRAFT"],
  transitions: {
    awardContract: {
      from: ["DRAFT"],
      to: "ACTIVE",
      permission: "contract:manage",
      label: { zh: "授予合同", en: "Award" },
      primary: true,
      guard: refuseToAward,
    },
    correctContract: {
      from: ["DRAFT"],
      to: "DRAFT",
      permission: "contract:manage",
      label: { zh: "修改草稿", en: "Edit the draft" },
      guard: refuseOtherBuyer,
    },
    completeContract: {
      from: ["ACTIVE"],
      to: "COMPLETED",
      permission: "contract:manage",
      label: { zh: "办结合同", en: "Complete" },
      primary: true,
      guard: refuseToComplete,
    },
    /** Stops new vouchers and new visits at once; what was submitted before can still be decided. */
    terminateContract: {
      from: ["DRAFT", "ACTIVE"],
      to: "TERMINATED",
      permission: "contract:manage",
      label: { zh: "终止合同", en: "Terminate" },
    },
  },
});

/** The regions of a draft are those of its buyer: a post above could widen them beyond. */
function refuseOtherBuyer(tx: Transaction, contract: ServiceContract): Refusal | null {
  if (contract.buyerOrganisationId === actorOf(tx.ctx).organisationId) return null;
  return {
    message: "合同草稿由其他部门拟定，只能由拟定部门修改。",
    en: "Another department drafted the contract; only that one may edit it.",
  };
}

async function refuseToAward(tx: Transaction, contract: ServiceContract): Promise<Refusal | null> {
  const { userId } = actorOf(tx.ctx);
  if (userId === contract.createdBy || userId === contract.correctedBy) {
    return {
      code: "SEPARATION_OF_DUTIES",
      message: "拟定或修改合同草稿的人不能授予合同，请由另一位有权限的人员授予。",
      en: "Who drafted or edited the contract may not award it; another officer must.",
    };
  }
  const today = shanghaiDate(tx.now);
  if (contract.validTo < today)
    return { message: "合同期限已过，不能授予。", en: "The term of the contract is over." };
  const active = await tx.row(sql`
    select 1 from organisation where id = ${contract.contractorId} and kind = 'CONTRACTOR'
      and active_from <= ${today} and (active_to is null or active_to >= ${today})`);
  return active
    ? null
    : { message: "服务机构已停用，不能授予合同。", en: "The contractor is no longer active." };
}

/** A contract is complete when nothing under it can still be used and nothing waits for a decision. */
async function refuseToComplete(tx: Transaction, contract: ServiceContract): Promise<Refusal | null> {
  const open = await tx.row<{ usable: number; waiting: number }>(sql`
    select (select count(*)::int from voucher v where v.contract_id = ${contract.id}
        and v.state in ('ISSUED', 'PARTLY_REDEEMED') and v.valid_to >= ${shanghaiDate(tx.now)}) as usable,
      (select count(*)::int from service_visit s join voucher v on v.id = s.voucher_id
        where v.contract_id = ${contract.id} and s.state in ('CHECKED_IN', 'SUBMITTED')) as waiting`);
  if (open && open.waiting > 0)
    return {
      message: `还有 ${open.waiting} 条服务记录未提交或未审核，不能办结。`,
      en: `Visits that are not submitted or not decided yet: ${open.waiting}.`,
    };
  if (open && open.usable > 0)
    return {
      message: `还有 ${open.usable} 张服务券在有效期内未用完，不能办结。`,
      en: `Vouchers that are valid and not used up: ${open.usable}.`,
    };
  return null;
}
