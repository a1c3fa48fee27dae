import Typography from "@mui/material/Typography";
import {
  BooleanInput,
  CheckboxGroupInput,
  DateInput,
  maxLength,
  RadioButtonGroupInput,
  required,
  SelectInput,
  TextInput,
} from "react-admin";
import { useWatch } from "react-hook-form";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { OwnProjectsDocument } from "../../schema/generated/operations.ts";
import { CreatePage } from "../shell/forms/form-pages.tsx";
import { MoneyInput } from "../shell/forms/MoneyInput.tsx";
import { useCodeChoices } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { RegionInput } from "../shell/regions/RegionInput.tsx";
import { reportDonation, toReport } from "./donations.data.ts";

/** Money that a donor gave. It can be used once somebody else, the finance officer, has confirmed it. */
export const DonationCreate = () => {
  const say = useSay();
  return (
    <CreatePage
      title={say("登记捐赠", "Report a donation")}
      subtitle={say(
        "登记后由财务人员按银行流水确认到账，登记人不能自己确认。",
        "The finance officer confirms it by the bank statement; whoever reports cannot confirm.",
      )}
      action={reportDonation}
      defaultValues={{
        amount: "",
        receivedOn: "",
        donorKind: "PERSON",
        anonymous: false,
        donorName: "",
        restrictedCategories: [],
        restrictedRegionCode: "",
        restrictedProjectId: "",
        note: "",
      }}
      toInput={toReport}
      submitLabel={say("提交登记，等待确认", "Report for confirmation")}
      routeAfter={({ id }) => `/donations/${encodeURIComponent(id)}/show`}
    >
      <MoneyInput
        source="amount"
        label={say("捐赠金额", "Amount")}
        validate={required()}
        helperText={say("可以带逗号、空格或全角数字", "Commas, spaces and full-width digits are read")}
      />
      <DateInput source="receivedOn" label={say("到账日期", "Received on")} validate={required()} />
      <Donor />
      <Typography variant="h3" component="h2" sx={{ mt: 2 }}>
        {say("捐赠人限定的用途", "The donor's wish")}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {say(
          "都不选表示不限。限定后只能分配给符合的需求（慈善法第五十五条）。",
          "Nothing chosen means free. Restricted money goes to fitting needs only.",
        )}
      </Typography>
      <Restriction />
      <TextInput
        source="note"
        label={say("备注（选填）", "Note (optional)")}
        multiline
        minRows={2}
        validate={maxLength(500)}
        helperText={say("只有本机构可见", "Seen by your organisation only")}
      />
    </CreatePage>
  );
};

const Donor = () => {
  const say = useSay();
  const anonymous = useWatch({ name: "anonymous" }) === true;
  return (
    <>
      <RadioButtonGroupInput
        source="donorKind"
        label={say("捐赠人类型", "Donor is")}
        choices={[
          { id: "PERSON", name: say("个人", "a person") },
          { id: "ORGANISATION", name: say("单位", "an organisation") },
        ]}
        validate={required()}
      />
      <BooleanInput
        source="anonymous"
        label={say("捐赠人不愿公开姓名或名称（匿名）", "The donor wishes to stay anonymous")}
      />
      {!anonymous && (
        <TextInput
          source="donorName"
          label={say("捐赠人姓名或名称", "Name of the donor")}
          validate={[required(say("请填写，或选择匿名", "Enter it, or choose anonymous")), maxLength(100)]}
        />
      )}
    </>
  );
};

const Restriction = () => {
  const say = useSay();
  const { data } = useConsoleQuery(["projects", "own"], OwnProjectsDocument, {});
  const projects = (data?.projects.nodes ?? []).map(({ id, serial, title }) => ({
    id,
    name: `${serial} ${title}`,
  }));
  return (
    <>
      <CheckboxGroupInput
        source="restrictedCategories"
        label={say("限需求类别", "Categories")}
        choices={useCodeChoices(needCategories)}
      />
      <RegionInput
        source="restrictedRegionCode"
        label={say("限地区", "Region")}
        downToTownship
        noChoice={say("不限地区", "Any region")}
      />
      {projects.length > 0 && (
        <SelectInput
          source="restrictedProjectId"
          label={say("限本机构认领的项目", "Project")}
          choices={projects}
          emptyText={say("不限项目", "Any project")}
          parse={(value) => value ?? ""}
        />
      )}
    </>
  );
};
