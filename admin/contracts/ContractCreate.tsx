import { today } from "../shell/days.ts";
import { CreatePage } from "../shell/forms/form-pages.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { useOwnRegion } from "../shell/regions/use-regions.ts";
import { ContractInputs, contractInputOf } from "./ContractInputs.tsx";
import { createContract } from "./contracts.data.ts";

/** A draft: who delivers which services where, at which price, up to which cap. */
export const ContractCreate = () => {
  const say = useSay();
  const own = useOwnRegion();
  return (
    <CreatePage
      title={say("起草服务合同", "Draft a contract")}
      subtitle={say(
        "先存为草稿；授予后生效，单价固定不变。",
        "A draft first; the award puts it into effect and freezes its prices.",
      )}
      action={createContract}
      defaultValues={{
        title: "",
        contractorId: "",
        servedRegionCodes: own ? [own.code] : [],
        validFrom: today(),
        validTo: "",
        stable: false,
        cap: "",
        monthlyUnitCapacity: "",
        lines: [{ serviceItem: "", unitPrice: "", capUnits: "" }],
      }}
      toInput={contractInputOf}
      submitLabel={say("存为草稿", "Save the draft")}
      routeAfter={({ id }) => `/contracts/${encodeURIComponent(id)}/show`}
    >
      <ContractInputs />
    </CreatePage>
  );
};
