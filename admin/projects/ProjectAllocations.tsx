import { ProjectAllocationsDocument } from "../../schema/generated/operations.ts";
import { AllocationLines } from "../allocations/AllocationLines.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { neverStale } from "../shell/query-client.ts";

/** The money that reached the needs of a project. */
export const ProjectAllocations = ({ projectId }: { projectId: string }) => {
  const { data, error } = useConsoleQuery(
    ["allocations", "ofProject"],
    ProjectAllocationsDocument,
    { projectId },
    neverStale,
  );
  if (error) return <ErrorState error={error} />;
  return data ? <AllocationLines allocations={data.allocations.nodes} /> : null;
};
