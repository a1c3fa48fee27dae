import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router-dom";
import { visitIntervals } from "../../schema/codes/visit-intervals.ts";
import { HomeVisitPlanDocument, HomeVisitsDocument } from "../../schema/generated/operations.ts";
import { FamilyPart } from "../households/FamilyPart.tsx";
import type { Household } from "../households/households.data.ts";
import { FactList } from "../shell/fields/FactList.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { NothingHere } from "../shell/pages/Section.tsx";
import { CardSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { usePermission } from "../shell/session/session.ts";
import type { Plan } from "./home-visits.data.ts";
import { SetPlan } from "./SetPlan.tsx";
import { VisitEntry } from "./VisitEntry.tsx";
import { DueClock } from "./visit-words.tsx";

const shownAtFirst = 5;

/** When the family was last visited, when it is next, how often and why, and every visit so far. */
export const HomeVisitsPart = ({ household }: { household: Household }) => {
  const say = useSay();
  const mayVisit = usePermission("beneficiary:visit");
  const maySchedule = usePermission("beneficiary:schedule");
  const [setting, setSetting] = useState(false);
  const [first, setFirst] = useState(shownAtFirst);
  const householdId = household.id;
  const plan = useConsoleQuery(["home-visits", "plan"], HomeVisitPlanDocument, { householdId });
  const visits = useConsoleQuery(
    ["home-visits", "history"],
    HomeVisitsDocument,
    { householdId, first },
    { placeholderData: keepPreviousData },
  );
  const error = plan.error ?? visits.error;
  const page = visits.data?.homeVisits;
  const current = plan.data?.homeVisitPlan;
  return (
    <FamilyPart
      title={say("走访", "Home visits")}
      {...(page && { count: page.totalCount })}
      actions={
        current && (
          <>
            {maySchedule && (
              <Button variant="outlined" size="small" onClick={() => setSetting(true)}>
                {say("调整走访安排", "Change the plan")}
              </Button>
            )}
            {mayVisit && !current.closed && (
              <Button
                component={Link}
                to={`/home-visits/create?${new URLSearchParams({ family: householdId })}`}
                variant="contained"
                size="small"
              >
                {say("去走访", "Visit")}
              </Button>
            )}
          </>
        )
      }
    >
      {error && (
        <ErrorState error={error} onRetry={() => void Promise.all([plan.refetch(), visits.refetch()])} />
      )}
      {!error && (!current || !page) && <CardSkeleton cards={1} />}
      {current && <PlanFacts plan={current} />}
      {page?.nodes.length === 0 && <NothingHere>{say("还没有走访记录。", "No visit yet.")}</NothingHere>}
      {page?.nodes.map((visit) => (
        <VisitEntry key={visit.id} visit={visit} />
      ))}
      {page?.pageInfo.hasNextPage && (
        <Button onClick={() => setFirst(100)} sx={{ mt: 1 }}>
          {say("显示更早的走访", "Show earlier visits")}
        </Button>
      )}
      {setting && current && (
        <SetPlan household={household} plan={current} onClose={() => setSetting(false)} />
      )}
    </FamilyPart>
  );
};

const PlanFacts = ({ plan }: { plan: Plan }) => {
  const say = useSay();
  const interval = useCodeLabel(visitIntervals);
  const { own, next } = plan;
  if (plan.closed) {
    return (
      <NothingHere>
        {say("家中已无在册成员，不再安排走访。", "Nobody lives here any more: no visit is due.")}
      </NothingHere>
    );
  }
  return (
    <FactList
      facts={[
        {
          label: say("应走访日期", "Next due"),
          value: plan.dueOn && <DueClock dueOn={plan.dueOn} />,
        },
        {
          label: say("上次见到", "Last met"),
          value: plan.lastSeenOn ? (
            <DateField value={plan.lastSeenOn} />
          ) : (
            say("登记后还没有走访过", "Never since registration")
          ),
        },
        {
          label: say("走访周期", "How often"),
          value: plan.interval && (
            <>
              <b>{interval(plan.interval)}</b>
              {own?.interval ? (
                <>
                  {say("（专门安排：", " (set for this family: ")}
                  {own.reason ?? say("原因已隐藏", "reason hidden")}
                  {own.setByName && say(`，${own.setByName} 于 `, `, ${own.setByName} on `)}
                  <DateField value={own.setAt} />
                  {say("）", ")")}
                </>
              ) : (
                <Reasons plan={plan} />
              )}
            </>
          ),
        },
        {
          label: say("负责人", "Responsible"),
          value:
            own?.responsibleName ??
            (own?.responsibleUserId
              ? say("原负责人已不在岗，请另行指定", "The former one holds no post here: name another")
              : say("未指定", "Nobody named")),
        },
        ...(next
          ? [
              {
                label: say("将要执行", "From a day ahead"),
                value: (
                  <>
                    <DateField value={next.validFrom} />
                    {say(" 起：", ": ")}
                    {next.interval ? interval(next.interval) : say("按规则", "by the rule")}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
};

/** All reasons, the one that decides first; each with the text that says so, or that it is the platform's default. */
const Reasons = ({ plan }: { plan: Plan }) => {
  const isZh = useConsoleLocale() === "zh";
  const say = useSay();
  const interval = useCodeLabel(visitIntervals);
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {plan.reasons.map(({ code, labelZh, labelEn, sourceZh, sourceEn, ...reason }) => (
        <li key={code}>
          {isZh ? labelZh : labelEn}：{interval(reason.interval)}
          <Box component="span" sx={{ color: "text.secondary", fontSize: "0.8125rem", ml: 0.5 }}>
            {(isZh ? sourceZh : sourceEn) ?? say("平台默认", "default of the platform")}
          </Box>
        </li>
      ))}
    </Box>
  );
};
