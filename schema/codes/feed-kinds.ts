import type { CodeList } from "./code-list.ts";
import type { FactSource } from "./fact-sources.ts";

/** A column of a department's file that says something about a person. `also` are other headings for it. */
interface FeedFact {
  /** By the name of the field list. */
  readonly path: string;
  readonly also: readonly string[];
}

/**
 * What departments send about people of the register, which facts each file makes, and for how long they hold: so many
 * months from the day of the file, where the row itself states no end. Facts of the death of somebody are no facts that
 * are kept beside others: they change the register itself.
 */
export const feedKinds = {
  MEDICAL_COSTS: {
    zh: "医疗费用",
    en: "Medical costs",
    sources: ["MEDICAL_INSURANCE"],
    validMonths: 12,
    facts: [
      { path: "person.med_insurance", also: ["参保类型", "医保类型", "险种"] },
      { path: "person.med_total_12m", also: ["医疗总费用", "总费用", "医疗费用合计"] },
      { path: "person.med_reimbursed_12m", also: ["保险支付", "报销金额", "统筹支付", "基金支付"] },
      {
        path: "person.med_oop_inpolicy_12m",
        also: ["政策范围内自付", "政策内自付", "政策范围内个人负担"],
      },
      { path: "person.med_oop_after_aid_12m", also: ["救助后自付", "救助后个人负担"] },
      { path: "person.serious_illness", also: ["重特大疾病", "大病标识"] },
    ],
  },
  DISABILITY_CERTIFICATES: {
    zh: "残疾人证",
    en: "Disability certificates",
    sources: ["DISABLED_FEDERATION"],
    validMonths: null,
    facts: [
      { path: "person.disability_cert_no", also: ["残疾证号", "证号", "残疾人证编号"] },
      { path: "person.disability_kind", also: ["类别", "残疾类型"] },
      { path: "person.disability_level", also: ["等级", "残疾级别"] },
      { path: "person.disability_cert_valid", also: ["证件有效", "是否有效"] },
    ],
  },
  SOCIAL_INSURANCE: {
    zh: "就业与社会保险",
    en: "Employment and social insurance",
    sources: ["HUMAN_RESOURCES"],
    validMonths: 6,
    facts: [
      { path: "person.employment", also: ["就业状态", "就业情况"] },
      { path: "person.work_injury_care_allowance", also: ["工伤护理费", "工伤生活护理费"] },
      { path: "person.job_refusals", also: ["拒绝就业次数"] },
    ],
  },
  EDUCATION: {
    zh: "在校就读",
    en: "Schooling",
    sources: ["EDUCATION"],
    validMonths: 12,
    facts: [
      { path: "person.education_stage", also: ["学段", "就读阶段"] },
      { path: "person.fulltime", also: ["是否全日制"] },
      { path: "person.boarding", also: ["是否寄宿", "住宿"] },
      { path: "person.tuition_year", also: ["学费"] },
    ],
  },
  UTILITIES: {
    zh: "水电气用量与欠费",
    en: "Water, electricity and gas",
    sources: ["UTILITIES"],
    validMonths: 12,
    facts: [
      { path: "person.power_used_12m", also: ["用电量", "电量", "年用电量"] },
      { path: "person.water_used_12m", also: ["用水量", "水量", "年用水量"] },
      { path: "person.gas_used_12m", also: ["用气量", "气量", "年用气量"] },
      { path: "person.utility_arrears", also: ["欠费", "欠费金额", "欠缴金额"] },
    ],
  },
  DEATHS: {
    zh: "死亡信息",
    en: "Deaths",
    sources: ["HEALTH", "PUBLIC_SECURITY", "FUNERAL"],
    validMonths: null,
    facts: [],
  },
} as const satisfies CodeList<{
  readonly sources: readonly FactSource[];
  readonly validMonths: number | null;
  readonly facts: readonly FeedFact[];
}>;

export type FeedKind = keyof typeof feedKinds;

/** The columns of a department's file besides those of facts. */
export const feedColumns = {
  identityNumber: {
    zh: "身份证号",
    en: "Identity number",
    also: ["身份证号码", "公民身份号码", "身份证", "证件号码", "居民身份证号"],
    noteZh: "18位；单元格请设为「文本」格式。每人一行。",
  },
  name: {
    zh: "姓名",
    en: "Name",
    also: ["人员姓名", "参保人姓名", "残疾人姓名", "学生姓名", "死者姓名", "死亡人员姓名"],
    noteZh: "姓名全名，用于核对：号码已登记而姓名不同的不写入，列出待查。",
  },
  deathDate: {
    zh: "死亡日期",
    en: "Date of death",
    also: ["死亡时间", "去世日期", "死亡年月日"],
    noteZh: "例如2026-01-31，不晚于数据日期。",
  },
  validUntil: {
    zh: "有效期至",
    en: "Valid until",
    also: ["有效期", "有效期截止", "证件有效期至", "截止日期"],
    noteZh: "可不填；填写的以此为准，没有期限的写「长期」。",
  },
} as const satisfies CodeList<{ readonly also: readonly string[]; readonly noteZh: string }>;

export type FeedColumn = keyof typeof feedColumns;
