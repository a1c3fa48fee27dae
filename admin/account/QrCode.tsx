import Box from "@mui/material/Box";
import { encode } from "uqr";

const quietZone = 4;

/** Drawn here from the text, which holds a secret: it goes to no service and into no address. */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const { size, data } = encode(text, { border: quietZone });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      sx={{ display: "block", width: 220, maxWidth: "100%", bgcolor: "#fff", mt: 1 }}
    >
      <path d={path} fill="#000" />
    </Box>
  );
};
