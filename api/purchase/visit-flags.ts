import { type ServiceItem, serviceItems, serviceUnits } from "../../schema/codes/service-items.ts";
import type { VisitFlag as VisitFlagCode } from "../../schema/codes/visit-flags.ts";
import type { VisitFlag } from "../../schema/purchase/visit.ts";
import { MINUTE_IN_MS } from "../kernel/clock.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";

interface FlaggedVisit {
  readonly serviceItem: ServiceItem;
  readonly beganAt: Date;
  readonly endedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly units: number | null;
  readonly hasPosition: boolean;
  readonly hasPhoto: boolean;
  /** Visits of the worker that began on the same day, this one included. */
  readonly visitsThatDay: number;
  /** The recipient's last day in the family that is served; null while it lives there, and where that is not shown. */
  readonly leftFamilyOn: string | null;
}

/** A service a fifth shorter than its units is within the ways that people look at clocks. */
const TOLERATED_SHARE = 0.8;
const LATE_HOURS = 24;
const SHORT_MINUTES = 5;
const LONG_HOURS = 12;
const MANY_A_DAY = 10;
const FIRST_HOUR = 6;
const LAST_HOUR = 21;

export const minutesOf = (visit: { beganAt: Date; endedAt: Date | null }): number | null =>
  visit.endedAt ? Math.floor((visit.endedAt.getTime() - visit.beganAt.getTime()) / MINUTE_IN_MS) : null;

export const plannedMinutesOf = (visit: {
  serviceItem: ServiceItem;
  units: number | null;
}): number | null => {
  const { minutesPerUnit } = serviceItems[visit.serviceItem];
  return minutesPerUnit === null || visit.units === null ? null : minutesPerUnit * visit.units;
};

/** What an approver should look at, in words with the figures of this visit. Flags warn and never block. */
export function flagsOf(visit: FlaggedVisit): VisitFlag[] {
  const flags: VisitFlag[] = [];
  const flag = (code: VisitFlagCode, textZh: string, textEn: string) => flags.push({ code, textZh, textEn });
  const minutes = minutesOf(visit);
  const planned = plannedMinutesOf(visit);
  if (minutes !== null && planned !== null && minutes < planned * TOLERATED_SHARE) {
    const unit = serviceUnits[serviceItems[visit.serviceItem].unit];
    flag(
      "SHORT_FOR_UNITS",
      `申报 ${visit.units} ${unit.zh}，应约 ${planned} 分钟，实际 ${minutes} 分钟。`,
      `${visit.units} ${unit.en} claimed, about ${planned} minutes; it took ${minutes}.`,
    );
  }
  // Where the units tell the time, they have told it above.
  if (minutes !== null && planned === null && minutes < SHORT_MINUTES) {
    flag("VERY_SHORT", `只有 ${minutes} 分钟。`, `Took ${minutes} minutes.`);
  }
  if (minutes !== null && minutes > LONG_HOURS * 60) {
    flag("VERY_LONG", `持续 ${Math.floor(minutes / 60)} 小时。`, `Lasted ${Math.floor(minutes / 60)} hours.`);
  }
  if (!visit.hasPosition) flag("NO_POSITION", "手机没有提供定位。", "The phone gave no position.");
  if (!visit.hasPhoto && visit.submittedAt) flag("NO_PHOTO", "没有上传照片。", "No photograph was uploaded.");
  const lateHours = hoursLate(visit);
  if (lateHours > LATE_HOURS) {
    flag("LATE_LOG", `服务结束 ${lateHours} 小时后才提交。`, `Submitted ${lateHours} hours after its end.`);
  }
  const hour = (visit.beganAt.getUTCHours() + 8) % 24;
  if (hour < FIRST_HOUR || hour >= LAST_HOUR) {
    flag("UNUSUAL_HOUR", `${hour} 时开始服务。`, `Began at ${hour} o'clock.`);
  }
  if (visit.leftFamilyOn && shanghaiDate(visit.endedAt ?? visit.beganAt) > visit.leftFamilyOn) {
    flag(
      "NOT_IN_FAMILY",
      `服务对象 ${visit.leftFamilyOn} 已离开该家庭。`,
      `The recipient left the family on ${visit.leftFamilyOn}.`,
    );
  }
  if (visit.visitsThatDay > MANY_A_DAY) {
    flag(
      "MANY_IN_A_DAY",
      `该人员当日共上门 ${visit.visitsThatDay} 次。`,
      `${visit.visitsThatDay} visits that day.`,
    );
  }
  return flags;
}

function hoursLate({ endedAt, submittedAt }: FlaggedVisit): number {
  return endedAt && submittedAt
    ? Math.floor((submittedAt.getTime() - endedAt.getTime()) / (60 * MINUTE_IN_MS))
    : 0;
}
