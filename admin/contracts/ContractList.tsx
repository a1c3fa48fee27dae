import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { contractStates } from "../../schema/codes/contract-states.ts";
import { serviceItems } from "../../schema/codes/service-items.ts";
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
import type { ContractRow } from "./contracts.data.ts";

/** Contracts bought here or serving here; a contractor sees its own. */
export const ContractList = () => {
  const say = useSay();
  const mayManage = usePermission("contract:manage");
  const serviceLabel = useCodeLabel(serviceItems);
  const link = (contract: ContractRow) => (
    <RecordLink resource="contracts" id={contract.id}>
      <span style={{ whiteSpace: "nowrap" }}>{contract.serial}</span>
    </RecordLink>
  );
  const chip = (contract: ContractRow) => <CodeChip code={contract.state} states={contractStates} />;
  const services = (contract: ContractRow) => {
    const names = contract.serviceItems.map((code) => serviceLabel(code));
    const shown = names.slice(0, 3).join(say("、", ", "));
    return names.length > 3
      ? say(`${shown}等 ${names.length} 项`, `${shown} and ${names.length - 3} more`)
      : shown;
  };
  const term = (contract: ContractRow) => (
    <>
      <DateField value={contract.validFrom} /> {say("至", "to")} <DateField value={contract.validTo} />
    </>
  );
  const remaining = (contract: ContractRow) => (
    <>
      <MoneyField value={contract.remainingCap} /> / <MoneyField value={contract.cap} />
    </>
  );
  const create = mayManage && (
    <Button component={Link} to="/contracts/create" variant="contained">
      {say("起草合同", "Draft a contract")}
    </Button>
  );
  return (
    <ListPage
      title={say("服务合同", "Contracts")}
      actions={create}
      filters={
        <>
          <SelectFilter source="state" label={say("状态", "State")} labels={contractStates} />
          <SelectFilter source="serviceItem" label={say("服务", "Service")} labels={serviceItems} />
        </>
      }
      empty={
        <EmptyState
          reason="nothing"
          title={say("还没有服务合同", "No contract yet")}
          text={
            mayManage
              ? say("起草并授予合同后，才能签发服务券。", "Vouchers are issued under an awarded contract.")
              : say("合同由购买服务的部门起草和授予。", "Contracts are drafted and awarded by the buyer.")
          }
        >
          {create}
        </EmptyState>
      }
    >
      <RowTable<ContractRow>
        card={(contract) => ({
          title: link(contract),
          chips: chip(contract),
          lines: [
            contract.title,
            `${contract.contractor?.name ?? ""} · ${services(contract)}`,
            term(contract),
            <>
              {say("剩余 / 上限 ", "Left / cap ")}
              {remaining(contract)}
              {say(" 元", " CNY")}
            </>,
          ],
        })}
      >
        <Column source="serial" disableSort render={link} />
        <Column source="title" disableSort />
        <Column
          source="contractor"
          disableSort
          render={(contract: ContractRow) => contract.contractor?.name}
        />
        <Column source="services" disableSort render={services} />
        <Column source="state" disableSort render={chip} />
        <Column source="term" disableSort render={term} />
        <Column source="remaining" disableSort align="right" render={remaining} />
      </RowTable>
    </ListPage>
  );
};
