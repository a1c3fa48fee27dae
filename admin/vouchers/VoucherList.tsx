import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { serviceItems } from "../../schema/codes/service-items.ts";
import { voucherStates } from "../../schema/codes/voucher-states.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { MoneyField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { FilterSheet } from "../shell/lists/FilterSheet.tsx";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { usePermission } from "../shell/session/session.ts";
import { UnitsBar } from "./UnitsBar.tsx";
import { useServiceWords, VoucherChip, VoucherClock } from "./voucher-words.tsx";
import type { VoucherRow } from "./vouchers.data.ts";

const usable = { YES: { zh: "今天可用", en: "Usable today" } } as const;

/** Vouchers of the region or of the own organisation: state, service, what is left, until when. */
export const VoucherList = () => {
  const say = useSay();
  const words = useServiceWords();
  const mayIssue = usePermission("voucher:issue");
  const link = (voucher: VoucherRow) => (
    <RecordLink resource="vouchers" id={voucher.id}>
      <span style={{ whiteSpace: "nowrap" }}>{voucher.serial}</span>
    </RecordLink>
  );
  const left = ({ unitsLeft, units, serviceItem, redeemedUnits, reservedUnits }: VoucherRow) => (
    <>
      <span className="tabular">
        {unitsLeft} / {words.units(units, serviceItem)}
      </span>
      <UnitsBar
        compact
        units={units}
        redeemed={redeemedUnits}
        reserved={reservedUnits}
        unit={words.unit(serviceItem)}
      />
    </>
  );
  return (
    <ListPage
      title={say("服务券", "Vouchers")}
      actions={
        mayIssue && (
          <Button component={Link} to="/vouchers/create" variant="contained">
            {say("签发服务券", "Issue a voucher")}
          </Button>
        )
      }
      filters={
        <FilterSheet>
          <SelectFilter source="state" label={say("状态", "State")} labels={voucherStates} />
          <SelectFilter source="usable" label={say("可用", "Usable")} labels={usable} />
          <SelectFilter source="serviceItem" label={say("服务", "Service")} labels={serviceItems} />
        </FilterSheet>
      }
      empty={
        <EmptyState
          reason="nothing"
          title={say("还没有签发服务券", "No voucher has been issued")}
          text={say(
            "资金落实的服务类需求可以签发服务券。",
            "A voucher can be issued for a funded need that is met by a service.",
          )}
        >
          {mayIssue && (
            <Button component={Link} to="/funded-needs" variant="outlined">
              {say("查看资金到位的需求", "See funded needs")}
            </Button>
          )}
        </EmptyState>
      }
    >
      <RowTable<VoucherRow>
        card={(voucher) => ({
          title: link(voucher),
          chips: <VoucherChip voucher={voucher} />,
          lines: [
            <Dotted key="what">
              {words.service(voucher.serviceItem)}
              {voucher.recipientName}
              {voucher.regionName}
            </Dotted>,
            <>
              {say("剩余 ", "Left ")}
              {left(voucher)}
            </>,
            <VoucherClock key="clock" voucher={voucher} />,
          ],
        })}
      >
        <Column source="serial" disableSort render={link} />
        <Column
          source="state"
          disableSort
          render={(voucher: VoucherRow) => <VoucherChip voucher={voucher} />}
        />
        <Column
          source="service"
          disableSort
          render={(voucher: VoucherRow) => words.service(voucher.serviceItem)}
        />
        <Column
          source="recipient"
          disableSort
          render={({ recipientName, regionName }: VoucherRow) =>
            [recipientName, regionName].filter(Boolean).join(" · ")
          }
        />
        <Column source="contractor" disableSort render={(voucher: VoucherRow) => voucher.contractorName} />
        <Column source="left" disableSort render={left} />
        <Column
          source="value"
          disableSort
          align="right"
          render={(voucher: VoucherRow) => <MoneyField value={voucher.value} />}
        />
        <Column
          source="clock"
          disableSort
          render={(voucher: VoucherRow) => <VoucherClock voucher={voucher} />}
        />
      </RowTable>
    </ListPage>
  );
};
