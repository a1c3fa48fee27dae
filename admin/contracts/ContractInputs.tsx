import { BooleanInput, DateInput, maxLength, minLength, required, SelectInput, TextInput } from "react-admin";
import { mostUnits } from "../../schema/codes/most-units.ts";
import { type ServiceItem, serviceItems } from "../../schema/codes/service-items.ts";
import { ContractorsDocument } from "../../schema/generated/operations.ts";
import { normaliseMoney } from "../shell/format.ts";
import { MoneyInput } from "../shell/forms/MoneyInput.tsx";
import { useCountProblem } from "../shell/forms/use-count-problem.ts";
import { wholeNumber } from "../shell/forms/whole-number.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { ContractLinesInput, type LineValues } from "./ContractLinesInput.tsx";
import { ServedRegionsInput } from "./ServedRegionsInput.tsx";

/** What is asked of a contract, new or still a draft. */
export const ContractInputs = () => {
  const say = useSay();
  const count = useCountProblem({ most: mostUnits.contract });
  const { data } = useConsoleQuery(["organisations", "contractors"], ContractorsDocument, { first: 100 });
  const contractors = data?.organisations.nodes ?? [];
  return (
    <>
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
    </>
  );
};

/** The form's values as the mutations take them. */
export const contractInputOf = (values: Readonly<Record<string, unknown>>) => ({
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
});

/** The usual settlement price as a proposal, in yuan. */
const usualPrice = (code: ServiceItem): string => {
  const fen = serviceItems[code].unitPriceInFen;
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
};
