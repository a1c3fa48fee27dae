import Box from "@mui/material/Box";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableFooter from "@mui/material/TableFooter";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { sumOf } from "../allocations/money-math.ts";
import { MoneyField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { NothingHere } from "../shell/pages/Section.tsx";
import type { Voucher } from "./vouchers.data.ts";

interface FundingLinesProps {
  fundings: Voucher["fundings"];
}

/** Which allocations pay a voucher, with what visits drew and what went back; the columns sum in the foot. */
export const FundingLines = ({ fundings }: FundingLinesProps) => {
  const say = useSay();
  const onPhone = useOnPhone();
  if (fundings.length === 0) {
    return <NothingHere>{say("免费服务，不占用资金。", "Free of charge; no money is bound.")}</NothingHere>;
  }
  return onPhone ? <FundingCards fundings={fundings} /> : <FundingTable fundings={fundings} />;
};

const FundingCards = ({ fundings }: FundingLinesProps) => {
  const say = useSay();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", fontSize: "0.9375rem", lineHeight: 1.7 }}>
      {fundings.map((funding) => (
        <Box
          component="li"
          key={funding.id}
          sx={{ py: 0.75, "& + &": { borderTop: 1, borderColor: "divider" } }}
        >
          <RecordLink resource="allocations" id={funding.allocationId}>
            {funding.allocationSerial}
          </RecordLink>
          <div>{funding.charity?.name}</div>
          <div>
            <b>
              <MoneyField value={funding.amount} unit />
            </b>
            {say("，已使用 ", ", drawn ")}
            <MoneyField value={funding.drawn} unit />
            {say("，已退回 ", ", released ")}
            <MoneyField value={funding.released} unit />
          </div>
        </Box>
      ))}
    </Box>
  );
};

const FundingTable = ({ fundings }: FundingLinesProps) => {
  const say = useSay();
  const total = (key: "amount" | "drawn" | "released") => sumOf(fundings.map((line) => line[key]));
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{say("资金分配", "Allocation")}</TableCell>
          <TableCell>{say("慈善组织", "Charity")}</TableCell>
          <TableCell align="right">{say("金额（元）", "Amount (CNY)")}</TableCell>
          <TableCell align="right">{say("已使用（元）", "Drawn (CNY)")}</TableCell>
          <TableCell align="right">{say("已退回（元）", "Released (CNY)")}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {fundings.map((funding) => (
          <TableRow key={funding.id}>
            <TableCell>
              <RecordLink resource="allocations" id={funding.allocationId}>
                {funding.allocationSerial}
              </RecordLink>
            </TableCell>
            <TableCell>{funding.charity?.name}</TableCell>
            <TableCell align="right">
              <MoneyField value={funding.amount} />
            </TableCell>
            <TableCell align="right">
              <MoneyField value={funding.drawn} />
            </TableCell>
            <TableCell align="right">
              <MoneyField value={funding.released} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <TableCell colSpan={2}>{say("合计", "Sum")}</TableCell>
          <TableCell align="right">
            <MoneyField value={total("amount")} />
          </TableCell>
          <TableCell align="right">
            <MoneyField value={total("drawn")} />
          </TableCell>
          <TableCell align="right">
            <MoneyField value={total("released")} />
          </TableCell>
        </TableRow>
      </TableFooter>
    </Table>
  );
};
