import { DateInput, required, SelectInput } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import { type FactSource, factSources } from "../../schema/codes/fact-sources.ts";
import { today } from "../shell/days.ts";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useCodeChoices } from "../shell/i18n/code-label.ts";
import { useLabel, useSay } from "../shell/i18n/use-say.ts";
import { QuestionInput } from "./FactInputs.tsx";
import { recordable } from "./fact-questions.ts";
import { addFact, type Household, householdRefreshes } from "./households.data.ts";

const family = "family";

/** The one thing that is asked for, where another page leads here for it. */
export interface FactAsked {
  /** As in the field list, such as `person.disability_level`. */
  readonly path: string;
  /** Null for the family. */
  readonly personId: string | null;
  /** Who can supply it, the first best. */
  readonly suppliedBy: readonly FactSource[];
}

export interface AddFactProps {
  household: Household;
  asked?: FactAsked | undefined;
  onClose: () => void;
}

/** Who supplies it is set beforehand only for what a visit finds out: nobody shall claim a department by mistake. */
const startingWith = (asked: FactAsked | undefined) => ({
  subject: asked?.personId ?? family,
  key: asked?.path.replace(/^\w+\./, "") ?? "",
  answers: {},
  source: !asked || asked.suppliedBy.includes("HOME_VISIT") ? "HOME_VISIT" : "",
  obtainedOn: today(),
});

interface Values {
  subject?: string;
  key?: string;
  answers?: Record<string, string | null>;
  source?: FactSource;
  obtainedOn?: string;
}

/** One thing that one source says; what other sources said stays beside it. */
export const AddFact = ({ household, asked, onClose }: AddFactProps) => {
  const say = useSay();
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("登记信息", "Record a fact")}
      facts={[{ label: say("家庭", "Family"), value: household.serial }]}
      confirmLabel={say("登记这条信息", "Record it")}
      action={addFact}
      defaultValues={startingWith(asked)}
      toInput={(values) => {
        const { subject, key = "", answers, source, obtainedOn } = values as Values;
        const about = subject === family ? "household" : "person";
        return {
          householdId: household.id,
          personId: subject === family ? null : (subject ?? null),
          path: `${about}.${key}`,
          value: String(answers?.[key] ?? ""),
          source: source ?? "HOME_VISIT",
          obtainedOn: obtainedOn ?? "",
        };
      }}
      refreshes={householdRefreshes}
    >
      <FactFields household={household} />
    </ConfirmByFacts>
  );
};

const FactFields = ({ household }: { household: Household }) => {
  const say = useSay();
  const label = useLabel();
  const { setValue } = useFormContext();
  const { subject, key } = useWatch<Values>();
  const questions = recordable[subject === family ? "household" : "person"];
  const question = questions.find((each) => each.key === key);
  return (
    <>
      <SelectInput
        helperText={false}
        source="subject"
        label={say("关于谁", "About whom")}
        choices={[
          { id: family, name: say("全家", "The family") },
          ...household.members.map(({ id, name, ageText }) => ({
            id,
            name: [name, ageText].filter(Boolean).join(" "),
          })),
        ]}
        onChange={() => setValue("key", "")}
        validate={required()}
      />
      <SelectInput
        helperText={false}
        source="key"
        label={say("信息项", "What")}
        choices={questions.map((each) => ({ id: each.key, name: label(each.label) }))}
        validate={required()}
      />
      {question && (
        <QuestionInput key={question.key} question={question} source={`answers.${question.key}`} />
      )}
      <SelectInput
        helperText={false}
        source="source"
        label={say("来源", "Source")}
        choices={useCodeChoices(factSources)}
        validate={required()}
      />
      <DateInput
        helperText={false}
        source="obtainedOn"
        label={say("取得日期", "Date")}
        validate={required()}
      />
    </>
  );
};
