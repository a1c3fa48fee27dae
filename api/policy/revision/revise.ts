import type { Catalogue, RelationRecord, StandardFigure } from "../catalogue/catalogue-types.ts";
import { knownOf } from "../catalogue/check-links.ts";
import { Findings, type Path, placeInWords } from "../catalogue/check-record.ts";
import { partiesOf, relationKey } from "../catalogue/check-relations.ts";
import { checkOrder, checkRecords } from "../catalogue/load-catalogue.ts";
import { type CatalogueDocument, type DocumentProblem, readDocument } from "./document.ts";

/** What a revision makes of a catalogue; null where it cannot be used, and why. */
export interface Revised {
  readonly catalogue: Catalogue | null;
  readonly document: CatalogueDocument | null;
  readonly problems: readonly DocumentProblem[];
}

/** A catalogue that grows beyond this is no catalogue of a city. */
const MAX_CASES = 400;

/** Reads a revision and checks it against the catalogue that it changes, the new one as a whole too. */
export function revisedBy(yaml: string, before: Catalogue): Revised {
  const { document, problems, placeOf } = readDocument(yaml);
  if (!document) return { catalogue: null, document, problems };
  const findings = new Findings();
  const catalogue = revise(before, document);
  checkEnds(document, before, findings);
  checkSubjects(document, before, findings);
  checkRecords(document, knownOf(catalogue), findings);
  checkTheRest(document, catalogue, findings);
  if (catalogue.cases.length > MAX_CASES) findings.add(["cases"], `案例最多 ${MAX_CASES} 个。`);
  checkOrder(catalogue, findings);
  const found = findings.problems.map(({ path, messageZh }) => ({ ...placeOf(path), messageZh }));
  return { catalogue: found.length > 0 ? null : catalogue, document, problems: found };
}

const figureKey = ({ key, division, areaKind, validFrom }: StandardFigure): string =>
  [key, division, areaKind, validFrom].join(" ");

/** The catalogue with what a document puts in place of records and what it ends. Says nothing of whether it is right. */
export function revise(before: Catalogue, document: CatalogueDocument): Catalogue {
  const { ends, standards } = document;
  const ended = new Set(ends?.policies);
  const relationsEnded = new Set(ends?.relations?.map(relationKey));
  const casesEnded = new Set(ends?.cases?.map(caseKey));
  const policies = replaced(before.policies, document.policies, ({ code }) => code);
  return {
    policies: policies.filter(({ code }) => !ended.has(code)),
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
    offices: replaced(
      before.offices,
      document.offices,
      ({ department, division }) => `${department} ${division}`,
    ),
    cases: replaced(before.cases, document.cases, caseKey).filter(
      (each) => !casesEnded.has(caseKey(each)) && !ended.has(each.policy),
    ),
  };
}

const caseKey = (each: { readonly policy: string; readonly nameZh: string }): string =>
  `${each.policy} ${each.nameZh}`;

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
function checkSubjects(document: CatalogueDocument, before: Catalogue, findings: Findings): void {
  const subjects = new Map(before.policies.map(({ code, subject }) => [code, subject]));
  document.policies?.forEach(({ code, subject }, index) => {
    if ((subjects.get(code) ?? subject) !== subject)
      findings.add(["policies", index, "subject"], "享受对象不能改，请停止这项政策，另建一项。");
  });
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
