import Chip from "@mui/material/Chip";
import { type PolicyTier, policyTiers } from "../../schema/codes/policy-tiers.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";

/** The layer of a policy. It is no state, so it carries no tone. */
export const TierChip = ({ tier }: { tier: PolicyTier }) => {
  const label = useCodeLabel(policyTiers);
  return (
    <Chip
      size="small"
      variant="outlined"
      label={label(tier)}
      sx={{ borderColor: "#7a838c", fontSize: "0.8125rem" }}
    />
  );
};
