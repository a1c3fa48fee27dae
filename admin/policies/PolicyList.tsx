import { benefitKinds } from "../../schema/codes/benefit-kinds.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { policyPeriods } from "../../schema/codes/policy-periods.ts";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SearchBox } from "../shell/lists/SearchBox.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { CatalogueButtons } from "./PolicyButtons.tsx";
import type { PolicyRow } from "./policies.data.ts";
import { TierChip } from "./TierChip.tsx";
import { TierFilter } from "./TierFilter.tsx";

/** The catalogue: every policy in force today, by layer. */
export const PolicyList = () => {
  const say = useSay();
  const kindLabel = useCodeLabel(benefitKinds);
  const periodLabel = useCodeLabel(policyPeriods);
  const benefit = ({ benefitKind, period }: PolicyRow) =>
    `${periodLabel(period)} · ${kindLabel(benefitKind)}`;
  const departments = (policy: PolicyRow) => policy.departments.join(say("、", ", "));
  const link = (policy: PolicyRow) => (
    <RecordLink resource="policies" id={policy.id}>
      {policy.name}
    </RecordLink>
  );
  return (
    <ListPage
      title={say("政策目录", "Policies")}
      subtitle={say(
        "谁可以享受、给多少、到哪里办。点政策名称看全文。",
        "Who may get what, and where. Open a policy by its name.",
      )}
      actions={<CatalogueButtons />}
      filters={
        <>
          <TierFilter />
          <SearchBox
            source="search"
            label={say("搜索政策", "Search")}
            helperText={say("名称、部门或说明中的词", "Words in name, department or notes")}
          />
          <SelectFilter
            source="needCategory"
            label={say("可解决的需求", "Need it covers")}
            labels={needCategories}
          />
        </>
      }
    >
      <RowTable<PolicyRow>
        card={(policy) => ({
          title: link(policy),
          chips: <TierChip tier={policy.tier} />,
          lines: [benefit(policy), departments(policy)],
        })}
      >
        <Column source="name" disableSort render={link} />
        <Column source="tier" disableSort render={(policy: PolicyRow) => <TierChip tier={policy.tier} />} />
        <Column source="benefitKind" disableSort render={benefit} />
        <Column source="departments" disableSort render={departments} />
        <Column
          source="validFrom"
          disableSort
          render={(policy: PolicyRow) => <DateField value={policy.validFrom} />}
        />
      </RowTable>
    </ListPage>
  );
};
