import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { DateInput, maxLength, required, SelectInput, TextInput } from "react-admin";
import { Link, useSearchParams } from "react-router-dom";
import { HouseholdMembersDocument, type HouseholdMembersQuery } from "../../schema/generated/operations.ts";
import { today } from "../shell/days.ts";
import { CreatePage } from "../shell/forms/form-pages.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { NeedItemInputs } from "./NeedItemInputs.tsx";
import { firstItem, type NeedValues, toNeedInput } from "./need-form.ts";
import { needItemRefreshes, recordNeed } from "./need-items.data.ts";

/** Records what a visit found that a family lacks; the way here is the family's page. */
export const RecordNeedPage = () => {
  const say = useSay();
  const familyId = useSearchParams()[0].get("family");
  const { data, error, refetch } = useConsoleQuery(
    ["households", "members"],
    HouseholdMembersDocument,
    { id: familyId ?? "" },
    { enabled: familyId !== null },
  );
  if (!familyId) {
    return (
      <>
        <PageTitle title={say("登记需求", "Record a need")} />
        <EmptyState
          reason="nothing"
          title={say("请先选择家庭", "Choose a family first")}
          text={say(
            "在「困难家庭」中打开一个家庭，再点「登记需求」。",
            "Open a family among those on record, then record its need.",
          )}
        >
          <Button component={Link} to="/households" variant="contained">
            {say("查看困难家庭", "See the families")}
          </Button>
        </EmptyState>
      </>
    );
  }
  if (error && !data) return <ErrorState asPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <DetailSkeleton />;
  return <NeedForm household={data.household} />;
};

const NeedForm = ({ household }: { household: HouseholdMembersQuery["household"] }) => {
  const say = useSay();
  return (
    <CreatePage
      title={say("登记需求", "Record a need")}
      subtitle={[household.serial, household.region?.pathName].filter(Boolean).join(" · ")}
      action={recordNeed}
      defaultValues={{
        personId: household.headPersonId ?? "",
        description: "",
        assessedOn: today(),
        items: [firstItem],
      }}
      toInput={(values) => toNeedInput(household.id, values as unknown as NeedValues)}
      submitLabel={say("登记需求，交镇街核实", "Record; the township verifies")}
      refreshes={needItemRefreshes}
      routeAfter={() => `/households/${household.id}/show`}
    >
      <SelectInput
        helperText={false}
        source="personId"
        label={say("谁的需求", "Whose need")}
        choices={household.members.map((member) => ({
          id: member.id,
          name: [member.name, member.ageText].filter(Boolean).join(" "),
        }))}
        validate={required()}
      />
      <TextInput
        source="description"
        label={say("情况说明", "In words")}
        helperText={say(
          "入户看到了什么、缺什么；只给工作人员看，慈善组织看不到。",
          "What was seen and what is lacking; for staff only.",
        )}
        validate={[required(), maxLength(1000)]}
        multiline
        minRows={3}
      />
      <DateInput
        helperText={false}
        source="assessedOn"
        label={say("入户或评估日期", "Visited or assessed on")}
        validate={required()}
      />
      <Box component="h2" sx={{ m: 0, mt: 2, fontSize: "1.125rem" }}>
        {say("需要什么", "What is needed")}
      </Box>
      <NeedItemInputs />
    </CreatePage>
  );
};
