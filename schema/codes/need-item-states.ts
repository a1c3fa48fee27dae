import type { StateList } from "./code-list.ts";

/** The course of one item of a need. The state of the need itself is derived from its items. */
export const needItemStates = {
  DRAFT: { zh: "待核实", en: "To verify", tone: "draft" },
  VERIFIED: { zh: "已核实", en: "Verified", tone: "working" },
  LISTED: { zh: "已上架", en: "Listed", tone: "working" },
  RESERVED: { zh: "已预留", en: "Reserved", tone: "attention" },
  PART_FUNDED: { zh: "部分落实资金", en: "Part funded", tone: "working" },
  FUNDED: { zh: "资金已落实", en: "Funded", tone: "working" },
  IN_SERVICE: { zh: "服务中", en: "In service", tone: "working" },
  FULFILLED: { zh: "已满足", en: "Fulfilled", tone: "done" },
  CLOSED: { zh: "已办结", en: "Closed", tone: "done" },
  WITHDRAWN: { zh: "已撤回", en: "Withdrawn", tone: "refused" },
  EXPIRED: { zh: "已过期", en: "Expired", tone: "refused" },
  DUPLICATE: { zh: "重复登记", en: "Duplicate", tone: "refused" },
  MET_ELSEWHERE: { zh: "已由其他渠道解决", en: "Met elsewhere", tone: "done" },
} as const satisfies StateList;

export type NeedItemState = keyof typeof needItemStates;

/** In which partners are shown an item, as long as its consent and its time last. */
export const listedStates = [
  "LISTED",
  "RESERVED",
  "PART_FUNDED",
  "FUNDED",
] as const satisfies readonly NeedItemState[];

/** Of these, in which money may still be missing; a reservation past its term is none. */
export const openStates = ["LISTED", "RESERVED", "PART_FUNDED"] as const satisfies readonly NeedItemState[];

/** What is met or over lacks nothing any more, whatever it once was short of. */
export const needItemStatesWithoutGap: readonly NeedItemState[] = [
  "FULFILLED",
  "CLOSED",
  "WITHDRAWN",
  "EXPIRED",
  "DUPLICATE",
  "MET_ELSEWHERE",
];
