import { maxLength, required, TextInput } from "react-admin";
import { DateField } from "../shell/fields/values.tsx";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { useServiceWords } from "../vouchers/voucher-words.tsx";
import { closeCheckIn, type Visit, visitRefreshes } from "./visits.data.ts";

/** A check-in that was forgotten is closed by somebody else, so that the next worker can log this service. */
export const CloseCheckIn = ({ record: visit, open, onClose }: ActionDialogProps<Visit>) => {
  const say = useSay();
  const words = useServiceWords();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("关闭签到", "Close the check-in")}
      facts={[
        { label: say("服务记录", "Visit"), value: visit.serial },
        { label: say("服务", "Service"), value: words.service(visit.serviceItem) },
        { label: say("上门人员", "Worker"), value: visit.workerName ?? "" },
        { label: say("签到时间", "Checked in"), value: <DateField value={visit.beganAt} time /> },
        {
          label: say("结果", "Effect"),
          value: say(
            "不计数量、不付款；其他人员可以为该服务对象记录服务。不能恢复。",
            "Nothing is counted or paid; others can log this service for the recipient. It cannot be undone.",
          ),
        },
      ]}
      confirmLabel={say(`确认关闭 ${visit.serial}`, `Close ${visit.serial}`)}
      action={closeCheckIn}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ id: visit.id, reason: String(reason ?? "").trim() })}
      refreshes={visitRefreshes}
      tone="error"
    >
      <TextInput
        source="reason"
        label={say("关闭原因", "Reason")}
        validate={[required(), maxLength(500)]}
        multiline
        minRows={2}
      />
    </ConfirmByFacts>
  );
};
