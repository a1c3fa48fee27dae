import { type VoucherState, voucherStates } from "../../schema/codes/voucher-states.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { defineMachine, type Refusal } from "../kernel/workflow.ts";
import { forgottenBefore } from "./visit.workflow.ts";
import type { Voucher } from "./voucher.entity.ts";

async function refuseWithOpenVisits(tx: Transaction, voucher: Voucher): Promise<Refusal | null> {
  if (voucher.reservedUnits > 0) {
    return {
      message: `有服务记录待审核（共 ${voucher.reservedUnits} 个单位），请先审核再作废。`,
      en: `Visits of ${voucher.reservedUnits} units wait for a decision; decide on them first.`,
    };
  }
  // One that was forgotten is closed together with the voucher.
  const isServing = await tx.row(sql`
    select 1 from service_visit where voucher_id = ${voucher.id} and state = 'CHECKED_IN' and began_at > ${forgottenBefore(tx.now)} limit 1`);
  if (!isServing) return null;
  return {
    message: "服务人员已签到、尚未提交，请等服务提交并审核后再作废。",
    en: "A worker has checked in and not handed in yet; wait until the visit is decided.",
  };
}

/** The course of a voucher: 已发放 → 部分使用 → 已用完, or 已作废. Its expiry is a predicate on time, not a state. */
export const voucherMachine = defineMachine<VoucherState, Voucher>()({
  name: "voucher",
  label: { zh: "服务券", en: "Voucher" },
  states: voucherStates,
  initial: ["ISSUED"],
  transitions: {
    redeem: {
      from: ["ISSUED", "PARTLY_REDEEMED"],
      to: ["PARTLY_REDEEMED", "EXHAUSTED"],
      permission: "visit:approve",
      label: { zh: "核销", en: "Redeem" },
      implied: true,
    },
    cancelVoucher: {
      from: ["ISSUED", "PARTLY_REDEEMED"],
      to: "CANCELLED",
      permission: "voucher:issue",
      label: { zh: "作废", en: "Cancel" },
      guard: refuseWithOpenVisits,
    },
    /** The need ended early; who ends it is asked for that permission. */
    endWithNeed: {
      from: ["ISSUED", "PARTLY_REDEEMED"],
      to: "CANCELLED",
      permission: "need:close",
      label: { zh: "随需求终止作废", en: "Cancel, the need ended" },
      implied: true,
      guard: refuseWithOpenVisits,
    },
  },
});

export const usableStates: readonly VoucherState[] = ["ISSUED", "PARTLY_REDEEMED"];

/** Units that visits may still claim. */
export const unitsLeft = (voucher: {
  state: VoucherState;
  units: number;
  reservedUnits: number;
  redeemedUnits: number;
}): number =>
  usableStates.includes(voucher.state) ? voucher.units - voucher.reservedUnits - voucher.redeemedUnits : 0;
