import Box from "@mui/material/Box";
import { required } from "react-admin";
import { LevelChip } from "../matched-needs/LevelChip.tsx";
import { ageInWords, nameOfNeed, quantityInWords } from "../matched-needs/need-words.ts";
import { isFundable } from "../reservations/funding-step.ts";
import { NextStepWords } from "../reservations/NextStep.tsx";
import { ReservationClock } from "../reservations/ReservationClock.tsx";
import type { Reservation } from "../reservations/reservations.data.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { MoneyField } from "../shell/fields/values.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { RadioLines } from "./RadioLines.tsx";

interface ChooseReservationProps {
  reservations: readonly Reservation[];
}

/** Which reserved need gets the money; those that cannot yet say why and lead to what is missing. */
export const ChooseReservation = ({ reservations }: ChooseReservationProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const shown = reservations.filter(({ need }) => need !== null);
  const can = shown.filter(isFundable);
  const cannot = shown.filter((reservation) => !isFundable(reservation));
  return (
    <>
      {can.length > 0 && (
        <RadioLines
          source="reservationId"
          label={say("1. 分配给哪一项需求", "1. For which need")}
          validate={required(say("请选择需求", "Choose a need"))}
          lines={can.map((reservation) => {
            const need = reservation.need!;
            return {
              id: reservation.id,
              title: (
                <>
                  {nameOfNeed(need, locale)} <LevelChip level={need.level} />
                </>
              ),
              text: (
                <>
                  <Dotted>
                    {ageInWords(need.ageBand, locale)}
                    {quantityInWords(need, locale)}
                    <span>
                      {say("准确缺口 ", "exact gap ")}
                      <b>
                        <MoneyField value={need.exact?.gap} unit />
                      </b>
                    </span>
                  </Dotted>
                  <Dotted>
                    {need.projectTitle}
                    <ReservationClock reservation={reservation} />
                  </Dotted>
                </>
              ),
            };
          })}
        />
      )}
      {cannot.length > 0 && (
        <Box sx={{ fontSize: "0.875rem", lineHeight: 1.6, mb: 2 }}>
          <b>{say("还不能分配的预留", "Reservations that cannot be funded yet")}</b>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {cannot.map(({ id, need }) => (
              <li key={id}>
                <RecordLink resource="matched-needs" id={need!.ref}>
                  {nameOfNeed(need!, locale)}
                </RecordLink>
                {say("：", ": ")}
                <NextStepWords need={need!} />
              </li>
            ))}
          </Box>
        </Box>
      )}
    </>
  );
};
