import ExpandMore from "@mui/icons-material/ExpandMore";
import Accordion from "@mui/material/Accordion";
import AccordionDetails from "@mui/material/AccordionDetails";
import AccordionSummary from "@mui/material/AccordionSummary";
import Box from "@mui/material/Box";
import { type ReactNode, useId } from "react";
import {
  BooleanInput,
  CheckboxGroupInput,
  maxLength,
  RadioButtonGroupInput,
  required,
  SelectInput,
  TextInput,
} from "react-admin";
import { useWatch } from "react-hook-form";
import { homeVisitOutcomes } from "../../schema/codes/home-visit-outcomes.ts";
import { homeVisitPurposes } from "../../schema/codes/home-visit-purposes.ts";
import { relationsToHead } from "../../schema/codes/relations-to-head.ts";
import { QuestionInputs } from "../households/FactInputs.tsx";
import { householdQuestions, personQuestions } from "../households/fact-questions.ts";
import { useCodeChoices, useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { toLocalInput } from "../visit-phone/time-words.ts";
import type { VisitedFamily } from "./home-visits.data.ts";
import { PhotosInput } from "./PhotosInput.tsx";
import { isMet, type VisitValues } from "./visit-form.ts";

const mostPhotos = 6;
/** As the server keeps it. */
const latestDays = 31;

const tall = { "& .MuiFormControlLabel-root": { minHeight: 44 } } as const;

interface VisitInputsProps {
  family: VisitedFamily;
  /** Photographs of the record that is corrected, which go along. */
  keptPhotos: number;
}

/** The result first: what is asked after it follows from it. */
export const VisitInputs = ({ family, keptPhotos }: VisitInputsProps) => {
  const say = useSay();
  const relation = useCodeLabel(relationsToHead);
  const { outcome } = useWatch<{ outcome: VisitValues["outcome"] }>();
  const met = isMet(outcome);
  return (
    <>
      <RadioButtonGroupInput
        source="outcome"
        label={say("这次走访的结果", "What came of it")}
        choices={useCodeChoices(homeVisitOutcomes)}
        validate={required(say("请选择结果", "Choose what came of it"))}
        helperText={false}
        sx={tall}
      />
      {outcome && !met && <AfterInVain outcome={outcome} />}
      {met && (
        <CheckboxGroupInput
          source="metPersonIds"
          label={say("见到了谁", "Who was met")}
          choices={family.members.map(({ id, name, ageText, relationToHead }) => ({
            id,
            name: [name, ageText, relation(relationToHead)].filter(Boolean).join(" "),
          }))}
          validate={required(say("请选择见到了谁", "Choose who was met"))}
          row={false}
          helperText={false}
          sx={tall}
        />
      )}
      <VisitTime />
      <SelectInput
        source="purpose"
        label={say("走访事由", "Purpose")}
        choices={useCodeChoices(homeVisitPurposes)}
        validate={required()}
        helperText={false}
      />
      {met && <FactParts family={family} />}
      <TextInput
        source="note"
        label={say("走访情况（选填）", "Note (optional)")}
        helperText={say(
          "只有办理这个家庭的人看得到，每次查看都有记录。",
          "Only who handles the family reads it, on record.",
        )}
        validate={maxLength(500)}
        multiline
        minRows={3}
      />
      <PhotosInput most={mostPhotos - keptPhotos} />
      <BooleanInput
        source="needNoticed"
        label={say("发现新的困难或需求", "Something the family lacks was noticed")}
        helperText={false}
        sx={tall}
      />
    </>
  );
};

/** What to do next where nobody was met. */
const AfterInVain = ({ outcome }: { outcome: string }) => {
  const say = useSay();
  const words: Readonly<Record<string, ReactNode>> = {
    NOT_HOME: say("记录下来，但不算走访过，仍需再去。", "It is recorded and does not count: go again."),
    REFUSED: say(
      "记录下来，但不算走访过；请在说明里写明情况。",
      "It is recorded and does not count; say in the note what happened.",
    ),
    MOVED: say(
      "记录下来，但不算走访过；核实后请在家庭页面办理成员迁出。",
      "It is recorded and does not count; once confirmed, end the memberships on the family’s page.",
    ),
  };
  return (
    <Box role="status" sx={{ fontSize: "0.9375rem", mb: 1 }}>
      {words[outcome]}
    </Box>
  );
};

const VisitTime = () => {
  const say = useSay();
  const earliest = () => toLocalInput(new Date(Date.now() - latestDays * 86_400_000));
  const inTime = (value: unknown) => {
    const given = String(value ?? "");
    if (given > toLocalInput(new Date())) return say("不能晚于现在", "Not after now");
    return given < earliest()
      ? say(`只能补录 ${latestDays} 天以内的走访`, `At most ${latestDays} days ago`)
      : undefined;
  };
  return (
    <TextInput
      source="visitedAt"
      type="datetime-local"
      label={say("走访时间", "When")}
      validate={[required(), inTime]}
      helperText={false}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: toLocalInput(new Date()) } }}
    />
  );
};

/** What can be found out, folded: the family, then each member. Nothing has to be answered. */
const FactParts = ({ family }: { family: VisitedFamily }) => {
  const say = useSay();
  return (
    <Box sx={{ my: 1 }}>
      <Box component="h2" sx={{ m: 0, mb: 0.5, fontSize: "1rem" }}>
        {say("顺便登记了解到的情况（选填）", "What was found out (optional)")}
      </Box>
      <Foldable title={say("全家", "The family")}>
        {householdQuestions.map((group) => (
          <QuestionInputs key={group.title.zh} group={group} prefix="answers.household" />
        ))}
      </Foldable>
      {family.members.map(({ id, name, ageText }) => (
        <Foldable key={id} title={[name, ageText].filter(Boolean).join(" ")}>
          {personQuestions.map((group) => (
            <QuestionInputs key={group.title.zh} group={group} prefix={`answers.${id}`} />
          ))}
        </Foldable>
      ))}
    </Box>
  );
};

const Foldable = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <Accordion
      disableGutters
      variant="outlined"
      // It stands open at once: what gets the focus while a part grows would be pushed out of sight.
      slotProps={{ heading: { component: "h3" }, transition: { mountOnEnter: true, timeout: 0 } }}
    >
      <AccordionSummary
        id={id}
        aria-controls={`${id}content`}
        expandIcon={<ExpandMore />}
        sx={{ minHeight: 48, fontFamily: "inherit" }}
      >
        {title}
      </AccordionSummary>
      <AccordionDetails>{children}</AccordionDetails>
    </Accordion>
  );
};

export const SubmitWords = () => {
  const say = useSay();
  const outcomeLabel = useCodeLabel(homeVisitOutcomes);
  const { outcome, metPersonIds = [] } = useWatch<{ outcome?: string; metPersonIds?: readonly string[] }>();
  if (!outcome) return say("记录走访", "Record the visit");
  if (!isMet(outcome)) return say(`记录走访：${outcomeLabel(outcome)}`, `Record: ${outcomeLabel(outcome)}`);
  return say(`记录走访：见到 ${metPersonIds.length} 人`, `Record: ${metPersonIds.length} met`);
};
