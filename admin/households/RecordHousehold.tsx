import Box from "@mui/material/Box";
import { type ReactNode, useRef } from "react";
import { DateInput, RadioButtonGroupInput, required, SelectInput, TextInput } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import { areaKinds } from "../../schema/codes/area-kinds.ts";
import { today } from "../shell/days.ts";
import { CreatePage } from "../shell/forms/form-pages.tsx";
import { useCodeChoices, useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { isVillage, useOwnRegion } from "../shell/regions/use-regions.ts";
import { QuestionInputs } from "./FactInputs.tsx";
import { householdQuestions } from "./fact-questions.ts";
import { type FormValues, fieldPathOf, firstMember, toHouseholdInput } from "./household-form.ts";
import { householdRefreshes, recordHousehold } from "./households.data.ts";
import { MemberInputs } from "./MemberInputs.tsx";
import { VillageInput } from "./VillageInput.tsx";

/** Records a family: where it lives, who belongs to it, what a visit learnt. */
export const RecordHouseholdPage = () => {
  const say = useSay();
  const own = useOwnRegion();
  const sent = useRef<ReturnType<typeof toHouseholdInput>>(undefined);
  const sourceLabels = {
    HOME_VISIT: say("入户调查", "Home visit"),
    APPLICANT: say("本人申报", "The family’s own word"),
  };
  return (
    <CreatePage
      title={say("登记家庭", "Record a family")}
      subtitle={say("带 * 的必须填写，其余问到多少填多少。", "Fields with * are required.")}
      action={recordHousehold}
      defaultValues={{
        regionCode: own && isVillage(own.code) ? own.code : "",
        areaKind: "RURAL",
        address: "",
        source: "HOME_VISIT",
        obtainedOn: today(),
        members: [firstMember],
        answers: {},
      }}
      toInput={(values) => {
        sent.current = toHouseholdInput(values as unknown as FormValues);
        return sent.current;
      }}
      toFieldPath={(path) => fieldPathOf(path, sent.current)}
      submitLabel={say("登记这个家庭", "Record this family")}
      refreshes={householdRefreshes}
      routeAfter={({ id }) => `/households/${id}/show`}
    >
      <Part title={say("一、住在哪里", "1 Where they live")}>
        <VillageInput />
        <RadioButtonGroupInput
          helperText={false}
          source="areaKind"
          label={say("适用标准", "Standard that applies")}
          choices={useCodeChoices(areaKinds)}
          validate={required()}
        />
        <TextInput
          source="address"
          label={say("详细住址", "Address")}
          helperText={say(
            "村（社区）以下，例如「3 号楼 2 单元」；列表里不显示。",
            "Below the village; shown in no list.",
          )}
          slotProps={{ htmlInput: { autoComplete: "off" } }}
        />
      </Part>
      <Part title={say("二、家庭成员", "2 Members")}>
        <MemberInputs />
      </Part>
      <Part title={say("三、家庭情况", "3 The family")}>
        {householdQuestions.map((group) => (
          <QuestionInputs key={group.title.zh} group={group} prefix="answers" />
        ))}
      </Part>
      <Part title={say("四、信息从哪里来", "4 Where this comes from")}>
        <SelectInput
          helperText={false}
          source="source"
          label={say("来源", "Source")}
          choices={Object.entries(sourceLabels).map(([id, name]) => ({ id, name }))}
          validate={required()}
        />
        <DateInput
          helperText={false}
          source="obtainedOn"
          label={say("入户或申报日期", "Date")}
          validate={required()}
        />
      </Part>
      <Summary />
    </CreatePage>
  );
};

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box component="section" sx={{ mb: 3 }}>
    <Box component="h2" sx={{ m: 0, mb: 0.5, fontSize: "1.125rem" }}>
      {title}
    </Box>
    {children}
  </Box>
);

/** What is about to be recorded, in a sentence before the button. */
const Summary = () => {
  const say = useSay();
  const areaLabel = useCodeLabel(areaKinds);
  const { control } = useFormContext();
  const { members = [], areaKind } = useWatch({ control }) as Partial<FormValues>;
  return (
    <Box role="status" sx={{ fontSize: "0.9375rem" }}>
      {say(
        `将登记 1 个家庭、${members.length} 名成员，按${areaLabel(areaKind ?? "RURAL")}标准。`,
        `One family with ${members.length} member(s), ${areaLabel(areaKind ?? "RURAL")}.`,
      )}
    </Box>
  );
};
