import type { DerivationRecord } from "../catalogue/catalogue-types.ts";
import { readRule } from "../rules/check.ts";
import type { Expression } from "../rules/expression.ts";
import { typeOfName, type Vocabulary } from "../rules/vocabulary.ts";

/** A fact that follows from others, the rule that says how, and on what ground. */
export interface Derivation {
  readonly rule: Expression;
  readonly basisZh: string;
}

/** By path, ready to be worked out. Errors: RuleRefused. */
export const derivationsOf = (
  records: readonly DerivationRecord[],
  vocabulary: Vocabulary,
): ReadonlyMap<string, Derivation> =>
  new Map(
    records.map(({ path, cel, basisZh }) => {
      const purpose = typeOfName(path, vocabulary)?.kind === "BOOL" ? "CONDITION" : "AMOUNT";
      return [path, { rule: readRule(cel, purpose, vocabulary), basisZh }];
    }),
  );
