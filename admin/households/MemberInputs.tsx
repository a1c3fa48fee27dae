import PersonAddAltOutlined from "@mui/icons-material/PersonAddAltOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { BooleanInput, DateInput, required, SelectInput, TextInput } from "react-admin";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { genders } from "../../schema/codes/genders.ts";
import { relationsToHead } from "../../schema/codes/relations-to-head.ts";
import { today } from "../shell/days.ts";
import { useCodeChoices, useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { QuestionInputs } from "./FactInputs.tsx";
import { personQuestions } from "./fact-questions.ts";
import { type MemberValues, nextMember } from "./household-form.ts";
import { fullYears, readIdentityNumber } from "./identity-number.ts";

/** The members, each a group of its own with a number that errors and screen readers name. */
export const MemberInputs = () => {
  const say = useSay();
  const { fields, append, remove } = useFieldArray({ name: "members" });
  const { setFocus } = useFormContext();
  const add = () => {
    append(nextMember);
    // The new group must be drawn before its first field can take the focus.
    setTimeout(() => setFocus(`members.${fields.length}.name`), 0);
  };
  return (
    <>
      {fields.map(({ id }, index) => (
        <MemberFields key={id} index={index} onRemove={fields.length > 1 ? () => remove(index) : undefined} />
      ))}
      <Button startIcon={<PersonAddAltOutlined />} variant="outlined" onClick={add} sx={{ mt: 1.5 }}>
        {say("增加一名成员", "Add a member")}
      </Button>
    </>
  );
};

const MemberFields = ({ index, onRemove }: { index: number; onRemove: (() => void) | undefined }) => {
  const say = useSay();
  const prefix = `members.${index}`;
  const member = (useWatch({ name: prefix }) ?? {}) as MemberValues;
  const title = say(`成员 ${index + 1}`, `Member ${index + 1}`);
  return (
    <Box
      component="fieldset"
      sx={{ border: 1, borderColor: "#7a838c", borderRadius: 1, px: 2, pb: 1.5, mt: 1.5, mx: 0, minWidth: 0 }}
    >
      <Box component="legend" sx={{ px: 0.75, fontWeight: 700 }}>
        {title}
      </Box>
      <MemberQuestions prefix={`${prefix}.`} member={member} />
      {onRemove && (
        <Button size="small" color="error" onClick={onRemove} sx={{ mt: 1 }}>
          {say(`删除成员 ${index + 1}`, `Remove member ${index + 1}`)}
        </Button>
      )}
    </Box>
  );
};

/** What is asked of one member; `prefix` ends with a dot where the member is one of several. */
export const MemberQuestions = ({
  prefix,
  member,
  headIsTaken = false,
}: {
  prefix: string;
  member: MemberValues;
  /** The family has a head, so nobody else can be one. */
  headIsTaken?: boolean;
}) => {
  const say = useSay();
  const relations = useCodeChoices(relationsToHead).filter(({ id }) => !headIsTaken || id !== "SELF");
  return (
    <>
      <Box
        sx={{
          display: "grid",
          columnGap: 2,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
        }}
      >
        <TextInput
          helperText={false}
          source={`${prefix}name`}
          label={say("姓名", "Name")}
          validate={required()}
          slotProps={{ htmlInput: { autoComplete: "off", spellCheck: false } }}
        />
        <SelectInput
          helperText={false}
          source={`${prefix}relationToHead`}
          label={say("与户主关系", "Relation to the head")}
          choices={relations}
          validate={required()}
        />
        {!member.withoutNumber && (
          <NumberInput source={`${prefix}identityNumber`} value={member.identityNumber} />
        )}
        {member.withoutNumber && <BirthInputs prefix={prefix} />}
        <TextInput
          helperText={false}
          source={`${prefix}phone`}
          label={say("联系电话", "Phone")}
          slotProps={{ htmlInput: { inputMode: "tel", autoComplete: "off" } }}
        />
        <TextInput
          helperText={false}
          source={`${prefix}bankAccount`}
          label={say("社保卡或银行卡号", "Social-security or bank card")}
          slotProps={{ htmlInput: { inputMode: "numeric", autoComplete: "off" } }}
        />
      </Box>
      <BooleanInput
        source={`${prefix}withoutNumber`}
        label={say("没有身份证号", "Has no identity number")}
        helperText={false}
      />
      <Box component="details" sx={{ mt: 0.5 }}>
        <Box
          component="summary"
          sx={{ cursor: "pointer", minHeight: 32, py: 0.5, fontWeight: 600, color: "primary.main" }}
        >
          {say("健康、就业和就学（选填）", "Health, work and education (optional)")}
        </Box>
        {personQuestions.map((group) => (
          <QuestionInputs key={group.title.zh} group={group} prefix={`${prefix}answers`} />
        ))}
      </Box>
    </>
  );
};

const faults = {
  INCOMPLETE: { zh: "身份证号应为 18 位", en: "18 characters" },
  CHARACTERS: { zh: "应为 17 位数字加 1 位数字或字母 X", en: "17 digits and a digit or X" },
  BIRTH_DATE: { zh: "其中的出生日期不存在，请核对", en: "The birth date in it does not exist" },
  CHECK_DIGIT: { zh: "校验码不正确，请逐位核对", en: "The check digit is wrong" },
} as const;

/** The identity number; what it says of birth and sex is shown below it as soon as it is whole. */
const NumberInput = ({ source, value }: { source: string; value: string | null | undefined }) => {
  const say = useSay();
  const genderLabel = useCodeLabel(genders);
  const read = readIdentityNumber(value ?? "", today());
  const check = (text: unknown) => {
    if (!String(text ?? "").trim())
      return say("请填写身份证号，或打开「没有身份证号」", "Enter the number, or say that there is none");
    const again = readIdentityNumber(String(text), today());
    return again.ok ? undefined : say(faults[again.reason].zh, faults[again.reason].en);
  };
  return (
    <TextInput
      source={source}
      label={say("身份证号 *", "Identity number *")}
      validate={check}
      helperText={
        read.ok
          ? say(
              `${read.birthDate} 出生，${genderLabel(read.gender)}，${fullYears(read.birthDate, today())} 岁`,
              `Born ${read.birthDate}, ${genderLabel(read.gender)}, ${fullYears(read.birthDate, today())} years`,
            )
          : say("出生日期和性别由号码读出", "Birth date and sex are read from it")
      }
      slotProps={{ htmlInput: { autoComplete: "off", spellCheck: false, autoCapitalize: "characters" } }}
    />
  );
};

const BirthInputs = ({ prefix }: { prefix: string }) => {
  const say = useSay();
  return (
    <>
      <DateInput
        helperText={false}
        source={`${prefix}birthDate`}
        label={say("出生日期", "Date of birth")}
        validate={required()}
      />
      <SelectInput
        helperText={false}
        source={`${prefix}gender`}
        label={say("性别", "Sex")}
        choices={useCodeChoices(genders)}
        validate={required()}
      />
    </>
  );
};
