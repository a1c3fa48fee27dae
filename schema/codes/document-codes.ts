import type { CodeList } from "./code-list.ts";

/**
 * Who brings a document: the applicant, shared data, the government itself, or an assessor or contractor.
 */
export type DocumentOrigin = "APPLICANT" | "SHARED" | "GOVERNMENT" | "ASSESSOR";

/**
 * The papers an application may need, each with the ways to obtain it in the order they are tried. What
 * shared data already holds must not be demanded from the applicant (社会救助法 §62).
 */
export const documentCodes = {
  APPLY_FORM: { zh: "申请书", en: "Application form", obtain: ["APPLICANT"] },
  ID_CARD: { zh: "居民身份证", en: "Identity card", obtain: ["SHARED"] },
  HOUSEHOLD_REGISTER: { zh: "居民户口簿", en: "Household register", obtain: ["SHARED"] },
  INCOME_STATEMENT: { zh: "收入声明", en: "Statement of income", obtain: ["APPLICANT"] },
  ASSET_STATEMENT: { zh: "财产声明", en: "Statement of assets", obtain: ["APPLICANT"] },
  TRUTH_PROMISE: { zh: "信息真实承诺书", en: "Promise of truthfulness", obtain: ["APPLICANT"] },
  WRITTEN_DECLARATION: {
    zh: "书面声明",
    en: "Written declaration in place of a proof",
    obtain: ["APPLICANT"],
  },
  CHECK_AUTHORIZATION: {
    zh: "家庭经济状况核对授权书",
    en: "Authorisation to check the household economy",
    obtain: ["APPLICANT"],
  },
  BANK_CARD: {
    zh: "社会保障卡或惠民惠农一卡通账号",
    en: "Social-security card or one-card account",
    obtain: ["SHARED", "APPLICANT"],
  },
  DISABILITY_CERT: { zh: "残疾人证", en: "Disability certificate", obtain: ["SHARED"] },
  DIAGNOSIS: { zh: "诊断证明", en: "Diagnosis", obtain: ["SHARED", "APPLICANT"] },
  MEDICAL_INVOICE: { zh: "医疗票据", en: "Medical invoice", obtain: ["SHARED", "APPLICANT"] },
  INSURANCE_SETTLEMENT: {
    zh: "医保结算单",
    en: "Medical-insurance settlement",
    obtain: ["SHARED", "APPLICANT"],
  },
  STUDENT_CERT: { zh: "学籍证明", en: "Proof of enrolment", obtain: ["SHARED"] },
  SCHOOL_FEE_PROOF: { zh: "收费证明", en: "Proof of school fees", obtain: ["SHARED"] },
  REHAB_INVOICE: { zh: "康复票据", en: "Rehabilitation invoice", obtain: ["APPLICANT"] },
  GUARDIAN_PROOF: { zh: "监护证明", en: "Proof of guardianship", obtain: ["APPLICANT"] },
  GUARDIAN_CONSENT: { zh: "监护人同意书", en: "Consent of the guardian", obtain: ["APPLICANT"] },
  PARENTS_DEATH_OR_MISSING_PROOF: {
    zh: "父母死亡或失踪证明",
    en: "Proof that the parents are dead or missing",
    obtain: ["SHARED"],
  },
  SELFCARE_ASSESSMENT: { zh: "生活自理能力评估表", en: "Self-care assessment", obtain: ["ASSESSOR"] },
  ABILITY_ASSESSMENT: {
    zh: "老年人能力评估报告",
    en: "Ability assessment of an older person",
    obtain: ["ASSESSOR"],
  },
  NEEDS_ASSESSMENT: { zh: "服务需求评估表", en: "Assessment of service needs", obtain: ["ASSESSOR"] },
  SERVICE_CONSENT: { zh: "服务协议", en: "Service agreement signed by the recipient", obtain: ["APPLICANT"] },
  HOUSE_CONSENT: { zh: "居家改造同意书", en: "Consent to convert the home", obtain: ["APPLICANT"] },
  PRIVACY_CONSENT: {
    zh: "慈善转介单独同意书",
    en: "Separate consent to referral to charities",
    obtain: ["APPLICANT"],
  },
  CARE_AGREEMENT: { zh: "照料服务协议", en: "Care agreement", obtain: ["GOVERNMENT"] },
  HOUSE_APPRAISAL: {
    zh: "房屋安全鉴定报告",
    en: "Appraisal of house safety",
    obtain: ["SHARED", "ASSESSOR"],
  },
  HOUSING_PROOF: { zh: "住房证明", en: "Proof of housing", obtain: ["SHARED", "ASSESSOR"] },
  EVENT_PROOF: { zh: "事故或火灾等证明", en: "Proof of the event", obtain: ["SHARED", "GOVERNMENT"] },
  DISASTER_REGISTER: { zh: "灾情台账", en: "Disaster register", obtain: ["SHARED", "GOVERNMENT"] },
  CASE_MATERIAL: { zh: "案件材料", en: "Case material", obtain: ["APPLICANT"] },
  PROJECT_PLAN: { zh: "经营计划", en: "Business plan", obtain: ["APPLICANT"] },
} as const satisfies CodeList<{ readonly obtain: readonly DocumentOrigin[] }>;

export type DocumentCode = keyof typeof documentCodes;
