import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControl from "@mui/material/FormControl";
import FormHelperText from "@mui/material/FormHelperText";
import FormLabel from "@mui/material/FormLabel";
import { useState } from "react";
import { useInput } from "react-admin";
import { useRegionName } from "../funding-focus/use-region-name.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { RegionSelects } from "../shell/regions/RegionSelects.tsx";
import { useOwnRegion } from "../shell/regions/use-regions.ts";

/** Where the contractor serves: the buyer's whole region at first, or parts of it. */
export const ServedRegionsInput = ({ source }: { source: string }) => {
  const say = useSay();
  const own = useOwnRegion();
  const { field, fieldState } = useInput({
    source,
    validate: (value: unknown) =>
      Array.isArray(value) && value.length > 0 ? undefined : say("请至少加入一个区域", "Add one at least"),
  });
  const [candidate, setCandidate] = useState<string | null>(null);
  const chosen = (field.value ?? []) as string[];
  const add = () => {
    const code = candidate ?? own?.code;
    if (code && !chosen.includes(code)) field.onChange([...chosen, code]);
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
        {say("服务区域", "Serves")}
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
            known={code === own?.code ? say(`${own.name}全域`, `All of ${own.name}`) : undefined}
            onRemove={() => field.onChange(chosen.filter((other) => other !== code))}
          />
        ))}
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1, alignItems: "center" }}>
        <RegionSelects
          value={candidate}
          onChange={setCandidate}
          noChoice={own ? say(`${own.name}全域`, `All of ${own.name}`) : say("请选择", "Choose")}
          downToTownship
          field={{ fullWidth: false, sx: { minWidth: { xs: "100%", sm: 180 } } }}
        />
        <Button type="button" variant="outlined" onClick={add}>
          {say("加入", "Add")}
        </Button>
      </Box>
      {fieldState.error?.message && (
        <FormHelperText>{fieldState.error.message.replace("@@react-admin@@", "")}</FormHelperText>
      )}
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
      <Button
        type="button"
        size="small"
        onClick={onRemove}
        aria-label={say(`去掉${name}`, `Take out ${name}`)}
      >
        {say("去掉", "Remove")}
      </Button>
    </Box>
  );
};
