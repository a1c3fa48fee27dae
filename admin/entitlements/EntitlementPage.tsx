import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { Link } from "react-router-dom";
import { areaKinds } from "../../schema/codes/area-kinds.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { Answers } from "./Answers.tsx";
import { DateOfAnswer } from "./DateOfAnswer.tsx";
import { EntitlementSummary } from "./EntitlementSummary.tsx";
import { EventForm } from "./EventForm.tsx";
import { about, type Whom } from "./entitlement-sums.ts";
import type { EntitlementFamily, Entitlements, Question } from "./entitlement-types.ts";
import { MissingFacts } from "./MissingFacts.tsx";

export interface EntitlementPageProps {
  family: EntitlementFamily;
  question: Question;
  onAsk: (changes: Partial<Question>) => void;
  entitlements: Entitlements | undefined;
  isAsking: boolean;
  error: Error | null;
  onRetry: () => void;
}

/** Result, what is missing, what happened, then every policy with its reasons. */
export const EntitlementPage = (props: EntitlementPageProps) => {
  const { family, question, onAsk, entitlements, isAsking, error, onRetry } = props;
  const say = useSay();
  const areaLabel = useCodeLabel(areaKinds);
  return (
    <Box sx={{ maxWidth: 1040 }}>
      <PageTitle
        title={say("待遇测算", "Entitlements")}
        subtitle={[family.serial, family.region?.pathName, areaLabel(family.areaKind)]
          .filter(Boolean)
          .join(" · ")}
      >
        <Button component={Link} to={`/households/${family.id}/show`} variant="outlined">
          {say("回到家庭", "To the family")}
        </Button>
        {entitlements && (
          <Button component={Link} to={`/entitlements/${family.id}/show/list`} variant="contained">
            {say("幸福清单", "List to print")}
          </Button>
        )}
      </PageTitle>
      <DateOfAnswer
        asOf={question.asOf}
        isAsking={isAsking}
        answeredOn={entitlements?.asOf}
        onAsk={(asOf) => onAsk({ asOf })}
      />
      {error && <ErrorState error={error} onRetry={onRetry} />}
      {!error && !entitlements && <DetailSkeleton facts={10} />}
      {entitlements && <Result {...props} entitlements={entitlements} />}
      {!entitlements && <EventForm event={question.event} onAsk={(event) => onAsk({ event })} />}
    </Box>
  );
};

type ResultProps = EntitlementPageProps & { entitlements: Entitlements };

const Result = ({ family, question, onAsk, entitlements, isAsking }: ResultProps) => {
  const say = useSay();
  const [whom, setWhom] = useState<Whom>("everybody");
  const { policies } = entitlements;
  const event = <EventForm event={question.event} onAsk={(happened) => onAsk({ event: happened })} />;
  if (policies.length === 0) {
    return (
      <EmptyState
        reason="nothing"
        title={say("这一天没有施行的政策", "No policy was in force on this day")}
        text={say("请换一个测算日期。", "Choose another date.")}
      />
    );
  }
  return (
    <Box sx={{ opacity: isAsking ? 0.6 : 1 }} aria-busy={isAsking || undefined}>
      <EntitlementSummary family={family} entitlements={entitlements} />
      <MissingFacts family={family} answers={about(policies, whom)} />
      {event}
      <Answers family={family} question={question} answers={policies} whom={whom} onWhom={setWhom} />
    </Box>
  );
};
