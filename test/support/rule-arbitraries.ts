import fc from "fast-check";
import { loadCatalogue } from "../../api/policy/catalogue/load-catalogue.ts";
import { loadFields } from "../../api/policy/catalogue/load-fields.ts";
import { typeOfName, type Vocabulary, vocabularyOf } from "../../api/policy/rules/vocabulary.ts";

/** Facts as texts by dotted name, as a table keeps them; one that is left out is unknown. */
export type CaseFacts = Readonly<Record<string, string>>;

export interface RuleCase {
  readonly facts: CaseFacts;
  /** Null when nobody has taken the members down. */
  readonly members: readonly CaseFacts[] | null;
}

export const vocabulary: Vocabulary = vocabularyOf(loadCatalogue().standards.keys);

/** Names that generated rules read: few, so that cases and thresholds meet. */
const NUMBERS = [
  "person.age",
  "person.monthly_income",
  "household.percapita_monthly_income",
  "household.counted_size",
  "household.house_area_percapita",
  "std.dibao_monthly",
  "std.edge_ratio",
  "macro.cpi_yoy",
];
const TRUTHS = ["household.hukou_local", "person.is_orphan", "household.assets_ok_dibao"];
const CHOICES = ["person.identity", "household.identity", "person.father_status", "person.disability_kind"];
const DATES = ["person.birth_date"];
const MEMBER_NUMBERS = ["m.age", "m.disability_level"];
const MEMBER_TRUTHS = ["m.is_union_member"];
const MEMBER_CHOICES = ["m.labor_capacity"];
const DAYS = ["2008-03-01", "2008-12-01", "2020-02-29"];

/** Amounts that lie on thresholds, beside them, at nothing and on halves of a fen. */
const AMOUNTS = [
  "0",
  "1",
  "2",
  "3",
  "0.5",
  "0.005",
  "0.035",
  "1.5",
  "100.005",
  "805.99",
  "806",
  "806.01",
  "1209",
];

const codesOf = (path: string): readonly string[] => {
  const type = typeOfName(path.replace(/^m\./, "person."), vocabulary);
  return type?.kind === "ENUM" ? type.codes.slice(0, 3) : [];
};

/** Only what the language has: bracketed wherever two operators meet, so that the text says the tree. */
function rules(
  depth: number,
  inMember: boolean,
): { number: fc.Arbitrary<string>; truth: fc.Arbitrary<string> } {
  const numbers = fc.constantFrom(...NUMBERS, ...(inMember ? MEMBER_NUMBERS : []));
  const truths = fc.constantFrom(...TRUTHS, ...(inMember ? MEMBER_TRUTHS : []));
  const leaf = {
    number: fc.oneof(numbers, fc.constantFrom(...AMOUNTS)),
    truth: fc.oneof(truths, comparisons(inMember)),
  };
  if (depth === 0) return leaf;
  const { number, truth } = rules(depth - 1, inMember);
  const operator = fc.constantFrom("+", "-", "*", "/");
  const order = fc.constantFrom("<", "<=", ">", ">=", "==", "!=");
  const deeperNumber = fc.oneof(
    fc.tuple(number, operator, number).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(fc.constantFrom("min", "max"), number, number).map(([name, a, b]) => `${name}(${a}, ${b})`),
    fc.tuple(truth, number, number).map(([when, a, b]) => `(${when} ? ${a} : ${b})`),
    number.map((a) => `(-${a})`),
  );
  const deeperTruth = fc.oneof(
    fc.tuple(truth, fc.constantFrom("&&", "||"), truth).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(number, order, number).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc
      .tuple(number, fc.uniqueArray(fc.constantFrom(...AMOUNTS), { minLength: 1, maxLength: 3 }))
      .map(([a, items]) => `(${a} in [${items.join(", ")}])`),
    fc.tuple(truth, truth, truth).map(([when, a, b]) => `(${when} ? ${a} : ${b})`),
    truth.map((a) => `!(${a})`),
    ...(inMember ? [] : [rules(1, true).truth.map((a) => `household.members.exists(m, ${a})`)]),
  );
  return {
    number: fc.oneof({ weight: 1, arbitrary: leaf.number }, { weight: 3, arbitrary: deeperNumber }),
    truth: fc.oneof({ weight: 1, arbitrary: leaf.truth }, { weight: 3, arbitrary: deeperTruth }),
  };
}

function comparisons(inMember: boolean): fc.Arbitrary<string> {
  const choice = fc.constantFrom(...CHOICES, ...(inMember ? MEMBER_CHOICES : [])).chain((path) =>
    fc.oneof(
      fc
        .tuple(fc.constantFrom("==", "!="), fc.constantFrom(...codesOf(path)))
        .map(([op, code]) => `(${path} ${op} '${code}')`),
      fc
        .subarray([...codesOf(path)], { minLength: 1 })
        .map((codes) => `(${path} in ['${codes.join("', '")}'])`),
    ),
  );
  const date = fc
    .tuple(
      fc.constantFrom(...DATES),
      fc.constantFrom("<", "<=", ">", ">=", "==", "!="),
      fc.constantFrom(...DAYS),
    )
    .map(([path, op, day]) => `(${path} ${op} date('${day}'))`);
  return fc.oneof({ weight: 3, arbitrary: choice }, { weight: 1, arbitrary: date });
}

export const conditions: fc.Arbitrary<string> = rules(3, false).truth;
export const amounts: fc.Arbitrary<string> = rules(3, false).number;

const unknownOr = (values: readonly string[]) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 5, arbitrary: fc.constantFrom(...values) });

/** Values for any name: the codes of an enumeration, amounts on thresholds, and often nothing. */
function valuesFor(path: string): fc.Arbitrary<string | null> {
  const type = typeOfName(path, vocabulary);
  switch (type?.kind) {
    case "ENUM":
      return unknownOr(type.codes);
    case "BOOL":
      return unknownOr(["true", "false"]);
    case "DATE":
      return unknownOr(DAYS);
    default:
      return unknownOr(
        loadFields().get(path)?.type === "INT" ? ["0", "1", "2", "4", "17", "18", "60", "80"] : AMOUNTS,
      );
  }
}

const factsOf = (paths: readonly string[]): fc.Arbitrary<CaseFacts> =>
  fc
    .record(Object.fromEntries(paths.map((path) => [path, valuesFor(path)])))
    .map((values) =>
      Object.fromEntries(
        Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null),
      ),
    );

/** Cases with a value, or none, for each of the names. */
export function casesFor(paths: readonly string[], memberPaths: readonly string[]): fc.Arbitrary<RuleCase> {
  const members = fc.array(factsOf(memberPaths), { maxLength: 3 });
  return fc.record({
    facts: factsOf(paths),
    members: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 6, arbitrary: members }),
  });
}

const inPerson = (paths: readonly string[]) => paths.map((path) => path.replace(/^m\./, "person."));

export const generatedCases: fc.Arbitrary<RuleCase> = casesFor(
  [...NUMBERS, ...TRUTHS, ...CHOICES, ...DATES],
  inPerson([...MEMBER_NUMBERS, ...MEMBER_TRUTHS, ...MEMBER_CHOICES]),
);
