import Box from "@mui/material/Box";
import FormControl from "@mui/material/FormControl";
import FormHelperText from "@mui/material/FormHelperText";
import FormLabel from "@mui/material/FormLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import { type ReactNode, useId } from "react";
import { type InputProps, useInput, ValidationError } from "react-admin";

export interface RadioLine {
  id: string;
  title: ReactNode;
  text: ReactNode;
}

export interface RadioLinesProps extends Pick<InputProps, "source" | "validate"> {
  label: string;
  lines: readonly RadioLine[];
  /** Told what was chosen, for inputs that follow from it. */
  onChoose?: (id: string) => void;
}

/** One choice among things that take a few lines each to tell apart; arrow keys move between them. */
export const RadioLines = ({ label, lines, onChoose, ...props }: RadioLinesProps) => {
  const { field, fieldState } = useInput(props);
  const labelId = useId();
  const message = fieldState.error?.message;
  return (
    <FormControl
      component="fieldset"
      error={fieldState.invalid}
      className={`ra-input ra-input-${props.source}`}
      sx={{ width: "100%", mb: 2 }}
    >
      <FormLabel id={labelId} component="legend" sx={{ fontWeight: 700, color: "text.primary", mb: 0.5 }}>
        {label}
      </FormLabel>
      <RadioGroup
        aria-labelledby={labelId}
        name={field.name}
        value={String(field.value ?? "")}
        onChange={(_event, id) => {
          field.onChange(id);
          onChoose?.(id);
        }}
      >
        {lines.map(({ id, title, text }) => (
          <Box
            component="label"
            key={id}
            sx={{
              display: "flex",
              alignItems: "flex-start",
              gap: 0.5,
              border: 1,
              borderColor: field.value === id ? "primary.main" : "divider",
              bgcolor: field.value === id ? "primary.light" : undefined,
              borderRadius: 1,
              p: 1,
              mb: 1,
              cursor: "pointer",
            }}
          >
            <Radio value={id} size="small" sx={{ mt: "-4px" }} />
            <Box sx={{ minWidth: 0, fontSize: "0.875rem", lineHeight: 1.6 }}>
              <Box sx={{ fontWeight: 700, fontSize: "0.9375rem" }}>{title}</Box>
              {text}
            </Box>
          </Box>
        ))}
      </RadioGroup>
      {message && (
        <FormHelperText>
          {message.startsWith("@@react-admin@@") ? <ValidationError error={message} /> : message}
        </FormHelperText>
      )}
    </FormControl>
  );
};
