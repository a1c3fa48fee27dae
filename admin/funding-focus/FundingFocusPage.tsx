import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import { CheckboxGroupInput, useNotify } from "react-admin";
import { useNavigate } from "react-router-dom";
import { crowdTags } from "../../schema/codes/crowd-tags.ts";
import { matchParts } from "../../schema/codes/match-parts.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { needLevels } from "../../schema/codes/need-levels.ts";
import { FundingFocusDocument } from "../../schema/generated/operations.ts";
import { formatDateTime } from "../shell/format.ts";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import { MoneyInput } from "../shell/forms/MoneyInput.tsx";
import { useCodeChoices } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { type FundingFocus, setFundingFocus, toFocusInput, toFormValues } from "./funding-focus.data.ts";
import { RegionsInput } from "./RegionsInput.tsx";

/** What the charity means to fund; the order of its matched needs follows at once. */
export const FundingFocusPage = () => {
  const say = useSay();
  const { data, error, isPending, refetch } = useConsoleQuery(["funding-focus"], FundingFocusDocument, {});
  const updatedAt = data?.fundingFocus.updatedAt;
  return (
    <>
      <PageTitle
        title={say("资助方向", "Funding focus")}
        subtitle={
          updatedAt
            ? say(`上次修改 ${formatDateTime(updatedAt)}`, `Last changed ${formatDateTime(updatedAt)}`)
            : data && say("尚未设定", "Not set yet")
        }
      />
      <HowItIsUsed />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <DetailSkeleton />}
      {data && <FocusForm focus={data.fundingFocus} />}
    </>
  );
};

const HowItIsUsed = () => {
  const say = useSay();
  const locale = useConsoleLocale();
  const parts = (["CATEGORY", "REGION", "CROWD", "AMOUNT", "URGENCY"] as const)
    .map((part) => `${matchParts[part][locale]} ${matchParts[part].maxPoints}`)
    .join(say("、", ", "));
  return (
    <Box
      component="section"
      aria-label={say("怎样使用", "How it is used")}
      sx={{ maxWidth: 760, mb: 2, fontSize: "0.9375rem", lineHeight: 1.6 }}
    >
      {say(
        `每项需求按资助方向打分，满分 100 分：${parts}。资助方向只决定排序和理由，不会隐藏任何需求；不选表示不限，该项计满分。全机构共用一份，保存后立即生效。`,
        `Every need is scored against it, 100 points in all: ${parts}. It only ranks and explains, it hides nothing; nothing chosen means any and counts in full. One for the whole organisation, in force once saved.`,
      )}
    </Box>
  );
};

const FocusForm = ({ focus }: { focus: FundingFocus }) => {
  const say = useSay();
  const navigate = useNavigate();
  const notify = useNotify();
  return (
    <Card sx={{ maxWidth: 760, p: { xs: 1.5, sm: 2.5 } }}>
      <ActionForm
        action={setFundingFocus}
        defaultValues={toFormValues(focus)}
        toInput={toFocusInput}
        submitLabel={say("保存，查看匹配的需求", "Save and see the matches")}
        refreshes={["funding-focus", "matched-needs", "reservations"]}
        onCancel={() => navigate("/matched-needs")}
        onDone={() => {
          notify(say("资助方向已保存，匹配已更新。", "Saved; the matches follow it."), { type: "success" });
          navigate("/matched-needs");
        }}
      >
        <CheckboxGroupInput
          source="categories"
          label={say("需求类别", "Categories")}
          choices={useCodeChoices(needCategories)}
          helperText={say("不选表示不限", "None chosen: any")}
        />
        <RegionsInput source="regionCodes" known={focus.regions} />
        <CheckboxGroupInput
          source="levels"
          label={say("紧急程度", "Urgency")}
          choices={useCodeChoices(needLevels)}
          helperText={say("不选表示不限", "None chosen: any")}
        />
        <Box sx={{ display: "grid", gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" }, columnGap: 2 }}>
          <MoneyInput
            source="minAmount"
            label={say("最低资助金额", "Least amount")}
            helperText={say("不填表示不限", "Empty: no limit")}
          />
          <MoneyInput
            source="maxAmount"
            label={say("最高资助金额", "Largest amount")}
            helperText={say("不填表示不限", "Empty: no limit")}
          />
        </Box>
        <CheckboxGroupInput
          source="crowdTags"
          label={say("人群", "Groups of people")}
          choices={useCodeChoices(crowdTags)}
          helperText={say(
            "不选表示不限。只用于匹配：理由中只说所选人群，不透露其他标签。",
            "None chosen: any. Used for matching only; reasons name the chosen groups alone.",
          )}
        />
      </ActionForm>
    </Card>
  );
};
