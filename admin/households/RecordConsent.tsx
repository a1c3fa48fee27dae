import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useId, useState } from "react";
import { DateInput, required, SelectInput } from "react-admin";
import { type ConsentPurpose, consentPurposes } from "../../schema/codes/consent-purposes.ts";
import { HouseholdMembersDocument, type HouseholdMembersQuery } from "../../schema/generated/operations.ts";
import { addDays, today } from "../shell/days.ts";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import { keepFocusOnPage } from "../shell/forms/keep-focus.ts";
import { useCodeChoices } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { householdRefreshes, recordConsent } from "./households.data.ts";

type Members = HouseholdMembersQuery["household"]["members"];

export interface RecordConsentProps {
  householdId: string;
  /** Chosen beforehand where the way here already said whose consent and to what. */
  personId?: string;
  purpose?: ConsentPurpose;
  onClose: () => void;
}

/** Puts a consent on record as it was given on paper; a guardian gives it for a child (个人信息保护法 §31). */
export const RecordConsent = ({ householdId, personId, purpose, onClose }: RecordConsentProps) => {
  const say = useSay();
  const titleId = useId();
  const onPhone = useOnPhone();
  const [pending, setPending] = useState(false);
  const { data, error, refetch } = useConsoleQuery(["households", "members"], HouseholdMembersDocument, {
    id: householdId,
  });
  return (
    <Dialog
      open
      onClose={pending ? undefined : onClose}
      fullScreen={onPhone}
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{say("登记同意", "Record a consent")}</DialogTitle>
      <DialogContent>
        <p>
          {say(
            "请先向本人（未满 14 周岁的，向监护人）说明用途并取得签字，再登记。",
            "Explain the purpose and have it signed by the person, or by the guardian of a child under 14.",
          )}
        </p>
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <DetailSkeleton facts={3} />}
        {data && (
          <ActionForm
            action={recordConsent}
            defaultValues={{
              personId: personId ?? data.household.headPersonId ?? "",
              purpose: purpose ?? "CHARITY_REFERRAL",
              givenByPersonId: "",
              givenOn: today(),
              validUntil: addDays(today(), 364),
            }}
            toInput={({ personId: whose, purpose: what, givenByPersonId, givenOn, validUntil }) => ({
              personId: String(whose),
              purpose: what as ConsentPurpose,
              givenByPersonId: givenByPersonId ? String(givenByPersonId) : null,
              givenOn: String(givenOn),
              validUntil: String(validUntil),
            })}
            refreshes={householdRefreshes}
            submitLabel={say("确认已签字，登记同意", "Signed; record the consent")}
            onCancel={onClose}
            onPendingChange={setPending}
            onDone={() => {
              onClose();
              keepFocusOnPage();
            }}
          >
            <ConsentInputs members={data.household.members} />
          </ActionForm>
        )}
      </DialogContent>
    </Dialog>
  );
};

const ConsentInputs = ({ members }: { members: Members }) => {
  const say = useSay();
  const purposes = useCodeChoices(consentPurposes);
  const choices = members.map((member) => ({
    id: member.id,
    name: [member.name, member.ageText].filter(Boolean).join(" "),
  }));
  const adults = choices.filter((_, index) => !members[index]?.isMinor);
  return (
    <>
      <SelectInput
        helperText={false}
        source="personId"
        label={say("谁的信息", "Whose data")}
        choices={choices}
        validate={required()}
      />
      <SelectInput
        helperText={false}
        source="purpose"
        label={say("同意的用途", "Purpose")}
        choices={purposes}
        validate={required()}
      />
      <SelectInput
        source="givenByPersonId"
        label={say("同意人", "Given by")}
        choices={adults}
        emptyText={say("本人", "The person")}
        emptyValue=""
        parse={(value) => value ?? ""}
        helperText={say("未满 14 周岁须选择监护人", "For a child under 14: the guardian")}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      />
      <DateInput
        helperText={false}
        source="givenOn"
        label={say("同意日期", "Given on")}
        validate={required()}
      />
      <DateInput
        source="validUntil"
        label={say("有效期至", "Valid until")}
        helperText={say("最长三年", "At most three years")}
        validate={required()}
      />
    </>
  );
};
