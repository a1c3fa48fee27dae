import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { donationStates } from "../../schema/codes/donation-states.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { TwoLines } from "../shell/fields/TwoLines.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { FilterSheet } from "../shell/lists/FilterSheet.tsx";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SearchBox } from "../shell/lists/SearchBox.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { usePermission, useSession } from "../shell/session/session.ts";
import { ConfirmationClock } from "./ConfirmationClock.tsx";
import { useDonor } from "./donation-words.ts";
import type { Donation } from "./donations.data.ts";

/** Lots of money with what is left of each. */
export const DonationList = () => {
  const say = useSay();
  const donorOf = useDonor();
  const mayReport = usePermission("donation:report");
  const report = mayReport && (
    <Button component={Link} to="/donations/create" variant="contained">
      {say("登记捐赠", "Report a donation")}
    </Button>
  );
  const link = ({ id, serial }: Donation) => (
    <RecordLink resource="donations" id={id}>
      <span style={{ whiteSpace: "nowrap" }}>{serial}</span>
    </RecordLink>
  );
  const chip = ({ state }: Donation) => <CodeChip code={state} states={donationStates} />;
  const seesSeveral = useSession()?.activePost?.organisation.kind !== "CHARITY";
  return (
    <ListPage
      title={say("捐赠", "Donations")}
      subtitle={say(
        "余额 = 已确认 − 已退 − 已分配；只有已确认到账的捐赠可以分配。",
        "Left = confirmed − refunded − allocated; only confirmed donations can be allocated.",
      )}
      actions={report}
      filters={
        <FilterSheet>
          <SearchBox
            source="serial"
            label={say("编号", "Serial")}
            helperText={say("全部或其中几位数字", "All of it or some digits")}
          />
          <SelectFilter source="state" label={say("状态", "State")} labels={donationStates} />
          <SelectFilter
            source="left"
            label={say("余额", "Left")}
            labels={{ SOME: { zh: "有余额可分配", en: "Something left" } }}
          />
        </FilterSheet>
      }
      empty={
        <EmptyState
          reason="nothing"
          title={say("还没有登记捐赠", "No donation on record")}
          text={say(
            "收到捐款后先登记，财务人员按银行流水确认到账后才能分配。",
            "Report what was received; the finance officer confirms it by the bank statement.",
          )}
        >
          {report}
        </EmptyState>
      }
    >
      <RowTable<Donation>
        card={(donation) => ({
          title: link(donation),
          chips: chip(donation),
          lines: [
            <Dotted key="donor">
              {donorOf(donation)}
              {seesSeveral && donation.charity?.name}
            </Dotted>,
            ...(donation.confirmBy ? [<ConfirmationClock key="clock" donation={donation} />] : []),
            <span key="sum">
              {say("金额 ", "Amount ")}
              <MoneyField value={donation.amount} unit />
              {donation.state === "CONFIRMED" && (
                <>
                  {say("，余额 ", ", left ")}
                  <b>
                    <MoneyField value={donation.left} unit />
                  </b>
                </>
              )}
            </span>,
            `${say("限定用途：", "For: ")}${donation.restrictionZh}`,
          ],
        })}
      >
        <Column source="serial" label={say("编号", "Serial")} disableSort render={link} />
        <Column
          source="state"
          label={say("状态", "State")}
          disableSort
          render={(donation: Donation) => (
            <>
              {chip(donation)}
              {/* Who decides has a column for it; beside the names of charities there is no room for one. */}
              {seesSeveral && <ConfirmationClock donation={donation} />}
            </>
          )}
        />
        {!seesSeveral && (
          <Column
            source="clock"
            label={say("期限", "Clock")}
            disableSort
            render={(donation: Donation) => <ConfirmationClock donation={donation} />}
          />
        )}
        {seesSeveral && (
          <Column
            source="charity"
            label={say("受赠机构", "Charity")}
            disableSort
            render={({ charity }: Donation) => <Box sx={{ minWidth: "6.5em" }}>{charity?.name ?? "—"}</Box>}
          />
        )}
        <Column
          source="donorName"
          label={say("捐赠人、到账日期", "Donor, received on")}
          disableSort
          render={(donation: Donation) => (
            <TwoLines first={donorOf(donation)} second={<DateField value={donation.receivedOn} />} />
          )}
        />
        <Column
          source="amount"
          label={say("金额（元）", "Amount (CNY)")}
          disableSort
          align="right"
          render={({ amount }: Donation) => <MoneyField value={amount} />}
        />
        <Column
          source="allocated"
          label={say("已分配（元）", "Allocated (CNY)")}
          disableSort
          align="right"
          render={({ allocated }: Donation) => <MoneyField value={allocated} />}
        />
        <Column
          source="left"
          label={say("余额（元）", "Left (CNY)")}
          disableSort
          align="right"
          render={({ left }: Donation) => <MoneyField value={left} />}
        />
        <Column source="restrictionZh" label={say("限定用途", "Restriction")} disableSort />
      </RowTable>
    </ListPage>
  );
};
