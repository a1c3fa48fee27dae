import { inOrderOf } from "../entitlement/order.ts";
import { readRule } from "../rules/check.ts";
import { type Expression, namesIn } from "../rules/expression.ts";
import { type RuleType, typeOfName, vocabularyOf } from "../rules/vocabulary.ts";
import { checkAll, record, refuse, text } from "./check-record.ts";
import rawDerivations from "./derivations.data.json" with { type: "json" };
import { loadCatalogue } from "./load-catalogue.ts";

interface DerivationRecord {
  readonly path: string;
  readonly cel: string;
  readonly basisZh: string;
}

/** A fact that follows from others, the rule that says how, and on what ground. */
export interface Derivation {
  readonly rule: Expression;
  readonly basisZh: string;
}

let derivations: ReadonlyMap<string, Derivation> | undefined;

/** By path; checked the first time. Errors: CatalogueError, RuleRefused. */
export function loadDerivations(): ReadonlyMap<string, Derivation> {
  derivations ??= checkDerivations(rawDerivations);
  return derivations;
}

function checkDerivations(raw: unknown): ReadonlyMap<string, Derivation> {
  checkAll("derivations", raw, "path", record({ path: text, cel: text, basisZh: text }));
  const vocabulary = vocabularyOf(loadCatalogue().standards.keys);
  const derived = new Map(
    (raw as DerivationRecord[]).map(({ path, cel, basisZh }): [string, Derivation] => {
      const kind: RuleType["kind"] | undefined = typeOfName(path, vocabulary)?.kind;
      if (kind !== "BOOL" && kind !== "DECIMAL")
        refuse(`derivations ${path}`, "is neither a number nor yes or no");
      const rule = readRule(cel, kind === "BOOL" ? "CONDITION" : "AMOUNT", vocabulary);
      return [path, { rule, basisZh }];
    }),
  );
  const before = [...derived].flatMap(([path, { rule }]) =>
    namesIn(rule).map((name): [string, string] => [name.path, path]),
  );
  if (inOrderOf(before, [...derived.keys()]) === null) refuse("derivations", "they lead in a circle");
  return derived;
}
