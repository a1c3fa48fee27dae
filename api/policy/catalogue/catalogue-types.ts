import type { AreaKind } from "../../../schema/codes/area-kinds.ts";
import type { BenefitKind } from "../../../schema/codes/benefit-kinds.ts";
import type { DocumentCode } from "../../../schema/codes/document-codes.ts";
import type { Identity } from "../../../schema/codes/identities.ts";
import type { NeedCategory } from "../../../schema/codes/need-categories.ts";
import type { PolicyPeriod } from "../../../schema/codes/policy-periods.ts";
import type { PolicyTier } from "../../../schema/codes/policy-tiers.ts";
import type { RelationKind } from "../../../schema/codes/relation-kinds.ts";
import type { Verdict } from "../../../schema/codes/verdicts.ts";

/** Who takes or decides an application; below the county each level acts only where the law lets it. */
export const approvalLevels = [
  "VILLAGE",
  "TOWNSHIP",
  "COUNTY",
  "CITY",
  "SCHOOL",
  "HOSPITAL",
  "RESCUE_STATION",
  "CHARITY",
  "CONTRACTOR",
  "UNION",
] as const;
export type ApprovalLevel = (typeof approvalLevels)[number];

/** What starts a benefit that nobody has to apply for. */
export const triggers = ["AUTOMATIC", "AUTOMATIC_ON_BIRTHDAY", "DATA_MATCH"] as const;

export const payFroms = ["NEXT_MONTH", "APPLICATION_MONTH", "BIRTHDAY_MONTH_NEXT"] as const;

export const reviewKinds = [
  "COMPLETION_ACCEPTANCE",
  "EFFECT_EVALUATION",
  "FOLLOW_UP",
  "PER_CASE",
  "PER_EVENT",
  "QUARTERLY_EVALUATION",
  "REPLACEMENT_CYCLE",
  "RETURN_VISIT",
  "SURVIVAL_CHECK",
] as const;

/** What a public list may show; AGGREGATE_ONLY is counts, and none below five. */
export const disclosedParts = [
  "AGGREGATE_ONLY",
  "AMOUNT",
  "APPLICANT_NAME",
  "CLASS_LEVEL_COUNT",
  "FAMILY_SEARCH_NOTICE",
  "HOUSE_GRADE",
  "MASKED_NAME",
  "MEMBER_COUNT",
  "NAME",
  "POST",
  "PROJECT_TOTAL",
  "REASON_CLASS",
  "SUPPORT_MODE",
] as const;
export type DisclosedPart = (typeof disclosedParts)[number];

/** What no public list of the policy may show, whatever else applies. */
export const forbiddenParts = [
  "ABILITY_LEVEL",
  "ADDRESS_DETAIL",
  "BANK",
  "CASE_DETAIL",
  "DISABILITY",
  "DISABILITY_DETAIL",
  "FAMILY_HARDSHIP_DETAIL",
  "ID_NO",
  "ILLNESS",
  "MINOR_IDENTITY",
  "NAME",
  "PARENTS_STATUS",
  "PHONE",
  "SELFCARE_UNMET",
] as const;
export type ForbiddenPart = (typeof forbiddenParts)[number];

/** TEXT was read in a public text, REPORT stands in a news report, UNVERIFIED was not checked against a text. */
export const evidences = ["TEXT", "REPORT", "UNVERIFIED"] as const;
export type Evidence = (typeof evidences)[number];

/** HIGH may be relied on, MEDIUM is right in kind, LOW is not confirmed. */
export const confidences = ["HIGH", "MEDIUM", "LOW"] as const;
export type Confidence = (typeof confidences)[number];

export const standardKinds = ["MONEY", "RATE", "QUANTITY"] as const;
export const referenceKinds = ["TEXT", "DIGEST", "REPORT", "UNVERIFIED"] as const;

export interface PolicyDocument {
  readonly code: DocumentCode;
  /** Only where the situation applies. */
  readonly optional: boolean;
}

/** Amounts in expressions are yuan; a result is rounded once, half up, to the fen. */
export interface PolicyBenefit {
  readonly kind: BenefitKind;
  readonly cel: string;
  readonly noteZh?: string;
  /** The unit of a result that is not yuan. */
  readonly unitZh?: string;
  readonly payToZh?: string;
  readonly formsZh?: readonly string[];
  readonly modesZh?: readonly string[];
  readonly itemsZh?: readonly string[];
  /** The policies that an identity opens. */
  readonly opens?: readonly string[];
  readonly termMonths?: number;
  readonly interestToHousehold?: string;
  /** What it pays towards, such as a year's cost of rehabilitation: all payers of one bill never pay more than it. */
  readonly bill?: { readonly key: string; readonly cel: string };
}

export interface PolicyApproval {
  readonly accept: ApprovalLevel;
  readonly decide: ApprovalLevel;
  readonly mayDelegateTo?: ApprovalLevel;
  readonly trigger?: (typeof triggers)[number];
  readonly coReviewZh?: string;
  readonly assessorZh?: string;
  readonly providerZh?: string;
  readonly registerZh?: string;
  readonly lenderZh?: string;
  readonly payerZh?: string;
  readonly contractorZh?: string;
  readonly noteZh?: string;
}

/** Working days count from the day after acceptance; plain days are calendar days. */
export interface PolicyDeadline {
  readonly startSurveyWorkingDays?: number;
  readonly startCheckWorkingDays?: number;
  readonly publicityDays?: number;
  readonly confirmWorkingDays?: number;
  readonly refuseNoticeWorkingDays?: number;
  readonly firstReviewWorkingDays?: number;
  readonly redoOnObjectionWorkingDays?: number;
  readonly reassessWorkingDays?: number;
  readonly totalWorkingDays?: number;
  readonly totalWorkingDaysDelegated?: number;
  readonly totalWorkingDaysMax?: number;
  readonly decideWorkingDays?: number;
  readonly decideDays?: number;
  readonly assignDays?: number;
  readonly contactHours?: number;
  readonly actHours?: number;
  readonly urgentHours?: number;
  readonly supplementPaperWorkingDays?: number;
  readonly notifyAfterFundsWorkingDays?: number;
  readonly assessWorkingDays?: number;
  readonly firstServiceWorkingDays?: number;
  readonly buildWorkingDays?: number;
  readonly matchWorkingDays?: number;
  readonly visitDays?: number;
  readonly highRiskVisitDays?: number;
  readonly stayDaysUsualMax?: number;
  readonly transitionDaysMax?: number;
  readonly validMonthsMax?: number;
  readonly payWithinWorkingDaysOfCpiRelease?: number;
  readonly payFrom?: (typeof payFroms)[number];
  readonly spotCheckMinRate?: string;
  readonly reportToCounty?: "MONTHLY";
  readonly windowZh?: string;
  readonly settleZh?: string;
  readonly payBeforeZh?: string;
  readonly refreshZh?: string;
  readonly winterLedgerByZh?: string;
  readonly noteZh?: string;
}

export interface PolicyPublicity {
  /** Before the decision, and of the decided list afterwards. */
  readonly before: boolean;
  readonly after: boolean;
  readonly days?: number;
  readonly onTerminationDays?: number;
  readonly consentRequired?: boolean;
  readonly disclose: readonly DisclosedPart[];
  readonly forbid: readonly ForbiddenPart[];
  readonly reasonZh?: string;
  readonly cadenceZh?: string;
  readonly noteZh?: string;
}

export interface PolicyReview {
  readonly months?: number;
  readonly monthsAbleBodied?: number;
  readonly graceMonthsMax?: number;
  readonly termMaxYears?: number;
  readonly followUpDays?: number;
  readonly intervalDays?: number;
  readonly maxPerYear?: number;
  readonly kind?: (typeof reviewKinds)[number];
  readonly noteZh?: string;
}

export interface PolicyRecord {
  readonly code: string;
  readonly nameZh: string;
  readonly tier: PolicyTier;
  readonly departments: readonly string[];
  readonly subject: "HOUSEHOLD" | "PERSON";
  /**
   * The urgent needs whose cost the benefit bears, so that it counts as cover when a need's gap is found. Empty
   * for general living allowances, identities, premiums and loans: they pay for no particular need.
   */
  readonly needCategories: readonly NeedCategory[];
  readonly eligibility: { readonly cel: string; readonly noteZh?: string };
  readonly benefit: PolicyBenefit;
  /** The identity it confirms, and its place in the order in which identities are settled. */
  readonly identity?: { readonly gives: Identity; readonly order: number };
  readonly period: PolicyPeriod;
  readonly approval: PolicyApproval;
  readonly documents: readonly PolicyDocument[];
  /** Papers that may follow once the help has been given. */
  readonly documentsAfter?: readonly PolicyDocument[];
  readonly deadline: PolicyDeadline;
  readonly publicity: PolicyPublicity;
  readonly review: PolicyReview;
  readonly exclusiveWith: readonly {
    readonly policy: string;
    readonly kind: RelationKind;
    readonly noteZh?: string;
  }[];
  readonly legalBasis: readonly string[];
  readonly source: {
    readonly eligibility: Evidence;
    readonly numbers: Evidence;
    readonly confidence: Confidence;
  };
}

export type RelationRecord =
  | { readonly kind: "HIGHER_OF" | "STACKABLE"; readonly policies: readonly string[] }
  | {
      readonly kind: "CAP_SHARED";
      readonly policies: readonly string[];
      readonly cap: string;
      readonly per: "EVENT";
    }
  | {
      readonly kind: "EXCLUSIVE";
      readonly prefer: string;
      readonly over: string;
      /** The person chooses; the preferred one is only the proposal. */
      readonly byChoice?: boolean;
    }
  | {
      readonly kind: "SEQUENTIAL";
      readonly before: string;
      readonly after: string;
      /** `fact` is what the earlier ones leave of `of`: the later one is worked out on it. */
      readonly leaves?: { readonly fact: string; readonly of: string };
    }
  | {
      readonly kind: "TOP_UP";
      readonly base: string;
      readonly topsUp: string;
      /** The fact through which the rule of the second takes account of the first. */
      readonly through?: string;
    };

/** A figure that rules read as `std.<key>`; MONEY is yuan, as an exact decimal text. */
export interface StandardKey {
  readonly key: string;
  readonly labelZh: string;
  readonly kind: (typeof standardKinds)[number];
}

/** The value of a standard from a day on. */
export interface StandardFigure {
  readonly key: string;
  /** Twelve digits; left out for what holds wherever no division above or around has its own. */
  readonly division?: string;
  /** Left out where town and village have the same. */
  readonly areaKind?: AreaKind;
  readonly value: string;
  readonly validFrom: string;
  readonly source: Evidence;
  readonly confidence: Confidence;
  readonly reference?: string;
  readonly noteZh?: string;
}

export interface Standards {
  readonly keys: readonly StandardKey[];
  readonly figures: readonly StandardFigure[];
}

/** How a fact follows from others, in the language of rules, and on what ground. */
export interface DerivationRecord {
  readonly path: string;
  readonly cel: string;
  readonly basisZh: string;
}

/** Where a department of a division is found. */
export interface OfficeRecord {
  readonly department: string;
  /** Twelve digits; left out for a number of the whole country. */
  readonly division?: string;
  readonly nameZh: string;
  readonly phone: string;
}

/** A family that is kept with a policy, and what the policy must come to for it. */
export interface CaseRecord {
  readonly policy: string;
  readonly nameZh: string;
  /** The day the rules of which are asked; the day of the question when not said. */
  readonly asOf?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly event?: Readonly<Record<string, unknown>>;
  readonly macro?: Readonly<Record<string, unknown>>;
  readonly fund?: Readonly<Record<string, unknown>>;
  /** In place of the published figures, by key. */
  readonly standards?: Readonly<Record<string, string>>;
  /** Which of the members is asked about, from 0. */
  readonly member?: number;
  readonly expect: {
    readonly verdict: Verdict;
    /** Alone, in yuan or in units. */
    readonly amount?: string;
    /** Beside all other benefits. */
    readonly settled?: string;
  };
}

export interface ReferenceRecord {
  readonly code: string;
  readonly titleZh: string;
  readonly kind: (typeof referenceKinds)[number];
  readonly effectiveFrom?: string;
}

/** What a policy says anew from a date on; the rest stays as it was. */
export interface Amendment {
  readonly code: string;
  readonly validFrom: string;
  readonly eligibility?: Partial<PolicyRecord["eligibility"]>;
  readonly benefit?: Partial<PolicyBenefit>;
  readonly legalBasis?: readonly string[];
}

/** What is in force on a day. */
export interface Catalogue {
  readonly policies: readonly PolicyRecord[];
  readonly relations: readonly RelationRecord[];
  readonly derivations: readonly DerivationRecord[];
  readonly standards: Standards;
  readonly references: readonly ReferenceRecord[];
  readonly offices: readonly OfficeRecord[];
  readonly cases: readonly CaseRecord[];
}

/** What stands in the files: a catalogue, and what comes after it. */
export interface FiledCatalogue extends Catalogue {
  /** In the order of their dates. */
  readonly amendments: readonly Amendment[];
}
