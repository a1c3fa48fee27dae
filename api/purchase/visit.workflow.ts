import { type VisitState, visitStates } from "../../schema/codes/visit-states.ts";
import type { Transaction } from "../database/scoped.ts";
import { defineMachine, type Refusal } from "../kernel/workflow.ts";
import type { ServiceVisit } from "./visit.entity.ts";

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
    approveVisit: {
      from: ["SUBMITTED"],
      to: "APPROVED",
      permission: "visit:approve",
      label: { zh: "通过", en: "Approve" },
      primary: true,
      guard: refuseOwnVisit,
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

function refuseOwnVisit(tx: Transaction, visit: ServiceVisit): Refusal | null {
  if (visit.workerId !== tx.ctx.actor?.userId) return null;
  return {
    code: "SEPARATION_OF_DUTIES",
    message: "上门人员不能审核自己的服务记录。",
    en: "A worker may not decide on an own visit.",
  };
}
