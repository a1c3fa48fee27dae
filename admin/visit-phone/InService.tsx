import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { useEffect, useState } from "react";
import { serviceItems } from "../../schema/codes/service-items.ts";
import { DateField } from "../shell/fields/values.tsx";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { bigButton } from "./big-button.ts";
import { FinishInputs, finishOf, SubmitWords } from "./FinishInputs.tsx";
import { durationWords, minutesBetween, suggestedUnits } from "./time-words.ts";
import {
  abandonVisit,
  type PhoneVisit,
  type PhoneVoucher,
  phoneRefreshes,
  type SubmittedVisit,
  submitVisit,
} from "./visit-phone.data.ts";

interface InServiceProps {
  visit: PhoneVisit;
  voucher: PhoneVoucher;
  onSubmitted: (visit: SubmittedVisit) => void;
}

/** Checked in: how long already, and what to hand in when it is over. */
export const InService = ({ visit, voucher, onSubmitted }: InServiceProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const [abandoning, setAbandoning] = useState(false);
  const minutes = useMinutesSince(visit.beganAt);
  const { minutesPerUnit } = serviceItems[voucher.serviceItem];
  // Once, when the page opens: a figure that moved while one types would take back what was typed.
  const [firstUnits] = useState(() => suggestedUnits(minutes, minutesPerUnit, voucher.unitsLeft));
  return (
    <>
      <Card sx={{ p: 1.5, mb: 1.5, borderColor: "primary.main", borderWidth: 2 }}>
        <Box sx={{ fontSize: "1.5rem", fontWeight: 700 }} className="tabular">
          {durationWords(minutes, locale === "zh")}
        </Box>
        <Box sx={{ fontSize: "0.9375rem", lineHeight: 1.7 }}>
          {say("签到 ", "Checked in ")}
          <DateField value={visit.beganAt} time />
          <br />
          {visit.placeZh}
        </Box>
      </Card>
      <Card sx={{ p: 1.5, mb: 1.5, ...bigButton }}>
        <Box component="h2" sx={{ mt: 0, fontSize: "1.125rem" }}>
          {say("服务结束后填写", "When the service is over")}
        </Box>
        <ActionForm
          action={submitVisit}
          defaultValues={{ units: String(firstUnits), confirmedBy: "", note: "", photoFileId: "" }}
          toInput={(values) => ({ visitId: visit.id, ...finishOf(values) })}
          refreshes={phoneRefreshes}
          submitLabel={<SubmitWords voucher={voucher} />}
          onDone={onSubmitted}
        >
          <FinishInputs voucher={voucher} minutes={minutes} />
        </ActionForm>
      </Card>
      <Button fullWidth onClick={() => setAbandoning(true)} sx={{ minHeight: 48 }} color="error">
        {say("没有服务，放弃这次签到", "Nothing was served: give the check-in up")}
      </Button>
      {abandoning && (
        <ConfirmByFacts
          open
          onClose={() => setAbandoning(false)}
          title={say("放弃签到", "Give the check-in up")}
          facts={[
            { label: say("服务记录", "Visit"), value: visit.serial },
            { label: say("签到", "Checked in"), value: <DateField value={visit.beganAt} time /> },
            {
              label: say("结果", "Effect"),
              value: say("这次不计服务，券的数量不变。", "Nothing is claimed; the voucher stays as it is."),
            },
          ]}
          confirmLabel={say(`放弃 ${visit.serial}`, `Give up ${visit.serial}`)}
          action={abandonVisit}
          toInput={() => visit.id}
          refreshes={phoneRefreshes}
          tone="error"
        />
      )}
    </>
  );
};

function useMinutesSince(from: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return minutesBetween(from, now);
}
