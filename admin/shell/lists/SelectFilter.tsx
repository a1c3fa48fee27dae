import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useListContext } from "react-admin";
import { type CodeLabels, useCodeChoices } from "../i18n/code-label.ts";
import { useSay } from "../i18n/use-say.ts";

export interface SelectFilterProps {
  source: string;
  label: string;
  labels: CodeLabels;
}

/** Filters a list by one code of a code list, or by none of them. */
export const SelectFilter = ({ source, label, labels }: SelectFilterProps) => {
  const say = useSay();
  const choices = useCodeChoices(labels);
  const { filterValues, setFilters } = useListContext();
  const value = String(filterValues[source] ?? "");
  return (
    <TextField
      select
      label={label}
      value={value in labels ? value : ""}
      fullWidth={false}
      sx={{ minWidth: { xs: "100%", sm: 160 } }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      onChange={(event) => {
        const { [source]: _previous, ...others } = filterValues;
        setFilters(event.target.value === "" ? others : { ...others, [source]: event.target.value });
      }}
    >
      <MenuItem value="">{say("全部", "All")}</MenuItem>
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};
