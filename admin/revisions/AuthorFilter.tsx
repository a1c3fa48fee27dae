import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useListContext } from "react-admin";
import { useSay } from "../shell/i18n/use-say.ts";

/** One's own revisions, or those of others, which one may review; two filters of the server that exclude each other. */
export const AuthorFilter = () => {
  const say = useSay();
  const { filterValues, setFilters } = useListContext();
  const { mine, others, ...rest } = filterValues;
  return (
    <TextField
      select
      label={say("起草人", "Drafted by")}
      value={mine ? "mine" : others ? "others" : ""}
      fullWidth={false}
      sx={{ minWidth: { xs: "100%", sm: 160 } }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      onChange={({ target: { value } }) => setFilters(value === "" ? rest : { ...rest, [value]: true })}
    >
      <MenuItem value="">{say("全部", "All")}</MenuItem>
      <MenuItem value="mine">{say("本人", "Myself")}</MenuItem>
      <MenuItem value="others">{say("他人", "Others")}</MenuItem>
    </TextField>
  );
};
