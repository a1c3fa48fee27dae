import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useId, useState } from "react";
import { useListContext } from "react-admin";
import { type FactQuestion, recordable, yesNoAnswers } from "../households/fact-questions.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";

interface FactGiven {
  path: string;
  equals?: string;
  atLeast?: string;
  atMost?: string;
}

const isFigure = ({ kind }: FactQuestion) => kind === "MONEY" || kind === "COUNT" || kind === "DECIMAL";

/** Filters a list by what one fact says; by a sensitive one each row that is shown is a look, on record. */
export const FactFilter = ({ about }: { about: "person" | "household" }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const { filterValues, setFilters } = useListContext();
  const [open, setOpen] = useState(false);
  const fact = filterValues["fact"] as FactGiven | undefined;
  const question = recordable[about].find(({ key }) => fact?.path === `${about}.${key}`);
  const { fact: _previous, ...others } = filterValues;
  return (
    <>
      <Button
        variant={fact ? "contained" : "outlined"}
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        sx={{ mt: { sm: 0.5 } }}
      >
        {question
          ? say(`按信息：${question.label.zh}`, `Fact: ${question.label.en}`)
          : say("按信息筛选", "By a fact")}
      </Button>
      {fact && (
        <Button onClick={() => setFilters(others)} sx={{ mt: { sm: 0.5 } }}>
          {say("不按信息", "Not by a fact")}
        </Button>
      )}
      {open && (
        <FactDialog
          about={about}
          given={fact}
          locale={locale}
          onClose={() => setOpen(false)}
          onChoose={(chosen) => {
            setFilters({ ...others, fact: chosen });
            setOpen(false);
          }}
        />
      )}
    </>
  );
};

interface FactDialogProps {
  about: "person" | "household";
  given: FactGiven | undefined;
  locale: "zh" | "en";
  onClose: () => void;
  onChoose: (chosen: FactGiven) => void;
}

const FactDialog = ({ about, given, locale, onClose, onChoose }: FactDialogProps) => {
  const say = useSay();
  const titleId = useId();
  const [chosen, setChosen] = useState<FactGiven>(given ?? { path: "" });
  const question = recordable[about].find(({ key }) => chosen.path === `${about}.${key}`);
  const options = question?.kind === "YES_NO" ? yesNoAnswers : question?.options;
  const set = (name: "equals" | "atLeast" | "atMost", value: string) => {
    const { [name]: _old, ...rest } = chosen;
    setChosen(value === "" ? rest : { ...rest, [name]: value });
  };
  const ready = chosen.equals ?? chosen.atLeast ?? chosen.atMost;
  const unit = question?.unit?.[locale];
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{say("按信息筛选", "By a fact")}</DialogTitle>
      <DialogContent>
        <p>
          {say(
            "按残疾、疾病、收入等敏感信息筛选，名单上的每个人都会记一次「查看敏感信息」。",
            "By a sensitive fact, everybody on the list is recorded as looked at.",
          )}
        </p>
        <TextField
          select
          fullWidth
          label={say("信息项", "Fact")}
          value={chosen.path}
          onChange={(event) => setChosen({ path: event.target.value })}
        >
          {recordable[about].map(({ key, label }) => (
            <MenuItem key={key} value={`${about}.${key}`}>
              {label[locale]}
            </MenuItem>
          ))}
        </TextField>
        {options && (
          <TextField
            select
            fullWidth
            label={say("等于", "Is")}
            value={chosen.equals ?? ""}
            onChange={(event) => set("equals", event.target.value)}
          >
            {Object.entries(options).map(([code, label]) => (
              <MenuItem key={code} value={code}>
                {label[locale]}
              </MenuItem>
            ))}
          </TextField>
        )}
        {question && !options && isFigure(question) && (
          <>
            <TextField
              fullWidth
              label={say(`不小于${unit ? `（${unit}）` : ""}`, `At least${unit ? ` (${unit})` : ""}`)}
              value={chosen.atLeast ?? ""}
              slotProps={{ htmlInput: { inputMode: "decimal" } }}
              onChange={(event) => set("atLeast", event.target.value.normalize("NFKC").trim())}
            />
            <TextField
              fullWidth
              label={say(`不大于${unit ? `（${unit}）` : ""}`, `At most${unit ? ` (${unit})` : ""}`)}
              value={chosen.atMost ?? ""}
              slotProps={{ htmlInput: { inputMode: "decimal" } }}
              onChange={(event) => set("atMost", event.target.value.normalize("NFKC").trim())}
            />
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say("取消", "Cancel")}</Button>
        <Button variant="contained" disabled={!ready} onClick={() => onChoose(chosen)}>
          {say("筛选", "Filter")}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
