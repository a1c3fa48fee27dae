import AddOutlined from "@mui/icons-material/AddOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { RadioButtonGroupInput, required, SelectInput, TextInput } from "react-admin";
import { useFieldArray, useWatch } from "react-hook-form";
import { mostUnits } from "../../schema/codes/most-units.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { needLevels } from "../../schema/codes/need-levels.ts";
import { serviceItems, serviceUnits } from "../../schema/codes/service-items.ts";
import { formatMoneyWithUnit } from "../shell/format.ts";
import { MoneyInput } from "../shell/forms/MoneyInput.tsx";
import { useCountProblem } from "../shell/forms/use-count-problem.ts";
import { useCodeChoices, useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { costOfUnits } from "./figures.ts";
import { firstItem, type ItemValues, pricedServices } from "./need-form.ts";

const mostItems = 10;

/** The items of a need, each a group of its own. */
export const NeedItemInputs = () => {
  const say = useSay();
  const { fields, append, remove } = useFieldArray({ name: "items" });
  return (
    <>
      {fields.map(({ id }, index) => (
        <ItemFields key={id} index={index} onRemove={fields.length > 1 ? () => remove(index) : undefined} />
      ))}
      {fields.length < mostItems && (
        <Button
          startIcon={<AddOutlined />}
          variant="outlined"
          sx={{ mt: 1.5 }}
          onClick={() => append(firstItem)}
        >
          {say("再加一项", "Add another")}
        </Button>
      )}
    </>
  );
};

const ItemFields = ({ index, onRemove }: { index: number; onRemove: (() => void) | undefined }) => {
  const say = useSay();
  const values = (useWatch({ name: `items.${index}` }) ?? {}) as ItemValues;
  return (
    <Box
      component="fieldset"
      sx={{ border: 1, borderColor: "#7a838c", borderRadius: 1, px: 2, pb: 1.5, mt: 1.5, mx: 0, minWidth: 0 }}
    >
      <Box component="legend" sx={{ px: 0.75, fontWeight: 700 }}>
        {say(`第 ${index + 1} 项`, `Item ${index + 1}`)}
      </Box>
      <ItemQuestions prefix={`items.${index}.`} values={values} />
      {onRemove && (
        <Button size="small" color="error" onClick={onRemove} sx={{ mt: 1 }}>
          {say(`删除第 ${index + 1} 项`, `Remove item ${index + 1}`)}
        </Button>
      )}
    </Box>
  );
};

interface ItemQuestionsProps {
  /** Ends with a dot where the item is one of several. */
  prefix: string;
  values: ItemValues;
}

/** What is asked of one item: which kind, how pressing, and what meets it. */
export const ItemQuestions = ({ prefix, values }: ItemQuestionsProps) => {
  const say = useSay();
  return (
    <>
      <SelectInput
        helperText={false}
        source={`${prefix}category`}
        label={say("需求类别", "Category")}
        choices={useCodeChoices(needCategories)}
        validate={required()}
      />
      <RadioButtonGroupInput
        helperText={false}
        source={`${prefix}level`}
        label={say("紧急程度", "Urgency")}
        choices={useCodeChoices(needLevels)}
        validate={required()}
      />
      <RadioButtonGroupInput
        helperText={false}
        source={`${prefix}kind`}
        label={say("用什么解决", "How it is met")}
        choices={[
          { id: "SERVICE", name: say("上门服务", "A service") },
          { id: "MONEY", name: say("资金", "Money") },
        ]}
      />
      {values.kind === "MONEY" ? (
        <MoneyInput
          helperText={false}
          source={`${prefix}approvedCost`}
          label={say("所需金额", "Amount needed")}
          validate={required()}
        />
      ) : (
        <ServiceFields prefix={prefix} values={values} />
      )}
    </>
  );
};

/** Service and units; the price stands beside the name, the cost below the number. */
const ServiceFields = ({ prefix, values: { serviceItem, quantity } }: ItemQuestionsProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const unitLabel = useCodeLabel(serviceUnits);
  const service = serviceItem ? serviceItems[serviceItem] : undefined;
  const unit = service ? unitLabel(service.unit) : "";
  const priceOf = (fen: number) => formatMoneyWithUnit(costOfUnits(1, fen) ?? "0.00", locale);
  const cost = service ? costOfUnits(quantity, service.unitPriceInFen) : null;
  const choices = Object.entries(pricedServices).map(([id, item]) => ({
    id,
    name: say(
      `${item.zh}　${priceOf(item.unitPriceInFen)}/${unitLabel(item.unit)}`,
      `${item.en}, ${priceOf(item.unitPriceInFen)} a ${unitLabel(item.unit)}`,
    ),
  }));
  const wholeUnits = useCountProblem({ most: mostUnits.need });
  return (
    <>
      <SelectInput
        helperText={false}
        source={`${prefix}serviceItem`}
        label={say("服务项目", "Service")}
        choices={choices}
        validate={required()}
      />
      <TextInput
        source={`${prefix}quantity`}
        label={unit ? say(`数量（${unit}）`, `Units (${unit})`) : say("数量", "Units")}
        validate={[required(), wholeUnits]}
        helperText={
          cost !== null && service
            ? say(
                `费用 ${String(quantity).normalize("NFKC").trim()} ${unit} × ${priceOf(service.unitPriceInFen)} = ${formatMoneyWithUnit(cost, locale)}`,
                `Cost ${quantity} × ${priceOf(service.unitPriceInFen)} = ${formatMoneyWithUnit(cost, locale)}`,
              )
            : say("费用按服务目录单价计算", "The cost follows from the price list")
        }
        slotProps={{ htmlInput: { inputMode: "numeric", autoComplete: "off" } }}
      />
    </>
  );
};
