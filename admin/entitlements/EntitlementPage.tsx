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
import { WhatIf } from "./WhatIf.tsx";
import { type Change, differences } from "./what-if.ts";

export interface EntitlementPageProps {
  family: EntitlementFamily;
  question: Question;
  onAsk: (changes: Partial<Question>) => void;
  changes: readonly Change[];
  onChanges: (changes: readonly Change[]) => void;
  /** The answer on record. */
  entitlements: Entitlements | undefined;
  /** The answer if something were otherwise; undefined without changes, or before it has come. */
  whatIf: Entitlements | undefined;
  whatIfError: Error | null;
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
        {entitlements && props.changes.length === 0 && (
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

const Result = (props: ResultProps) => {
  const { family, question, onAsk, changes, onChanges, entitlements, whatIf, isAsking } = props;
  const say = useSay();
  const [whom, setWhom] = useState<Whom>("everybody");
  const shown = whatIf ?? entitlements;
  const { policies } = shown;
  const found = whatIf && differences(entitlements.policies, whatIf.policies);
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
      <WhatIf
        question={question}
        changes={changes}
        onChanges={onChanges}
        found={found}
        error={props.whatIfError}
        onRetry={props.onRetry}
      />
      <EntitlementSummary family={family} entitlements={shown} isTest={whatIf !== undefined} />
      <MissingFacts family={family} answers={about(policies, whom)} />
      {event}
      <Answers
        // What a what-if moves is shown first, and all again without one.
        key={found ? "what-if" : "on record"}
        family={family}
        question={whatIf ? question : { ...question, changes: null }}
        answers={policies}
        found={found}
        whom={whom}
        onWhom={setWhom}
      />
    </Box>
  );
};
