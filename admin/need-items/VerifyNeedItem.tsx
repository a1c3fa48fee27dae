import AddOutlined from "@mui/icons-material/AddOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useEffect, useState } from "react";
import { required, TextInput } from "react-admin";
import { useFieldArray, useWatch } from "react-hook-form";
import { mostUnits } from "../../schema/codes/most-units.ts";
import { serviceItems } from "../../schema/codes/service-items.ts";
import { PreviewCoverDocument } from "../../schema/generated/operations.ts";
import { formatMoneyWithUnit, normaliseMoney } from "../shell/format.ts";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { MoneyInput } from "../shell/forms/MoneyInput.tsx";
import { useCountProblem } from "../shell/forms/use-count-problem.ts";
import { wholeNumber } from "../shell/forms/whole-number.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { neverStale } from "../shell/query-client.ts";
import { CoverLines } from "./CoverLines.tsx";
import { costOfUnits, type Figures, figuresOf } from "./figures.ts";
import { GapFigures } from "./GapFigures.tsx";
import { type NeedItem, needItemRefreshes, verifyNeedItem } from "./need-items.data.ts";
import { useItemFacts } from "./use-item-facts.tsx";

interface OtherCover {
  source?: string;
  amount?: string | null;
}
interface Values {
  quantity?: string;
  approvedCost?: string | null;
  otherCover?: OtherCover[];
}

/** Fixes the cost and takes cover into account; the gap that will be listed stands on the button. */
export const VerifyNeedItem = ({ record, open, onClose }: ActionDialogProps<NeedItem>) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const [figures, setFigures] = useState<Figures | null>(null);
  const facts = useItemFacts(record).filter(({ label }) => label !== say("缺口", "Gap"));
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say(`核实 ${record.serial}`, `Verify ${record.serial}`)}
      facts={facts}
      confirmLabel={
        figures
          ? say(
              `确认核实，缺口 ${formatMoneyWithUnit(figures.gap, "zh")}`,
              `Verify, gap ${formatMoneyWithUnit(figures.gap, locale)}`,
            )
          : say("确认核实", "Verify")
      }
      action={verifyNeedItem}
      defaultValues={{ quantity: String(record.quantity), approvedCost: record.approvedCost, otherCover: [] }}
      toInput={(values) => ({ id: record.id, input: inputOf(record, values as Values) })}
      refreshes={needItemRefreshes}
    >
      <VerifyInputs item={record} onFigures={setFigures} />
    </ConfirmByFacts>
  );
};

function inputOf({ serviceItem }: NeedItem, { quantity, approvedCost, otherCover = [] }: Values) {
  const other = otherCover.map(({ source, amount }) => ({
    source: (source ?? "").trim(),
    amount: normaliseMoney(String(amount ?? "")),
  }));
  return {
    ...(serviceItem
      ? { quantity: wholeNumber(quantity) ?? 0 }
      : { approvedCost: normaliseMoney(String(approvedCost ?? "")) }),
    otherCover: other,
  };
}

const VerifyInputs = ({
  item,
  onFigures,
}: {
  item: NeedItem;
  onFigures: (figures: Figures | null) => void;
}) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const { data } = useConsoleQuery(
    ["need-items", "cover"],
    PreviewCoverDocument,
    { id: item.id },
    neverStale,
  );
  const inForce = data?.previewCover ?? [];
  const { quantity, approvedCost, otherCover = [] } = useWatch<Values>();
  const service = item.serviceItem ? serviceItems[item.serviceItem] : null;
  const cost = service
    ? costOfUnits(quantity, service.unitPriceInFen)
    : normaliseMoney(String(approvedCost ?? ""));
  const others = otherCover.map((line) => normaliseMoney(String(line?.amount ?? "")));
  const figures = figuresOf(cost, [...inForce.map(({ amount }) => amount), ...others]);
  const key = figures && `${figures.approvedCost} ${figures.cover}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the figures are made anew at each stroke; the key tells whether they differ
  useEffect(() => onFigures(figures), [key]);

  const wholeUnits = useCountProblem({ most: mostUnits.need });
  return (
    <>
      {service ? (
        <TextInput
          source="quantity"
          label={say(`核定数量（${item.unit}）`, `Units found (${item.unit})`)}
          helperText={say(
            `单价 ${formatMoneyWithUnit(priceOf(service), "zh")}/${item.unit}，费用按数量计算。`,
            `${formatMoneyWithUnit(priceOf(service), locale)} each.`,
          )}
          validate={[required(), wholeUnits]}
          slotProps={{ htmlInput: { inputMode: "numeric", autoComplete: "off" } }}
        />
      ) : (
        <MoneyInput
          helperText={false}
          source="approvedCost"
          label={say("核定费用", "Cost found")}
          validate={required()}
        />
      )}
      <Box component="h3" sx={{ mt: 2, mb: 0.5, fontSize: "0.9375rem" }}>
        {say("已享：在享政策按规定计入", "Covered by policies in force")}
      </Box>
      {data ? <CoverLines lines={inForce} /> : "…"}
      <OtherCoverInputs />
      {figures && (
        <Box sx={{ mt: 2 }}>
          <GapFigures figures={figures} />
          {figures.gap === "0.00" && (
            <Box role="status" sx={{ mt: 1, color: "warning.main", fontSize: "0.9375rem" }}>
              {say(
                "没有缺口。请取消，改为「标记为已由其他渠道解决」。",
                "No gap is left; cancel, and mark it as met elsewhere.",
              )}
            </Box>
          )}
        </Box>
      )}
    </>
  );
};

const priceOf = ({ unitPriceInFen }: { unitPriceInFen: number }) => costOfUnits(1, unitPriceInFen) ?? "0.00";

/** Cover that is on no record here: a relative's share, help of a neighbour, a benefit of another department. */
const OtherCoverInputs = () => {
  const say = useSay();
  const { fields, append, remove } = useFieldArray({ name: "otherCover" });
  return (
    <>
      {fields.map(({ id }, index) => (
        <Box
          key={id}
          component="fieldset"
          sx={{
            border: 1,
            borderColor: "divider",
            borderRadius: 1,
            px: 1.5,
            pb: 1,
            mt: 1,
            mx: 0,
            minWidth: 0,
          }}
        >
          <Box component="legend" sx={{ fontSize: "0.875rem", px: 0.5 }}>
            {say(`其他已享 ${index + 1}`, `Other cover ${index + 1}`)}
          </Box>
          <TextInput
            source={`otherCover.${index}.source`}
            label={say("来源", "Source")}
            helperText={say("谁支付、凭什么，例如「商业保险理赔单」", "Who pays, on what evidence")}
            validate={required()}
          />
          <MoneyInput
            helperText={false}
            source={`otherCover.${index}.amount`}
            label={say("金额", "Amount")}
            validate={required()}
          />
          <Button size="small" onClick={() => remove(index)}>
            {say(`删除其他已享 ${index + 1}`, `Remove other cover ${index + 1}`)}
          </Button>
        </Box>
      ))}
      <Button
        startIcon={<AddOutlined />}
        onClick={() => append({ source: "", amount: null })}
        sx={{ mt: 0.5 }}
      >
        {say("录入其他已享", "Enter other cover")}
      </Button>
    </>
  );
};
