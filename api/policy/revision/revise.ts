import { canonicalJson } from "../../kernel/canonical-json.ts";
import type { Catalogue, RelationRecord } from "../catalogue/catalogue-types.ts";
import { knownOf } from "../catalogue/check-links.ts";
import { Findings, type Path, placeInWords } from "../catalogue/check-record.ts";
import { caseKey, figureKey, inOrder, officeKey, partiesOf, relationKey } from "../catalogue/keys.ts";
import { checkOrder, checkRecords } from "../catalogue/load-catalogue.ts";
import type { CatalogueDocument, DocumentProblem, ReadDocument } from "./document.ts";

/** What a revision makes of a catalogue; null where it cannot be used, and why. */
export interface Revised {
  readonly catalogue: Catalogue | null;
  readonly document: CatalogueDocument | null;
  readonly problems: readonly DocumentProblem[];
}

const MAX_CASES = 400;
const MAX_PERSONS = 600;
const MAX_DAYS = 24;

/** What a revision is checked against. */
export interface Ground {
  /** The catalogue of its first day. */
  readonly before: Catalogue;
  readonly validFrom: string;
  /** Whom each policy that ever was is for. */
  readonly subjects: ReadonlyMap<string, string>;
  /** Which of the divisions that it names there are. */
  readonly divisions: ReadonlySet<string>;
}

/** Checks a revision that was read against the catalogue that it changes, the new one as a whole too. */
export function revised({ document, problems, placeOf }: ReadDocument, ground: Ground): Revised {
  if (!document) return { catalogue: null, document, problems };
  const findings = new Findings();
  const catalogue = revise(ground.before, document);
  checkEnds(document, ground.before, findings);
  checkSubjects(document, ground, findings);
  checkNames(document, catalogue, findings);
  checkFigures(document, ground, findings);
  checkOffices(document, ground, findings);
  checkRecords(document, knownOf(catalogue), findings);
  checkTheRest(document, catalogue, findings);
  checkCases(catalogue, findings);
  checkOrder(catalogue, findings);
  const found = findings.problems.map(({ path, messageZh }) => ({ ...placeOf(path), messageZh }));
  return { catalogue: found.length > 0 ? null : catalogue, document, problems: found };
}

/** The catalogue with what a document puts in place of records and what it ends. Says nothing of whether it is right. */
export function revise(before: Catalogue, document: CatalogueDocument): Catalogue {
  const { ends, standards } = document;
  const ended = new Set(ends?.policies);
  const relationsEnded = new Set(ends?.relations?.map(relationKey));
  const casesEnded = new Set(ends?.cases?.map(caseKey));
  const policies = replaced(before.policies, document.policies, ({ code }) => code);
  return {
    policies: inOrder(policies.filter(({ code }) => !ended.has(code))),
    relations: replaced(before.relations, document.relations, relationKey).filter(
      (relation) =>
        !relationsEnded.has(relationKey(relation)) && !partiesOf(relation).some((code) => ended.has(code)),
    ),
    derivations: replaced(before.derivations, document.derivations, ({ path }) => path).filter(
      ({ path }) => !ends?.derivations?.includes(path),
    ),
    standards: {
      keys: replaced(before.standards.keys, standards?.keys, ({ key }) => key),
      figures: replaced(before.standards.figures, standards?.figures, figureKey),
    },
    references: replaced(before.references, document.references, ({ code }) => code),
    offices: replaced(before.offices, document.offices, officeKey),
    cases: replaced(before.cases, document.cases, caseKey).filter(
      (each) => !casesEnded.has(caseKey(each)) && !ended.has(each.policy),
    ),
  };
}

function replaced<Row>(
  before: readonly Row[],
  after: readonly Row[] | undefined,
  keyOf: (row: Row) => string,
): readonly Row[] {
  const rows = new Map(before.map((row) => [keyOf(row), row]));
  for (const row of after ?? []) rows.set(keyOf(row), row);
  return [...rows.values()];
}

/** Only what there is can end, and nothing ends that the same document writes anew. */
function checkEnds({ ends, ...written }: CatalogueDocument, before: Catalogue, findings: Findings): void {
  const check = <Row>(
    name: "policies" | "relations" | "derivations" | "cases",
    rows: readonly Row[] | undefined,
    keyOf: (row: Row) => string,
    there: readonly string[],
    anew: readonly string[],
  ) =>
    rows?.forEach((row, index) => {
      const key = keyOf(row);
      const at = ["ends", name, index];
      if (!there.includes(key)) findings.add(at, "目录中没有这一项，不用停止。");
      else if (anew.includes(key)) findings.add(at, "同一份修订里既修改又停止，请只留一处。");
    });
  const self = (key: string) => key;
  const codes = (rows: Catalogue["policies"] = []) => rows.map(({ code }) => code);
  const keys = (rows: readonly RelationRecord[] = []) => rows.map(relationKey);
  const paths = (rows: Catalogue["derivations"] = []) => rows.map(({ path }) => path);
  const cases = (rows: Catalogue["cases"] = []) => rows.map(caseKey);
  check("policies", ends?.policies, self, codes(before.policies), codes(written.policies));
  check("relations", ends?.relations, relationKey, keys(before.relations), keys(written.relations));
  check("derivations", ends?.derivations, self, paths(before.derivations), paths(written.derivations));
  check("cases", ends?.cases, caseKey, cases(before.cases), cases(written.cases));
}

/** Grants hang on whom a policy is for: another subject is another policy. */
function checkSubjects({ policies }: CatalogueDocument, { subjects }: Ground, findings: Findings): void {
  for (const [index, { code, subject }] of (policies ?? []).entries())
    if ((subjects.get(code) ?? subject) !== subject)
      findings.add(["policies", index, "subject"], "享受对象不能改，请停止这项政策，用新的代码另建一项。");
}

/** A code that is mistyped would make a second policy of the same name, and families would be due both. */
function checkNames({ policies }: CatalogueDocument, revised: Catalogue, findings: Findings): void {
  for (const [index, { code, nameZh }] of (policies ?? []).entries()) {
    const other = revised.policies.find((each) => each.nameZh === nameZh && each.code !== code);
    if (other)
      findings.add(["policies", index, "code"], `目录中已有同名政策，代码是 ${other.code}，请核对代码。`);
  }
}

/** Nothing is published backwards: a figure that holds already stays, and another day gets another figure. */
function checkFigures({ standards }: CatalogueDocument, ground: Ground, findings: Findings): void {
  const { before, validFrom, divisions } = ground;
  const stored = new Set(before.standards.figures.map((each) => canonicalJson(each)));
  for (const [index, figure] of (standards?.figures ?? []).entries()) {
    if (stored.has(canonicalJson(figure))) continue;
    const at = ["standards", "figures", index];
    if (figure.validFrom < validFrom)
      findings.add([...at, "validFrom"], `数值的日期不能早于修订的生效日期 ${validFrom}。`);
    if (figure.division !== undefined && !divisions.has(figure.division))
      findings.add([...at, "division"], "没有这个区划。");
  }
}

function checkOffices({ offices }: CatalogueDocument, { divisions }: Ground, findings: Findings): void {
  for (const [index, { division }] of (offices ?? []).entries())
    if (division !== undefined && !divisions.has(division))
      findings.add(["offices", index, "division"], "没有这个区划。");
}

/** The divisions that a document names. */
export const divisionsIn = ({ standards, offices }: CatalogueDocument): string[] =>
  [...(standards?.figures ?? []), ...(offices ?? [])].flatMap(({ division }) => division ?? []);

/** All cases are worked out with every draft, so that there may not be any number of them. */
function checkCases({ cases }: Catalogue, findings: Findings): void {
  const persons = cases.reduce((sum, { facts }) => {
    const { members } = (facts["household"] ?? {}) as { readonly members?: unknown };
    return sum + (Array.isArray(members) ? members.length : 1);
  }, 0);
  if (cases.length > MAX_CASES) findings.add(["cases"], `案例最多 ${MAX_CASES} 个。`);
  if (persons > MAX_PERSONS) findings.add(["cases"], `案例中的人员合计最多 ${MAX_PERSONS} 人。`);
  if (new Set(cases.map(({ asOf }) => asOf)).size > MAX_DAYS)
    findings.add(["cases"], `案例的日期最多 ${MAX_DAYS} 个。`);
}

/** What the document leaves as it is may point at what it ends or changes. */
function checkTheRest(document: CatalogueDocument, revised: Catalogue, findings: Findings): void {
  const written = new Set<unknown>([
    ...(document.policies ?? []),
    ...(document.relations ?? []),
    ...(document.derivations ?? []),
    ...(document.standards?.figures ?? []),
    ...(document.cases ?? []),
  ]);
  const rest = new Findings();
  checkRecords(revised, knownOf(revised), rest);
  for (const { path, messageZh } of rest.problems) {
    if (written.has(recordAt(revised, path))) continue;
    findings.add([], `修订后，${placeInWords(revised, path)}：${messageZh}`);
  }
}

/** The record in which a path lies: two or three steps down. */
function recordAt(catalogue: Catalogue, path: Path): unknown {
  const [list, ...rest] = path;
  if (list === "standards") return catalogue.standards.figures[rest[1] as number];
  return (catalogue[list as "policies"] as readonly unknown[])[rest[0] as number];
}
