import { useState } from "react";
import { useLocation, useParams } from "react-router-dom";
import { AccessDeniedPage, NotFoundPage } from "../shell/layout/error-pages.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { BenefitList } from "./BenefitList.tsx";
import { EntitlementPage } from "./EntitlementPage.tsx";
import type { Question } from "./entitlement-types.ts";
import { useEntitlements, useFamily } from "./entitlements.data.ts";
import { useMayEvaluateFamily } from "./may-evaluate.ts";

/** What a family is entitled to by every policy, read at the counter; and the list it takes home. */
export const EntitlementShow = () => {
  const { id } = useParams();
  const mayEvaluate = useMayEvaluateFamily();
  if (!mayEvaluate) return <AccessDeniedPage />;
  if (!id) return <NotFoundPage />;
  return <OfFamily key={id} householdId={id} />;
};

/** Date and event live here, so that the list is printed for what was asked. They never enter the address. */
const OfFamily = ({ householdId }: { householdId: string }) => {
  const [question, setQuestion] = useState<Question>({ householdId, asOf: null, event: null });
  const { pathname } = useLocation();
  const family = useFamily(householdId);
  const answers = useEntitlements(question);
  if (family.error && !family.data) {
    return <ErrorState asPage error={family.error} onRetry={() => void family.refetch()} />;
  }
  if (!family.data) return <DetailSkeleton />;
  const { household } = family.data;
  const entitlements = answers.data?.eligibility;
  if (pathname.endsWith("/list") && entitlements) {
    return <BenefitList family={household} entitlements={entitlements} />;
  }
  return (
    <EntitlementPage
      family={household}
      question={question}
      onAsk={(changes) => setQuestion({ ...question, ...changes })}
      entitlements={entitlements}
      isAsking={answers.isFetching}
      error={answers.error}
      onRetry={() => void answers.refetch()}
    />
  );
};
