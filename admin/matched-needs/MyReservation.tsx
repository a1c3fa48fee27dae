import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { reservationStates } from "../../schema/codes/reservation-states.ts";
import { ProjectOfNeedDocument } from "../../schema/generated/operations.ts";
import { ReservationClock } from "../reservations/ReservationClock.tsx";
import { FactList } from "../shell/fields/FactList.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { MoneyField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import type { MatchedNeed } from "./matched-needs.data.ts";

type OwnReservation = NonNullable<MatchedNeed["myReservation"]>;

/** The own reservation: how long it runs, the exact figures it opened, and what to do within its term. */
export const MyReservation = ({ need, reservation }: { need: MatchedNeed; reservation: OwnReservation }) => {
  const say = useSay();
  const { exact } = need;
  return (
    <Section title={say("我的预留", "My reservation")}>
      <FactList
        facts={[
          {
            label: say("状态", "State"),
            value: (
              <Box
                component="span"
                sx={{ display: "inline-flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}
              >
                <CodeChip code={reservation.state} states={reservationStates} />
                {reservation.state === "OPEN" && <ReservationClock reservation={reservation} />}
              </Box>
            ),
          },
          { label: say("预留金额", "Reserved"), value: <MoneyField value={reservation.amount} unit /> },
          ...(exact
            ? [
                {
                  label: say("核定费用", "Approved cost"),
                  value: <MoneyField value={exact.approvedCost} unit />,
                },
                {
                  label: say("政策已覆盖", "Paid by policies"),
                  value: <MoneyField value={exact.cover} unit />,
                },
                {
                  label: say("已落实资金", "Already funded"),
                  value: <MoneyField value={exact.allocated} unit />,
                },
                {
                  label: say("准确缺口", "Exact gap"),
                  value: (
                    <b>
                      <MoneyField value={exact.gap} unit />
                    </b>
                  ),
                },
                { label: say("所在地", "Place"), value: exact.region.pathName },
              ]
            : []),
        ]}
      />
      {reservation.state === "OPEN" && <NextStep need={need} reservation={reservation} />}
    </Section>
  );
};

const NextStep = ({ need, reservation }: { need: MatchedNeed; reservation: OwnReservation }) => {
  const say = useSay();
  const { data } = useConsoleQuery(
    ["projects", "ofNeed"],
    ProjectOfNeedDocument,
    { id: need.projectId ?? "" },
    { enabled: need.projectId !== null },
  );
  const project = data?.project;
  if (need.projectId === null) {
    return (
      <Step
        text={say(
          "这项需求还没有列入可认领的项目，暂时不能分配资金。民政部门提出项目后，请在「慈善项目」中认领。",
          "It is in no project that you may adopt, so money cannot be allocated yet. Adopt the project once civil affairs propose it.",
        )}
      >
        <Button component={Link} to="/projects" variant="outlined">
          {say("查看可认领的项目", "See projects to adopt")}
        </Button>
      </Step>
    );
  }
  if (!project) return null;
  const link = (
    <RecordLink resource="projects" id={project.id}>
      {project.title}
    </RecordLink>
  );
  if (project.state === "PROPOSED") {
    return (
      <Step
        text={
          <>
            {say("下一步：认领所属项目 ", "Next: adopt its project ")}
            {link}
            {say("，认领后才能分配资金。", "; money can be allocated after that.")}
          </>
        }
      >
        <Button component={Link} to={`/projects/${encodeURIComponent(project.id)}/show`} variant="contained">
          {say("去认领项目", "Adopt the project")}
        </Button>
      </Step>
    );
  }
  return (
    <Step
      text={
        <>
          {say(
            "下一步：从已确认的捐赠中分配资金。所属项目 ",
            "Next: allocate a confirmed donation. Project ",
          )}
          {link}
          {say("。", ".")}
        </>
      }
    >
      <Button
        component={Link}
        to={`/allocations/create?reservation=${encodeURIComponent(reservation.id)}`}
        variant="contained"
      >
        {say("分配资金", "Allocate money")}
      </Button>
    </Step>
  );
};

const Step = ({ text, children }: { text: React.ReactNode; children: React.ReactNode }) => (
  <Box
    sx={{
      mt: 2,
      pt: 1.5,
      borderTop: 1,
      borderColor: "divider",
      display: "flex",
      flexWrap: "wrap",
      alignItems: "center",
      gap: 2,
      fontSize: "0.9375rem",
    }}
  >
    <Box sx={{ flex: "1 1 18em" }}>{text}</Box>
    {children}
  </Box>
);
