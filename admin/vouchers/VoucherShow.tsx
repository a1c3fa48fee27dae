import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { FactList } from "../shell/fields/FactList.tsx";
import { HistoryList } from "../shell/fields/HistoryList.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { ActionBar } from "../shell/forms/ActionBar.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { ShowPage } from "../shell/pages/ShowPage.tsx";
import { usePermission } from "../shell/session/session.ts";
import { CancelVoucher } from "./CancelVoucher.tsx";
import { FundingLines } from "./FundingLines.tsx";
import { ShowRecipient } from "./ShowRecipient.tsx";
import { UnitsBar } from "./UnitsBar.tsx";
import { VisitLines } from "./VisitLines.tsx";
import { useServiceWords, VoucherChip, VoucherClock } from "./voucher-words.tsx";
import type { Voucher } from "./vouchers.data.ts";

/** One voucher: how far it is used, for whom, under which contract, whose money pays, which visits drew on it. */
export const VoucherShow = () => (
  <ShowPage<Voucher>>{(voucher) => <VoucherPage voucher={voucher} />}</ShowPage>
);

const dialogs = { cancelVoucher: CancelVoucher };

const VoucherPage = ({ voucher }: { voucher: Voucher }) => {
  const say = useSay();
  const words = useServiceWords();
  const mayTrace = usePermission("trace:read");
  const mayLog = usePermission("visit:log");
  const mayReadVisits = usePermission("visit:read");
  const isStaff = voucher.itemId !== null;
  return (
    <Box sx={{ maxWidth: 960 }}>
      <PageTitle
        title={voucher.serial}
        chip={<VoucherChip voucher={voucher} />}
        subtitle={
          <Dotted>
            {words.service(voucher.serviceItem)}
            {voucher.contractor?.name}
            <VoucherClock voucher={voucher} />
          </Dotted>
        }
      >
        {mayLog && (
          <Button component={Link} to={`/visit-phone/${encodeURIComponent(voucher.id)}`} variant="contained">
            {say("去上门服务", "Go and serve")}
          </Button>
        )}
        {mayTrace && (
          <Button component={Link} to={`/trace/voucher/${encodeURIComponent(voucher.id)}`} variant="outlined">
            {say("追溯资金", "Trace the money")}
          </Button>
        )}
      </PageTitle>
      <ActionBar record={voucher} actions={voucher.availableActions} dialogs={dialogs} primary={null} />
      <Section title={say("使用情况", "Use")}>
        <UnitsBar
          units={voucher.units}
          redeemed={voucher.redeemedUnits}
          reserved={voucher.reservedUnits}
          unit={words.unit(voucher.serviceItem)}
        />
        {voucher.state === "CANCELLED" && (
          <Box sx={{ mt: 1, fontSize: "0.9375rem" }}>
            {say(
              `已作废：未使用的 ${words.units(voucher.units - voucher.redeemedUnits, voucher.serviceItem)}已退回，资金回到分配。`,
              "Cancelled: what was not used went back, and its money to the allocations.",
            )}
          </Box>
        )}
      </Section>
      <VoucherFacts voucher={voucher} />
      {isStaff && (
        <Section title={say("资金来源", "Where the money comes from")} count={voucher.fundings.length}>
          <FundingLines fundings={voucher.fundings} />
        </Section>
      )}
      {mayReadVisits && <VisitLines voucherId={voucher.id} />}
      <Section title={say("办理记录", "History")} count={voucher.history.length}>
        <HistoryList entries={voucher.history} />
      </Section>
    </Box>
  );
};

const VoucherFacts = ({ voucher }: { voucher: Voucher }) => {
  const say = useSay();
  const words = useServiceWords();
  const mayReadContract = usePermission("contract:read");
  return (
    <Section title={say("券面", "The voucher")}>
      <FactList
        facts={[
          {
            label: say("服务对象", "Recipient"),
            value: (
              <>
                {voucher.recipientName}
                {"　"}
                {voucher.householdId && (
                  <RecordLink resource="households" id={voucher.householdId}>
                    {say("打开家庭", "Open the family")}
                  </RecordLink>
                )}
                {voucher.recipientMayBeShown && <ShowRecipient voucherId={voucher.id} />}
              </>
            ),
          },
          { label: say("村（社区）", "Village"), value: voucher.region?.pathName ?? "" },
          {
            label: say("服务", "Service"),
            value: (
              <>
                {words.service(voucher.serviceItem)}
                {say("，", ", ")}
                {words.units(voucher.units, voucher.serviceItem)} ×{" "}
                <MoneyField value={voucher.unitPrice} unit /> = <MoneyField value={voucher.value} unit />
              </>
            ),
          },
          {
            label: say("有效期", "Valid"),
            value: (
              <>
                <DateField value={voucher.validFrom} /> {say("至", "to")}{" "}
                <DateField value={voucher.validTo} />
              </>
            ),
          },
          {
            label: say("合同", "Contract"),
            value: mayReadContract ? (
              <RecordLink resource="contracts" id={voucher.contractId}>
                {voucher.contractTitle}
              </RecordLink>
            ) : (
              voucher.contractTitle
            ),
          },
          { label: say("服务机构", "Contractor"), value: voucher.contractor?.name ?? "" },
          ...(voucher.itemId
            ? [
                {
                  label: say("对应需求", "For the need"),
                  value: (
                    <RecordLink resource="need-items" id={voucher.itemId}>
                      {voucher.itemSerial ?? say("打开需求", "Open")}
                    </RecordLink>
                  ),
                },
              ]
            : []),
          { label: say("签发时间", "Issued"), value: <DateField value={voucher.issuedAt} time /> },
        ]}
      />
    </Section>
  );
};
