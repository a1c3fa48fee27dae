import Stack from "@mui/material/Stack";
import { useListContext } from "react-admin";
import { policyTiers } from "../../schema/codes/policy-tiers.ts";
import { useCodeChoices } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { PressChip } from "../shell/lists/PressChip.tsx";

/** The layers of assistance as buttons, one pressed at a time. */
export const TierFilter = () => {
  const say = useSay();
  const choices = useCodeChoices(policyTiers);
  const { filterValues, setFilters } = useListContext();
  const { tier, ...others } = filterValues;
  const chip = (id: string | undefined, name: string) => (
    <PressChip
      key={name}
      label={name}
      pressed={tier === id}
      onPress={() => setFilters(id === undefined ? others : { ...others, tier: id })}
    />
  );
  return (
    <Stack
      direction="row"
      useFlexGap
      role="group"
      aria-label={say("政策层次", "Layer")}
      sx={{ flexWrap: "wrap", gap: 1, width: "100%", mb: 1 }}
    >
      {chip(undefined, say("全部层次", "All layers"))}
      {choices.map(({ id, name }) => chip(id, name))}
    </Stack>
  );
};
