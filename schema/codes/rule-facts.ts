import type { Answered, CodeList, Label } from "./code-list.ts";
import {
  abilityLevels,
  careSettings,
  deviceNeeds,
  livingSettings,
  medicalInsurances,
  parentStates,
  rehabKinds,
} from "./rule-fact-values.ts";

/*
 * The facts that rules read and that no visit asks for, by their names in the field list without `person.`
 * or `household.`; a test compares them with that list. Departments and assessors know them.
 */

const yuan: Label = { zh: "元", en: "CNY" };
const yuanAMonth: Label = { zh: "元/月", en: "CNY a month" };
const yuanAYear: Label = { zh: "元/年", en: "CNY a year" };

export const personFacts = {
  monthly_income: { zh: "个人月收入", en: "Own monthly income", kind: "MONEY", unit: yuanAMonth },
  financial_assets: { zh: "个人金融资产", en: "Own financial assets", kind: "MONEY", unit: yuan },
  house_count: { zh: "个人房产数", en: "Own dwellings", kind: "COUNT" },
  assets_ok_tekun: { zh: "财产符合特困规定", en: "Assets within the limit for TEKUN", kind: "YES_NO" },
  is_union_member: { zh: "是否工会会员", en: "Trade-union member", kind: "YES_NO" },
  religious_years: {
    zh: "宗教教职生活年数",
    en: "Years in religious service",
    kind: "COUNT",
    unit: { zh: "年", en: "years" },
  },
  disability_cert_valid: { zh: "残疾人证有效", en: "Disability certificate valid", kind: "YES_NO" },
  care_needed: { zh: "需要长期照护", en: "Needs long-term care", kind: "YES_NO" },
  ability_level: {
    zh: "老年人能力等级",
    en: "Ability level of an older person",
    kind: "CHOICE",
    options: abilityLevels,
  },
  is_orphan: { zh: "已确认孤儿", en: "Confirmed orphan", kind: "YES_NO" },
  is_defacto_unattended: {
    zh: "已确认事实无人抚养儿童",
    en: "Confirmed de facto unattended child",
    kind: "YES_NO",
  },
  father_status: { zh: "父亲状况", en: "State of the father", kind: "CHOICE", options: parentStates },
  mother_status: { zh: "母亲状况", en: "State of the mother", kind: "CHOICE", options: parentStates },
  care_setting: { zh: "儿童养育方式", en: "Where a child is raised", kind: "CHOICE", options: careSettings },
  living_setting: {
    zh: "现居住场所",
    en: "Where the person lives now",
    kind: "CHOICE",
    options: livingSettings,
  },
  has_capable_supporter: {
    zh: "有能履行义务的赡养抚养人",
    en: "Has a supporter able to support",
    kind: "YES_NO",
  },
  left_behind: { zh: "留守", en: "Left behind", kind: "YES_NO" },
  fulltime: { zh: "全日制就读", en: "Full-time student", kind: "YES_NO" },
  boarding: { zh: "寄宿", en: "Boarder", kind: "YES_NO" },
  tuition_year: { zh: "年学费", en: "Tuition of a year", kind: "MONEY", unit: yuanAYear },
  med_insurance: {
    zh: "基本医保类型",
    en: "Basic medical insurance",
    kind: "CHOICE",
    options: medicalInsurances,
  },
  med_total_12m: { zh: "近一年医疗总费用", en: "Medical cost, twelve months", kind: "MONEY", unit: yuan },
  med_reimbursed_12m: {
    zh: "近一年各类保险支付",
    en: "Paid by insurances, twelve months",
    kind: "MONEY",
    unit: yuan,
  },
  med_oop_inpolicy_12m: {
    zh: "近一年政策范围内自付",
    en: "Own share within policy, twelve months",
    kind: "MONEY",
    unit: yuan,
  },
  med_oop_after_aid_12m: {
    zh: "医疗救助后自付",
    en: "Own share after medical aid, twelve months",
    kind: "MONEY",
    unit: yuan,
  },
  medrehab_self_pay_12m: {
    zh: "医疗康复自付",
    en: "Own share of medical rehabilitation",
    kind: "MONEY",
    unit: yuan,
  },
  at_designated_hospital: { zh: "在定点医院治疗", en: "Treated in a designated hospital", kind: "YES_NO" },
  rehab_kind: { zh: "康复项目", en: "Kind of rehabilitation", kind: "CHOICE", options: rehabKinds },
  rehab_diagnosis: { zh: "有康复诊断证明", en: "Has a diagnosis for rehabilitation", kind: "YES_NO" },
  rehab_cost_12m: {
    zh: "近一年康复费用",
    en: "Rehabilitation cost, twelve months",
    kind: "MONEY",
    unit: yuan,
  },
  device_need: { zh: "辅助器具需求", en: "Assistive device needed", kind: "CHOICE", options: deviceNeeds },
  device_price: { zh: "辅助器具价格", en: "Price of the device", kind: "MONEY", unit: yuan },
  work_injury_care_allowance: {
    zh: "领取工伤生活护理费",
    en: "Receives a work-injury care allowance",
    kind: "YES_NO",
  },
  other_basic_aid_monthly: {
    zh: "已领基本生活类补助",
    en: "Basic living aid already paid",
    kind: "MONEY",
    unit: yuanAMonth,
  },
  returned_homeless: { zh: "返乡流浪人员", en: "Returned homeless person", kind: "YES_NO" },
  rescue_count_24m: {
    zh: "两年内被救助次数",
    en: "Times rescued in 24 months",
    kind: "COUNT",
    unit: { zh: "次", en: "times" },
  },
  has_no_means_now: { zh: "当前食宿无着", en: "Without means now", kind: "YES_NO" },
} as const satisfies CodeList<Answered>;

export const householdFacts = {
  hukou_local: { zh: "可在本地申请", en: "May apply here", kind: "YES_NO" },
  monitored: { zh: "防返贫监测户", en: "Monitored against return to poverty", kind: "YES_NO" },
  percapita_monthly_income: {
    zh: "人均月收入",
    en: "Monthly income per person",
    kind: "MONEY",
    unit: yuanAMonth,
  },
  income_12m: { zh: "近一年家庭收入", en: "Income, twelve months", kind: "MONEY", unit: yuanAYear },
  percapita_financial_assets: {
    zh: "人均金融资产",
    en: "Financial assets per person",
    kind: "MONEY",
    unit: yuan,
  },
  house_count: { zh: "家庭房产数", en: "Dwellings", kind: "COUNT", unit: { zh: "套", en: "dwellings" } },
  vehicle_count: {
    zh: "机动车数量",
    en: "Motor vehicles",
    kind: "COUNT",
    unit: { zh: "辆", en: "vehicles" },
  },
  vehicle_value: { zh: "机动车价值", en: "Value of vehicles", kind: "MONEY", unit: yuan },
  has_company_equity: { zh: "有企业出资", en: "Holds company equity", kind: "YES_NO" },
  assets_ok_dibao: { zh: "财产符合低保规定", en: "Assets within the limit for DIBAO", kind: "YES_NO" },
  assets_ok_edge: { zh: "财产符合低保边缘规定", en: "Assets within the limit for EDGE", kind: "YES_NO" },
  assets_ok_rigid: { zh: "财产符合刚性支出规定", en: "Assets within the limit for RIGID", kind: "YES_NO" },
  rigid_expense_12m: {
    zh: "近一年刚性支出",
    en: "Unavoidable expense, twelve months",
    kind: "MONEY",
    unit: yuan,
  },
  house_area_percapita: {
    zh: "人均住房面积",
    en: "Floor area per person",
    kind: "DECIMAL",
    unit: { zh: "㎡", en: "m²" },
  },
  barrier_quote: { zh: "无障碍改造报价", en: "Quote for barrier-free conversion", kind: "MONEY", unit: yuan },
  retrofit_quote: {
    zh: "适老化改造报价",
    en: "Quote for an age-friendly retrofit",
    kind: "MONEY",
    unit: yuan,
  },
  power_price: {
    zh: "居民电价",
    en: "Price of electricity",
    kind: "MONEY",
    unit: { zh: "元/kWh", en: "CNY/kWh" },
  },
} as const satisfies CodeList<Answered>;
