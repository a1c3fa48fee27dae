import { type VisitState, visitStates } from "../../schema/codes/visit-states.ts";
import type { Transaction } from "../database/scoped.ts";
import { HOUR_IN_MS } from "../kernel/clock.ts";
import { defineMachine, type Refusal } from "../kernel/workflow.ts";
import type { ServiceVisit } from "./visit.entity.ts";
import { diedBefore } from "./visit-checks.ts";

const FORGOTTEN_AFTER_HOURS = 24;

/** A check-in from this moment or earlier was forgotten: nobody serves that long. */
export const forgottenBefore = (now: Date): Date =>
  new Date(now.getTime() - FORGOTTEN_AFTER_HOURS * HOUR_IN_MS);

/** What was handed in waits for a decision at most so long; the work queue and the list count from the same day. */
export const DECIDE_WITHIN_WORKING_DAYS = 3;

/** The course of a visit: 签到 → 提交 → 通过 or 未通过. Who served does not decide. */
export const visitMachine = defineMachine<VisitState, ServiceVisit>()({
  name: "serviceVisit",
  label: { zh: "服务记录", en: "Service visit" },
  states: visitStates,
  initial: ["CHECKED_IN"],
  transitions: {
    submitVisit: {
      from: ["CHECKED_IN"],
      to: "SUBMITTED",
      permission: "visit:log",
      label: { zh: "提交", en: "Submit" },
      primary: true,
      guard: onlyOwnVisit,
    },
    /** A check-in at the wrong door would else block the worker for good. */
    abandonVisit: {
      from: ["CHECKED_IN"],
      to: "REJECTED",
      permission: "visit:log",
      label: { zh: "放弃签到", en: "Abandon the check-in" },
      guard: onlyOwnVisit,
    },
    /** Forgotten, it would block the recipient's service for good, also for other contractors. */
    closeCheckIn: {
      from: ["CHECKED_IN"],
      to: "REJECTED",
      permission: "visit:close",
      label: { zh: "关闭签到", en: "Close the check-in" },
      guard: onlyForgotten,
    },
    /** The voucher is cancelled, which its own guard allows only when the check-in was forgotten. */
    closeWithVoucher: {
      from: ["CHECKED_IN"],
      to: "REJECTED",
      permission: "voucher:issue",
      label: { zh: "随服务券作废关闭签到", en: "Close the check-in, the voucher is cancelled" },
      implied: true,
      guard: onlyForgotten,
    },
    closeWithNeed: {
      from: ["CHECKED_IN"],
      to: "REJECTED",
      permission: "need:close",
      label: { zh: "随需求终止关闭签到", en: "Close the check-in, the need ended" },
      implied: true,
      guard: onlyForgotten,
    },
    approveVisit: {
      from: ["SUBMITTED"],
      to: "APPROVED",
      permission: "visit:approve",
      label: { zh: "通过", en: "Approve" },
      primary: true,
      guard: async (tx, visit) => refuseOwnVisit(tx, visit) ?? (await refuseServiceToTheDead(tx, visit)),
    },
    rejectVisit: {
      from: ["SUBMITTED"],
      to: "REJECTED",
      permission: "visit:approve",
      label: { zh: "不通过", en: "Reject" },
      guard: refuseOwnVisit,
    },
  },
});

function onlyOwnVisit(tx: Transaction, visit: ServiceVisit): Refusal | null {
  if (visit.workerId === tx.ctx.actor?.userId) return null;
  return { message: "只能提交自己签到的服务记录。", en: "Only who checked in may submit the visit." };
}

function onlyForgotten(tx: Transaction, visit: ServiceVisit): Refusal | null {
  if (visit.beganAt <= forgottenBefore(tx.now)) return null;
  return {
    message: `签到未满 ${FORGOTTEN_AFTER_HOURS} 小时，可能仍在服务，请等上门人员提交或放弃。`,
    en: `Checked in less than ${FORGOTTEN_AFTER_HOURS} hours ago; wait until the worker submits or abandons it.`,
  };
}

function refuseOwnVisit(tx: Transaction, visit: ServiceVisit): Refusal | null {
  if (visit.workerId !== tx.ctx.actor?.userId) return null;
  return {
    code: "SEPARATION_OF_DUTIES",
    message: "上门人员不能审核自己的服务记录。",
    en: "A worker may not decide on an own visit.",
  };
}

/** Death may be recorded after the visit was handed in. */
async function refuseServiceToTheDead(tx: Transaction, visit: ServiceVisit): Promise<Refusal | null> {
  if (!(await diedBefore(tx, visit))) return null;
  return {
    message: "服务时间在服务对象去世之后，不能通过；请选择「不通过」并说明原因。",
    en: "The recipient had died before this visit. Reject it and say why.",
  };
}
