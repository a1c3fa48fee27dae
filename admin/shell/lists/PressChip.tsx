import Chip from "@mui/material/Chip";

export interface PressChipProps {
  label: string;
  pressed: boolean;
  onPress: () => void;
}

/** One choice of a few, all in sight; large enough for a thumb. */
export const PressChip = ({ label, pressed, onPress }: PressChipProps) => (
  <Chip
    label={label}
    aria-pressed={pressed}
    color={pressed ? "primary" : "default"}
    variant={pressed ? "filled" : "outlined"}
    onClick={onPress}
    sx={{ height: { xs: 44, sm: 36 }, borderRadius: { xs: 22, sm: 18 }, fontSize: "0.875rem" }}
  />
);
