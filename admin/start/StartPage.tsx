import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { roles } from "../../schema/codes/roles.ts";
import { WorkQueueDocument } from "../../schema/generated/operations.ts";
import { formatDateInProse } from "../shell/format.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { CardSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { usePermission, useSession } from "../shell/session/session.ts";
import { OpenVisit, useOpenVisit } from "../visit-phone/OpenVisit.tsx";
import { WorkQueue } from "./WorkQueue.tsx";
import { toQueueItems } from "./work-queue.ts";

/** Work first: what is late, what waits, and the way to each. */
export const StartPage = () => {
  const say = useSay();
  const locale = useConsoleLocale();
  const roleLabel = useCodeLabel(roles);
  const session = useSession();
  const { data, error, isPending, refetch } = useConsoleQuery(["workQueue"], WorkQueueDocument, {});
  const items = toQueueItems(data?.workQueue ?? []);
  const overdue = items.reduce((sum, item) => sum + item.overdue, 0);
  const soon = items.reduce((sum, item) => sum + item.soon, 0);
  const [first] = items;
  const presses = overdue > 0 || soon > 0;
  const post = session?.activePost;
  const isRecorder = usePermission("beneficiary:record");
  const isPartner = usePermission("need:match");
  const manages = usePermission("organisation:manage");
  const mayTrace = usePermission("trace:read");
  const begun = useOpenVisit(usePermission("visit:log"));
  const today = formatDateInProse(new Date().toISOString(), locale);
  return (
    <Box sx={{ maxWidth: 880 }}>
      <PageTitle
        title={say("今日待办", "Today")}
        subtitle={[today, post && roleLabel(post.role), post?.region?.pathName ?? post?.organisation.name]
          .filter(Boolean)
          .join(" · ")}
      />
      {isPending && <CardSkeleton />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {begun && <OpenVisit visit={begun} />}
      {data && presses && first && !begun && (
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 2, mb: 2 }}>
          <Box sx={{ flex: "1 1 14em" }}>
            {overdue > 0
              ? say(
                  `有 ${overdue} 件已超过办理期限，请先办理。`,
                  `${overdue} past the time limit; please deal with these first.`,
                )
              : say(`有 ${soon} 件即将到期，请先办理。`, `${soon} end soon; please deal with these first.`)}
          </Box>
          <Button
            component={Link}
            to={{
              pathname: first.route,
              search: first.personal
                ? ""
                : `?${new URLSearchParams({ filter: JSON.stringify(first.filter), page: "1" })}`,
            }}
            state={first.personal ? { filter: first.filter } : undefined}
            variant="contained"
          >
            {say(`先办：${first.labelZh}`, `First: ${first.labelEn}`)}
          </Button>
        </Box>
      )}
      {isRecorder && (
        <Button
          component={Link}
          to="/households/create"
          variant={presses ? "outlined" : "contained"}
          sx={{ mb: 2 }}
        >
          {say("登记困难家庭", "Record a family")}
        </Button>
      )}
      {isPartner && (
        <Button
          component={Link}
          to="/matched-needs"
          variant={presses ? "outlined" : "contained"}
          sx={{ mb: 2 }}
        >
          {say("查看与本机构匹配的需求", "See the needs that match us")}
        </Button>
      )}
      {manages && (
        <Button component={Link} to="/staff/create" variant="contained" sx={{ mb: 2 }}>
          {say("新建账号", "Create an account")}
        </Button>
      )}
      {data && mayTrace && items.length === 0 && !isRecorder && !isPartner && !manages && (
        <Button component={Link} to="/trace" variant="contained" sx={{ mb: 2 }}>
          {say("追溯一笔资金", "Trace some money")}
        </Button>
      )}
      {data && <WorkQueue workQueue={items} />}
    </Box>
  );
};
