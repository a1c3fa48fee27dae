import type { CodeList } from "./code-list.ts";

/** Why a visit is not paid. `ofCheckIn` marks what becomes of a check-in that was never submitted, which no approver decides. */
export const visitRejections = {
  NOT_DELIVERED: { zh: "未提供服务", en: "The service was not delivered", ofCheckIn: false },
  UNITS_WRONG: { zh: "服务数量与实际不符", en: "The units are not right", ofCheckIn: false },
  TIME_WRONG: { zh: "服务时间与实际不符", en: "The time is not right", ofCheckIn: false },
  PLACE_WRONG: { zh: "服务地点与实际不符", en: "The place is not right", ofCheckIn: false },
  NOT_CONFIRMED: { zh: "服务对象不认可", en: "The recipient does not confirm it", ofCheckIn: false },
  EVIDENCE_MISSING: { zh: "缺少佐证材料", en: "Evidence is missing", ofCheckIn: false },
  DUPLICATE: { zh: "重复记录", en: "Logged twice", ofCheckIn: false },
  OTHER: { zh: "其他（见说明）", en: "Other (see the note)", ofCheckIn: false },
  ABANDONED: { zh: "签到后未提交", en: "Never submitted after the check-in", ofCheckIn: true },
} as const satisfies CodeList<{ readonly ofCheckIn: boolean }>;

export type VisitRejection = keyof typeof visitRejections;
