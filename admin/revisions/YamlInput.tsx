import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { type RefObject, useRef, useState } from "react";
import { FieldTitle, InputHelperText, required, useInput } from "react-admin";
import { useSay } from "../shell/i18n/use-say.ts";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { monospace } from "./monospace.ts";
import { lineOf, offsetOf } from "./text-place.ts";

/** So many that the field stands within a window, with something around it. */
const rows = { desk: 22, phone: 14 };

/** The name of the field stands on its upper edge, where no line of the text may run into it. */
const belowLabel = "12px";

export interface YamlInputProps {
  source: string;
  /** For who wants to put the cursor somewhere; see `goToPlace`. */
  editor: RefObject<HTMLTextAreaElement | null>;
}

/**
 * A text of many lines with their numbers. Lines do not fold, so that the numbers stay true, and Tab leads out of it
 * as out of every other field.
 */
export const YamlInput = ({ source, editor }: YamlInputProps) => {
  const say = useSay();
  const onPhone = useOnPhone();
  const label = say("修订内容（YAML）", "The text (YAML)");
  const { id, field, fieldState, isRequired } = useInput({ source, label, validate: required() });
  const numbers = useRef<HTMLPreElement>(null);
  const [current, setCurrent] = useState(1);
  const text = String(field.value ?? "");
  const count = text.split("\n").length;
  const gutter = `calc(${String(count).length}ch + 20px)`;
  return (
    <TextField
      id={id}
      name={field.name}
      multiline
      value={text}
      onChange={(event) => field.onChange(event.target.value)}
      onBlur={field.onBlur}
      className={`ra-input ra-input-${source}`}
      error={fieldState.invalid}
      label={<FieldTitle label={label} source={source} isRequired={isRequired} />}
      helperText={
        <InputHelperText
          error={fieldState.error?.message}
          helperText={say(
            `光标在第 ${current} 行，共 ${count} 行。缩进用空格。`,
            `The cursor is in line ${current} of ${count}. Indent with spaces.`,
          )}
        />
      }
      inputRef={(element: HTMLTextAreaElement | null) => {
        field.ref(element);
        editor.current = element;
      }}
      slotProps={{
        inputLabel: { shrink: true },
        input: {
          inputComponent: "textarea",
          sx: { p: 0, pt: belowLabel },
          startAdornment: (
            <Box
              component="pre"
              ref={numbers}
              aria-hidden
              sx={{
                ...monospace,
                position: "absolute",
                inset: `${belowLabel} auto 0 0`,
                width: gutter,
                m: 0,
                px: 1,
                overflow: "hidden",
                textAlign: "right",
                color: "text.secondary",
                bgcolor: "#eef1f4",
              }}
            >
              <Numbers count={count} current={current} />
            </Box>
          ),
        },
        htmlInput: {
          rows: onPhone ? rows.phone : rows.desk,
          wrap: "off",
          spellCheck: false,
          autoComplete: "off",
          autoCapitalize: "off",
          // A browser is content when the first line of a focused text can be seen.
          onFocus: ({ currentTarget }: React.FocusEvent<HTMLTextAreaElement>) =>
            currentTarget.scrollIntoView({ block: "nearest" }),
          onSelect: ({ currentTarget }: React.SyntheticEvent<HTMLTextAreaElement>) =>
            setCurrent(lineOf(currentTarget.value, currentTarget.selectionStart)),
          onScroll: ({ currentTarget }: React.UIEvent<HTMLTextAreaElement>) => {
            if (numbers.current) numbers.current.scrollTop = currentTarget.scrollTop;
          },
          sx: {
            ...monospace,
            p: `0 8px 0 calc(${gutter} + 8px)`,
            resize: "vertical",
            overflow: "auto",
            whiteSpace: "pre",
          },
        },
      }}
    />
  );
};

const Numbers = ({ count, current }: { count: number; current: number }) => {
  const upTo = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).join("\n");
  return (
    <>
      {current > 1 && `${upTo(1, current - 1)}\n`}
      <Box component="b" sx={{ color: "text.primary", bgcolor: "#cfd8e3" }}>
        {current}
      </Box>
      {current < count && `\n${upTo(current + 1, count)}`}
      {"\n\n"}
    </>
  );
};

/** Puts the cursor at a place of the text and brings its line to sight. */
export function goToPlace(editor: HTMLTextAreaElement | null, line: number, column: number) {
  if (!editor) return;
  const offset = offsetOf(editor.value, line, column);
  editor.focus();
  editor.setSelectionRange(offset, offset);
  const lineHeight = Number.parseFloat(getComputedStyle(editor).lineHeight);
  editor.scrollTop = Math.max(0, (line - 1) * lineHeight - editor.clientHeight / 3);
  editor.scrollLeft = 0;
  editor.scrollIntoView({ block: "center" });
}
