import Box from "@mui/material/Box";
import { type ReactNode, useId } from "react";
import { Sentences } from "../policies/Sentences.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { NothingHere } from "../shell/pages/Section.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { AloneAndSettled } from "./AloneAndSettled.tsx";
import { AmountWorking } from "./AmountWorking.tsx";
import { ClauseList } from "./ClauseList.tsx";
import type { Answer, Question, Reasons } from "./entitlement-types.ts";
import { once } from "./entitlement-words.ts";
import { useReasons } from "./entitlements.data.ts";

interface AnswerReasonsProps {
  answer: Answer;
  question: Question;
}

/** Read aloud: 结论 → 因为 → 接下来. Below it, to be checked: every condition, what it was decided by, the articles. */
export const AnswerReasons = ({ answer, question }: AnswerReasonsProps) => {
  const { data, error, refetch } = useReasons(question, answer.policyCode);
  const reasons = data?.eligibility.policies.find(({ person }) => person?.id === answer.person?.id);
  return (
    <Box sx={{ mt: 0.5, mb: 1.5, p: { xs: 1.5, sm: 2 }, bgcolor: "#f4f6f8", borderRadius: 1 }}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !reasons && <DetailSkeleton facts={3} />}
      {reasons && <Told answer={answer} reasons={reasons} />}
    </Box>
  );
};

const Told = ({ answer, reasons }: { answer: Answer; reasons: Reasons }) => {
  const say = useSay();
  const whose = answer.person?.name ?? say("全家", "the family");
  return (
    <Box lang="zh-CN" sx={{ display: "grid", gap: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Box
        sx={{
          display: "grid",
          columnGap: 3,
          rowGap: 2,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "1fr 1.4fr 1.4fr" },
        }}
      >
        <Block title={say(`结论（${whose}）`, `Conclusion (${whose})`)}>
          <b>{answer.conclusionZh}</b>
        </Block>
        <Block title={say("因为", "Because")}>
          <Sentences sentences={reasons.becauseZh} empty={say("没有附加条件。", "It has no condition.")} />
        </Block>
        <Block title={say("接下来", "Next")}>
          <Sentences
            sentences={once(reasons.nextZh)}
            empty={say("不需要办理。", "There is nothing to do.")}
          />
        </Block>
      </Box>
      {reasons.settled.working && (
        <Block title={say("金额怎么算", "How the amount was worked out")}>
          <AmountWorking reasons={reasons} />
        </Block>
      )}
      <AloneAndSettled reasons={reasons} />
      <Block title={say("逐条核对", "Condition by condition")}>
        <ClauseList clauses={reasons.settled.clauses} />
      </Block>
      <Block title={say("政策依据", "Legal basis")}>
        <Basis reasons={reasons} />
      </Block>
      <Box sx={{ fontSize: "0.9375rem" }}>
        <RecordLink resource="policies" id={answer.policyCode}>
          {say("看政策全文", "The policy in full")}
        </RecordLink>
      </Box>
    </Box>
  );
};

const Block = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <Box
        component="h4"
        id={id}
        sx={{ m: 0, mb: 0.25, fontSize: "0.875rem", fontWeight: 700, color: "primary.dark" }}
      >
        {title}
      </Box>
      <Box sx={{ fontSize: "0.9375rem", lineHeight: 1.7 }}>{children}</Box>
    </Box>
  );
};

const Basis = ({ reasons: { legalBasis } }: { reasons: Reasons }) => {
  const say = useSay();
  if (legalBasis.length === 0) {
    return <NothingHere>{say("目录中没有登记依据。", "The catalogue names no basis.")}</NothingHere>;
  }
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, listStyleType: "disc" }}>
      {legalBasis.map(({ reference, titleZh, articles }) => (
        <li key={reference}>
          《{titleZh}》{articles && `第 ${articles} 条`}
        </li>
      ))}
    </Box>
  );
};
