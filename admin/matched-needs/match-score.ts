import { matchParts } from "../../schema/codes/match-parts.ts";
import { codeLabel } from "../shell/i18n/code-label.ts";
import type { Locale } from "../shell/i18n/locale.ts";
import type { MatchedNeed } from "./matched-needs.data.ts";

export type MatchReason = MatchedNeed["reasons"][number];

/** How far a part of the focus is met: points alone would leave the reader to compare two numbers. */
export type Verdict = "met" | "partly" | "failed";

export const verdictOf = ({
  satisfied,
  points,
  maxPoints,
}: Omit<MatchReason, "textZh" | "textEn" | "part">): Verdict =>
  !satisfied || points === 0 ? "failed" : points < maxPoints ? "partly" : "met";

/** The share of the whole bar that a part can fill, and how much of that it does fill, in per cent. */
export function segmentsOf(reasons: readonly MatchReason[]) {
  const whole = reasons.reduce((sum, { maxPoints }) => sum + maxPoints, 0) || 1;
  return reasons.map((reason) => ({
    part: reason.part,
    width: (reason.maxPoints / whole) * 100,
    filled: reason.maxPoints === 0 ? 0 : (reason.points / reason.maxPoints) * 100,
    verdict: verdictOf(reason),
  }));
}

/** The bar in words, for who does not see it. */
export function scoreInWords(score: number, reasons: readonly MatchReason[], locale: Locale): string {
  const parts = reasons.map(({ part, points, maxPoints }) => {
    const name = codeLabel(matchParts, part, locale);
    return locale === "zh"
      ? `${name} ${points} 分（满分 ${maxPoints}）`
      : `${name} ${points} of ${maxPoints}`;
  });
  return locale === "zh"
    ? `匹配分 ${score}，满分 100：${parts.join("，")}`
    : `Match ${score} of 100: ${parts.join(", ")}`;
}

/** Parts that failed, by name, for a summary above closed reasons. */
export const failedParts = (reasons: readonly MatchReason[], locale: Locale): string[] =>
  reasons
    .filter((reason) => verdictOf(reason) === "failed")
    .map(({ part }) => codeLabel(matchParts, part, locale));
