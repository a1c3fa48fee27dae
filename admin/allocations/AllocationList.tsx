import { allocationStates } from "../../schema/codes/allocation-states.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { usePermission } from "../shell/session/session.ts";
import { AllocateButton } from "./AllocateButton.tsx";
import type { Allocation } from "./allocations.data.ts";

/** Which donation went to which need. */
export const AllocationList = () => {
  const say = useSay();
  const categoryLabel = useCodeLabel(needCategories);
  const mayAllocate = usePermission("allocation:post");
  const allocate = mayAllocate && <AllocateButton label={say("分配资金", "Allocate money")} />;
  const link = ({ id, serial }: Allocation) => (
    <RecordLink resource="allocations" id={id}>
      {serial}
    </RecordLink>
  );
  const donation = ({ donationId, donationSerial }: Allocation) => (
    <RecordLink resource="donations" id={donationId}>
      {donationSerial}
    </RecordLink>
  );
  const chip = ({ state }: Allocation) => <CodeChip code={state} states={allocationStates} />;
  return (
    <ListPage
      title={say("资金分配", "Allocations")}
      subtitle={say(
        "每一笔捐赠分给了哪一项需求；点编号可追溯到服务。",
        "Which donation went to which need; open one to trace it to the service.",
      )}
      actions={allocate}
      filters={<SelectFilter source="state" label={say("状态", "State")} labels={allocationStates} />}
      empty={
        <EmptyState
          reason="nothing"
          title={say("还没有分配资金", "Nothing has been allocated")}
          text={say(
            "先预留需求、认领项目，再从已确认的捐赠中分配。",
            "Reserve a need and adopt its project first.",
          )}
        >
          {allocate}
        </EmptyState>
      }
    >
      <RowTable<Allocation>
        card={(allocation) => ({
          title: link(allocation),
          chips: chip(allocation),
          lines: [
            <span key="amount">
              {say("金额 ", "Amount ")}
              <b>
                <MoneyField value={allocation.amount} unit />
              </b>
            </span>,
            [categoryLabel(allocation.category), allocation.projectTitle].filter(Boolean).join(" · "),
            <span key="donation">
              {say("来自 ", "From ")}
              {donation(allocation)}
            </span>,
            <span key="at">
              {say("分配于 ", "Allocated on ")}
              <DateField value={allocation.postedAt} />
            </span>,
          ],
        })}
      >
        <Column source="serial" label={say("编号", "Serial")} disableSort render={link} />
        <Column source="state" label={say("状态", "State")} disableSort render={chip} />
        <Column source="donationSerial" label={say("捐赠", "Donation")} disableSort render={donation} />
        <Column
          source="category"
          label={say("需求类别", "Need")}
          disableSort
          render={({ category }: Allocation) => categoryLabel(category)}
        />
        <Column source="projectTitle" label={say("项目", "Project")} disableSort />
        <Column
          source="amount"
          label={say("金额（元）", "Amount (CNY)")}
          disableSort
          align="right"
          render={({ amount }: Allocation) => <MoneyField value={amount} />}
        />
        <Column
          source="committed"
          label={say("已签发服务券（元）", "In vouchers (CNY)")}
          disableSort
          align="right"
          render={({ committed }: Allocation) => <MoneyField value={committed} />}
        />
        <Column
          source="postedAt"
          label={say("分配日期", "Date")}
          disableSort
          render={({ postedAt }: Allocation) => <DateField value={postedAt} />}
        />
      </RowTable>
    </ListPage>
  );
};
