import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useRef, useState } from "react";
import { Form, type RaRecord } from "react-admin";
import { eventFacts } from "../../schema/codes/event-facts.ts";
import { eventKinds } from "../../schema/codes/event-kinds.ts";
import { QuestionInput } from "../households/FactInputs.tsx";
import { asQuestions } from "../households/fact-questions.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { ErrorSummary } from "../shell/forms/ErrorSummary.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { Section } from "../shell/pages/Section.tsx";
import { eventOf } from "./event-of.ts";

const questions = asQuestions(eventFacts);
const noRecord = {} as RaRecord;

interface EventFormProps {
  event: Readonly<Record<string, string>> | null;
  onAsk: (event: Readonly<Record<string, string>> | null) => void;
}

/** What happened to the family: emergency help is worked out only when it is said. Nothing of it is recorded. */
export const EventForm = ({ event, onAsk }: EventFormProps) => {
  const say = useSay();
  const kindLabel = useCodeLabel(eventKinds);
  const [open, setOpen] = useState(false);
  const turner = useRef<HTMLButtonElement>(null);
  const send = (values: Record<string, unknown>) => {
    const happened = eventOf(values);
    if (!happened) return { kind: say("请选择事件类型", "Choose the kind of event") };
    onAsk(happened);
    setOpen(false);
    // The button that was pressed is gone, and with it the focus.
    turner.current?.focus();
    return undefined;
  };
  return (
    <Section
      title={say("发生了突发事件", "Something happened")}
      actions={
        <>
          {event && (
            <Button variant="outlined" size="small" onClick={() => onAsk(null)}>
              {say("去掉事件", "Take it out")}
            </Button>
          )}
          <Button
            ref={turner}
            variant="outlined"
            size="small"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? say("收起", "Close") : event ? say("修改事件", "Change it") : say("填写事件", "Say what")}
          </Button>
        </>
      }
    >
      <Box sx={{ fontSize: "0.9375rem", color: "text.secondary" }}>
        {event ? (
          <StateChip
            tone="working"
            label={say(
              `已计入：${kindLabel(event["kind"]?.toUpperCase())}`,
              `Counted in: ${kindLabel(event["kind"]?.toUpperCase())}`,
            )}
          />
        ) : (
          say(
            "火灾、事故、急病、失业等：填写后加算急难救助。只用于测算，不登记。",
            "A fire, an accident, an illness, a lost job: emergency help is then worked out too. Nothing is recorded.",
          )
        )}
      </Box>
      {open && (
        <Form
          onSubmit={send}
          defaultValues={event ?? {}}
          record={noRecord}
          noValidate
          disableInvalidFormNotification
          shouldFocusError={false}
        >
          <ErrorSummary />
          <Box
            sx={{
              display: "grid",
              columnGap: 2,
              mt: 1,
              gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
            }}
          >
            {questions.map((question) => (
              <QuestionInput key={question.key} question={question} source={question.key} />
            ))}
          </Box>
          <Stack direction="row" useFlexGap sx={{ gap: 1.5, mt: 1, flexWrap: "wrap" }}>
            <Button type="submit" variant="contained">
              {say("按此事件测算", "Work it out with this")}
            </Button>
          </Stack>
        </Form>
      )}
    </Section>
  );
};
