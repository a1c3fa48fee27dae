import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { Link, useLocation } from "react-router-dom";
import type { Permission } from "../../schema/codes/permissions.ts";
import { traceKinds } from "../../schema/codes/trace-kinds.ts";
import { TraceDocument } from "../../schema/generated/operations.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { AccessDeniedPage, NotFoundPage } from "../shell/layout/error-pages.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { neverStale } from "../shell/query-client.ts";
import { usePermission, useSession } from "../shell/session/session.ts";
import { TracePicture } from "./TracePicture.tsx";
import { TraceSteps } from "./TraceSteps.tsx";
import { TraceTables } from "./TraceTables.tsx";
import { headOf, kindOf, nodesOf, type Trace, type TraceKind } from "./trace-model.ts";

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

const starts: readonly { to: string; zh: string; en: string; permission: Permission }[] = [
  { to: "/donations", zh: "从一笔捐赠出发", en: "From a donation", permission: "donation:read" },
  { to: "/projects", zh: "从一个项目出发", en: "From a project", permission: "charity:read" },
  { to: "/allocations", zh: "从一笔资金分配出发", en: "From an allocation", permission: "allocation:read" },
  { to: "/vouchers", zh: "从一张服务券出发", en: "From a voucher", permission: "voucher:read" },
  { to: "/visits", zh: "从一次上门服务出发", en: "From a visit", permission: "visit:read" },
];

/** A trace begins at a thing; here are the lists in which to find one. */
const WhereToStart = () => {
  const say = useSay();
  const permissions = useSession()?.permissions ?? [];
  const offered = starts.filter(({ permission }) => permissions.includes(permission));
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageTitle
        title={say("资金追溯", "Trace")}
        subtitle={say(
          "每一分钱从哪里来、用到哪里，都能查到。打开下面任一条记录，点「追溯资金」。",
          "Where each fen came from and went. Open one of these and press Trace the money.",
        )}
      />
      <Card sx={{ p: 2 }}>
        {offered.length === 0 && <EmptyState reason="forbidden" />}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1 }}>
          {offered.map(({ to, zh, en }) => (
            <li key={to}>
              <Button component={Link} to={to} variant="outlined" sx={{ minWidth: 220 }}>
                {say(zh, en)}
              </Button>
            </li>
          ))}
        </Box>
      </Card>
    </Box>
  );
};
