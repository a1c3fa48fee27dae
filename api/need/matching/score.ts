import type { MatchPart } from "../../../schema/codes/match-parts.ts";
import { join, type Sql, sql } from "../../database/sql.ts";
import { type Condition, holds, type ShownNeed, toSql } from "./condition.ts";

/** One way a part can come out. The first whose condition holds decides; the last always holds. */
export interface Outcome {
  readonly points: number;
  readonly when: Condition;
  /** What was compared with what, in a sentence. */
  readonly zh: (need: NamedNeed) => string;
  readonly en: (need: NamedNeed) => string;
}

/** A shown need with the name of the region it is shown with. */
export interface NamedNeed extends ShownNeed {
  readonly regionName: string;
}

export interface PartRule {
  readonly part: MatchPart;
  readonly maxPoints: number;
  readonly outcomes: readonly Outcome[];
}

export interface MatchReason {
  readonly part: MatchPart;
  readonly points: number;
  readonly maxPoints: number;
  readonly satisfied: boolean;
  readonly textZh: string;
  readonly textEn: string;
}

/** The score of every row of a relation that carries shown needs, from 0 to 100. */
export function scoreSql(rules: readonly PartRule[]): Sql {
  return join(rules.map(partSql), " + ");
}

function partSql({ outcomes }: PartRule): Sql {
  const cases = outcomes.map(({ when, points }) => sql`when ${toSql(when)} then ${points}::int`);
  return sql`(case ${join(cases, " ")} else 0 end)`;
}

/** What a part gives to a need. */
export const pointsOf = (rule: PartRule, need: ShownNeed): number => outcomeOf(rule, need).points;

function outcomeOf(rule: PartRule, need: ShownNeed): Outcome {
  const outcome = rule.outcomes.find(({ when }) => holds(when, need));
  if (!outcome) throw new Error(`No outcome of the part ${rule.part} holds.`);
  return outcome;
}

/** Why a need has its score: one reason a part, and their points sum to it. */
export function reasonsFor(rules: readonly PartRule[], need: NamedNeed): MatchReason[] {
  return rules.map((rule) => {
    const outcome = outcomeOf(rule, need);
    return {
      part: rule.part,
      points: outcome.points,
      maxPoints: rule.maxPoints,
      satisfied: outcome.points > 0,
      textZh: outcome.zh(need),
      textEn: outcome.en(need),
    };
  });
}

export const scoreOf = (reasons: readonly MatchReason[]): number =>
  reasons.reduce((sum, reason) => sum + reason.points, 0);
