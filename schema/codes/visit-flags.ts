import type { CodeList } from "./code-list.ts";

/** What an approver should look at in a visit. A flag warns and never blocks. */
export const visitFlags = {
  SHORT_FOR_UNITS: { zh: "时长少于申报数量", en: "Shorter than the units claimed" },
  VERY_SHORT: { zh: "时长过短", en: "Very short" },
  NO_POSITION: { zh: "没有定位", en: "No position" },
  LATE_LOG: { zh: "事后补录", en: "Logged late" },
  UNUSUAL_HOUR: { zh: "非常规时段", en: "Unusual hour" },
  VERY_LONG: { zh: "时长过长", en: "Very long" },
  MANY_IN_A_DAY: { zh: "当日上门次数多", en: "Many visits on the day" },
  NOT_IN_FAMILY: { zh: "服务对象已离开家庭", en: "Recipient had left the family" },
  NO_PHOTO: { zh: "没有照片", en: "No photograph" },
} as const satisfies CodeList;

export type VisitFlag = keyof typeof visitFlags;
