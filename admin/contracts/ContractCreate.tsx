import { BooleanInput, DateInput, maxLength, minLength, required, SelectInput, TextInput } from "react-admin";
import { type ServiceItem, serviceItems } from "../../schema/codes/service-items.ts";
import { ContractorsDocument } from "../../schema/generated/operations.ts";
import { today } from "../shell/days.ts";
import { normaliseMoney } from "../shell/format.ts";
import { CreatePage } from "../shell/forms/form-pages.tsx";
import { MoneyInput } from "../shell/forms/MoneyInput.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { useOwnRegion } from "../shell/regions/use-regions.ts";
import { wholeNumber } from "../vouchers/units.ts";
import { ContractLinesInput, type LineValues, useCountProblem } from "./ContractLinesInput.tsx";
import { createContract } from "./contracts.data.ts";
import { ServedRegionsInput } from "./ServedRegionsInput.tsx";

/** A draft: who delivers which services where, at which price, up to which cap. */
export const ContractCreate = () => {
  const say = useSay();
  const own = useOwnRegion();
  const count = useCountProblem();
  const { data } = useConsoleQuery(["organisations", "contractors"], ContractorsDocument, { first: 100 });
  const contractors = data?.organisations.nodes ?? [];
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
      toInput={(values) => ({
        title: String(values.title ?? "").trim(),
        contractorId: String(values.contractorId ?? ""),
        servedRegionCodes: (values.servedRegionCodes ?? []) as string[],
        validFrom: String(values.validFrom ?? ""),
        validTo: String(values.validTo ?? ""),
        stable: values.stable === true,
        cap: normaliseMoney(String(values.cap ?? "")),
        monthlyUnitCapacity: wholeNumber(values.monthlyUnitCapacity) ?? 0,
        lines: ((values.lines ?? []) as LineValues[]).map(({ serviceItem, unitPrice, capUnits }) => ({
          serviceItem: serviceItem as ServiceItem,
          unitPrice: normaliseMoney(String(unitPrice ?? "")),
          capUnits: wholeNumber(capUnits) ?? 0,
        })),
      })}
      submitLabel={say("存为草稿", "Save the draft")}
      routeAfter={({ id }) => `/contracts/${encodeURIComponent(id)}/show`}
    >
      <TextInput
        source="title"
        label={say("合同名称", "Title")}
        validate={[required(), minLength(4), maxLength(60)]}
      />
      <SelectInput
        source="contractorId"
        label={say("服务机构", "Contractor")}
        choices={contractors.map(({ id, name }) => ({ id, name }))}
        validate={required()}
        helperText={
          data && contractors.length === 0
            ? say("还没有登记服务机构，请联系系统管理员。", "No contractor is registered yet.")
            : undefined
        }
      />
      <ServedRegionsInput source="servedRegionCodes" />
      <DateInput source="validFrom" label={say("开始日期", "First day")} validate={required()} />
      <DateInput
        source="validTo"
        label={say("结束日期", "Last day")}
        validate={required()}
        helperText={say(
          "最长一年；服务内容稳定、资金有保障的最长三年（政府购买服务管理办法第二十四条）",
          "At most one year; three where content and budget are stable",
        )}
      />
      <BooleanInput
        source="stable"
        label={say(
          "服务内容稳定、资金有保障（期限最长三年）",
          "Stable content and budget (up to three years)",
        )}
      />
      <MoneyInput source="cap" label={say("合同金额上限", "Cap")} validate={required()} />
      <TextInput
        source="monthlyUnitCapacity"
        label={say("每月服务能力（单位数）", "Units a month")}
        validate={[required(), count]}
        slotProps={{ htmlInput: { inputMode: "numeric", autoComplete: "off" } }}
      />
      <ContractLinesInput usual={usualPrice} />
    </CreatePage>
  );
};

/** The usual settlement price as a proposal, in yuan. */
const usualPrice = (code: ServiceItem): string => {
  const fen = serviceItems[code].unitPriceInFen;
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
};
