import Box from "@mui/material/Box";
import { useInput } from "react-admin";
import { useSay } from "../shell/i18n/use-say.ts";
import { RegionSelects } from "../shell/regions/RegionSelects.tsx";
import { isVillage, useOwnRegion } from "../shell/regions/use-regions.ts";

/** The village of a family, within the post's own region; a village assistant has no choice to make. */
export const VillageInput = () => {
  const say = useSay();
  const own = useOwnRegion();
  const { field, fieldState } = useInput({
    source: "regionCode",
    validate: (value) =>
      value && isVillage(String(value)) ? undefined : say("请选择到村（社区）", "Choose a village"),
  });
  if (own && isVillage(own.code)) {
    return (
      <Box sx={{ py: 1 }}>
        <Box component="span" sx={{ color: "text.secondary" }}>
          {say("村（社区）：", "Village: ")}
        </Box>
        {own.pathName}
      </Box>
    );
  }
  return (
    <RegionSelects
      value={field.value || null}
      onChange={(code) => field.onChange(code ?? "")}
      noChoice={say("请选择", "Choose")}
      village={{
        name: field.name,
        required: true,
        error: fieldState.invalid,
        helperText: fieldState.error?.message,
        className: "ra-input ra-input-regionCode",
      }}
    />
  );
};
