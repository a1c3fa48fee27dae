import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { maxLength, RadioButtonGroupInput, required, TextInput } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import { serviceItems } from "../../schema/codes/service-items.ts";
import { visitConfirmers } from "../../schema/codes/visit-confirmers.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { wholeNumber } from "../shell/forms/whole-number.ts";
import { useCodeChoices } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useServiceWords } from "../vouchers/voucher-words.tsx";
import { PhotoInput } from "./PhotoInput.tsx";
import type { PhoneVoucher } from "./visit-phone.data.ts";

interface FinishInputsProps {
  voucher: PhoneVoucher;
  /** Minutes of this visit, to compare the units with; null while they are not known. */
  minutes: number | null;
}

/** How many units, who confirmed, what is worth saying, a photograph. */
export const FinishInputs = ({ voucher, minutes }: FinishInputsProps) => {
  const say = useSay();
  const words = useServiceWords();
  const unit = words.unit(voucher.serviceItem);
  const left = voucher.unitsLeft;
  return (
    <>
      <UnitsInput
        label={say(`服务数量（${unit}）`, `Units (${unit})`)}
        helperText={say(`这张券还剩 ${left} ${unit}`, `${left} left on the voucher`)}
        left={left}
      />
      <PlanWarning voucher={voucher} minutes={minutes} />
      <RadioButtonGroupInput
        source="confirmedBy"
        label={say("谁确认了这次服务", "Who confirmed the service")}
        choices={useCodeChoices(visitConfirmers)}
        validate={required(say("请选择确认人", "Choose who confirmed"))}
        row={false}
        sx={{ "& .MuiFormControlLabel-root": { minHeight: 44 } }}
      />
      <TextInput
        source="note"
        label={say("服务情况（选填）", "Note (optional)")}
        validate={maxLength(500)}
        multiline
        minRows={2}
      />
      <PhotoInput />
    </>
  );
};

interface UnitsInputProps {
  label: string;
  helperText: string;
  left: number;
}

/** A figure with a minus and a plus beside it, large enough for a thumb; it can be typed as well. */
const UnitsInput = ({ label, helperText, left }: UnitsInputProps) => {
  const say = useSay();
  const { setValue } = useFormContext();
  const units = wholeNumber(useWatch({ name: "units" })) ?? 0;
  const set = (next: number) =>
    setValue("units", String(Math.min(Math.max(next, 1), left)), { shouldDirty: true, shouldValidate: true });
  const problem = (value: unknown) => {
    const count = wholeNumber(value);
    if (count === null || count < 1) return say("请填写大于零的整数", "A whole number above zero");
    return count > left ? say(`这张券只剩 ${left}`, `Only ${left} left`) : undefined;
  };
  const step = { minWidth: 56, minHeight: 48, fontSize: "1.5rem", mt: 1 } as const;
  return (
    <Box sx={{ display: "flex", alignItems: "flex-start", gap: 1 }}>
      <Button
        type="button"
        variant="outlined"
        sx={step}
        disabled={units <= 1}
        aria-label={say("减一", "One less")}
        onClick={() => set(units - 1)}
      >
        −
      </Button>
      <TextInput
        source="units"
        label={label}
        helperText={helperText}
        validate={[required(), problem]}
        slotProps={{ htmlInput: { inputMode: "numeric", autoComplete: "off", className: "tabular" } }}
      />
      <Button
        type="button"
        variant="outlined"
        sx={step}
        disabled={units >= left}
        aria-label={say("加一", "One more")}
        onClick={() => set(units + 1)}
      >
        +
      </Button>
    </Box>
  );
};

/** What the approver will be told, told to the worker first. It warns and never blocks. */
const PlanWarning = ({ voucher, minutes }: FinishInputsProps) => {
  const say = useSay();
  const units = wholeNumber(useWatch({ name: "units" }));
  const { minutesPerUnit } = serviceItems[voucher.serviceItem];
  if (minutes === null || minutesPerUnit === null || units === null) return null;
  const planned = minutesPerUnit * units;
  if (minutes >= planned * 0.8) return null;
  return (
    <Box role="status" sx={{ mb: 1 }}>
      <StateChip tone="attention" label={say("时长少于申报数量", "Shorter than the units")} />
      <Box sx={{ fontSize: "0.875rem" }}>
        {say(
          `${units} 个单位应约 ${planned} 分钟，现在 ${minutes} 分钟。可以提交，审核人员会看到这一提示。`,
          `About ${planned} minutes for ${units}; so far ${minutes}. You may submit, the approver will see it.`,
        )}
      </Box>
    </Box>
  );
};

/** What the mutations take of these inputs. */
export const finishOf = (values: Record<string, unknown>) => ({
  units: wholeNumber(values.units) ?? 0,
  confirmedBy: values.confirmedBy as keyof typeof visitConfirmers,
  note: String(values.note ?? "").trim() || null,
  photoFileId: String(values.photoFileId ?? "") || null,
});

export const SubmitWords = ({ voucher }: { voucher: PhoneVoucher }) => {
  const say = useSay();
  const words = useServiceWords();
  const units = wholeNumber(useWatch({ name: "units" }));
  if (units === null) return say("提交", "Submit");
  return say(
    `提交 ${words.units(units, voucher.serviceItem)}`,
    `Submit ${words.units(units, voucher.serviceItem)}`,
  );
};
