import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { consentPurposes } from "../../schema/codes/consent-purposes.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { NothingHere } from "../shell/pages/Section.tsx";
import { usePermission } from "../shell/session/session.ts";
import { FamilyPart } from "./FamilyPart.tsx";
import type { Consent, Household } from "./households.data.ts";
import { RecordConsent } from "./RecordConsent.tsx";
import { WithdrawConsent } from "./WithdrawConsent.tsx";

export const ConsentsPart = ({ household }: { household: Household }) => {
  const say = useSay();
  const mayRecord = usePermission("beneficiary:record");
  const [recording, setRecording] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Consent>();
  return (
    <FamilyPart
      title={say("同意书", "Consents")}
      count={household.consents.length}
      actions={
        mayRecord && (
          <Button variant="outlined" size="small" onClick={() => setRecording(true)}>
            {say("登记同意", "Record a consent")}
          </Button>
        )
      }
    >
      {household.consents.length === 0 && (
        <NothingHere>
          {say(
            "还没有同意书。没有「向慈善组织转介需求」的同意，需求不能上架。",
            "None yet. Without consent to referral no need can be listed.",
          )}
        </NothingHere>
      )}
      {household.consents.map((consent) => (
        <ConsentLine
          key={consent.id}
          consent={consent}
          onWithdraw={mayRecord ? () => setWithdrawing(consent) : undefined}
        />
      ))}
      {recording && <RecordConsent householdId={household.id} onClose={() => setRecording(false)} />}
      {withdrawing && <WithdrawConsent consent={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </FamilyPart>
  );
};

const ConsentLine = ({ consent, onWithdraw }: { consent: Consent; onWithdraw: (() => void) | undefined }) => {
  const say = useSay();
  const purposeLabel = useCodeLabel(consentPurposes);
  const { person, givenBy, givenOn, validUntil, withdrawnAt, live } = consent;
  const state = live
    ? ({ tone: "done", label: say("有效", "Live") } as const)
    : withdrawnAt
      ? ({ tone: "refused", label: say("已撤回", "Withdrawn") } as const)
      : ({ tone: "attention", label: say("已过期", "Over") } as const);
  return (
    <Box
      sx={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        columnGap: 1.5,
        py: 1,
        borderTop: 1,
        borderColor: "divider",
        fontSize: "0.9375rem",
      }}
    >
      <b>{purposeLabel(consent.purpose)}</b>
      <StateChip {...state} />
      <Box component="span" sx={{ flex: "1 1 14em" }}>
        {person.name}
        {givenBy.id !== person.id && say(`，由 ${givenBy.name} 同意`, `, given by ${givenBy.name}`)}
        {" · "}
        <DateField value={givenOn} />
        {say(" 至 ", " to ")}
        <DateField value={withdrawnAt ?? validUntil} />
      </Box>
      {live && onWithdraw && (
        <Button
          size="small"
          onClick={onWithdraw}
          aria-label={say(
            `撤回：${purposeLabel(consent.purpose)}`,
            `Withdraw: ${purposeLabel(consent.purpose)}`,
          )}
        >
          {say("撤回", "Withdraw")}
        </Button>
      )}
    </Box>
  );
};
