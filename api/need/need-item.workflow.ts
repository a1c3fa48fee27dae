import { type NeedItemState, needItemStates } from "../../schema/codes/need-item-states.ts";
import type { Transaction } from "../database/scoped.ts";
import { formatFen } from "../kernel/money.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { defineMachine, type Refusal } from "../kernel/workflow.ts";
import type { NeedItem } from "./need.entity.ts";

/** A draft waits for the township at most so long; the work queue and the list count from the same day. */
export const VERIFY_WITHIN_WORKING_DAYS = 5;

const listedStates: readonly NeedItemState[] = ["LISTED", "RESERVED", "PART_FUNDED"];

/** An item on which money stands is not given up: the money would hang in the air. */
function refuseWhenFunded(_tx: unknown, item: NeedItem): Refusal | null {
  if (item.allocatedInFen === 0n) return null;
  const amount = formatFen(item.allocatedInFen);
  return {
    message: `该需求已落实资金 ${amount} 元，不能再作此处理；${item.serviceItem ? "不再需要服务的，请办理「提前终止」。" : "请慈善组织先冲回分配。"}`,
    en: `Money stands on this need: CNY ${amount}. ${item.serviceItem ? "End it early instead." : "The charity takes it back first."}`,
  };
}

/** Money can be taken back until a service begins: of what is reserved again or taken down only the figures change. */
export const defundableStates: readonly NeedItemState[] = ["VERIFIED", "RESERVED", "PART_FUNDED", "FUNDED"];

/** Between verification and service the cover counts, so a change of it matters. */
export const coveredStates: readonly NeedItemState[] = [
  "VERIFIED",
  "LISTED",
  "RESERVED",
  "PART_FUNDED",
  "FUNDED",
];

const refuseOwnRecord = (tx: Transaction, item: NeedItem): Refusal | null =>
  tx.ctx.actor?.userId === item.recordedBy
    ? {
        code: "SEPARATION_OF_DUTIES",
        message: "登记人不能核实自己登记的需求，请由另一位经办人员核实。",
        en: "Who recorded a need may not verify it; another officer must.",
      }
    : null;

/** Money that stands on a service need is not left hanging when the service ends early; without money it is withdrawn. */
function refuseToDiscontinue(_tx: unknown, item: NeedItem): Refusal | null {
  if (!item.serviceItem) {
    return {
      message: "资金类需求不能终止服务；请慈善组织先冲回分配，再撤回需求。",
      en: "Not a need for a service: the charity takes its allocation back, then it can be withdrawn.",
    };
  }
  if (item.allocatedInFen > 0n) return null;
  return {
    message: "该需求没有落实资金，请直接撤回。",
    en: "No money stands on this need; withdraw it.",
  };
}

/** The course of one item of a need: 提出 → 核实 → 上架 → 预留 → 落实资金 → 服务 → 满足 → 办结. */
export const needItemMachine = defineMachine<NeedItemState, NeedItem>()({
  name: "needItem",
  label: { zh: "需求", en: "Need item" },
  states: needItemStates,
  initial: ["DRAFT"],
  transitions: {
    verify: {
      from: ["DRAFT"],
      to: "VERIFIED",
      permission: "need:verify",
      label: { zh: "核实", en: "Verify" },
      primary: true,
      guard: refuseOwnRecord,
    },
    /** Grants changed since: cover and gap are computed anew. Only money that fills or no longer fills the gap moves it. */
    refreshCover: {
      from: coveredStates,
      to: coveredStates,
      permission: "need:verify",
      label: { zh: "复核已享", en: "Re-verify the cover" },
      primary: true,
      guard: refuseOwnRecord,
    },
    /** What was taken down wrongly. Whoever verifies it must not have written it, so only its recorder corrects it. */
    correct: {
      from: ["DRAFT"],
      to: "DRAFT",
      permission: "need:record",
      label: { zh: "更正", en: "Correct" },
      guard: (tx, item) =>
        tx.ctx.actor?.userId === item.recordedBy
          ? null
          : { message: "待核实的需求只能由登记人更正。", en: "Only who recorded a draft may correct it." },
    },
    /** To part funded when money of an earlier listing stands on it. */
    list: {
      from: ["VERIFIED"],
      to: ["LISTED", "PART_FUNDED"],
      permission: "need:list",
      label: { zh: "上架", en: "List" },
      primary: true,
    },
    unlist: {
      from: listedStates,
      to: "VERIFIED",
      permission: "need:list",
      label: { zh: "下架", en: "Take down" },
    },
    /**
     * The consent was withdrawn, or the person left the family: whoever may record that, at the counter or from what a
     * department sent, takes the item down with it.
     */
    takeDown: {
      from: listedStates,
      to: "VERIFIED",
      permission: "need:read",
      label: { zh: "因撤回同意或离开家庭下架", en: "Take down, consent withdrawn or family left" },
      implied: true,
    },
    reserve: {
      from: ["LISTED", "PART_FUNDED"],
      to: "RESERVED",
      permission: "need:reserve",
      label: { zh: "预留", en: "Reserve" },
      primary: true,
    },
    release: {
      from: ["RESERVED"],
      to: ["LISTED", "PART_FUNDED"],
      permission: "need:reserve",
      label: { zh: "释放预留", en: "Release the reservation" },
    },
    /** A reservation past its term is closed by whoever reserves next; no job is needed. */
    lapse: {
      from: ["RESERVED"],
      to: ["LISTED", "PART_FUNDED"],
      permission: "need:reserve",
      label: { zh: "预留到期", en: "Let the reservation lapse" },
      implied: true,
    },
    fund: {
      from: ["RESERVED"],
      to: ["PART_FUNDED", "FUNDED"],
      permission: "allocation:post",
      label: { zh: "落实资金", en: "Fund" },
      implied: true,
    },
    /** An allocation was taken back before anything was bought with it. */
    defund: {
      from: ["PART_FUNDED", "FUNDED"],
      to: ["LISTED", "PART_FUNDED", "VERIFIED"],
      permission: "allocation:post",
      label: { zh: "冲回资金", en: "Take money back" },
      implied: true,
    },
    beginService: {
      from: ["FUNDED"],
      to: "IN_SERVICE",
      permission: "voucher:issue",
      label: { zh: "开始服务", en: "Begin service" },
      implied: true,
    },
    /** Its vouchers were cancelled before anything was served: the money waits for another one, or is taken back. */
    endService: {
      from: ["IN_SERVICE"],
      to: "FUNDED",
      permission: "voucher:issue",
      label: { zh: "服务未开展，退回待派单", en: "End a service that never took place" },
      implied: true,
    },
    /** Vouchers go on under whatever becomes of the listing, so it ends with the last unit wherever it stands. */
    fulfil: {
      from: ["IN_SERVICE", "FUNDED", "PART_FUNDED", "RESERVED", "LISTED", "VERIFIED"],
      to: "FULFILLED",
      permission: "visit:approve",
      label: { zh: "服务完成", en: "Fulfil" },
      implied: true,
    },
    /** An item met by money has no visits: the township sees that the help arrived. */
    confirmMet: {
      from: ["FUNDED"],
      to: "FULFILLED",
      permission: "need:close",
      label: { zh: "确认资金已帮到家庭", en: "Confirm that the money reached the family" },
      primary: true,
      guard: (_tx, item) =>
        item.serviceItem
          ? {
              message: "服务类需求由服务记录审核通过后自动转为已满足。",
              en: "A need for a service is met by itself once its visits are approved.",
            }
          : null,
    },
    close: {
      from: ["FULFILLED"],
      to: "CLOSED",
      permission: "need:close",
      label: { zh: "办结", en: "Close" },
      primary: true,
    },
    /**
     * The person died, moved away or wants no more of it before all was served. What was served stays paid, all other
     * money goes back: closed when something was served, else withdrawn.
     */
    discontinue: {
      from: [...coveredStates, "IN_SERVICE"],
      to: ["CLOSED", "WITHDRAWN"],
      permission: "need:close",
      label: { zh: "提前终止", en: "End early" },
      guard: refuseToDiscontinue,
    },
    withdraw: {
      from: ["DRAFT", "VERIFIED", "LISTED", "RESERVED"],
      to: "WITHDRAWN",
      permission: "need:close",
      label: { zh: "撤回", en: "Withdraw" },
      guard: refuseWhenFunded,
    },
    expire: {
      from: ["VERIFIED", "LISTED", "RESERVED"],
      to: "EXPIRED",
      permission: "need:list",
      label: { zh: "按期失效", en: "Expire" },
      guard: (tx, item) =>
        item.validUntil && item.validUntil < shanghaiDate(tx.now)
          ? refuseWhenFunded(tx, item)
          : { message: "该需求还在有效期内。", en: "The need is still valid." },
    },
    markDuplicate: {
      from: ["DRAFT", "VERIFIED", "LISTED", "RESERVED"],
      to: "DUPLICATE",
      permission: "need:verify",
      label: { zh: "标记为重复登记", en: "Mark as a duplicate" },
      guard: refuseWhenFunded,
    },
    markMetElsewhere: {
      from: ["DRAFT", "VERIFIED", "LISTED", "RESERVED"],
      to: "MET_ELSEWHERE",
      permission: "need:verify",
      label: { zh: "标记为已由其他渠道解决", en: "Mark as met elsewhere" },
      guard: refuseWhenFunded,
    },
  },
});

export type NeedItemAction = keyof typeof needItemMachine.transitions;

/** Where an item stands whose gap opens again: nothing is listed without a consent that carries it. */
export const stateWithGap = (item: {
  allocatedInFen: bigint;
  consentValidUntil?: string | null;
}): "LISTED" | "PART_FUNDED" | "VERIFIED" =>
  item.consentValidUntil ? stateWithoutReservation(item) : "VERIFIED";

/** Where an item returns to when a reservation ends without money: money of earlier allocations stays on it. */
export const stateWithoutReservation = (item: { allocatedInFen: bigint }): "LISTED" | "PART_FUNDED" =>
  item.allocatedInFen > 0n ? "PART_FUNDED" : "LISTED";
