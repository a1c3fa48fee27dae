import Box from "@mui/material/Box";
import { DateInput, required, TextInput } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import type { VoucherOptionsQuery } from "../../schema/generated/operations.ts";
import { fenOf, yuanOf } from "../allocations/money-math.ts";
import { RadioLines } from "../allocations/RadioLines.tsx";
import { today } from "../shell/days.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { MoneyField } from "../shell/fields/values.tsx";
import { formatMoneyWithUnit } from "../shell/format.ts";
import { wholeNumber } from "../shell/forms/whole-number.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";

export type Options = VoucherOptionsQuery["voucherOptions"];
type ContractOption = Options["contracts"][number];

const useChosen = (options: Options): ContractOption | undefined => {
  const id = useWatch({ name: "contractId" }) as string | undefined;
  return options.contracts.find(({ contractId }) => contractId === id);
};

export const IssueInputs = ({ options }: { options: Options }) => {
  const say = useSay();
  const { setValue } = useFormContext();
  const chosen = useChosen(options);
  const suggest = (id: string) => {
    const contract = options.contracts.find(({ contractId }) => contractId === id);
    setValue("units", contract ? String(contract.suggestedUnits) : "", { shouldDirty: true });
    setValue("validTo", contract?.latestValidTo ?? "", { shouldDirty: true });
  };
  return (
    <>
      <RadioLines
        source="contractId"
        label={say("1. 按哪份合同", "1. Under which contract")}
        validate={required(say("请选择合同", "Choose a contract"))}
        onChoose={suggest}
        lines={options.contracts
          .filter(({ fits }) => fits)
          .map((contract) => ({
            id: contract.contractId,
            title: (
              <>
                {contract.contractorName} · {contract.contractTitle}
              </>
            ),
            text: <ContractWords contract={contract} unit={options.unitZh} />,
          }))}
      />
      {chosen && <UnitsAndDates options={options} contract={chosen} />}
    </>
  );
};

const ContractWords = ({ contract, unit }: { contract: ContractOption; unit: string }) => {
  const say = useSay();
  return (
    <>
      {say("单价 ", "Price ")}
      <MoneyField value={contract.unitPrice} unit />
      {say(`，合同还剩 ${contract.remainingUnits} ${unit}、`, `, ${contract.remainingUnits} units left, `)}
      <MoneyField value={contract.remainingCap} unit />
      {say(`，${contract.validTo} 到期`, `, ends ${contract.validTo}`)}
    </>
  );
};

const UnitsAndDates = ({ options, contract }: { options: Options; contract: ContractOption }) => {
  const say = useSay();
  const latest = contract.latestValidTo ?? contract.validTo;
  const byConsent = options.consentUntil === latest && latest !== contract.validTo;
  const unitsProblem = (value: unknown) => {
    const units = wholeNumber(value);
    if (units === null || units < 1) return say("请填写大于零的整数", "A whole number above zero");
    return tooMany(units, options, contract, say);
  };
  const lastDayProblem = (value: unknown, values: Record<string, unknown>) => {
    const day = String(value ?? "");
    if (day === "") return undefined;
    if (day < String(values.validFrom ?? "")) return say("不能早于开始日", "Not before the first day");
    if (day <= latest) return undefined;
    return byConsent
      ? say(`同意书 ${latest} 到期，不能超过它`, `The consent ends on ${latest}`)
      : say(`合同 ${latest} 到期，不能超过它`, `The contract ends on ${latest}`);
  };
  return (
    <>
      <Box sx={{ maxWidth: 320 }}>
        <TextInput
          source="units"
          label={say(`2. 数量（${options.unitZh}）`, "2. Units")}
          validate={[required(), unitsProblem]}
          helperText={say(
            `最多 ${contract.suggestedUnits} ${options.unitZh}`,
            `At most ${contract.suggestedUnits}`,
          )}
          slotProps={{ htmlInput: { inputMode: "numeric", autoComplete: "off", className: "tabular" } }}
        />
      </Box>
      <Value options={options} contract={contract} />
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 2, maxWidth: 560, mt: 1 }}>
        <Box sx={{ flex: "1 1 220px" }}>
          <DateInput
            source="validFrom"
            label={say("3. 服务开始日", "3. First day of service")}
            validate={[
              required(),
              (value) =>
                value && String(value) < today() ? say("不能早于今天", "Not before today") : undefined,
            ]}
          />
        </Box>
        <Box sx={{ flex: "1 1 220px" }}>
          <DateInput
            source="validTo"
            label={say("服务截止日", "Last day of service")}
            validate={[required(), lastDayProblem]}
            helperText={
              byConsent
                ? say(`最迟 ${latest}（同意书到期）`, `At the latest ${latest} (consent)`)
                : say(`最迟 ${latest}（合同到期）`, `At the latest ${latest} (contract)`)
            }
          />
        </Box>
      </Box>
    </>
  );
};

/** Which limit the units exceed, told by its name. */
function tooMany(
  units: number,
  options: Options,
  contract: ContractOption,
  say: (zh: string, en: string) => string,
): string | undefined {
  const unit = options.unitZh;
  const cost = (fenOf(contract.unitPrice) ?? 0n) * BigInt(units);
  if (units > options.openUnits)
    return say(`该需求还可签发 ${options.openUnits} ${unit}`, `The need lacks ${options.openUnits} only`);
  if (units > contract.remainingUnits)
    return say(
      `合同只剩 ${contract.remainingUnits} ${unit}`,
      `The contract has ${contract.remainingUnits} left`,
    );
  if (cost > (fenOf(options.free) ?? 0n))
    return say(
      `需要 ${yuanOf(cost)} 元，可用资金只有 ${options.free} 元`,
      `${yuanOf(cost)} needed, ${options.free} on the need`,
    );
  if (cost > (fenOf(contract.remainingCap) ?? 0n))
    return say(`合同金额只剩 ${contract.remainingCap} 元`, `The contract has ${contract.remainingCap} left`);
  return undefined;
}

const useAmount = (contract: ContractOption | undefined): string | null => {
  const units = wholeNumber(useWatch({ name: "units" }));
  if (!contract || units === null || units < 1) return null;
  return yuanOf((fenOf(contract.unitPrice) ?? 0n) * BigInt(units));
};

/** 「4 小时 × 35.00 元 = 140.00 元，可用资金剩 860.00 元」, as one types. */
const Value = ({ options, contract }: { options: Options; contract: ContractOption }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const amount = useAmount(contract);
  const units = wholeNumber(useWatch({ name: "units" }));
  if (amount === null || units === null) return null;
  const problem = tooMany(units, options, contract, say);
  const left = (fenOf(options.free) ?? 0n) - (fenOf(amount) ?? 0n);
  const money = (yuan: string) => formatMoneyWithUnit(yuan, locale);
  return (
    <Box role="status" sx={{ fontSize: "0.9375rem", lineHeight: 1.7 }}>
      {units} {options.unitZh} × {money(contract.unitPrice)} = <b>{money(amount)}</b>
      {say("；", "; ")}
      {problem ? (
        <StateChip tone="refused" label={problem} />
      ) : (
        say(`签发后可用资金剩 ${money(yuanOf(left))}`, `${money(yuanOf(left))} stay free`)
      )}
    </Box>
  );
};

/** The button repeats the decisive facts. */
export const SubmitWords = ({ options }: { options: Options }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const chosen = useChosen(options);
  const units = wholeNumber(useWatch({ name: "units" }));
  const amount = useAmount(chosen);
  if (amount === null) return say("确认签发", "Issue");
  const money = formatMoneyWithUnit(amount, locale);
  return say(`确认签发 ${units} ${options.unitZh}，${money}`, `Issue ${units}, ${money}`);
};
