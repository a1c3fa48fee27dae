import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { ConsentPurpose } from "../../schema/codes/consent-purposes.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { usePermission } from "../shell/session/session.ts";
import type { Preview } from "./ListingPreview.tsx";

/** What a listing rests on: the consent to be shown, and for a service the one to be visited. */
export type NeededConsent = Extract<ConsentPurpose, "CHARITY_REFERRAL" | "SERVICE_DELIVERY">;

export const neededConsents = ({ serviceItem }: Preview): readonly NeededConsent[] =>
  serviceItem ? ["CHARITY_REFERRAL", "SERVICE_DELIVERY"] : ["CHARITY_REFERRAL"];

const untilOf = (preview: Preview, purpose: NeededConsent) =>
  purpose === "CHARITY_REFERRAL" ? preview.consentValidUntil : preview.serviceConsentValidUntil;

/** What a consent that an item needs is called, and what is not possible without it. */
export function useConsentWords() {
  const say = useSay();
  const words = {
    CHARITY_REFERRAL: {
      label: say("转介同意", "Consent to referral"),
      there: say("已同意转介", "Consented to referral"),
      missing: say("还没有转介同意书", "No consent to referral"),
      effect: say("没有它不能上架。", "Without it the need cannot be listed."),
    },
    SERVICE_DELIVERY: {
      label: say("服务同意", "Consent to service"),
      there: say("已同意上门服务", "Consented to being visited"),
      missing: say("还没有服务同意书", "No consent to service"),
      effect: say(
        "可以先上架；没有它不能签发服务券，服务机构拿不到姓名、住址和电话。",
        "The need can be listed; without it no voucher is issued and no contractor learns name, address and phone.",
      ),
    },
  } as const;
  return (purpose: NeededConsent) => words[purpose];
}

export interface ConsentStateProps {
  preview: Preview;
  purpose: NeededConsent;
  /** Leads to recording it, there and then. */
  onRecord: (purpose: NeededConsent) => void;
}

export const ConsentState = ({ preview, purpose, onRecord }: ConsentStateProps) => {
  const say = useSay();
  const mayRecord = usePermission("beneficiary:record");
  const { label, there, missing, effect } = useConsentWords()(purpose);
  const until = untilOf(preview, purpose);
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1.5, rowGap: 0.5 }}>
      <StateChip tone={until ? "done" : "attention"} label={until ? there : missing} />
      {until ? (
        <span>
          {say("有效期至 ", "until ")}
          <DateField value={until} />
        </span>
      ) : (
        <>
          <Box component="span" sx={{ fontSize: "0.9375rem" }}>
            {effect}
          </Box>
          {mayRecord && (
            <Button
              variant={purpose === "CHARITY_REFERRAL" ? "contained" : "outlined"}
              size="small"
              onClick={() => onRecord(purpose)}
            >
              {say(`登记${label}`, `Record the ${label.toLowerCase()}`)}
            </Button>
          )}
        </>
      )}
    </Box>
  );
};
