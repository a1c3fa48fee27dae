import rawAmendments from "./amendments.data.json" with { type: "json" };
import rawCases from "./cases.data.json" with { type: "json" };
import type { Amendment, Catalogue, FiledCatalogue, PolicyRecord } from "./catalogue-types.ts";
import {
  checkCaseLinks,
  checkDerivation,
  checkFigureLinks,
  checkOrderOfDerivations,
  checkPolicyLinks,
  type Known,
  knownOf,
} from "./check-links.ts";
import { type Check, date, Findings, listOf, record, recordsOf, text } from "./check-record.ts";
import { checkOrderOfRelations, checkRelationLinks, relationShape } from "./check-relations.ts";
import rawDerivations from "./derivations.data.json" with { type: "json" };
import { caseKey, figureKey, officeKey, relationKey } from "./keys.ts";
import rawOffices from "./offices.data.json" with { type: "json" };
import rawPolicies from "./policies.data.json" with { type: "json" };
import rawReferences from "./references.data.json" with { type: "json" };
import rawRelations from "./relations.data.json" with { type: "json" };
import {
  caseShape,
  derivationShape,
  officeShape,
  policyShape,
  referenceShape,
  standardFigureShape,
  standardKeyShape,
} from "./shapes.ts";
import rawStandards from "./standards.data.json" with { type: "json" };

const by =
  (...names: readonly string[]) =>
  (row: Record<string, unknown>): string =>
    names.map((name) => row[name] ?? "").join(" ");

/** What each list of a catalogue holds. */
export const listShapes = {
  references: recordsOf(referenceShape, by("code")),
  policies: recordsOf(policyShape, by("code")),
  relations: recordsOf(relationShape, relationKey as never),
  derivations: recordsOf(derivationShape, by("path")),
  offices: recordsOf(officeShape, officeKey as never),
  cases: recordsOf(caseShape, caseKey as never),
};

export const standardShapes = {
  keys: recordsOf(standardKeyShape, by("key")),
  figures: recordsOf(standardFigureShape, figureKey as never),
};

const catalogueShape = record({ ...listShapes, standards: record(standardShapes) }, { amendments: () => {} });

/**
 * Checks a raw catalogue and returns it typed: every record by itself, then all of them against each other. Throws a
 * CatalogueError that names the record and the place of everything that is wrong.
 */
export function checkCatalogue(raw: unknown): FiledCatalogue {
  const findings = new Findings();
  catalogueShape(raw, [], findings);
  findings.throwIfAny(raw);
  const catalogue = raw as Catalogue & { readonly amendments?: unknown };
  checkLinks(catalogue, findings);
  const amendments = checkAmendments(catalogue.amendments ?? [], catalogue, findings);
  findings.throwIfAny(raw);
  return { ...catalogue, amendments };
}

/** Whether all that the records point at exists. */
export function checkLinks(catalogue: Catalogue, findings: Findings): void {
  const known = knownOf(catalogue);
  checkRecords(catalogue, known, findings);
  checkOrder(catalogue, findings);
}

export interface SomeRecords extends Partial<Omit<Catalogue, "standards">> {
  readonly standards?: Partial<Catalogue["standards"]>;
}

/** Each record against what there is. */
export function checkRecords(written: SomeRecords, known: Known, findings: Findings): void {
  const each = <Row>(
    rows: readonly Row[] | undefined,
    at: readonly string[],
    check: (row: Row, path: (string | number)[], known: Known, findings: Findings) => void,
  ) => {
    for (const [index, row] of (rows ?? []).entries()) check(row, [...at, index], known, findings);
  };
  each(written.policies, ["policies"], checkPolicyLinks);
  each(written.relations, ["relations"], checkRelationLinks);
  each(written.derivations, ["derivations"], checkDerivation);
  each(written.standards?.figures, ["standards", "figures"], checkFigureLinks);
  each(written.cases, ["cases"], checkCaseLinks);
}

/** What can only be seen of the whole; after every record was found right. */
export function checkOrder(catalogue: Catalogue, findings: Findings): void {
  if (findings.problems.length > 0) return;
  checkOrderOfRelations(
    catalogue.relations,
    catalogue.policies.map(({ code }) => code),
    findings,
  );
  checkOrderOfDerivations(catalogue.derivations, findings);
}

let catalogue: FiledCatalogue | undefined;

/** The catalogue of this repository, 57 policies with their relations, standards and sources; checked the first time. */
export function loadCatalogue(): FiledCatalogue {
  catalogue ??= checkCatalogue({
    policies: rawPolicies,
    amendments: rawAmendments,
    relations: rawRelations,
    derivations: rawDerivations,
    standards: rawStandards,
    references: rawReferences,
    offices: rawOffices,
    cases: rawCases,
  });
  return catalogue;
}

const anything: Check = () => {};
const amendmentsShape = listOf(
  record({ code: text, validFrom: date }, { eligibility: anything, benefit: anything, legalBasis: anything }),
);

/** An amended policy is checked whole, as if it stood in the file like that. */
function checkAmendments(raw: unknown, catalogue: Catalogue, findings: Findings): Amendment[] {
  const before = findings.problems.length;
  amendmentsShape(raw, ["amendments"], findings);
  if (findings.problems.length > before) return [];
  const amendments = (raw as Amendment[]).toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
  const known = knownOf(catalogue);
  const now = new Map(known.policies);
  for (const [index, amendment] of amendments.entries()) {
    const policy = now.get(amendment.code);
    const at = ["amendments", index];
    if (!policy) {
      findings.add([...at, "code"], "目录中没有这项政策。");
      continue;
    }
    const becomes = amended(policy, amendment);
    const own = new Findings();
    policyShape(becomes, at, own);
    if (own.problems.length === 0) checkPolicyLinks(becomes, at, known, own);
    for (const problem of own.problems) findings.add(problem.path, problem.messageZh);
    now.set(becomes.code, becomes);
  }
  return amendments;
}

export const amended = (policy: PolicyRecord, amendment: Amendment): PolicyRecord => ({
  ...policy,
  eligibility: { ...policy.eligibility, ...amendment.eligibility },
  benefit: { ...policy.benefit, ...amendment.benefit },
  legalBasis: amendment.legalBasis ?? policy.legalBasis,
});
