import { DateInput, maxLength, required, TextInput } from "react-admin";
import { today } from "../shell/days.ts";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { GrantWorth } from "./GrantWorth.tsx";
import { endGrant, type Grant, householdRefreshes } from "./households.data.ts";

export const EndGrant = ({ grant, onClose }: { grant: Grant; onClose: () => void }) => {
  const say = useSay();
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("终止在享政策", "End the benefit")}
      facts={[
        { label: say("政策", "Policy"), value: grant.policyName },
        { label: say("享受人", "Who gets it"), value: grant.person?.name ?? say("全家", "The family") },
        { label: say("每期", "Each period"), value: <GrantWorth grant={grant} /> },
      ]}
      confirmLabel={say(`确认终止「${grant.policyName}」`, `End ${grant.policyName}`)}
      action={endGrant}
      defaultValues={{ lastDay: today(), reason: "" }}
      toInput={({ lastDay, reason }) => ({
        grantId: grant.id,
        lastDay: String(lastDay),
        reason: String(reason ?? "").trim(),
      })}
      refreshes={householdRefreshes}
      tone="error"
    >
      <DateInput
        helperText={false}
        source="lastDay"
        label={say("最后一日", "Last day")}
        validate={required()}
      />
      <TextInput
        helperText={false}
        source="reason"
        label={say("终止原因", "Reason")}
        validate={[required(), maxLength(100)]}
      />
    </ConfirmByFacts>
  );
};
