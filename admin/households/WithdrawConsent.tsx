import { consentPurposes } from "../../schema/codes/consent-purposes.ts";
import { DateField } from "../shell/fields/values.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { type Consent, householdRefreshes, withdrawConsent } from "./households.data.ts";

/** Ends a consent at the person's word, without a reason; what was listed under it goes down at once. */
export const WithdrawConsent = ({ consent, onClose }: { consent: Consent; onClose: () => void }) => {
  const say = useSay();
  const purposeLabel = useCodeLabel(consentPurposes);
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("撤回同意", "Withdraw the consent")}
      facts={[
        { label: say("谁的信息", "Whose data"), value: consent.person.name },
        { label: say("用途", "Purpose"), value: purposeLabel(consent.purpose) },
        { label: say("有效期至", "Valid until"), value: <DateField value={consent.validUntil} /> },
        {
          label: say("结果", "Effect"),
          value:
            consent.purpose === "CHARITY_REFERRAL"
              ? say(
                  "立即失效；据此上架的需求同时下架。",
                  "It ends at once; what was listed under it is taken down.",
                )
              : say("立即失效。", "It ends at once."),
        },
      ]}
      confirmLabel={say("确认撤回这份同意", "Withdraw this consent")}
      action={withdrawConsent}
      toInput={() => ({ consentId: consent.id })}
      refreshes={householdRefreshes}
      tone="error"
    />
  );
};
