import Box from "@mui/material/Box";
import { useState } from "react";
import { policyTiers } from "../../schema/codes/policy-tiers.ts";
import { type Verdict, verdicts } from "../../schema/codes/verdicts.ts";
import { FamilyPart } from "../households/FamilyPart.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { PressChip } from "../shell/lists/PressChip.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { about, byTier, countOf, type Whom } from "./entitlement-sums.ts";
import type { Answer, EntitlementFamily, Question } from "./entitlement-types.ts";
import { PolicyAnswers } from "./PolicyAnswers.tsx";
import { type Difference, keyOfAnswer } from "./what-if.ts";

interface AnswersProps {
  family: EntitlementFamily;
  question: Question;
  answers: readonly Answer[];
  /** In a what-if: what would be otherwise. */
  found: ReadonlyMap<string, Difference<Answer>> | undefined;
  whom: Whom;
  onWhom: (whom: Whom) => void;
}

const allVerdicts: readonly Verdict[] = ["ELIGIBLE", "UNKNOWN", "INELIGIBLE"];

/** Every policy by its layer. Who is not eligible for is folded away until somebody asks. */
export const Answers = ({ family, question, answers, found, whom, onWhom }: AnswersProps) => {
  const say = useSay();
  const tierLabel = useCodeLabel(policyTiers);
  const verdictLabel = useCodeLabel(verdicts);
  const [shown, setShown] = useState<readonly Verdict[]>(["ELIGIBLE", "UNKNOWN"]);
  const [onlyMoved, setOnlyMoved] = useState((found?.size ?? 0) > 0);
  const ofWhom = about(answers, whom);
  const hasMoved = (answer: Answer) => found?.has(keyOfAnswer(answer)) === true;
  const moved = ofWhom.filter(hasMoved).length;
  const tiers = byTier(
    ofWhom.filter((answer) => hasMoved(answer) || (!onlyMoved && shown.includes(answer.settled.verdict))),
  );
  const turn = (verdict: Verdict) =>
    setShown(shown.includes(verdict) ? shown.filter((each) => each !== verdict) : [...shown, verdict]);
  const showOnly = (verdict: Verdict) => {
    setOnlyMoved(false);
    setShown([verdict]);
  };
  return (
    <>
      <Box component="h2" className="visually-hidden">
        {say("逐项政策", "Policy by policy")}
      </Box>
      <Chips label={say("关于谁", "About whom")}>
        <PressChip
          label={say("所有人", "Everybody")}
          pressed={whom === "everybody"}
          onPress={() => onWhom("everybody")}
        />
        <PressChip
          label={say("全家", "The family")}
          pressed={whom === "family"}
          onPress={() => onWhom("family")}
        />
        {family.members.map(({ id, name, ageText }) => (
          <PressChip
            key={id}
            label={[name, ageText].filter(Boolean).join(" ")}
            pressed={whom === id}
            onPress={() => onWhom(id)}
          />
        ))}
      </Chips>
      <Chips label={say("显示", "Show")}>
        {found && (
          <PressChip
            label={say(`只看有变化的 ${moved}`, `Only what changes ${moved}`)}
            pressed={onlyMoved}
            onPress={() => setOnlyMoved(!onlyMoved)}
          />
        )}
        {allVerdicts.map((verdict) => (
          <PressChip
            key={verdict}
            label={`${verdictLabel(verdict)} ${countOf(ofWhom, verdict)}`}
            pressed={!onlyMoved && shown.includes(verdict)}
            onPress={() => (onlyMoved ? showOnly(verdict) : turn(verdict))}
          />
        ))}
      </Chips>
      {tiers.length === 0 && (
        <EmptyState
          reason="filtered"
          text={say("请在上面选择要显示的结论，或换一个人。", "Choose above what to show, or somebody else.")}
        />
      )}
      {tiers.map(({ tier, policies }) => (
        <FamilyPart
          key={`${tier} ${whom}`}
          title={tierLabel(tier)}
          count={policies.length}
          open={policies.some(({ answers: of }) => countOf(of, "ELIGIBLE") > 0 || of.some(hasMoved))}
        >
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
            {policies.map((policy) => (
              <PolicyAnswers key={policy.policyCode} policy={policy} question={question} found={found} />
            ))}
          </Box>
        </FamilyPart>
      ))}
    </>
  );
};

const Chips = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <Box
    role="group"
    aria-label={label}
    sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mb: 1.5 }}
  >
    <Box component="span" aria-hidden sx={{ minWidth: "4em", color: "text.secondary", fontSize: "0.875rem" }}>
      {label}
    </Box>
    {children}
  </Box>
);
