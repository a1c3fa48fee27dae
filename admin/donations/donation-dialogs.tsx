import type { ComponentType } from "react";
import { required, TextInput, useNotify } from "react-admin";
import type { Fact } from "../shell/fields/FactList.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { formatMoneyWithUnit } from "../shell/format.ts";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { useDonor } from "./donation-words.ts";
import {
  confirmDonation,
  type DonationDetail,
  refreshedByDonations,
  rejectDonation,
} from "./donations.data.ts";

type DialogProps = ActionDialogProps<DonationDetail>;

function useDonationFacts(donation: DonationDetail): Fact[] {
  const say = useSay();
  const donorOf = useDonor();
  return [
    { label: say("编号", "Serial"), value: donation.serial },
    { label: say("捐赠人", "Donor"), value: donorOf(donation) },
    {
      label: say("金额", "Amount"),
      value: (
        <b>
          <MoneyField value={donation.amount} unit />
        </b>
      ),
    },
    { label: say("到账日期", "Received on"), value: <DateField value={donation.receivedOn} /> },
    { label: say("限定用途", "Restriction"), value: donation.restrictionZh },
  ];
}

const ConfirmDonation = ({ record: donation, open, onClose }: DialogProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const notify = useNotify();
  const amount = formatMoneyWithUnit(donation.amount, locale);
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("确认到账", "Confirm the receipt")}
      facts={useDonationFacts(donation)}
      action={confirmDonation}
      defaultValues={{ bankReference: "" }}
      toInput={({ bankReference }) => ({ id: donation.id, bankReference: String(bankReference ?? "") })}
      refreshes={refreshedByDonations}
      confirmLabel={say(`确认已到账 ${amount}`, `Confirm ${amount}`)}
      onDone={() =>
        notify(say("已确认到账，可以分配。", "Confirmed; it can be allocated."), { type: "success" })
      }
    >
      <TextInput
        source="bankReference"
        label={say("银行流水号", "Bank reference")}
        validate={required()}
        autoComplete="off"
        helperText={say(
          "照银行流水填写，4 到 64 位；空格和全角字符可以直接粘贴。确认后记入账册，不能撤销。",
          "As on the statement, 4 to 64 characters. It is posted to the book and cannot be undone.",
        )}
      />
    </ConfirmByFacts>
  );
};

const RejectDonation = ({ record: donation, open, onClose }: DialogProps) => {
  const say = useSay();
  const notify = useNotify();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("不予确认", "Reject")}
      facts={useDonationFacts(donation)}
      action={rejectDonation}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ id: donation.id, reason: String(reason ?? "") })}
      refreshes={refreshedByDonations}
      tone="error"
      confirmLabel={say("确认不予确认", "Reject")}
      onDone={() => notify(say("已标记为未通过。", "Rejected."), { type: "success" })}
    >
      <TextInput
        source="reason"
        label={say("原因", "Reason")}
        validate={required()}
        multiline
        minRows={2}
        helperText={say("例如：银行流水中没有这笔款项", "For example: not on the bank statement")}
      />
    </ConfirmByFacts>
  );
};

export const donationDialogs: Readonly<Record<string, ComponentType<DialogProps>>> = {
  confirmDonation: ConfirmDonation,
  rejectDonation: RejectDonation,
};
