import Box from "@mui/material/Box";
import { useNotify } from "react-admin";
import { type MatchedNeed, refreshedByNeeds } from "../matched-needs/matched-needs.data.ts";
import { nameOfNeed } from "../matched-needs/need-words.ts";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { lastDayOf } from "./ReservationClock.tsx";
import { releaseReservation } from "./reservations.data.ts";

/** Gives a reserved need back before its term. */
export const ReleaseReservation = ({ record: need, open, onClose }: ActionDialogProps<MatchedNeed>) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const notify = useNotify();
  const reservation = need.myReservation;
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("释放预留", "Release the reservation")}
      facts={[
        { label: say("需求", "Need"), value: nameOfNeed(need, locale) },
        { label: say("预留金额", "Reserved"), value: <MoneyField value={reservation?.amount} unit /> },
        { label: say("预留到", "Until"), value: <DateField value={reservation && lastDayOf(reservation)} /> },
      ]}
      action={releaseReservation}
      toInput={() => ({ reservationId: reservation?.id ?? "" })}
      refreshes={refreshedByNeeds}
      confirmLabel={say("确认释放，让其他机构可以预留", "Release it to others")}
      onDone={() => notify(say("已释放预留。", "The reservation is released."), { type: "success" })}
    >
      <Box sx={{ fontSize: "0.9375rem", lineHeight: 1.6 }}>
        {say(
          "释放后这项需求立即向其他慈善组织开放，准确金额对贵机构不再显示，5 个工作日后贵机构才能再次预留。已分配的资金不受影响。",
          "The need is open to other charities at once, and its exact figures close to you; you may reserve it again after five working days. Money already allocated stays.",
        )}
      </Box>
    </ConfirmByFacts>
  );
};
