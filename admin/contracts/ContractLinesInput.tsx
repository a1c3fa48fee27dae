import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { required, SelectInput, TextInput } from "react-admin";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { mostUnits } from "../../schema/codes/most-units.ts";
import { type ServiceItem, serviceItems, serviceUnits } from "../../schema/codes/service-items.ts";
import { MoneyInput } from "../shell/forms/MoneyInput.tsx";
import { useCountProblem } from "../shell/forms/use-count-problem.ts";
import { useCodeChoices } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";

export interface LineValues {
  serviceItem: string;
  unitPrice: string;
  capUnits: string;
}

/** The services of a contract, one group of inputs each: which, at which price, how many at most. */
export const ContractLinesInput = ({ usual }: { usual: (code: ServiceItem) => string }) => {
  const say = useSay();
  const { fields, append, remove } = useFieldArray({ name: "lines" });
  return (
    <Box sx={{ mt: 2 }}>
      <Box component="h2" sx={{ fontSize: "1.125rem", m: 0 }}>
        {say("服务项目", "Services")}
      </Box>
      {fields.map((field, index) => (
        <LineInputs
          key={field.id}
          index={index}
          usual={usual}
          onRemove={fields.length > 1 ? () => remove(index) : undefined}
        />
      ))}
      <Button
        type="button"
        variant="outlined"
        onClick={() => append({ serviceItem: "", unitPrice: "", capUnits: "" })}
        sx={{ mt: 1 }}
      >
        {say("再加一项服务", "Add a service")}
      </Button>
    </Box>
  );
};

interface LineInputsProps {
  index: number;
  usual: (code: ServiceItem) => string;
  onRemove: (() => void) | undefined;
}

const LineInputs = ({ index, usual, onRemove }: LineInputsProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const count = useCountProblem({ most: mostUnits.contract });
  const { setValue, getValues } = useFormContext();
  const code = useWatch({ name: `lines.${index}.serviceItem` }) as ServiceItem | "";
  const all = useWatch({ name: "lines" }) as LineValues[] | undefined;
  const taken = new Set(all?.filter((_, other) => other !== index).map(({ serviceItem }) => serviceItem));
  const choices = useCodeChoices(serviceItems).filter(({ id }) => !taken.has(id));
  const unit = code ? serviceUnits[serviceItems[code].unit][locale] : "";
  const name = `lines.${index}`;
  return (
    <Box
      component="fieldset"
      sx={{ border: 1, borderColor: "divider", borderRadius: 1, mt: 1, mx: 0, px: 1.5, pb: 1 }}
    >
      <legend>{say(`第 ${index + 1} 项`, `No. ${index + 1}`)}</legend>
      <SelectInput
        source={`${name}.serviceItem`}
        label={say("服务", "Service")}
        choices={choices}
        validate={required()}
        onChange={(event) => {
          const chosen = (event as { target?: { value?: string } })?.target?.value as ServiceItem | undefined;
          if (chosen && !getValues(`${name}.unitPrice`)) setValue(`${name}.unitPrice`, usual(chosen));
        }}
      />
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 2 }}>
        <Box sx={{ flex: "1 1 200px" }}>
          <MoneyInput
            source={`${name}.unitPrice`}
            label={unit ? say(`单价（每${unit}）`, `Price a ${unit}`) : say("单价", "Price")}
            validate={required()}
            helperText={
              code
                ? say(`常用结算价 ${usual(code)} 元`, `Usually CNY ${usual(code)}`)
                : say("免费的填 0", "0 for what is free")
            }
          />
        </Box>
        <Box sx={{ flex: "1 1 200px" }}>
          <TextInput
            source={`${name}.capUnits`}
            label={unit ? say(`数量上限（${unit}）`, `At most (${unit})`) : say("数量上限", "At most")}
            validate={[required(), count]}
            slotProps={{ htmlInput: { inputMode: "numeric", autoComplete: "off" } }}
          />
        </Box>
      </Box>
      {onRemove && (
        <Button type="button" onClick={onRemove}>
          {say(`去掉第 ${index + 1} 项`, `Remove no. ${index + 1}`)}
        </Button>
      )}
    </Box>
  );
};
