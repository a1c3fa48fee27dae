import { maxLength, required, TextInput } from "react-admin";
import { fenOf, yuanOf } from "../allocations/money-math.ts";
import { MoneyField } from "../shell/fields/values.tsx";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { useServiceWords } from "./voucher-words.tsx";
import { cancelVoucher, type Voucher, voucherRefreshes } from "./vouchers.data.ts";

/** Gives back what was not used; what visits used stays used. */
export const CancelVoucher = ({ record: voucher, open, onClose }: ActionDialogProps<Voucher>) => {
  const say = useSay();
  const words = useServiceWords();
  const unused = voucher.units - voucher.redeemedUnits;
  const money = yuanOf((fenOf(voucher.unitPrice) ?? 0n) * BigInt(unused));
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("作废服务券", "Cancel the voucher")}
      facts={[
        { label: say("编号", "Serial"), value: voucher.serial },
        { label: say("服务", "Service"), value: words.service(voucher.serviceItem) },
        { label: say("已使用", "Used"), value: words.units(voucher.redeemedUnits, voucher.serviceItem) },
        {
          label: say("退回", "Goes back"),
          value: (
            <>
              {words.units(unused, voucher.serviceItem)}
              {say("，", ", ")}
              <MoneyField value={money} unit />
            </>
          ),
        },
        {
          label: say("结果", "Effect"),
          value: say(
            "服务机构不能再凭此券上门；资金回到原分配，可另行签发。",
            "The contractor can no longer serve on it; the money is free for another voucher.",
          ),
        },
      ]}
      confirmLabel={say(
        `确认作废，退回 ${words.units(unused, voucher.serviceItem)}`,
        `Cancel, give back ${words.units(unused, voucher.serviceItem)}`,
      )}
      action={cancelVoucher}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ id: voucher.id, reason: String(reason ?? "").trim() })}
      refreshes={voucherRefreshes}
      tone="error"
    >
      <TextInput
        source="reason"
        label={say("作废原因", "Reason")}
        validate={[required(), maxLength(500)]}
        multiline
        minRows={2}
      />
    </ConfirmByFacts>
  );
};
