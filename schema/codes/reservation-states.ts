import type { StateList } from "./code-list.ts";

/** The course of a charity’s reservation of a need item. It holds no money. */
export const reservationStates = {
  OPEN: { zh: "预留中", en: "Open", tone: "attention" },
  CONSUMED: { zh: "已转为拨付", en: "Consumed", tone: "done" },
  RELEASED: { zh: "已释放", en: "Released", tone: "draft" },
  EXPIRED: { zh: "已到期", en: "Expired", tone: "refused" },
} as const satisfies StateList;

export type ReservationState = keyof typeof reservationStates;
