import { areaKinds } from "../../../schema/codes/area-kinds.ts";
import { benefitKinds } from "../../../schema/codes/benefit-kinds.ts";
import { documentCodes } from "../../../schema/codes/document-codes.ts";
import { identities } from "../../../schema/codes/identities.ts";
import { needCategories } from "../../../schema/codes/need-categories.ts";
import { policyPeriods } from "../../../schema/codes/policy-periods.ts";
import { policyTiers } from "../../../schema/codes/policy-tiers.ts";
import { relationKinds } from "../../../schema/codes/relation-kinds.ts";
import { type RulePurpose, readRule } from "../rules/check.ts";
import { namesIn, RuleRefused, readExpression } from "../rules/expression.ts";
import type { Vocabulary } from "../rules/vocabulary.ts";
import rawAmendments from "./amendments.data.json" with { type: "json" };
import {
  type Amendment,
  approvalLevels,
  type Catalogue,
  confidences,
  disclosedParts,
  evidences,
  forbiddenParts,
  type PolicyRecord,
  payFroms,
  type ReferenceRecord,
  referenceKinds,
  reviewKinds,
  type StandardsFile,
  standardKinds,
  triggers,
} from "./catalogue-types.ts";
import {
  type Check,
  checkAll,
  count,
  date,
  decimal,
  flag,
  listOf,
  oneOf,
  record,
  refuse,
  text,
} from "./check-record.ts";
import { checkRelations } from "./check-relations.ts";
import { type FieldDefinition, loadFields } from "./load-fields.ts";
import rawPolicies from "./policies.data.json" with { type: "json" };
import rawReferences from "./references.data.json" with { type: "json" };
import rawRelations from "./relations.data.json" with { type: "json" };
import rawStandards from "./standards.data.json" with { type: "json" };

const codesOf = (list: object): Check => oneOf(Object.keys(list));
const documents = listOf(record({ code: codesOf(documentCodes), optional: flag }));

const policyCheck = record(
  {
    code: text,
    nameZh: text,
    tier: codesOf(policyTiers),
    departments: listOf(text),
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

const standardKeyCheck = record({ key: text, labelZh: text, kind: oneOf(standardKinds) });
const evidenceKeys = { source: oneOf(evidences), confidence: oneOf(confidences) };
const divisionStandardCheck = record({
  key: text,
  division: text,
  year: count,
  areaKind: codesOf(areaKinds),
  value: decimal,
  ...evidenceKeys,
});
const defaultCheck = record(
  { key: text, value: decimal, ...evidenceKeys },
  { reference: text, noteZh: text, validFrom: date },
);
const referenceCheck = record(
  { code: text, titleZh: text, kind: oneOf(referenceKinds) },
  { effectiveFrom: date },
);

export interface RawCatalogue {
  readonly policies: unknown;
  /** None when left out. */
  readonly amendments?: unknown;
  readonly relations: unknown;
  readonly standards: unknown;
  readonly references: unknown;
}

/**
 * Checks the raw files against each other and returns them typed. Throws a CatalogueError that names the
 * record: an unknown key or code, a code that stands twice, a policy, standard, field or reference that does
 * not exist.
 */
export function checkCatalogue(
  raw: RawCatalogue,
  fields: ReadonlyMap<string, FieldDefinition> = loadFields(),
): Catalogue {
  checkAll("references", raw.references, "code", referenceCheck);
  checkStandards(raw.standards);
  checkAll("policies", raw.policies, "code", policyCheck);
  const references = raw.references as ReferenceRecord[];
  const standards = raw.standards as StandardsFile;
  const policies = raw.policies as PolicyRecord[];
  const codes = new Set<string>(policies.map((policy) => policy.code));
  const vocabulary = { fields, standards: new Map(standards.keys.map((entry) => [entry.key, entry])) };
  for (const policy of policies) checkPolicyLinks(policy, { codes, vocabulary, references });
  const amendments = checkAmendments(raw.amendments ?? [], policies, { codes, vocabulary, references });
  const relations = checkRelations(raw.relations, policies, vocabulary);
  const referenceCodes = new Set(references.map((reference) => reference.code));
  for (const entry of standards.defaults) {
    if (entry.reference !== undefined && !referenceCodes.has(entry.reference)) {
      refuse(`standards ${entry.key}`, `unknown reference ${entry.reference}`);
    }
  }
  return { policies, amendments, relations, standards, references };
}

let catalogue: Catalogue | undefined;

/** The catalogue of this repository, 57 policies with their relations, standards and sources; checked the first time. */
export function loadCatalogue(): Catalogue {
  catalogue ??= checkCatalogue({
    policies: rawPolicies,
    amendments: rawAmendments,
    relations: rawRelations,
    standards: rawStandards,
    references: rawReferences,
  });
  return catalogue;
}

/** An amended policy is checked whole, as if it stood in the file like that. */
function checkAmendments(raw: unknown, policies: readonly PolicyRecord[], known: Known): Amendment[] {
  const anything: Check = () => {};
  listOf(
    record(
      { code: oneOf([...known.codes]), validFrom: date },
      { eligibility: anything, benefit: anything, legalBasis: anything },
    ),
  )(raw, "amendments");
  const amendments = (raw as Amendment[]).toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
  const now = new Map(policies.map((policy) => [policy.code, policy]));
  for (const amendment of amendments) {
    const policy = amended(now.get(amendment.code) as PolicyRecord, amendment);
    policyCheck(policy, `amendments ${amendment.code} ${amendment.validFrom}`);
    checkPolicyLinks(policy, known);
    now.set(policy.code, policy);
  }
  return amendments;
}

export const amended = (policy: PolicyRecord, amendment: Amendment): PolicyRecord => ({
  ...policy,
  eligibility: { ...policy.eligibility, ...amendment.eligibility },
  benefit: { ...policy.benefit, ...amendment.benefit },
  legalBasis: amendment.legalBasis ?? policy.legalBasis,
});

function checkStandards(raw: unknown): void {
  record({ keys: () => {}, byDivision: () => {}, defaults: () => {} })(raw, "standards");
  const file = raw as StandardsFile;
  checkAll("standards", file.keys, "key", standardKeyCheck);
  checkAll("standards", file.defaults, "key", defaultCheck);
  const known = new Set<string>(file.keys.map((entry) => entry.key));
  const seen = new Set<string>();
  for (const entry of file.byDivision) {
    const where = `standards ${entry.key} ${entry.division} ${entry.areaKind} ${entry.year}`;
    divisionStandardCheck(entry, where);
    if (seen.has(where)) refuse(where, "the same standard stands twice");
    seen.add(where);
  }
  for (const entry of [...file.byDivision, ...file.defaults]) {
    if (!known.has(entry.key)) refuse(`standards ${entry.key}`, "the key has no entry under keys");
  }
}

interface Known {
  readonly codes: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
  readonly references: readonly ReferenceRecord[];
}

function checkPolicyLinks(policy: PolicyRecord, known: Known): void {
  const where = `policies ${policy.code}`;
  if (!/^[A-Z][A-Z0-9_]*$/.test(policy.code)) refuse(where, "the code must be in capitals");
  const others = [...policy.exclusiveWith.map((entry) => entry.policy), ...(policy.benefit.opens ?? [])];
  for (const other of others) {
    if (!known.codes.has(other)) refuse(where, `unknown policy ${other}`);
  }
  for (const basis of policy.legalBasis) {
    // A basis is a reference, or a reference and its articles after a space: "LAW2026 18-20".
    const found = known.references.some(({ code }) => basis === code || basis.startsWith(`${code} `));
    if (!found) refuse(where, `unknown reference ${basis}`);
  }
  checkRule(where, policy.eligibility.cel, "CONDITION", known.vocabulary);
  checkRule(where, policy.benefit.cel, "AMOUNT", known.vocabulary);
  for (const rule of policy.subject === "HOUSEHOLD" ? [policy.eligibility.cel, policy.benefit.cel] : []) {
    const ofPerson = namesIn(readExpression(rule)).find(
      ({ path, member }) => !member && path.startsWith("person."),
    );
    if (ofPerson) refuse(where, `a rule about a household reads ${ofPerson.path}: of whom?`);
  }
  if (policy.benefit.bill) checkRule(where, policy.benefit.bill.cel, "AMOUNT", known.vocabulary);
}

/** Refuses a rule with the place in its text. */
function checkRule(where: string, rule: string, purpose: RulePurpose, vocabulary: Vocabulary): void {
  try {
    readRule(rule, purpose, vocabulary);
  } catch (error) {
    if (!(error instanceof RuleRefused)) throw error;
    const { start, end } = error.place;
    refuse(where, `the rule is refused at "${rule.slice(start, end)}": ${error.sentence}`);
  }
}
