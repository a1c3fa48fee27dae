import type { CodeList } from "./code-list.ts";

/**
 * Where a fact comes from; every fact names its source. A department shares its register, an institution
 * states what it did, a person declares or observes, and a derived fact follows from others by a rule or a
 * decision.
 */
export const factSources = {
  CIVIL_AFFAIRS: { zh: "民政", en: "Civil affairs", origin: "DEPARTMENT" },
  PUBLIC_SECURITY: { zh: "公安", en: "Public security", origin: "DEPARTMENT" },
  DISABLED_FEDERATION: { zh: "残联", en: "Disabled persons’ federation", origin: "DEPARTMENT" },
  MEDICAL_INSURANCE: { zh: "医保", en: "Medical insurance", origin: "DEPARTMENT" },
  HEALTH: { zh: "卫健", en: "Health commission", origin: "DEPARTMENT" },
  EDUCATION: { zh: "教育", en: "Education", origin: "DEPARTMENT" },
  HUMAN_RESOURCES: { zh: "人社", en: "Human resources and social security", origin: "DEPARTMENT" },
  HOUSING: { zh: "住建", en: "Housing and construction", origin: "DEPARTMENT" },
  REAL_ESTATE: { zh: "不动产登记", en: "Real-estate register", origin: "DEPARTMENT" },
  VEHICLE: { zh: "车管", en: "Vehicle register", origin: "DEPARTMENT" },
  AGRICULTURE: { zh: "农业农村", en: "Agriculture and rural affairs", origin: "DEPARTMENT" },
  EMERGENCY_MANAGEMENT: { zh: "应急管理", en: "Emergency management", origin: "DEPARTMENT" },
  MARKET_REGULATION: { zh: "市场监管", en: "Market regulation", origin: "DEPARTMENT" },
  JUSTICE: { zh: "司法行政", en: "Judicial administration", origin: "DEPARTMENT" },
  COURT: { zh: "法院", en: "Court", origin: "DEPARTMENT" },
  VETERANS_AFFAIRS: { zh: "退役军人事务", en: "Veterans affairs", origin: "DEPARTMENT" },
  TRADE_UNION: { zh: "工会", en: "Trade union", origin: "DEPARTMENT" },
  UNITED_FRONT: { zh: "统战", en: "United front and religious affairs", origin: "DEPARTMENT" },
  DEVELOPMENT_REFORM: { zh: "发展改革", en: "Development and reform", origin: "DEPARTMENT" },
  STATISTICS: { zh: "统计", en: "Statistics", origin: "DEPARTMENT" },
  ECONOMY_CHECK: { zh: "家庭经济状况核对", en: "Household economy check", origin: "DEPARTMENT" },
  TOWNSHIP: { zh: "乡镇（街道）", en: "Township or subdistrict", origin: "DEPARTMENT" },
  UTILITIES: { zh: "供电供水供气", en: "Electricity, water and gas suppliers", origin: "INSTITUTION" },
  FUNERAL: { zh: "殡葬", en: "Funeral service", origin: "INSTITUTION" },
  RESCUE_STATION: { zh: "救助管理站", en: "Rescue station", origin: "INSTITUTION" },
  HOSPITAL: { zh: "医疗机构", en: "Hospital", origin: "INSTITUTION" },
  REHAB_INSTITUTION: { zh: "康复机构", en: "Rehabilitation institution", origin: "INSTITUTION" },
  ASSESSOR: { zh: "评估机构", en: "Assessor", origin: "INSTITUTION" },
  CONTRACTOR: { zh: "承接机构", en: "Contractor", origin: "INSTITUTION" },
  HOME_VISIT: { zh: "入户调查", en: "Home visit", origin: "PERSON" },
  SOCIAL_WORKER: { zh: "社会工作者", en: "Social worker", origin: "PERSON" },
  APPLICANT: { zh: "本人申报", en: "Applicant", origin: "PERSON" },
  DECISION: { zh: "确认决定", en: "Decision", origin: "DERIVED" },
  RULE: { zh: "规则推导", en: "Rule", origin: "DERIVED" },
  SYSTEM: { zh: "系统", en: "System", origin: "DERIVED" },
} as const satisfies CodeList<{ readonly origin: "DEPARTMENT" | "INSTITUTION" | "PERSON" | "DERIVED" }>;

export type FactSource = keyof typeof factSources;
