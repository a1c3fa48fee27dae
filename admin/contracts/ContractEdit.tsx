import { EditPage } from "../shell/forms/form-pages.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { ContractInputs, contractInputOf } from "./ContractInputs.tsx";
import { type Contract, contractRefreshes, correctContract } from "./contracts.data.ts";

/** A draft as it should read, before the award freezes its prices. */
export const ContractEdit = () => {
  const say = useSay();
  return (
    <EditPage<Contract, Parameters<typeof correctContract>[0], Contract>
      title={({ serial }) => say(`修改合同草稿 ${serial}`, `Edit the draft ${serial}`)}
      action={correctContract}
      toValues={valuesOf}
      toInput={(values, { id, version }) => ({ id, input: { ...contractInputOf(values), version } })}
      submitLabel={say("保存修改", "Save")}
      refreshes={contractRefreshes}
    >
      <ContractInputs />
    </EditPage>
  );
};

const valuesOf = (contract: Contract) => ({
  title: contract.title,
  contractorId: contract.contractor?.id ?? "",
  servedRegionCodes: contract.servedRegions.map(({ code }) => code),
  validFrom: contract.validFrom,
  validTo: contract.validTo,
  stable: isLongerThanAYear(contract),
  cap: contract.cap,
  monthlyUnitCapacity: String(contract.monthlyUnitCapacity),
  lines: contract.lines.map(({ serviceItem, unitPrice, capUnits }) => ({
    serviceItem,
    unitPrice,
    capUnits: String(capUnits),
  })),
});

/** Whether a term may be longer is not kept, but only one that was could have become so. */
const isLongerThanAYear = ({ validFrom, validTo }: Contract) =>
  validTo >= `${Number(validFrom.slice(0, 4)) + 1}${validFrom.slice(4)}`;
