import TextField from "@mui/material/TextField";
import { useListContext } from "react-admin";

/** Filters by the first or the last day of a period; half a date filters nothing. */
export const DayFilter = ({ source, label }: { source: string; label: string }) => {
  const { filterValues, setFilters } = useListContext();
  return (
    <TextField
      type="date"
      label={label}
      value={String(filterValues[source] ?? "")}
      fullWidth={false}
      sx={{ minWidth: { xs: "100%", sm: 160 } }}
      slotProps={{ htmlInput: { max: "9999-12-31" }, inputLabel: { shrink: true } }}
      onChange={(event) => {
        const { [source]: _previous, ...others } = filterValues;
        setFilters(event.target.value === "" ? others : { ...others, [source]: event.target.value });
      }}
    />
  );
};
