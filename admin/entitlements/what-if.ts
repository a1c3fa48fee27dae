import type { CodeList, Label } from "../../schema/codes/code-list.ts";
import type { PolicyPeriod } from "../../schema/codes/policy-periods.ts";
import { policyPeriods } from "../../schema/codes/policy-periods.ts";
import type { WhatIfInput } from "../../schema/generated/operations.ts";
import { fenOf, yuanOf } from "../allocations/money-math.ts";
import { type FactQuestion, recordable, yesNoAnswers } from "../households/fact-questions.ts";
import { formatMoney, normaliseMoney } from "../shell/format.ts";
import type { Counted } from "./entitlement-sums.ts";
import type { RuleFact } from "./entitlement-types.ts";

/* What would be otherwise, and what comes of it. Nothing here is kept anywhere but in the page. */

/** One fact that would be otherwise, of the family or of a member. */
export interface Change {
  readonly path: string;
  /** Null for the family as a whole. */
  readonly personId: string | null;
  readonly personName: string | null;
  readonly label: Label;
  /** As rules read it. */
  readonly value: string;
  /** The other value in words. */
  readonly text: Label;
  /** What is on record, in words; null when it is not known. */
  readonly was: Label | null;
}

export const keyOfChange = ({ path, personId }: Pick<Change, "path" | "personId">): string =>
  `${path} ${personId ?? ""}`;

/** A later change of the same thing takes the place of the earlier one. */
export const withChange = (changes: readonly Change[], change: Change): readonly Change[] => [
  ...changes.filter((each) => keyOfChange(each) !== keyOfChange(change)),
  change,
];

const nameOf = (path: string): string => path.replace(/^\w+\./, "");

/** As the server takes it; null without any. */
export function whatIfOf(changes: readonly Change[]): WhatIfInput | null {
  if (changes.length === 0) return null;
  const valuesOf = (of: readonly Change[]) =>
    Object.fromEntries(of.map(({ path, value }) => [nameOf(path), value]));
  const byPerson = Map.groupBy(changes, ({ personId }) => personId);
  return {
    household: valuesOf(byPerson.get(null) ?? []),
    persons: [...byPerson].flatMap(([personId, of]) => (personId ? [{ personId, facts: valuesOf(of) }] : [])),
  };
}

const kinds = {
  BOOL: "YES_NO",
  ENUM: "CHOICE",
  MONEY: "MONEY",
  INT: "COUNT",
  DECIMAL: "DECIMAL",
  DATE: "DATE",
} as const;

/** How the other value is asked for: in the words of the register where it asks for the fact, else in the field list's. */
export function questionAbout(fact: RuleFact): FactQuestion | null {
  const about = fact.path.startsWith("person.") ? "person" : "household";
  const known = recordable[about].find(({ key }) => key === nameOf(fact.path));
  if (known) return known;
  const kind = kinds[fact.type];
  if (kind === "DATE") return null;
  const options: CodeList = Object.fromEntries(
    fact.choices.map(({ code, labelZh }) => [code, { zh: labelZh, en: labelZh }]),
  );
  return {
    key: nameOf(fact.path),
    label: { zh: fact.labelZh, en: fact.labelEn },
    kind,
    ...(kind === "CHOICE" && { options }),
    ...(fact.unitZh !== null && { unit: { zh: fact.unitZh, en: fact.unitZh } }),
  };
}

/** What was filled in, as rules read it and in words; null when nothing was. */
export function answerTo(
  question: FactQuestion | null,
  filled: unknown,
): Pick<Change, "value" | "text"> | null {
  const plain = String(filled ?? "")
    .normalize("NFKC")
    .trim();
  if (plain === "") return null;
  if (question?.kind === "MONEY") {
    const value = normaliseMoney(plain);
    const money = formatMoney(value);
    return { value, text: withUnit(money, question.unit ?? { zh: "元", en: "CNY" }) };
  }
  const options: CodeList | undefined = question?.kind === "YES_NO" ? yesNoAnswers : question?.options;
  const chosen = options?.[plain];
  if (chosen) return { value: plain, text: { zh: chosen.zh, en: chosen.en } };
  return { value: plain, text: question?.unit ? withUnit(plain, question.unit) : { zh: plain, en: plain } };
}

/** What is on record, in the words in which the other value is said; null when it is not known. */
export function presentWords(
  question: FactQuestion | null,
  { text, value }: RuleFact["values"][number],
): Label | null {
  if (text === null) return null;
  return answerTo(question, value)?.text ?? { zh: text, en: text };
}

const withUnit = (figure: string, unit: Label): Label => ({
  zh: `${figure} ${unit.zh}`,
  en: `${figure} ${unit.en}`,
});

/** An answer whose verdict or worth would be another. */
export interface Difference<TAnswer extends Counted> {
  readonly before: TAnswer;
  readonly after: TAnswer;
}

export const keyOfAnswer = ({ policyCode, person }: Pick<Counted, "policyCode" | "person">): string =>
  `${policyCode} ${person?.id ?? ""}`;

/** By policy and person, what would be otherwise. */
export function differences<TAnswer extends Counted>(
  onRecord: readonly TAnswer[],
  whatIf: readonly TAnswer[],
): ReadonlyMap<string, Difference<TAnswer>> {
  const before = new Map(onRecord.map((answer) => [keyOfAnswer(answer), answer]));
  const then = new Set(whatIf.map(keyOfAnswer));
  // Of somebody who would be there no more nothing is due.
  const gone = onRecord.filter((answer) => !then.has(keyOfAnswer(answer)));
  const nothing = { verdict: "INELIGIBLE", amount: null, units: null } as const;
  return new Map(
    [...whatIf, ...gone.map((answer) => ({ ...answer, settled: { ...answer.settled, ...nothing } }))].flatMap(
      (after): [string, Difference<TAnswer>][] => {
        const key = keyOfAnswer(after);
        const was = before.get(key);
        return was && !isSame(was, after) ? [[key, { before: was, after }]] : [];
      },
    ),
  );
}

const isSame = ({ settled: a }: Counted, { settled: b }: Counted): boolean =>
  a.verdict === b.verdict && a.amount === b.amount && a.units === b.units;

export interface Balance {
  readonly period: PolicyPeriod;
  /** Yuan as exact text; null for nothing. */
  readonly gained: string | null;
  readonly lost: string | null;
  /** Due on record, and to be found out if it were so: neither kept nor lost. */
  readonly open: string | null;
}

/** What is due in money, more and less, each period by itself; an amount that is not known counts nothing. */
export function balances(found: Iterable<Difference<Counted>>): Balance[] {
  const all = [...found];
  return (Object.keys(policyPeriods) as PolicyPeriod[]).flatMap((period) => {
    const ofPeriod = all.filter(({ after }) => after.period === period);
    const isOpen = ({ after }: Difference<Counted>) => after.settled.verdict === "UNKNOWN";
    const moved = ofPeriod
      .filter((each) => !isOpen(each))
      .map(({ before, after }) => dueOf(after) - dueOf(before));
    const gained = sum(moved.filter((fen) => fen > 0n));
    const lost = -sum(moved.filter((fen) => fen < 0n));
    const open = sum(ofPeriod.filter(isOpen).map(({ before }) => dueOf(before)));
    if (gained === 0n && lost === 0n && open === 0n) return [];
    return [{ period, gained: textOf(gained), lost: textOf(lost), open: textOf(open) }];
  });
}

const sum = (fen: readonly bigint[]): bigint => fen.reduce((total, each) => total + each, 0n);
const textOf = (fen: bigint): string | null => (fen === 0n ? null : yuanOf(fen));

const isDue = ({ settled }: Counted): boolean => settled.verdict === "ELIGIBLE";

const dueOf = (answer: Counted): bigint => (isDue(answer) ? (fenOf(answer.settled.amount) ?? 0n) : 0n);

interface Besides {
  readonly inUnits: number;
  /** Due, and how much is to be found out. */
  readonly unknown: number;
  /** Neither due nor refused any more. */
  readonly open: number;
}

/** What no sum of money says: other services or goods, and what would have to be found out. */
export function besides(found: Iterable<Difference<Counted>>): Besides {
  const all = [...found];
  return {
    inUnits: all.filter(({ before, after }) => before.settled.units !== null || after.settled.units !== null)
      .length,
    unknown: all.filter(({ after }) => isDue(after) && after.settled.missing.length > 0).length,
    open: all.filter(
      ({ before, after }) => after.settled.verdict === "UNKNOWN" && before.settled.verdict !== "UNKNOWN",
    ).length,
  };
}
