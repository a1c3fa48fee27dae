import InputAdornment from "@mui/material/InputAdornment";
import TextField from "@mui/material/TextField";
import { FieldTitle, InputHelperText, type InputProps, useInput } from "react-admin";
import { moneyProblem, normaliseMoney } from "../format.ts";
import type { Label } from "../i18n/locale.ts";
import { useLabel, useSay } from "../i18n/use-say.ts";

export interface MoneyInputProps
  extends Pick<InputProps, "source" | "label" | "helperText" | "validate" | "defaultValue"> {
  disabled?: boolean;
  /** What the amount is in, where that is more than 元. */
  unit?: Label;
}

/**
 * An amount of yuan as exact text. It is a text field on purpose: a number field turns with the mouse wheel and
 * rounds through floating point. Spaces, commas, full-width digits and 元 are taken and cleaned on leaving.
 */
export const MoneyInput = ({ validate, unit, ...props }: MoneyInputProps) => {
  const say = useSay();
  const label = useLabel();
  const own = validate === undefined ? [] : Array.isArray(validate) ? validate : [validate];
  const exact = (value: unknown) => {
    const problem = moneyProblem(value);
    return problem && label(problem);
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
