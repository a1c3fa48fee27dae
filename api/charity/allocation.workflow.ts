import { type AllocationState, allocationStates } from "../../schema/codes/allocation-states.ts";
import type { NeedItemState } from "../../schema/codes/need-item-states.ts";
import { formatFen } from "../kernel/money.ts";
import { defineMachine, type Refusal } from "../kernel/workflow.ts";
import { defundableStates } from "../need/need-item.workflow.ts";
import type { Allocation } from "./donation.entity.ts";

/** An allocation with the state of the need it stands on, so that page and mutation look at the same. */
export type AllocationOnItem = Pick<Allocation, "id" | "state" | "regionCode" | "committedInFen"> & {
  readonly itemState: NeedItemState;
};

export const onItem = (allocation: Allocation, item: { readonly state: NeedItemState }): AllocationOnItem =>
  Object.assign(allocation, { itemState: item.state });

function refuseToReverse(_tx: unknown, { committedInFen, itemState }: AllocationOnItem): Refusal | null {
  if (committedInFen !== 0n) {
    return {
      message: `其中 ${formatFen(committedInFen)} 元已签发服务券，不能冲回。`,
      en: `Vouchers are issued on CNY ${formatFen(committedInFen)} of it.`,
    };
  }
  if (defundableStates.includes(itemState)) return null;
  return {
    message: "该需求的服务已经开始或结束，不能冲回；未用的资金在需求结束时退回捐赠。",
    en: "The service of this need has begun or is over; what is not used goes back when the need ends.",
  };
}

/** The course of an allocation. It begins posted; what was wrong is taken back by a reversal, once. */
export const allocationMachine = defineMachine<AllocationState, AllocationOnItem>()({
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
      guard: refuseToReverse,
    },
  },
});
