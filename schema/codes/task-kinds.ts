import type { CodeList } from "./code-list.ts";

/**
 * What somebody's death asks of the township. `workingDays` is how long it may take. Where `counted`, the task is done
 * by itself when nothing of it is left; the others are for people to judge and are closed with a note.
 */
export const taskKinds = {
  END_GRANTS: {
    zh: "终止在享待遇",
    en: "End grants in force",
    doZh: "在家庭页逐项终止本人的在享政策；死亡之后已发的，按规定追回或核销。",
    doEn: "End each grant of this person on the page of the family; reclaim or write off what was paid after the death.",
    workingDays: 5,
    counted: true,
  },
  CANCEL_VOUCHERS: {
    zh: "作废服务券",
    en: "Cancel vouchers",
    doZh: "由签发单位作废尚未用完的服务券，或提前终止相应需求。",
    doEn: "The issuer cancels vouchers with units left, or the need is ended early.",
    workingDays: 3,
    counted: true,
  },
  END_NEEDS: {
    zh: "了结未办结的需求",
    en: "End open needs",
    doZh: "撤回、提前终止或办结本人尚未办结的需求。",
    doEn: "Withdraw, end early or close the needs of this person that are open.",
    workingDays: 5,
    counted: true,
  },
  NAME_HEAD: {
    zh: "更换户主",
    en: "Name a new head of the family",
    doZh: "去世的是户主：在家庭页从其余成员中指定新户主，并填写各成员与新户主的关系。",
    doEn: "The head has died: on the page of the family name another member as head and say how each is related to the new one.",
    workingDays: 10,
    counted: true,
  },
  CHECK_AFTER_DEATH: {
    zh: "核查死亡之后的服务和走访记录",
    en: "Look into visits after death",
    doZh: "死亡之后仍有上门服务或见到本人的走访记录：服务待审核的不予通过，已通过的查明原因，追回款项；走访记错的作废。",
    doEn: "Services or visits that met this person after the death: reject what awaits review, find out about what was approved and reclaim the money; declare visits void that were recorded wrongly.",
    workingDays: 5,
    counted: false,
  },
  REVIEW_FAMILY: {
    zh: "复核家庭",
    en: "Review the family",
    doZh: "家庭人口变化，应在三个月内复核其余成员的救助资格和待遇。",
    doEn: "The family has changed: review what the others are entitled to within three months.",
    workingDays: 55,
    counted: false,
  },
  CHECK_DEATH_DATE: {
    zh: "核对死亡日期",
    en: "Check the date of death",
    doZh: "部门数据与登记的死亡日期不同，登记的没有改动：查明以何者为准；登记有误的，报系统管理员更正。",
    doEn: "A department says another day than the register, which stays as it is: find out which is right. Have the administrator mend a wrong one.",
    workingDays: 10,
    counted: false,
  },
} as const satisfies CodeList<{
  readonly doZh: string;
  readonly doEn: string;
  readonly workingDays: number;
  readonly counted: boolean;
}>;

export type TaskKind = keyof typeof taskKinds;
