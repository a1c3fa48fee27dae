import type { FactSource } from "../../../schema/codes/fact-sources.ts";
import type { FeedOutcome } from "../../../schema/codes/feed-outcomes.ts";
import type { Verification } from "../../../schema/codes/verification.ts";
import type { StoredFact } from "../../policy/facts/fact-value.ts";

/** A fact that stands about the same thing of the same person. */
export interface StandingFact {
  readonly id: string;
  readonly value: StoredFact;
  readonly source: FactSource;
  readonly verification: Verification;
  readonly obtainedOn: string;
  readonly validUntil: string | null;
}

/** What the department says, on the day of its file. */
export interface SaidValue {
  readonly value: StoredFact;
  readonly source: FactSource;
  readonly asOf: string;
  readonly validUntil: string | null;
}

export interface Settled {
  readonly outcome: FeedOutcome;
  /** Whose place it takes; they stay in the history. */
  readonly replaces: readonly string[];
}

/**
 * Which of two values of one thing stands. The newest checked one: by the day on which its source said so, and on the
 * same day a checked one before a declared one. A department's word counts as checked by that department. What somebody
 * checked after the day of the file stands. Two that were checked on one day and differ both stand, for people to decide.
 * What the same department said before, or on the same day, is replaced by what it says now. Nothing is overwritten: what
 * does not stand stays in the history with its source and day.
 */
export function settleValue(said: SaidValue, standing: readonly StandingFact[]): Settled {
  const own = standing.find(({ source }) => source === said.source);
  if (own && own.obtainedOn >= said.asOf && isSaid(own, said)) return { outcome: "UNCHANGED", replaces: [] };
  if (own && own.obtainedOn > said.asOf) return { outcome: "OLDER", replaces: [] };
  const against = standing.filter(
    (fact) => fact !== own && fact.value !== said.value && holdsOn(fact, said.asOf),
  );
  const checked = against.filter(({ verification }) => verification === "VERIFIED");
  if (checked.some(({ obtainedOn }) => obtainedOn > said.asOf))
    return { outcome: "OLDER", replaces: own ? [own.id] : [] };
  const beaten = against.filter(
    ({ obtainedOn, verification }) =>
      obtainedOn < said.asOf || (obtainedOn === said.asOf && verification !== "VERIFIED"),
  );
  const replaces = [...(own ? [own] : []), ...beaten].map(({ id }) => id);
  if (checked.some(({ obtainedOn }) => obtainedOn === said.asOf)) return { outcome: "DISPUTED", replaces };
  if (against.length > 0) return { outcome: "WINS", replaces };
  return { outcome: own ? "NEWER" : "NEW", replaces };
}

/** A later day says the same again; on the same day the validity has to be the same too. */
const isSaid = (own: StandingFact, said: SaidValue): boolean =>
  own.value === said.value && (own.obtainedOn > said.asOf || own.validUntil === said.validUntil);

const holdsOn = ({ validUntil }: StandingFact, asOf: string): boolean =>
  validUntil === null || validUntil >= asOf;
