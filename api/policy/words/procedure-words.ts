import {
  type DocumentCode,
  type DocumentOrigin,
  documentCodes,
} from "../../../schema/codes/document-codes.ts";
import type {
  ApprovalLevel,
  DisclosedPart,
  ForbiddenPart,
  PolicyApproval,
  PolicyDeadline,
  PolicyDocument,
  PolicyPublicity,
  PolicyReview,
} from "../catalogue/catalogue-types.ts";

const LEVELS: Readonly<Record<ApprovalLevel, string>> = {
  VILLAGE: "村（社区）",
  TOWNSHIP: "乡镇（街道）",
  COUNTY: "县级部门",
  CITY: "市级部门",
  SCHOOL: "学校",
  HOSPITAL: "医疗机构",
  RESCUE_STATION: "救助管理站",
  CHARITY: "慈善组织",
  CONTRACTOR: "承接机构",
  UNION: "工会",
};

const TRIGGERS: Readonly<Record<NonNullable<PolicyApproval["trigger"]>, string>> = {
  AUTOMATIC: "无需申请，自动发放",
  AUTOMATIC_ON_BIRTHDAY: "无需申请，到龄自动发放",
  DATA_MATCH: "由数据比对主动发现",
};

/** Where somebody goes to get it, in one sentence. */
export const acceptanceInWords = ({ accept, trigger }: PolicyApproval): string =>
  trigger ? TRIGGERS[trigger] : `向${LEVELS[accept]}申请`;

/** Who takes and who decides, one sentence a fact. */
export function approvalInWords(approval: PolicyApproval): string[] {
  return present([
    `${LEVELS[approval.accept]}受理，${LEVELS[approval.decide]}审核确认`,
    approval.mayDelegateTo && `可以委托${LEVELS[approval.mayDelegateTo]}审核确认`,
    approval.trigger && TRIGGERS[approval.trigger],
    approval.coReviewZh && `${approval.coReviewZh}共同审核`,
    approval.assessorZh && `由${approval.assessorZh}评估`,
    approval.providerZh && `由${approval.providerZh}提供服务`,
    approval.registerZh && `在${approval.registerZh}登记`,
    approval.lenderZh && `由${approval.lenderZh}放款`,
    approval.payerZh && `由${approval.payerZh}赔付`,
    approval.contractorZh && `由${approval.contractorZh}承接`,
    approval.noteZh,
  ]);
}

const PAY_FROM: Readonly<Record<NonNullable<PolicyDeadline["payFrom"]>, string>> = {
  NEXT_MONTH: "自确认之日下月起发放",
  APPLICATION_MONTH: "自申请当月起发放",
  BIRTHDAY_MONTH_NEXT: "自到龄次月起发放",
};

type Numbered = {
  [Key in keyof PolicyDeadline]-?: PolicyDeadline[Key] extends number | undefined ? Key : never;
};

/** One sentence for each time limit; `#` is the number. */
const LIMITS: Readonly<Record<NonNullable<Numbered[keyof Numbered]>, string>> = {
  startSurveyWorkingDays: "受理后 # 个工作日内开始入户调查",
  startCheckWorkingDays: "受理后 # 个工作日内启动家庭经济状况核对",
  publicityDays: "公示 # 天",
  firstReviewWorkingDays: "受理后 # 个工作日内提出初审意见",
  redoOnObjectionWorkingDays: "公示有异议的，# 个工作日内重新调查核实",
  confirmWorkingDays: "收到审核材料后 # 个工作日内作出确认决定",
  refuseNoticeWorkingDays: "不予确认的，# 个工作日内书面告知并说明理由",
  reassessWorkingDays: "情况变化的，# 个工作日内重新评估",
  totalWorkingDays: "自受理起 # 个工作日内办结",
  totalWorkingDaysDelegated: "委托乡镇（街道）审核确认的，# 个工作日内办结",
  totalWorkingDaysMax: "情况复杂的，最长 # 个工作日办结",
  decideWorkingDays: "# 个工作日内作出决定",
  decideDays: "# 天内作出决定",
  assignDays: "决定后 # 天内指派人员",
  contactHours: "# 小时内取得联系",
  actHours: "# 小时内先行救助",
  urgentHours: "情况紧急的，# 小时内先行处理",
  supplementPaperWorkingDays: "先行救助后 # 个工作日内补齐材料",
  notifyAfterFundsWorkingDays: "资金到位后 # 个工作日内通知领取",
  assessWorkingDays: "# 个工作日内完成评估",
  firstServiceWorkingDays: "# 个工作日内提供首次服务",
  buildWorkingDays: "# 个工作日内完成改造",
  matchWorkingDays: "# 个工作日内完成对接",
  visitDays: "每 # 天走访一次",
  highRiskVisitDays: "高风险对象每 # 天走访一次",
  stayDaysUsualMax: "救助期一般不超过 # 天",
  transitionDaysMax: "过渡期最长 # 天",
  validMonthsMax: "认定有效期最长 # 个月",
  payWithinWorkingDaysOfCpiRelease: "价格指数发布后 # 个工作日内发放",
};

/** The time limits of a policy in words, in the order in which they run. */
export function deadlinesInWords(deadline: PolicyDeadline): string[] {
  const given = deadline as Readonly<Record<string, unknown>>;
  const limits = Object.entries(LIMITS).map(([key, sentence]) => {
    const value = given[key];
    if (value === 0 && key === "actHours") return "立即救助";
    return value === undefined ? null : sentence.replace("#", String(value));
  });
  return present([
    ...limits,
    deadline.payFrom && PAY_FROM[deadline.payFrom],
    deadline.spotCheckMinRate && `抽查比例不低于 ${percent(deadline.spotCheckMinRate)}`,
    deadline.reportToCounty && "每月向县级民政部门备案",
    deadline.windowZh && `办理时间：${deadline.windowZh}`,
    deadline.settleZh,
    deadline.payBeforeZh && `${deadline.payBeforeZh}发放`,
    deadline.refreshZh,
    deadline.winterLedgerByZh && `${deadline.winterLedgerByZh}完成冬春救助台账`,
    deadline.noteZh,
  ]);
}

/** Exact: the point moves two places to the right in the text. */
function percent(rate: string): string {
  const [whole = "0", fraction = ""] = rate.split(".");
  const digits = `${whole}${fraction.padEnd(2, "0").slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const rest = fraction.slice(2).replace(/0+$/, "");
  return `${digits}${rest ? `.${rest}` : ""}%`;
}

const DISCLOSED: Readonly<Record<DisclosedPart, string>> = {
  AGGREGATE_ONLY: "汇总数（少于五的不公布）",
  AMOUNT: "保障金额",
  APPLICANT_NAME: "申请人姓名",
  CLASS_LEVEL_COUNT: "各班级人数",
  FAMILY_SEARCH_NOTICE: "寻亲公告",
  HOUSE_GRADE: "住房安全等级",
  MASKED_NAME: "脱敏姓名",
  MEMBER_COUNT: "家庭成员数量",
  NAME: "姓名",
  POST: "岗位",
  PROJECT_TOTAL: "项目总额",
  REASON_CLASS: "救助事由类别",
  SUPPORT_MODE: "供养方式",
};

const FORBIDDEN: Readonly<Record<ForbiddenPart, string>> = {
  ABILITY_LEVEL: "能力等级",
  ADDRESS_DETAIL: "详细住址",
  BANK: "银行账号",
  CASE_DETAIL: "案情",
  DISABILITY: "残疾情况",
  DISABILITY_DETAIL: "残疾情况",
  FAMILY_HARDSHIP_DETAIL: "家庭困难细节",
  ID_NO: "身份证号码",
  ILLNESS: "病情",
  MINOR_IDENTITY: "未成年人身份信息",
  NAME: "姓名",
  PARENTS_STATUS: "父母情况",
  PHONE: "电话",
  SELFCARE_UNMET: "自理能力",
};

export function publicityInWords(publicity: PolicyPublicity, deadline: PolicyDeadline): string[] {
  const days = publicity.days ?? deadline.publicityDays;
  const none = !publicity.before && !publicity.after && publicity.onTerminationDays === undefined;
  return present([
    none && "不设公示环节",
    publicity.before && `作出决定前公示${days ? ` ${days} 天` : ""}`,
    publicity.after && "作出决定后公布",
    publicity.onTerminationDays && `终止时公示 ${publicity.onTerminationDays} 天`,
    publicity.disclose.length > 0 &&
      `只公开：${publicity.disclose.map((part) => DISCLOSED[part]).join("、")}`,
    publicity.forbid.length > 0 && `不得公开：${publicity.forbid.map((part) => FORBIDDEN[part]).join("、")}`,
    publicity.consentRequired && "公开和转介须有本人单独同意",
    publicity.cadenceZh,
    publicity.reasonZh,
    publicity.noteZh,
  ]);
}

const REVIEW_KINDS: Readonly<Record<NonNullable<PolicyReview["kind"]>, string>> = {
  COMPLETION_ACCEPTANCE: "完工后验收",
  EFFECT_EVALUATION: "开展效果评估",
  FOLLOW_UP: "跟踪回访",
  PER_CASE: "一案一审",
  PER_EVENT: "一事一审",
  QUARTERLY_EVALUATION: "每季度评估",
  REPLACEMENT_CYCLE: "按更换周期复核",
  RETURN_VISIT: "回访",
  SURVIVAL_CHECK: "每年核验健在情况",
};

export function reviewInWords(review: PolicyReview): string[] {
  return present([
    review.months && `每 ${review.months} 个月复核一次`,
    review.monthsAbleBodied && `家中有劳动能力人员的，每 ${review.monthsAbleBodied} 个月复核一次`,
    review.graceMonthsMax && `渐退期最长 ${review.graceMonthsMax} 个月`,
    review.termMaxYears && `期限最长 ${review.termMaxYears} 年`,
    review.followUpDays && `${review.followUpDays} 天内回访`,
    review.intervalDays && `每 ${review.intervalDays} 天回访一次`,
    review.maxPerYear && `每年最多 ${review.maxPerYear} 次`,
    review.kind && REVIEW_KINDS[review.kind],
    review.noteZh,
  ]);
}

const ORIGINS: Readonly<Record<DocumentOrigin, string>> = {
  APPLICANT: "申请人",
  SHARED: "数据共享",
  GOVERNMENT: "政府部门",
  ASSESSOR: "评估机构或承接机构",
};

export interface DocumentInWords {
  readonly code: DocumentCode;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly optional: boolean;
  readonly afterHelp: boolean;
  readonly askedOfApplicant: boolean;
  readonly suppliedByZh: string;
}

/**
 * The papers and who supplies them. What shared data holds is never asked of the applicant (社会救助法 §62): only a
 * paper whose first source is the applicant is.
 */
export function documentsInWords(
  documents: readonly PolicyDocument[],
  after: readonly PolicyDocument[] = [],
): DocumentInWords[] {
  return [
    ...documents.map((document) => documentInWords(document, false)),
    ...after.map((document) => documentInWords(document, true)),
  ];
}

function documentInWords({ code, optional }: PolicyDocument, afterHelp: boolean): DocumentInWords {
  const { zh, en, obtain } = documentCodes[code];
  const [first, second] = obtain as readonly DocumentOrigin[];
  const askedOfApplicant = first === "APPLICANT";
  const source = askedOfApplicant
    ? "由申请人提供"
    : `由${ORIGINS[first as DocumentOrigin]}取得，不向申请人索要`;
  const fallback = second ? `；暂时取不到的，由${ORIGINS[second]}补充` : "";
  return {
    code,
    labelZh: zh,
    labelEn: en,
    optional,
    afterHelp,
    askedOfApplicant,
    suppliedByZh: source + fallback,
  };
}

const present = (sentences: readonly (string | number | false | null | undefined)[]): string[] =>
  sentences.filter((sentence): sentence is string => typeof sentence === "string" && sentence !== "");
