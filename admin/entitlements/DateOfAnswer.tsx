import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { type FormEvent, useState } from "react";
import { today } from "../shell/days.ts";
import { formatDateInProse } from "../shell/format.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";

interface DateOfAnswerProps {
  asOf: string | null;
  answeredOn: string | undefined;
  isAsking: boolean;
  onAsk: (asOf: string) => void;
}

/** The day whose facts, policies and standards count. It is asked for by a button: a date half typed is a date too. */
export const DateOfAnswer = ({ asOf, answeredOn, isAsking, onAsk }: DateOfAnswerProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const [typed, setTyped] = useState(asOf ?? today());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) onAsk(typed);
  };
  return (
    <Box
      component="form"
      onSubmit={submit}
      sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1.5, rowGap: 1, mb: 2 }}
    >
      <TextField
        type="date"
        label={say("测算日期", "Date of calculation")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        fullWidth={false}
        slotProps={{ htmlInput: { max: "9999-12-31" }, inputLabel: { shrink: true } }}
        sx={{ m: 0, minWidth: 176, bgcolor: "background.paper" }}
      />
      <Button type="submit" variant="outlined" disabled={typed === ""}>
        {say("按此日期测算", "Work it out")}
      </Button>
      <Box component="span" role="status" sx={{ fontSize: "0.875rem", color: "text.secondary" }}>
        {isAsking
          ? say("正在测算…", "Working it out…")
          : answeredOn &&
            say(
              `以下按 ${formatDateInProse(answeredOn, locale)} 的信息、政策和标准测算`,
              `Facts, policies and standards of ${formatDateInProse(answeredOn, locale)}`,
            )}
      </Box>
    </Box>
  );
};
