import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MuiLink from "@mui/material/Link";
import { Link } from "react-router-dom";
import { isFundable } from "../reservations/funding-step.ts";
import { useOpenReservations } from "../reservations/use-open-reservations.ts";
import { useSay } from "../shell/i18n/use-say.ts";

interface AllocateButtonProps {
  label: string;
  /** The lot to allocate from. */
  donationId?: string;
  /** Only reservations of needs in this project count. */
  projectId?: string;
}

/** The way to allocate, when some reserved need can be funded; else what comes first, and the way there. */
export const AllocateButton = ({ label, donationId, projectId }: AllocateButtonProps) => {
  const say = useSay();
  const { reservations } = useOpenReservations();
  if (!reservations) return null;
  const held = reservations.filter(({ need }) => !projectId || need?.projectId === projectId);
  if (held.some(isFundable)) {
    const lot = donationId ? `?donation=${encodeURIComponent(donationId)}` : "";
    return (
      <Button component={Link} to={`/allocations/create${lot}`} variant="contained">
        {label}
      </Button>
    );
  }
  return (
    <Box sx={{ fontSize: "0.9375rem", lineHeight: 1.6 }}>
      {held.length === 0
        ? say("先预留需求，才能分配资金：", "Reserve a need before money is allocated: ")
        : say("已预留的需求还不能分配资金：", "What you reserved cannot be funded yet: ")}
      <MuiLink component={Link} to={held.length === 0 ? "/matched-needs" : "/reservations"}>
        {held.length === 0
          ? say("查看匹配的需求", "See matched needs")
          : say("查看预留的下一步", "See the next step of each")}
      </MuiLink>
    </Box>
  );
};
