import Box from "@mui/material/Box";
import { SelectInput, TextInput } from "react-admin";
import { MoneyInput } from "../shell/forms/MoneyInput.tsx";
import { useCountProblem } from "../shell/forms/use-count-problem.ts";
import { useCodeChoices } from "../shell/i18n/code-label.ts";
import { useLabel, useSay } from "../shell/i18n/use-say.ts";
import { type FactQuestion, type QuestionGroup, yesNoAnswers } from "./fact-questions.ts";

/** The questions of one group, two beside each other where there is room; none has to be answered. */
export const QuestionInputs = ({ group, prefix }: { group: QuestionGroup; prefix: string }) => {
  const label = useLabel();
  return (
    <>
      <Box component="h3" sx={{ m: 0, mt: 1.5, fontSize: "0.9375rem" }}>
        {label(group.title)}
      </Box>
      <Box
        sx={{
          display: "grid",
          columnGap: 2,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
        }}
      >
        {group.questions.map((question) => (
          <QuestionInput key={question.key} question={question} source={`${prefix}.${question.key}`} />
        ))}
      </Box>
    </>
  );
};

/** Where the field list sets no limit: more is a slip of the finger. */
const usualMost = 999;

export const QuestionInput = ({ question, source }: { question: FactQuestion; source: string }) => {
  const say = useSay();
  const label = useLabel();
  const { kind, unit } = question;
  const name = label(question.label);
  const count = useCountProblem({ least: 0, most: question.most ?? usualMost });
  const decimal = (value: unknown) =>
    /^\s*(\d{1,6}(\.\d{1,2})?)?\s*$/.test(String(value ?? "").normalize("NFKC"))
      ? undefined
      : say("请填写数字，如 2 或 1.5", "A number such as 2 or 1.5");
  const choices = useCodeChoices(question.options ?? yesNoAnswers);
  if (kind === "MONEY") {
    return <MoneyInput helperText={false} source={source} label={name} {...(unit && { unit })} />;
  }
  if (kind === "COUNT" || kind === "DECIMAL") {
    return (
      <TextInput
        helperText={question.hint ? label(question.hint) : false}
        source={source}
        label={unit ? `${name}（${label(unit)}）` : name}
        validate={kind === "COUNT" ? count : decimal}
        slotProps={{
          htmlInput: { inputMode: kind === "COUNT" ? "numeric" : "decimal", autoComplete: "off" },
        }}
      />
    );
  }
  return (
    <SelectInput
      helperText={question.hint ? label(question.hint) : false}
      source={source}
      label={name}
      choices={choices}
      emptyText={say("未问到", "Not asked")}
      emptyValue=""
      parse={(value) => value ?? ""}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    />
  );
};
