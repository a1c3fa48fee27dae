import TextField from "@mui/material/TextField";
import { useEffect, useState } from "react";
import { useListContext } from "react-admin";
import { useSay } from "../shell/i18n/use-say.ts";

const oldest = 130;

/** Filters a list by full years, from and to. */
export const AgeFilter = () => {
  const say = useSay();
  return (
    <>
      <AgeBox source="minAge" label={say("年龄从", "Age from")} />
      <AgeBox source="maxAge" label={say("年龄到", "Age to")} />
    </>
  );
};

const AgeBox = ({ source, label }: { source: "minAge" | "maxAge"; label: string }) => {
  const say = useSay();
  const { filterValues, setFilters } = useListContext();
  const applied = String(filterValues[source] ?? "");
  const [text, setText] = useState(applied);
  useEffect(() => setText(applied), [applied]);
  const age = /^\d{1,3}$/.test(text) && Number(text) <= oldest ? Number(text) : undefined;
  const wrong = text !== "" && age === undefined;
  const apply = () => {
    if (wrong || text === applied) return;
    const { [source]: _previous, ...others } = filterValues;
    setFilters(age === undefined ? others : { ...others, [source]: age });
  };
  return (
    <TextField
      label={label}
      value={text}
      error={wrong}
      helperText={wrong ? say("0 到 130", "0 to 130") : undefined}
      fullWidth={false}
      sx={{ width: { xs: "100%", sm: 110 } }}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: "numeric" } }}
      onChange={(event) => setText(event.target.value.normalize("NFKC").trim())}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === "Enter") apply();
      }}
    />
  );
};
