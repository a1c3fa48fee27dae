import Search from "@mui/icons-material/Search";
import InputAdornment from "@mui/material/InputAdornment";
import TextField from "@mui/material/TextField";
import { useEffect, useRef, useState } from "react";
import { useListContext } from "react-admin";

export interface SearchBoxProps {
  /** The name of the filter it sets. */
  source: string;
  label: string;
  /** What can be found with it, in words. */
  helperText?: string;
}

const waitInMilliseconds = 400;

/**
 * Filters a list by a text. While pinyin is being composed nothing is sent: the letters on the way to a word are
 * no word.
 */
export const SearchBox = ({ source, label, helperText }: SearchBoxProps) => {
  const { filterValues, setFilters } = useListContext();
  const applied = String(filterValues[source] ?? "");
  const [text, setText] = useState(applied);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => setText(applied), [applied]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const apply = (value: string) => {
    clearTimeout(timer.current);
    const { [source]: _previous, ...others } = filterValues;
    const plain = value.normalize("NFKC").trim();
    if (plain !== applied) setFilters(plain === "" ? others : { ...others, [source]: plain });
  };
  const applySoon = (value: string) => {
    clearTimeout(timer.current);
    if (!composing.current) timer.current = setTimeout(() => apply(value), waitInMilliseconds);
  };
  return (
    <TextField
      type="search"
      label={label}
      value={text}
      helperText={helperText}
      fullWidth={false}
      sx={{ minWidth: { xs: "100%", sm: 240 } }}
      onChange={(event) => {
        setText(event.target.value);
        applySoon(event.target.value);
      }}
      onCompositionStart={() => {
        composing.current = true;
        clearTimeout(timer.current);
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        applySoon((event.target as HTMLInputElement).value);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) apply(text);
      }}
      slotProps={{
        htmlInput: { autoComplete: "off" },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search aria-hidden />
            </InputAdornment>
          ),
        },
      }}
    />
  );
};
