import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { useState } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { HomeVisitsDocument, VisitedFamilyDocument } from "../../schema/generated/operations.ts";
import { IdentityChip } from "../households/IdentityChip.tsx";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { CardSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { bigButton } from "../visit-phone/big-button.ts";
import {
  homeVisitRefreshes,
  type Plan,
  saveHomeVisit,
  type Visit,
  type VisitedFamily,
} from "./home-visits.data.ts";
import { VisitDone } from "./VisitDone.tsx";
import { SubmitWords, VisitInputs } from "./VisitInputs.tsx";
import { fieldPathOf, startingValues, toVisitInput, type VisitValues } from "./visit-form.ts";
import { DueClock, LastVisit } from "./visit-words.tsx";

/** At the door of a family: what came of it, who was met, what was found out. Made for a phone in one hand. */
export const RecordVisit = () => {
  const say = useSay();
  const [search] = useSearchParams();
  const [family, corrects] = [search.get("family"), search.get("corrects")];
  const { data, error, refetch } = useConsoleQuery(
    ["home-visits", "family"],
    VisitedFamilyDocument,
    { id: family ?? "" },
    { enabled: family !== null },
  );
  const former = useConsoleQuery(
    ["home-visits", "corrected"],
    HomeVisitsDocument,
    { householdId: family ?? "", first: 100 },
    { enabled: family !== null && corrects !== null },
  );
  const failed = error ?? former.error;
  if (family === null) {
    return (
      <>
        <PageTitle title={say("记录走访", "Record a visit")} />
        <Card>
          <EmptyState
            reason="nothing"
            title={say("请先选择家庭", "Choose a family first")}
            text={say("在走访列表里点「去走访」。", "Choose “Visit” in the list of visits.")}
          />
          <ToList />
        </Card>
      </>
    );
  }
  if (failed) return <ErrorState asPage error={failed} onRetry={() => void refetch()} />;
  if (!data || (corrects !== null && !former.data)) return <CardSkeleton />;
  const corrected = former.data?.homeVisits.nodes.find(({ id }) => id === corrects) ?? null;
  return (
    <VisitPage
      key={`${family} ${corrects}`}
      family={data.household}
      plan={data.homeVisitPlan}
      corrected={corrected}
    />
  );
};

interface VisitPageProps {
  family: VisitedFamily;
  plan: Plan;
  corrected: Visit | null;
}

const VisitPage = ({ family, plan, corrected }: VisitPageProps) => {
  const say = useSay();
  const [done, setDone] = useState<Visit>();
  const [before] = useState(() => startingValues(family, corrected));
  const title = corrected ? say("更正走访记录", "Correct a visit") : say("记录走访", "Record a visit");
  return (
    <Box sx={{ maxWidth: 560 }}>
      <PageTitle title={done ? say("走访已记录", "The visit is recorded") : title} subtitle={family.serial} />
      <Card sx={{ p: 1.5, mb: 1.5, lineHeight: 1.7 }}>
        <Box sx={{ fontSize: "1.125rem", fontWeight: 700 }}>
          {family.members[0]?.name}　{family.region?.name} <IdentityChip identity={family.identity} />
        </Box>
        {plan.dueOn && <DueClock dueOn={plan.dueOn} />}
        <div>
          <LastVisit row={{ lastSeenOn: plan.lastSeenOn, lastTriedOn: null, lastOutcome: null }} />
        </div>
      </Card>
      {done ? (
        <VisitDone visit={done} plan={plan} />
      ) : (
        <Card sx={{ p: 1.5, ...bigButton }}>
          {corrected && (
            <Box role="status" sx={{ fontSize: "0.9375rem", mb: 1 }}>
              {say(
                "原记录会作废并保留；照片一并转到新记录，原来登记的信息撤回，需要的请重新填写。",
                "The former record stays, void; its photographs go along, what it found out is taken back: fill it in again where needed.",
              )}
            </Box>
          )}
          <ActionForm
            action={saveHomeVisit}
            warnWhenUnsavedChanges
            defaultValues={{ ...before }}
            toInput={(values) => ({
              input: toVisitInput(family, values as unknown as VisitValues, before, corrected),
              corrects: corrected?.id ?? null,
            })}
            toFieldPath={fieldPathOf}
            refreshes={homeVisitRefreshes}
            submitLabel={<SubmitWords />}
            onDone={(visit) => setTimeout(() => setDone(visit), 0)}
          >
            <VisitInputs family={family} keptPhotos={corrected?.photoCount ?? 0} />
          </ActionForm>
        </Card>
      )}
      <ToList />
    </Box>
  );
};

const ToList = () => {
  const say = useSay();
  return (
    <Button component={Link} to="/home-visits" sx={{ mt: 2, minHeight: 48 }}>
      {say("返回走访列表", "Back to the list")}
    </Button>
  );
};
