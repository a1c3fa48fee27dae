import { sumOf } from "../allocations/money-math.ts";
import { MoneyField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { FigureTable } from "../shell/lists/FigureTable.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { NothingHere } from "../shell/pages/Section.tsx";
import type { Voucher } from "./vouchers.data.ts";

type Funding = Voucher["fundings"][number];

interface FundingLinesProps {
  fundings: readonly Funding[];
}

/** Which allocations pay a voucher, with what visits drew and what went back; the columns sum in the foot. */
export const FundingLines = ({ fundings }: FundingLinesProps) => {
  const say = useSay();
  if (fundings.length === 0) {
    return <NothingHere>{say("免费服务，不占用资金。", "Free of charge; no money is bound.")}</NothingHere>;
  }
  const money = (key: "amount" | "drawn" | "released", label: string) => ({
    label,
    cell: (line: Funding) => <MoneyField value={line[key]} />,
    sum: <MoneyField value={sumOf(fundings.map((line) => line[key]))} />,
  });
  return (
    <FigureTable
      rows={fundings}
      keyOf={({ id }) => id}
      columns={[
        {
          label: say("资金分配", "Allocation"),
          cell: ({ allocationId, allocationSerial }) => (
            <RecordLink resource="allocations" id={allocationId}>
              {allocationSerial}
            </RecordLink>
          ),
        },
        { label: say("慈善组织", "Charity"), isText: true, cell: ({ charity }) => charity?.name },
        money("amount", say("金额（元）", "Amount (CNY)")),
        money("drawn", say("已使用（元）", "Drawn (CNY)")),
        money("released", say("已退回（元）", "Released (CNY)")),
      ]}
    />
  );
};
