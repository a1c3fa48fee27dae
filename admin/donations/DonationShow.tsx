import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { donationStates } from "../../schema/codes/donation-states.ts";
import { AllocateButton } from "../allocations/AllocateButton.tsx";
import { AllocationLines } from "../allocations/AllocationLines.tsx";
import { FactList } from "../shell/fields/FactList.tsx";
import { HistoryList } from "../shell/fields/HistoryList.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { ActionBar } from "../shell/forms/ActionBar.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { ShowPage } from "../shell/pages/ShowPage.tsx";
import { usePermission } from "../shell/session/session.ts";
import { Balance } from "./Balance.tsx";
import { ConfirmationClock } from "./ConfirmationClock.tsx";
import { donationDialogs } from "./donation-dialogs.tsx";
import { useDonor } from "./donation-words.ts";
import type { DonationDetail } from "./donations.data.ts";

/** One lot: what came, what is left of it, and where it went. */
export const DonationShow = () => (
  <ShowPage<DonationDetail>>{(donation) => <DonationPage donation={donation} />}</ShowPage>
);

const DonationPage = ({ donation }: { donation: DonationDetail }) => {
  const say = useSay();
  const mayAllocate = usePermission("allocation:post");
  const traces = usePermission("trace:read");
  const canAllocate = mayAllocate && donation.state === "CONFIRMED" && donation.left !== "0.00";
  return (
    <>
      <PageTitle
        title={say(donation.serial, `Donation ${donation.serial}`)}
        chip={
          <>
            <CodeChip code={donation.state} states={donationStates} />{" "}
            <ConfirmationClock donation={donation} />
          </>
        }
      >
        {traces && donation.state === "CONFIRMED" && (
          <Button
            component={Link}
            to={`/trace/donation/${encodeURIComponent(donation.id)}`}
            variant="outlined"
          >
            {say("追溯这笔钱", "Trace this money")}
          </Button>
        )}
        {canAllocate && (
          <AllocateButton label={say("从这笔捐赠分配", "Allocate from it")} donationId={donation.id} />
        )}
      </PageTitle>
      <NextStep donation={donation} />
      <ActionBar record={donation} actions={donation.availableActions} dialogs={donationDialogs} />
      {donation.state === "CONFIRMED" && (
        <Section title={say("余额", "What is left")}>
          <Balance donation={donation} />
        </Section>
      )}
      <Section title={say("捐赠情况", "The donation")}>
        <Facts donation={donation} />
      </Section>
      <Section title={say("资金分配", "Allocations")} count={donation.allocations.length}>
        <AllocationLines allocations={donation.allocations} />
      </Section>
      <Section title={say("办理记录", "History")}>
        <HistoryList entries={donation.history} />
      </Section>
    </>
  );
};

const NextStep = ({ donation }: { donation: DonationDetail }) => {
  const say = useSay();
  const confirms = usePermission("donation:confirm");
  if (donation.state !== "REPORTED") return null;
  return (
    <div>
      {confirms
        ? say(
            "下一步：在银行流水中核对金额和到账日期，填写流水号确认。",
            "Next: find it on the bank statement and confirm by its number.",
          )
        : say(
            "等待本机构财务人员按银行流水确认到账，确认后才能分配。",
            "Waits for your finance officer; it can be allocated after that.",
          )}
    </div>
  );
};

const Facts = ({ donation }: { donation: DonationDetail }) => {
  const say = useSay();
  const donorOf = useDonor();
  return (
    <FactList
      facts={[
        { label: say("捐赠人", "Donor"), value: donorOf(donation) },
        { label: say("受赠机构", "Charity"), value: donation.charity?.name ?? "—" },
        { label: say("金额", "Amount"), value: <MoneyField value={donation.amount} unit /> },
        { label: say("到账日期", "Received on"), value: <DateField value={donation.receivedOn} /> },
        {
          label: say("限定用途", "Restriction"),
          value:
            donation.restrictedProjectId && donation.restrictedProjectTitle ? (
              <>
                {donation.restrictionZh}{" "}
                <RecordLink resource="projects" id={donation.restrictedProjectId}>
                  {say("打开项目", "Open the project")}
                </RecordLink>
              </>
            ) : (
              donation.restrictionZh
            ),
        },
        ...(donation.bankReference
          ? [{ label: say("银行流水号", "Bank reference"), value: donation.bankReference }]
          : []),
        { label: say("登记时间", "Reported"), value: <DateField value={donation.reportedAt} time /> },
        ...(donation.confirmBy
          ? [{ label: say("确认期限", "Confirm by"), value: <DateField value={donation.confirmBy} /> }]
          : []),
        ...(donation.confirmedAt
          ? [{ label: say("确认时间", "Confirmed"), value: <DateField value={donation.confirmedAt} time /> }]
          : []),
        ...(donation.note ? [{ label: say("备注", "Note"), value: donation.note }] : []),
      ]}
    />
  );
};
