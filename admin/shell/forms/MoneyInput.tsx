import InputAdornment from "@mui/material/InputAdornment";
import TextField from "@mui/material/TextField";
import { FieldTitle, InputHelperText, type InputProps, useInput } from "react-admin";
import { normaliseMoney } from "../format.ts";
import type { Label } from "../i18n/locale.ts";
import { useLabel, useSay } from "../i18n/use-say.ts";

export interface MoneyInputProps
  extends Pick<InputProps, "source" | "label" | "helperText" | "validate" | "defaultValue"> {
  disabled?: boolean;
  /** Largest number of digits before the point; 13 covers what a city pays. */
  maxIntegerDigits?: number;
  /** What the amount is in, where that is more than 元. */
  unit?: Label;
}

/**
 * An amount of yuan as exact text. It is a text field on purpose: a number field turns with the mouse wheel and
 * rounds through floating point. Spaces, commas, full-width digits and 元 are taken and cleaned on leaving.
 */
export const MoneyInput = ({ validate, maxIntegerDigits = 13, unit, ...props }: MoneyInputProps) => {
  const say = useSay();
  const label = useLabel();
  const own = validate === undefined ? [] : Array.isArray(validate) ? validate : [validate];
  const exact = (value: unknown) => {
    if (value === null || value === undefined || value === "") return undefined;
    const text = normaliseMoney(String(value));
    if (!/^\d+(\.\d+)?$/.test(text)) return say("请填写金额，如 1234.50", "Enter an amount such as 1234.50");
    if (!/^\d+(\.\d{1,2})?$/.test(text)) return say("金额最多到分", "At most two decimals");
    if (text.split(".")[0]!.length > maxIntegerDigits) return say("金额过大", "The amount is too large");
    return undefined;
  };
  const { id, field, fieldState, isRequired } = useInput({ ...props, validate: [...own, exact] });
  return (
    <TextField
      id={id}
      name={field.name}
      inputRef={field.ref}
      value={field.value ?? ""}
      onChange={(event) => field.onChange(event.target.value)}
      onBlur={() => {
        const text = normaliseMoney(String(field.value ?? ""));
        if (text !== field.value) field.onChange(text === "" ? null : text);
        field.onBlur();
      }}
      className={`ra-input ra-input-${props.source}`}
      disabled={props.disabled}
      error={fieldState.invalid}
      label={<FieldTitle label={props.label} source={props.source} isRequired={isRequired} />}
      helperText={
        (props.helperText !== false || fieldState.invalid) && (
          <InputHelperText error={fieldState.error?.message} helperText={props.helperText} />
        )
      }
      slotProps={{
        htmlInput: { inputMode: "decimal", autoComplete: "off", className: "tabular" },
        input: {
          endAdornment: (
            <InputAdornment position="end">{unit ? label(unit) : say("元", "CNY")}</InputAdornment>
          ),
        },
      }}
    />
  );
};
