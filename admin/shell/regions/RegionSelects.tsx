import MenuItem from "@mui/material/MenuItem";
import TextField, { type TextFieldProps } from "@mui/material/TextField";
import { useSay } from "../i18n/use-say.ts";
import { chainTo, levelsBelow, useRegionChildren, useRootRegion } from "./use-regions.ts";

export interface RegionSelectsProps {
  /** The chosen region at any level; null for the own region as a whole. */
  value: string | null;
  onChange: (code: string | null) => void;
  /** What stands for no choice: 全部 in a filter, a prompt in a form. */
  noChoice: string;
  /** Props of every select; those of the last one, the village, may carry name and error of a form field. */
  field?: TextFieldProps;
  village?: TextFieldProps;
  /** Goes down to the townships only. */
  downToTownship?: boolean;
}

/** Selects from the post's own region, or the city for a partner, down, one a level, each offered when the one above is chosen. */
export const RegionSelects = ({
  value,
  onChange,
  noChoice,
  field,
  village,
  downToTownship = false,
}: RegionSelectsProps) => {
  const root = useRootRegion();
  if (!root) return null;
  const chain = chainTo(root.code, value);
  return (
    <>
      {chain.map((parentCode, index) => (
        <LevelSelect
          key={parentCode}
          parentCode={parentCode}
          value={chain[index + 1] ?? null}
          noChoice={noChoice}
          field={field}
          village={village}
          downToTownship={downToTownship}
          onChange={(code) => onChange(code ?? (index === 0 ? null : parentCode))}
        />
      ))}
    </>
  );
};

interface LevelSelectProps extends Omit<RegionSelectsProps, "field" | "village"> {
  parentCode: string;
  field: TextFieldProps | undefined;
  village: TextFieldProps | undefined;
}

const LevelSelect = ({
  parentCode,
  value,
  onChange,
  noChoice,
  field,
  village,
  downToTownship,
}: LevelSelectProps) => {
  const say = useSay();
  const choices = useRegionChildren(parentCode);
  const levels = levelsBelow(parentCode);
  const labels: Record<number, string> = {
    1: say("村（社区）", "Village"),
    2: say("乡镇（街道）", "Township"),
    3: say("县（市、区）", "County"),
  };
  if (levels === 0 || (downToTownship && levels === 1)) return null;
  const known = choices.some(({ code }) => code === value);
  return (
    <TextField
      select
      label={labels[levels]}
      value={known ? value : ""}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      {...field}
      {...(levels === 1 && village)}
    >
      <MenuItem value="">{noChoice}</MenuItem>
      {choices.map(({ code, name }) => (
        <MenuItem key={code} value={code}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};
