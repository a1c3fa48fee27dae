import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { required, TextInput, useNotify } from "react-admin";
import { Link } from "react-router-dom";
import { allocationStates } from "../../schema/codes/allocation-states.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { FactList } from "../shell/fields/FactList.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { formatMoneyWithUnit } from "../shell/format.ts";
import { ActionBar, type ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { ShowPage } from "../shell/pages/ShowPage.tsx";
import { usePermission } from "../shell/session/session.ts";
import { type Allocation, refreshedByAllocations, reverseAllocation } from "./allocations.data.ts";

/** One allocation: from which lot, for which need, how much of it is bound by vouchers. */
export const AllocationShow = () => (
  <ShowPage<Allocation>>{(allocation) => <AllocationPage allocation={allocation} />}</ShowPage>
);

const AllocationPage = ({ allocation }: { allocation: Allocation }) => {
  const say = useSay();
  const categoryLabel = useCodeLabel(needCategories);
  const traces = usePermission("trace:read");
  const matches = usePermission("need:match");
  const readsNeeds = usePermission("need:read");
  const needResource = readsNeeds ? "need-items" : matches ? "matched-needs" : null;
  const category = categoryLabel(allocation.category) || say("一项需求", "A need");
  return (
    <>
      <PageTitle
        title={say(allocation.serial, `Allocation ${allocation.serial}`)}
        chip={<CodeChip code={allocation.state} states={allocationStates} />}
      >
        {traces && (
          <Button
            component={Link}
            to={`/trace/allocation/${encodeURIComponent(allocation.id)}`}
            variant="outlined"
          >
            {say("追溯到服务", "Trace to the service")}
          </Button>
        )}
      </PageTitle>
      <ActionBar record={allocation} actions={allocation.availableActions} dialogs={dialogs} primary={null} />
      <Section title={say("分配情况", "The allocation")}>
        <FactList
          facts={[
            {
              label: say("金额", "Amount"),
              value: (
                <b>
                  <MoneyField value={allocation.amount} unit />
                </b>
              ),
            },
            {
              label: say("来自捐赠", "From"),
              value: (
                <RecordLink resource="donations" id={allocation.donationId}>
                  {allocation.donationSerial}
                </RecordLink>
              ),
            },
            {
              label: say("用于需求", "For"),
              value: needResource ? (
                <RecordLink resource={needResource} id={allocation.itemRef}>
                  {category}
                </RecordLink>
              ) : (
                category
              ),
            },
            {
              label: say("所属项目", "Project"),
              value: (
                <RecordLink resource="projects" id={allocation.projectId}>
                  {allocation.projectTitle ?? say("打开项目", "Open")}
                </RecordLink>
              ),
            },
            ...(allocation.released === "0.00"
              ? []
              : [
                  {
                    label: say("需求结束，已退回捐赠", "Gone back, the need ended"),
                    value: <MoneyField value={allocation.released} unit />,
                  },
                ]),
            {
              label: say("已签发服务券", "In vouchers"),
              value: <MoneyField value={allocation.committed} unit />,
            },
            { label: say("分配时间", "Posted"), value: <DateField value={allocation.postedAt} time /> },
          ]}
        />
      </Section>
    </>
  );
};

const ReverseAllocation = ({ record: allocation, open, onClose }: ActionDialogProps<Allocation>) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const notify = useNotify();
  const amount = formatMoneyWithUnit(allocation.amount, locale);
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("冲回分配", "Reverse the allocation")}
      facts={[
        { label: say("编号", "Serial"), value: allocation.serial },
        { label: say("金额", "Amount"), value: amount },
        { label: say("退回捐赠", "Back to"), value: allocation.donationSerial },
        { label: say("项目", "Project"), value: allocation.projectTitle ?? "—" },
      ]}
      action={reverseAllocation}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ id: allocation.id, reason: String(reason ?? "") })}
      refreshes={refreshedByAllocations}
      tone="error"
      confirmLabel={say(`确认冲回 ${amount}`, `Reverse ${amount}`)}
      onDone={() =>
        notify(say("已冲回，资金退回捐赠余额。", "Reversed; the money is back in its lot."), {
          type: "success",
        })
      }
    >
      <Box sx={{ fontSize: "0.9375rem", mb: 1 }}>
        {say(
          "账册记一笔反向分录，原分录保留；需求的缺口重新出现。只能冲回一次。",
          "A reversing entry is posted and the original stays; the need has its gap again. Once only.",
        )}
      </Box>
      <TextInput
        source="reason"
        label={say("冲回原因", "Reason")}
        validate={required()}
        multiline
        minRows={2}
      />
    </ConfirmByFacts>
  );
};

const dialogs = { reverseAllocation: ReverseAllocation };
