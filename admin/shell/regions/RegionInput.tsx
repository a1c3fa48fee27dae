import { InputHelperText, type InputProps, useInput } from "react-admin";
import { RegionSelects } from "./RegionSelects.tsx";
import { useRootRegion } from "./use-regions.ts";

export interface RegionInputProps
  extends Pick<InputProps, "source" | "label" | "validate" | "defaultValue" | "helperText"> {
  /** What stands for no choice: 「不限」, 「滨城区全域」. */
  noChoice: string;
  downToTownship?: boolean;
}

/** A region of a form as its 12 digits: one select a level, from the own region down. */
export const RegionInput = ({ noChoice, downToTownship = false, ...props }: RegionInputProps) => {
  const { field, fieldState } = useInput(props);
  const root = useRootRegion();
  const chosen = typeof field.value === "string" && field.value !== "" ? field.value : null;
  return (
    <div className={`ra-input ra-input-${props.source}`}>
      <RegionSelects
        value={chosen}
        onChange={(code) => field.onChange(code ?? "")}
        noChoice={noChoice}
        downToTownship={downToTownship}
        field={{ error: fieldState.invalid }}
      />
      {root && (fieldState.error?.message || props.helperText) && (
        <InputHelperText error={fieldState.error?.message} helperText={props.helperText} />
      )}
    </div>
  );
};
