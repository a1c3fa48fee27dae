import { areaKinds } from "../../../schema/codes/area-kinds.ts";
import { benefitKinds } from "../../../schema/codes/benefit-kinds.ts";
import { documentCodes } from "../../../schema/codes/document-codes.ts";
import { identities } from "../../../schema/codes/identities.ts";
import { needCategories } from "../../../schema/codes/need-categories.ts";
import { policyPeriods } from "../../../schema/codes/policy-periods.ts";
import { policyTiers } from "../../../schema/codes/policy-tiers.ts";
import { relationKinds } from "../../../schema/codes/relation-kinds.ts";
import { verdicts } from "../../../schema/codes/verdicts.ts";
import { isRegionCode } from "../../database/region-range.ts";
import {
  approvalLevels,
  confidences,
  disclosedParts,
  evidences,
  forbiddenParts,
  payFroms,
  referenceKinds,
  reviewKinds,
  standardKinds,
  triggers,
} from "./catalogue-types.ts";
import {
  type Check,
  count,
  date,
  decimal,
  flag,
  hundredths,
  listOf,
  name,
  oneOf,
  record,
  text,
  values,
} from "./check-record.ts";

const codesOf = (list: object): Check => oneOf(Object.keys(list));
const documents = listOf(record({ code: codesOf(documentCodes), optional: flag }));

const policyCode: Check = (value, path, findings) => {
  if (typeof value !== "string" || !/^[A-Z][A-Z0-9_]{1,39}$/.test(value))
    findings.add(path, "政策代码由大写字母、数字和下划线组成，最长 40 个字符。");
};

const standardName: Check = (value, path, findings) => {
  if (typeof value !== "string" || !/^[a-z][a-z0-9_]{1,59}$/.test(value))
    findings.add(path, "标准名称由小写字母、数字和下划线组成，最长 60 个字符。");
};

const division: Check = (value, path, findings) => {
  if (typeof value !== "string" || !isRegionCode(value)) findings.add(path, "应为加引号的十二位区划代码。");
};

/** What a policy says. */
export const policyShape = record(
  {
    code: policyCode,
    nameZh: name,
    tier: codesOf(policyTiers),
    departments: listOf(name),
    subject: oneOf(["HOUSEHOLD", "PERSON"]),
    needCategories: listOf(codesOf(needCategories)),
    eligibility: record({ cel: text }, { noteZh: text }),
    benefit: record(
      { kind: codesOf(benefitKinds), cel: text },
      {
        noteZh: text,
        unitZh: text,
        payToZh: text,
        formsZh: listOf(text),
        modesZh: listOf(text),
        itemsZh: listOf(text),
        opens: listOf(text),
        termMonths: count,
        interestToHousehold: decimal,
        bill: record({ key: text, cel: text }),
      },
    ),
    period: codesOf(policyPeriods),
    approval: record(
      { accept: oneOf(approvalLevels), decide: oneOf(approvalLevels) },
      {
        mayDelegateTo: oneOf(approvalLevels),
        trigger: oneOf(triggers),
        coReviewZh: text,
        assessorZh: text,
        providerZh: text,
        registerZh: text,
        lenderZh: text,
        payerZh: text,
        contractorZh: text,
        noteZh: text,
      },
    ),
    documents,
    deadline: record(
      {},
      {
        startSurveyWorkingDays: count,
        startCheckWorkingDays: count,
        publicityDays: count,
        confirmWorkingDays: count,
        refuseNoticeWorkingDays: count,
        firstReviewWorkingDays: count,
        redoOnObjectionWorkingDays: count,
        reassessWorkingDays: count,
        totalWorkingDays: count,
        totalWorkingDaysDelegated: count,
        totalWorkingDaysMax: count,
        decideWorkingDays: count,
        decideDays: count,
        assignDays: count,
        contactHours: count,
        actHours: count,
        urgentHours: count,
        supplementPaperWorkingDays: count,
        notifyAfterFundsWorkingDays: count,
        assessWorkingDays: count,
        firstServiceWorkingDays: count,
        buildWorkingDays: count,
        matchWorkingDays: count,
        visitDays: count,
        highRiskVisitDays: count,
        stayDaysUsualMax: count,
        transitionDaysMax: count,
        validMonthsMax: count,
        payWithinWorkingDaysOfCpiRelease: count,
        payFrom: oneOf(payFroms),
        spotCheckMinRate: decimal,
        reportToCounty: oneOf(["MONTHLY"]),
        windowZh: text,
        settleZh: text,
        payBeforeZh: text,
        refreshZh: text,
        winterLedgerByZh: text,
        noteZh: text,
      },
    ),
    publicity: record(
      {
        before: flag,
        after: flag,
        disclose: listOf(oneOf(disclosedParts)),
        forbid: listOf(oneOf(forbiddenParts)),
      },
      {
        days: count,
        onTerminationDays: count,
        consentRequired: flag,
        reasonZh: text,
        cadenceZh: text,
        noteZh: text,
      },
    ),
    review: record(
      {},
      {
        months: count,
        monthsAbleBodied: count,
        graceMonthsMax: count,
        termMaxYears: count,
        followUpDays: count,
        intervalDays: count,
        maxPerYear: count,
        kind: oneOf(reviewKinds),
        noteZh: text,
      },
    ),
    exclusiveWith: listOf(record({ policy: text, kind: codesOf(relationKinds) }, { noteZh: text })),
    legalBasis: listOf(text),
    source: record({
      eligibility: oneOf(evidences),
      numbers: oneOf(evidences),
      confidence: oneOf(confidences),
    }),
  },
  { documentsAfter: documents, identity: record({ gives: codesOf(identities), order: count }) },
);

export const standardKeyShape = record({ key: standardName, labelZh: name, kind: oneOf(standardKinds) });

export const standardFigureShape = record(
  { key: text, value: decimal, validFrom: date, source: oneOf(evidences), confidence: oneOf(confidences) },
  { division, areaKind: codesOf(areaKinds), reference: text, noteZh: text },
);

export const referenceShape = record(
  { code: name, titleZh: name, kind: oneOf(referenceKinds) },
  { effectiveFrom: date },
);

export const derivationShape = record({ path: name, cel: text, basisZh: text });

export const officeShape = record({ department: name, nameZh: name, phone: name }, { division });

export const caseShape = record(
  {
    policy: name,
    nameZh: name,
    facts: values,
    expect: record({ verdict: codesOf(verdicts) }, { amount: hundredths, settled: hundredths }),
  },
  { asOf: date, event: values, macro: values, fund: values, standards: values, member: count },
);
