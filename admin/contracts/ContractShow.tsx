import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { contractStates } from "../../schema/codes/contract-states.ts";
import { fenOf } from "../allocations/money-math.ts";
import { daysUntil } from "../shell/days.ts";
import { Deadline } from "../shell/fields/Deadline.tsx";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { FactList } from "../shell/fields/FactList.tsx";
import { HistoryList } from "../shell/fields/HistoryList.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { ActionBar } from "../shell/forms/ActionBar.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { FigureTable } from "../shell/lists/FigureTable.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { ShowPage } from "../shell/pages/ShowPage.tsx";
import { usePermission } from "../shell/session/session.ts";
import { useServiceWords } from "../vouchers/voucher-words.tsx";
import { contractDialogs } from "./contract-dialogs.tsx";
import type { Contract } from "./contracts.data.ts";
import { UseBar } from "./UseBar.tsx";

/** One contract: what of its caps is used, its services at their frozen prices, what may be done next. */
export const ContractShow = () => (
  <ShowPage<Contract>>{(contract) => <ContractPage contract={contract} />}</ShowPage>
);

const ContractPage = ({ contract }: { contract: Contract }) => {
  const say = useSay();
  const mayReadVouchers = usePermission("voucher:read");
  const ofContract = new URLSearchParams({ filter: JSON.stringify({ contractId: contract.id }), page: "1" });
  return (
    <Box sx={{ maxWidth: 960 }}>
      <PageTitle
        title={contract.serial}
        chip={<CodeChip code={contract.state} states={contractStates} />}
        subtitle={
          <>
            {contract.title}
            {contract.state === "ACTIVE" && (
              <>
                {" · "}
                <Deadline
                  due={contract.validTo}
                  daysLeft={daysUntil(contract.validTo)}
                  unit="day"
                  nearFrom={30}
                  showDate
                />
              </>
            )}
          </>
        }
      >
        {mayReadVouchers && contract.state !== "DRAFT" && (
          <Button component={Link} to={`/vouchers?${ofContract}`} variant="outlined">
            {say("查看其服务券", "Its vouchers")}
          </Button>
        )}
      </PageTitle>
      <ActionBar
        record={contract}
        actions={contract.availableActions}
        dialogs={contractDialogs}
        primary={contract.availableActions.find(({ primary, allowed }) => primary && allowed)?.action ?? null}
      />
      <Use contract={contract} />
      <Facts contract={contract} />
      <Lines contract={contract} />
      <Section title={say("办理记录", "History")} count={contract.history.length}>
        <HistoryList entries={contract.history} />
      </Section>
    </Box>
  );
};

const shareOf = (part: string, whole: string): number => {
  const total = fenOf(whole) ?? 0n;
  return total > 0n ? Number(((fenOf(part) ?? 0n) * 10_000n) / total) / 10_000 : 0;
};

const Use = ({ contract }: { contract: Contract }) => {
  const say = useSay();
  const { cap, committed, remainingCap, monthlyUnitCapacity, unitsThisMonth, remainingCapacityThisMonth } =
    contract;
  return (
    <Section title={say("使用情况", "Use")}>
      <FactList
        facts={[
          {
            label: say("合同金额", "Money"),
            value: (
              <>
                {say("上限 ", "Cap ")}
                <MoneyField value={cap} unit />
                {say("，已签发 ", ", issued ")}
                <MoneyField value={committed} unit />
                {say("，剩余 ", ", left ")}
                <b>
                  <MoneyField value={remainingCap} unit />
                </b>
                <UseBar
                  share={shareOf(committed, cap)}
                  label={say(`上限 ${cap} 元，已签发 ${committed} 元`, `Cap ${cap}, issued ${committed}`)}
                />
              </>
            ),
          },
          {
            label: say("本月服务能力", "Capacity this month"),
            value: (
              <>
                {say(
                  `每月 ${monthlyUnitCapacity} 个单位，本月已派单 ${unitsThisMonth}，还可承接 ${remainingCapacityThisMonth}`,
                  `${monthlyUnitCapacity} units a month, ${unitsThisMonth} ordered, ${remainingCapacityThisMonth} left`,
                )}
                <UseBar
                  share={unitsThisMonth / Math.max(1, monthlyUnitCapacity)}
                  label={say(
                    `每月 ${monthlyUnitCapacity}，本月已派单 ${unitsThisMonth}`,
                    `${monthlyUnitCapacity} a month, ${unitsThisMonth} ordered`,
                  )}
                />
              </>
            ),
          },
        ]}
      />
    </Section>
  );
};

const Facts = ({ contract }: { contract: Contract }) => {
  const say = useSay();
  return (
    <Section title={say("合同内容", "The contract")}>
      <FactList
        facts={[
          {
            label: say("服务机构", "Contractor"),
            value: (
              <Dotted>
                {contract.contractor?.name}
                {contract.contractor?.creditCode}
              </Dotted>
            ),
          },
          { label: say("购买主体", "Buyer"), value: contract.buyer?.name ?? "" },
          {
            label: say("服务区域", "Serves"),
            value: contract.servedRegions.map(({ pathName }) => pathName).join(say("、", ", ")),
          },
          {
            label: say("期限", "Term"),
            value: (
              <>
                <DateField value={contract.validFrom} /> {say("至", "to")}{" "}
                <DateField value={contract.validTo} />
              </>
            ),
          },
          {
            label: say("授予时间", "Awarded"),
            value: contract.awardedAt ? (
              <DateField value={contract.awardedAt} time />
            ) : (
              say("尚未授予；授予后单价不再改变", "Not yet; prices are frozen by the award")
            ),
          },
        ]}
      />
    </Section>
  );
};

const Lines = ({ contract }: { contract: Contract }) => {
  const say = useSay();
  const words = useServiceWords();
  return (
    <Section title={say("服务项目与单价", "Services and prices")} count={contract.lines.length}>
      <FigureTable
        rows={contract.lines}
        keyOf={({ id }) => id}
        columns={[
          { label: say("服务", "Service"), cell: ({ serviceItem }) => words.service(serviceItem) },
          {
            label: say("单价（元）", "Price (CNY)"),
            cell: ({ unitPrice }) => <MoneyField value={unitPrice} />,
          },
          {
            label: say("数量上限", "Cap"),
            cell: ({ capUnits, serviceItem }) => words.units(capUnits, serviceItem),
          },
          {
            label: say("已签发", "Issued"),
            cell: ({ committedUnits, serviceItem }) => words.units(committedUnits, serviceItem),
          },
          {
            label: say("剩余", "Left"),
            cell: ({ remainingUnits, serviceItem }) => words.units(remainingUnits, serviceItem),
          },
        ]}
      />
    </Section>
  );
};
