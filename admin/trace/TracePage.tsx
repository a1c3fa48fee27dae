import Box from "@mui/material/Box";
import { useLocation } from "react-router-dom";
import { traceKinds } from "../../schema/codes/trace-kinds.ts";
import { TraceDocument } from "../../schema/generated/operations.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { AccessDeniedPage, NotFoundPage } from "../shell/layout/error-pages.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { neverStale } from "../shell/query-client.ts";
import { usePermission } from "../shell/session/session.ts";
import { TracePicture } from "./TracePicture.tsx";
import { TraceSteps } from "./TraceSteps.tsx";
import { TraceTables } from "./TraceTables.tsx";
import { headOf, kindOf, nodesOf, type Trace, type TraceKind } from "./trace-model.ts";
import { WhereToStart } from "./WhereToStart.tsx";

/** From the yuan to the visit and back: 捐赠 → 分配 → 券 → 服务 → 应付. */
export const TracePage = () => {
  const { pathname } = useLocation();
  const mayTrace = usePermission("trace:read");
  const [, , segment, id] = pathname.split("/").map(decodeURIComponent);
  if (!mayTrace) return <AccessDeniedPage />;
  if (!segment) return <WhereToStart />;
  const kind = kindOf(segment);
  if (!kind || !id) return <NotFoundPage />;
  return <OneTrace key={`${kind} ${id}`} kind={kind} id={id} />;
};

const OneTrace = ({ kind, id }: { kind: TraceKind; id: string }) => {
  const say = useSay();
  const kindLabel = useCodeLabel(traceKinds);
  const { data, error, refetch } = useConsoleQuery(["trace"], TraceDocument, { kind, id }, neverStale);
  if (error) return <ErrorState asPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <DetailSkeleton />;
  const { trace } = data;
  const start = trace.nodes.find(({ isStart }) => isStart);
  const name = start ? headOf(start.labelZh) : kindLabel(kind);
  return (
    <>
      <PageTitle
        title={say(`追溯：${name}`, `Trace: ${name}`)}
        subtitle={say(
          `从${kindLabel(start?.kind ?? kind)}出发，向前找到钱从哪里来，向后找到钱用到哪里。`,
          `Starting from this ${kindLabel(start?.kind ?? kind).toLowerCase()}: where the money came from, where it went.`,
        )}
      />
      {trace.isTruncated && (
        <Box role="note" sx={{ mb: 2, fontSize: "0.9375rem" }}>
          {say(
            "内容较多，图和表只显示一部分；各环节的合计包括全部。",
            "There is more than is shown; the sums count all of it.",
          )}
        </Box>
      )}
      <Section title={say("资金走到了哪一步", "How far the money has come")}>
        <TraceSteps trace={trace} start={start?.kind ?? kind} />
      </Section>
      {hasPicture(trace) && (
        <Section title={say("资金流向图", "The flow of the money")}>
          <TracePicture trace={trace} start={start?.kind ?? kind} />
        </Section>
      )}
      <TraceTables trace={trace} />
    </>
  );
};

const hasPicture = (trace: Trace) =>
  nodesOf(trace, "ALLOCATION").length + nodesOf(trace, "VOUCHER").length + nodesOf(trace, "DONATION").length >
  0;
