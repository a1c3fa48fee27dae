import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import { useState } from "react";
import { required, TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { PhoneVoucherDocument } from "../../schema/generated/operations.ts";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { CardSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { bigButton } from "./big-button.ts";
import { PlaceInput } from "./CheckInForm.tsx";
import { FinishInputs, finishOf, SubmitWords } from "./FinishInputs.tsx";
import { Done, Summary, ToList } from "./PhoneVoucherPage.tsx";
import { fromLocalInput, toLocalInput } from "./time-words.ts";
import { logVisit, type PhoneVoucher, phoneRefreshes, type SubmittedVisit } from "./visit-phone.data.ts";

/** 补记: a visit that is over, begin and end in one, when the phone stayed in the pocket. */
export const LogVisitPage = ({ voucherId }: { voucherId: string }) => {
  const say = useSay();
  const [submitted, setSubmitted] = useState<SubmittedVisit>();
  const { data, error, refetch } = useConsoleQuery(["visit-phone", "voucher"], PhoneVoucherDocument, {
    id: voucherId,
  });
  if (error && !data) return <ErrorState asPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <CardSkeleton />;
  const { voucher } = data;
  return (
    <>
      <PageTitle
        title={submitted ? say("已提交", "Submitted") : say("补记服务", "Log a visit afterwards")}
        subtitle={voucher.serial}
      />
      <Summary voucher={voucher} />
      {submitted ? (
        <Done visit={submitted} voucher={voucher} onAgain={() => setSubmitted(undefined)} />
      ) : (
        <Card sx={{ p: 1.5, ...bigButton }}>
          <ActionForm
            action={logVisit}
            warnWhenUnsavedChanges
            defaultValues={{
              beganAt: "",
              endedAt: toLocalInput(new Date()),
              placeNote: "",
              units: "1",
              confirmedBy: "",
              note: "",
              photoFileId: "",
            }}
            toInput={({ beganAt, endedAt, placeNote, ...values }) => ({
              voucherId,
              beganAt: fromLocalInput(String(beganAt)),
              endedAt: fromLocalInput(String(endedAt)),
              placeNote: String(placeNote ?? "").trim(),
              ...finishOf(values),
            })}
            refreshes={phoneRefreshes}
            submitLabel={<SubmitWords voucher={voucher} />}
            onDone={(visit) => setTimeout(() => setSubmitted(visit), 0)}
          >
            <Times />
            <PlaceInput required />
            <Finish voucher={voucher} />
          </ActionForm>
        </Card>
      )}
      <ToList />
    </>
  );
};

const Times = () => {
  const say = useSay();
  const now = toLocalInput(new Date());
  const notLater = (value: unknown) =>
    value && String(value) > toLocalInput(new Date()) ? say("不能晚于现在", "Not after now") : undefined;
  const afterBegin = (value: unknown, values: Record<string, unknown>) =>
    value && values.beganAt && String(value) <= String(values.beganAt)
      ? say("应晚于开始时间", "After the begin")
      : undefined;
  const shared = { slotProps: { inputLabel: { shrink: true }, htmlInput: { max: now } } } as const;
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 2 }}>
      <TextInput
        source="beganAt"
        type="datetime-local"
        label={say("开始时间", "Began")}
        validate={[required(), notLater]}
        {...shared}
      />
      <TextInput
        source="endedAt"
        type="datetime-local"
        label={say("结束时间", "Ended")}
        validate={[required(), notLater, afterBegin]}
        {...shared}
      />
    </Box>
  );
};

const Finish = ({ voucher }: { voucher: PhoneVoucher }) => {
  const [beganAt, endedAt] = useWatch({ name: ["beganAt", "endedAt"] }) as [string, string];
  const minutes =
    beganAt && endedAt && endedAt > beganAt
      ? Math.floor((Date.parse(fromLocalInput(endedAt)) - Date.parse(fromLocalInput(beganAt))) / 60_000)
      : null;
  return <FinishInputs voucher={voucher} minutes={minutes} />;
};
