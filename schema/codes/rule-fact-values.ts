import type { CodeList } from "./code-list.ts";
import { eventKinds } from "./event-kinds.ts";

/*
 * The values among which rules tell, where a fact is one of several. The keys are the codes of the field list, in
 * lower case as rules write them; a test compares the two.
 */

export const parentStates = {
  normal: { zh: "正常", en: "Normal" },
  deceased: { zh: "死亡", en: "Deceased" },
  missing: { zh: "失踪", en: "Missing" },
  severe_disability: { zh: "重残", en: "Severely disabled" },
  serious_illness: { zh: "重病", en: "Seriously ill" },
  imprisoned: { zh: "服刑", en: "Imprisoned" },
  compulsory_rehab: { zh: "强制戒毒", en: "In compulsory rehabilitation" },
  restricted: { zh: "限制人身自由", en: "Liberty restricted" },
  lost_contact: { zh: "失联", en: "Out of contact" },
} as const satisfies CodeList;

export const careSettings = {
  home: { zh: "居家", en: "At home" },
  institution: { zh: "机构", en: "In an institution" },
  foster: { zh: "寄养", en: "In foster care" },
  adopted: { zh: "收养", en: "Adopted" },
} as const satisfies CodeList;

export const livingSettings = {
  home: { zh: "居家", en: "At home" },
  institution: { zh: "机构", en: "In an institution" },
  hospital: { zh: "医院", en: "In hospital" },
  street: { zh: "街头", en: "On the street" },
} as const satisfies CodeList;

export const medicalInsurances = {
  resident: { zh: "居民医保", en: "Residents’ insurance" },
  employee: { zh: "职工医保", en: "Employees’ insurance" },
  none: { zh: "未参保", en: "None" },
} as const satisfies CodeList;

export const rehabKinds = {
  none: { zh: "无", en: "None" },
  surgery: { zh: "手术", en: "Surgery" },
  device: { zh: "辅助器具", en: "Assistive device" },
  training: { zh: "康复训练", en: "Training" },
} as const satisfies CodeList;

export const deviceNeeds = {
  none: { zh: "无", en: "None" },
  wheelchair: { zh: "轮椅", en: "Wheelchair" },
  hearing_aid: { zh: "助听器", en: "Hearing aid" },
  prosthesis: { zh: "假肢", en: "Prosthesis" },
  cane: { zh: "手杖", en: "Cane" },
  walker: { zh: "助行器", en: "Walker" },
  care_bed: { zh: "护理床", en: "Care bed" },
  other: { zh: "其他", en: "Other" },
} as const satisfies CodeList;

export const houseDamages = {
  collapsed: { zh: "倒塌", en: "Collapsed" },
  severe: { zh: "严重损坏", en: "Severe" },
  general: { zh: "一般损坏", en: "General" },
  none: { zh: "无", en: "None" },
} as const satisfies CodeList;

export const legalMatters = {
  none: { zh: "无", en: "None" },
  maintenance: { zh: "赡养抚养", en: "Maintenance" },
  labour_pay: { zh: "劳动报酬", en: "Pay for work" },
  injury: { zh: "人身损害", en: "Personal injury" },
  domestic_violence: { zh: "家庭暴力", en: "Domestic violence" },
  social_benefit: { zh: "社会保险待遇", en: "Social insurance benefits" },
  criminal: { zh: "刑事", en: "Criminal matter" },
  other: { zh: "其他", en: "Other" },
} as const satisfies CodeList;

/** Of an older person (GB/T 42195), from managing everything to nothing. */
export const abilityLevels = {
  0: { zh: "0 级（能力完好）", en: "0, able" },
  1: { zh: "1 级（轻度失能）", en: "1, lightly impaired" },
  2: { zh: "2 级（中度失能）", en: "2, moderately impaired" },
  3: { zh: "3 级（重度失能）", en: "3, severely impaired" },
  4: { zh: "4 级（完全失能）", en: "4, fully impaired" },
} as const satisfies CodeList;

/** The kinds of events under the codes by which rules know them. */
export const happenings: CodeList = Object.fromEntries(
  Object.entries(eventKinds).map(([code, label]) => [code.toLowerCase(), label]),
);
