import Box from "@mui/material/Box";
import { reservationStates } from "../../schema/codes/reservation-states.ts";
import { NextStepButton, NextStepWords } from "../reservations/NextStep.tsx";
import { ReservationClock } from "../reservations/ReservationClock.tsx";
import { FactList } from "../shell/fields/FactList.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { MoneyField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { Section } from "../shell/pages/Section.tsx";
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

const NextStep = ({ need, reservation }: { need: MatchedNeed; reservation: OwnReservation }) => (
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
    <Box sx={{ flex: "1 1 18em" }}>
      <NextStepWords need={need} />
    </Box>
    <NextStepButton need={need} reservationId={reservation.id} />
  </Box>
);
