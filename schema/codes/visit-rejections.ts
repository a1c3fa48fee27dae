import type { CodeList } from "./code-list.ts";

/** Why a visit is not paid. `byWorker` marks what a worker says of its own check-in, not what an approver decides. */
export const visitRejections = {
  NOT_DELIVERED: { zh: "未提供服务", en: "The service was not delivered", byWorker: false },
  UNITS_WRONG: { zh: "服务数量与实际不符", en: "The units are not right", byWorker: false },
  TIME_WRONG: { zh: "服务时间与实际不符", en: "The time is not right", byWorker: false },
  PLACE_WRONG: { zh: "服务地点与实际不符", en: "The place is not right", byWorker: false },
  NOT_CONFIRMED: { zh: "服务对象不认可", en: "The recipient does not confirm it", byWorker: false },
  EVIDENCE_MISSING: { zh: "缺少佐证材料", en: "Evidence is missing", byWorker: false },
  DUPLICATE: { zh: "重复记录", en: "Logged twice", byWorker: false },
  OTHER: { zh: "其他（见说明）", en: "Other (see the note)", byWorker: false },
  ABANDONED: { zh: "上门人员放弃签到", en: "Check-in abandoned by the worker", byWorker: true },
} as const satisfies CodeList<{ readonly byWorker: boolean }>;

export type VisitRejection = keyof typeof visitRejections;
