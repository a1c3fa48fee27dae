import type { MatchedNeedPartsFragment } from "../../schema/generated/operations.ts";

/** What comes next until money reaches a reserved need. */
export type FundingStep = "ALLOCATE" | "ADOPT" | "WAIT" | "NOTHING";

/** By where its project stands: own, to be adopted, or in none yet; nothing where no money is lacking. */
export function fundingStepOf({
  projectState,
  gapBand,
}: Pick<MatchedNeedPartsFragment, "projectState" | "gapBand">): FundingStep {
  if (gapBand === null) return "NOTHING";
  if (projectState === null) return "WAIT";
  return projectState === "PROPOSED" ? "ADOPT" : "ALLOCATE";
}

export const isFundable = ({ need }: { need: MatchedNeedPartsFragment | null }): boolean =>
  need !== null && fundingStepOf(need) === "ALLOCATE";
