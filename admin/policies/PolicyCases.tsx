import { PolicyCasesDocument } from "../../schema/generated/operations.ts";
import { CaseRuns } from "../revisions/CaseRuns.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { NothingHere, Section } from "../shell/pages/Section.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";

/** The examples kept with a policy, by the rules in force; another revision has to keep to them. */
export const PolicyCases = ({ code }: { code: string }) => {
  const say = useSay();
  const { data, error, refetch } = useConsoleQuery(["policies", "cases"], PolicyCasesDocument, { code });
  const runs = data?.policyCases;
  return (
    <Section title={say("案例", "Worked examples")} count={runs?.length}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !runs && <DetailSkeleton facts={2} />}
      {runs?.length === 0 && (
        <NothingHere>
          {say(
            "这项政策还没有案例；起草修订时可以写入。",
            "None are kept with this policy; a revision may bring some.",
          )}
        </NothingHere>
      )}
      {runs && runs.length > 0 && <CaseRuns runs={runs} ofOnePolicy />}
    </Section>
  );
};
