import { type AllocationState, allocationStates } from "../../schema/codes/allocation-states.ts";
import { formatFen } from "../kernel/money.ts";
import { defineMachine } from "../kernel/workflow.ts";
import type { Allocation } from "./donation.entity.ts";

/** The course of an allocation. It begins posted; what was wrong is taken back by a reversal, once. */
export const allocationMachine = defineMachine<AllocationState, Allocation>()({
  name: "allocation",
  label: { zh: "资金分配", en: "Allocation" },
  states: allocationStates,
  initial: ["POSTED"],
  transitions: {
    /** The need ended before all was used. Only what no voucher bound goes back, and the rest stays where it is. */
    release: {
      from: ["POSTED"],
      to: ["POSTED", "REVERSED"],
      permission: "need:close",
      label: { zh: "需求结束，退回未用资金", en: "Give back what the need did not use" },
      implied: true,
    },
    reverseAllocation: {
      from: ["POSTED"],
      to: "REVERSED",
      permission: "allocation:post",
      label: { zh: "冲回分配", en: "Reverse" },
      guard: (_tx, allocation) =>
        allocation.committedInFen === 0n
          ? null
          : {
              message: `其中 ${formatFen(allocation.committedInFen)} 元已签发服务券，不能冲回。`,
              en: `Vouchers are issued on CNY ${formatFen(allocation.committedInFen)} of it.`,
            },
    },
  },
});
