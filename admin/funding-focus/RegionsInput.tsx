import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControl from "@mui/material/FormControl";
import FormHelperText from "@mui/material/FormHelperText";
import FormLabel from "@mui/material/FormLabel";
import { useState } from "react";
import { useInput } from "react-admin";
import { useSay } from "../shell/i18n/use-say.ts";
import { RegionSelects } from "../shell/regions/RegionSelects.tsx";
import { useRegionName } from "./use-region-name.ts";

interface RegionsInputProps {
  source: string;
  /** Names of the regions that were chosen before. */
  known: readonly { code: string; pathName: string }[];
}

/** Counties and townships, one after the other: choose, add, take out. */
export const RegionsInput = ({ source, known }: RegionsInputProps) => {
  const say = useSay();
  const { field, fieldState } = useInput({ source });
  const [candidate, setCandidate] = useState<string | null>(null);
  const chosen = (field.value ?? []) as string[];
  const add = () => {
    if (candidate && !chosen.includes(candidate)) field.onChange([...chosen, candidate]);
    setCandidate(null);
  };
  return (
    <FormControl
      component="fieldset"
      error={fieldState.invalid}
      className={`ra-input ra-input-${source}`}
      sx={{ width: "100%", mb: 1 }}
    >
      <FormLabel component="legend" sx={{ fontSize: "0.75rem" }}>
        {say("区域", "Regions")}
      </FormLabel>
      <Box
        component="ul"
        aria-label={say("已选区域", "Chosen regions")}
        sx={{ m: 0, p: 0, listStyle: "none", display: "flex", flexWrap: "wrap", gap: 1 }}
      >
        {chosen.map((code) => (
          <Chosen
            key={code}
            code={code}
            known={known.find((region) => region.code === code)?.pathName}
            onRemove={() => field.onChange(chosen.filter((other) => other !== code))}
          />
        ))}
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1, alignItems: "center" }}>
        <RegionSelects
          value={candidate}
          onChange={setCandidate}
          noChoice={say("请选择", "Choose")}
          downToTownship
          field={{ fullWidth: false, sx: { minWidth: { xs: "100%", sm: 180 } } }}
        />
        <Button variant="outlined" onClick={add} disabled={candidate === null}>
          {say("加入", "Add")}
        </Button>
      </Box>
      <FormHelperText>
        {fieldState.error?.message ??
          say(
            "不选表示不限；可以选整个县（市、区），也可以选乡镇（街道）",
            "None: any. Whole counties or single townships.",
          )}
      </FormHelperText>
    </FormControl>
  );
};

interface ChosenProps {
  code: string;
  known: string | undefined;
  onRemove: () => void;
}

const Chosen = ({ code, known, onRemove }: ChosenProps) => {
  const say = useSay();
  const name = useRegionName(code, known);
  return (
    <Box
      component="li"
      sx={{
        display: "flex",
        alignItems: "center",
        border: 1,
        borderColor: "divider",
        borderRadius: 1,
        pl: 1,
      }}
    >
      {name}
      <Button size="small" onClick={onRemove} aria-label={say(`去掉${name}`, `Take out ${name}`)}>
        {say("去掉", "Remove")}
      </Button>
    </Box>
  );
};
