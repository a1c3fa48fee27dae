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
    reverseAllocation: {
      from: ["POSTED"],
      to: "REVERSED",
      permission: "allocation:post",
      label: { zh: "冲回分配", en: "Reverse" },
      guard: (_tx, allocation) =>
        allocation.committedInFen === 0n
          ? null
          : { message: `其中 ${formatFen(allocation.committedInFen)} 元已签发服务券，不能冲回。` },
    },
  },
});
