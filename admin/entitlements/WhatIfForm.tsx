import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useMemo } from "react";
import { AutocompleteInput, DateInput, Form, type RaRecord } from "react-admin";
import { useWatch } from "react-hook-form";
import { QuestionInput } from "../households/FactInputs.tsx";
import { ErrorSummary } from "../shell/forms/ErrorSummary.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import type { Question, RuleFact } from "./entitlement-types.ts";
import { useRuleFacts } from "./entitlements.data.ts";
import { answerTo, type Change, keyOfChange, presentWords, questionAbout } from "./what-if.ts";

const noRecord = {} as RaRecord;

/** A fact of the family or of one member, that a change would be about. */
interface Changeable {
  readonly id: string;
  readonly name: string;
  readonly fact: RuleFact;
  readonly value: RuleFact["values"][number];
}

interface WhatIfFormProps {
  question: Question;
  onChange: (change: Change) => void;
}

export const WhatIfForm = ({ question: { householdId, asOf }, onChange }: WhatIfFormProps) => {
  const { data, error, refetch } = useRuleFacts(householdId, asOf);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <DetailSkeleton facts={2} />;
  return <Fields facts={data.eligibility.facts} onChange={onChange} />;
};

const Fields = ({ facts, onChange }: { facts: readonly RuleFact[]; onChange: (change: Change) => void }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const choices = useMemo(() => {
    const family = locale === "zh" ? "全家" : "The family";
    return facts.flatMap((fact) =>
      fact.values.map((value): Changeable => {
        const label = questionAbout(fact)?.label[locale] ?? (locale === "zh" ? fact.labelZh : fact.labelEn);
        return {
          id: keyOfChange({ path: fact.path, personId: value.person?.id ?? null }),
          name: `${value.person?.name ?? family} · ${label}`,
          fact,
          value,
        };
      }),
    );
  }, [facts, locale]);
  const send = (values: Record<string, unknown>) => {
    const chosen = choices.find(({ id }) => id === values["what"]);
    if (!chosen) return { what: say("请选择要改的信息", "Choose what would be otherwise") };
    const question = questionAbout(chosen.fact);
    const given = answerTo(
      question,
      (values["values"] as Record<string, unknown> | undefined)?.[fieldOf(chosen)],
    );
    if (!given) return { values: { [fieldOf(chosen)]: say("请填写假设的取值", "Say what it would be") } };
    onChange({
      ...given,
      path: chosen.fact.path,
      personId: chosen.value.person?.id ?? null,
      personName: chosen.value.person?.name ?? null,
      label: question?.label ?? { zh: chosen.fact.labelZh, en: chosen.fact.labelEn },
      was: presentWords(question, chosen.value),
    });
    return undefined;
  };
  return (
    <Form
      onSubmit={send}
      defaultValues={{ what: null, values: {} }}
      record={noRecord}
      noValidate
      disableInvalidFormNotification
      shouldFocusError={false}
    >
      <Box sx={{ mt: 1.5 }}>
        <ErrorSummary />
      </Box>
      <Box
        sx={{
          display: "grid",
          columnGap: 2,
          alignItems: "start",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
        }}
      >
        <AutocompleteInput
          source="what"
          label={say("改哪一项", "What would be otherwise")}
          choices={choices}
          optionText={(choice?: Changeable) => choice?.name ?? ""}
          helperText={say("输入姓名或信息项可查找", "Type a name or a fact to find it")}
          inputText={(choice?: Changeable) => choice?.name ?? ""}
          matchSuggestion={(typed: string, choice: Changeable) =>
            typed
              .normalize("NFKC")
              .split(/[\s·]+/)
              .every((word) => choice.name.toLowerCase().includes(word.toLowerCase()))
          }
          suggestionLimit={200}
        />
        <OtherValue choices={choices} />
      </Box>
      <Button type="submit" variant="contained" sx={{ mt: 1 }}>
        {say("按此假设测算", "Work it out")}
      </Button>
    </Form>
  );
};

const fieldOf = ({ fact }: Changeable): string => fact.path.replace(".", "_");

/** What it is at present, and the input for what it would be. */
const OtherValue = ({ choices }: { choices: readonly Changeable[] }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const { what } = useWatch<{ what?: string | null }>();
  const chosen = choices.find(({ id }) => id === what);
  if (!chosen) return null;
  const question = questionAbout(chosen.fact);
  const source = `values.${fieldOf(chosen)}`;
  return (
    <Box>
      {question ? (
        <QuestionInput key={chosen.id} question={question} source={source} />
      ) : (
        <DateInput key={chosen.id} source={source} label={chosen.name} helperText={false} />
      )}
      <Box role="status" sx={{ fontSize: "0.875rem", color: "text.secondary" }}>
        {say("现为：", "At present: ")}
        {presentWords(question, chosen.value)?.[locale] ?? say("没有登记", "not on record")}
      </Box>
    </Box>
  );
};
