import { type OfferState, offerStates } from "../../schema/codes/offer-states.ts";
import { type ReservationState, reservationStates } from "../../schema/codes/reservation-states.ts";
import { defineMachine } from "../kernel/workflow.ts";
import type { FundingReservation, ServiceOffer } from "./matching.entity.ts";

/** The course of a charity's reservation. It always ends with, or moves under the lock of, its item. */
export const fundingReservationMachine = defineMachine<ReservationState, FundingReservation>()({
  name: "fundingReservation",
  label: { zh: "预留", en: "Reservation" },
  states: reservationStates,
  initial: ["OPEN"],
  transitions: {
    consume: {
      from: ["OPEN"],
      to: "CONSUMED",
      permission: "allocation:post",
      label: { zh: "转为拨付", en: "Consume" },
      implied: true,
    },
    release: {
      from: ["OPEN"],
      to: "RELEASED",
      permission: "need:reserve",
      label: { zh: "释放预留", en: "Release" },
    },
    expire: {
      from: ["OPEN"],
      to: "EXPIRED",
      permission: "need:reserve",
      label: { zh: "预留到期", en: "Expire" },
      implied: true,
    },
    /** Staff took the item away from partners; the permission is asked for on the item. */
    revoke: {
      from: ["OPEN"],
      to: "RELEASED",
      permission: "need:read",
      label: { zh: "因需求下架解除预留", en: "Revoke, the need was taken down" },
      implied: true,
    },
  },
});

/** The course of a contractor's offer. */
export const serviceOfferMachine = defineMachine<OfferState, ServiceOffer>()({
  name: "serviceOffer",
  label: { zh: "服务报名", en: "Service offer" },
  states: offerStates,
  initial: ["PLACED"],
  transitions: {
    withdrawOffer: {
      from: ["PLACED"],
      to: "WITHDRAWN",
      permission: "need:offer",
      label: { zh: "撤回报名", en: "Withdraw the offer" },
    },
    order: {
      from: ["PLACED"],
      to: "ORDERED",
      permission: "voucher:issue",
      label: { zh: "派单", en: "Order" },
      implied: true,
    },
    /** Another contractor got the order, or staff took the need away; the permission is asked for there. */
    decline: {
      from: ["PLACED"],
      to: "DECLINED",
      permission: "need:read",
      label: { zh: "不采纳", en: "Decline" },
      implied: true,
    },
  },
});
