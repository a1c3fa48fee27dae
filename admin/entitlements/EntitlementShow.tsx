import { useState } from "react";
import { useLocation, useParams } from "react-router-dom";
import { AccessDeniedPage, NotFoundPage } from "../shell/layout/error-pages.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { BenefitList } from "./BenefitList.tsx";
import { EntitlementPage } from "./EntitlementPage.tsx";
import type { Question } from "./entitlement-types.ts";
import { useEntitlements, useFamily, useWhatIf } from "./entitlements.data.ts";
import { useMayEvaluateFamily } from "./may-evaluate.ts";
import { type Change, whatIfOf } from "./what-if.ts";

/** What a family is entitled to by every policy, read at the counter; and the list it takes home. */
export const EntitlementShow = () => {
  const { id } = useParams();
  const mayEvaluate = useMayEvaluateFamily();
  if (!mayEvaluate) return <AccessDeniedPage />;
  if (!id) return <NotFoundPage />;
  return <OfFamily key={id} householdId={id} />;
};

/**
 * Date, event and what would be otherwise live here, so that the list is printed for what was asked; never for a
 * what-if. They never enter the address.
 */
const OfFamily = ({ householdId }: { householdId: string }) => {
  const [question, setQuestion] = useState<Question>({ householdId, asOf: null, event: null, changes: null });
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const { pathname } = useLocation();
  const family = useFamily(householdId);
  const answers = useEntitlements(question);
  const supposed = { ...question, changes: whatIfOf(changes) };
  const whatIf = useWhatIf(supposed);
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
      question={supposed}
      changes={changes}
      onChanges={setChanges}
      whatIf={changes.length > 0 ? whatIf.data?.eligibility : undefined}
      whatIfError={whatIf.error}
      onAsk={(asked) => setQuestion({ ...question, ...asked })}
      entitlements={entitlements}
      isAsking={answers.isFetching || whatIf.isFetching}
      error={answers.error}
      onRetry={() => void (answers.error ? answers : whatIf).refetch()}
    />
  );
};
