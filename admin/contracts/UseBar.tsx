import Box from "@mui/material/Box";

/** How much of a limit is used. The figures stand in words beside it. */
export const UseBar = ({ share, label }: { share: number; label: string }) => (
  <Box
    role="img"
    aria-label={label}
    sx={{
      height: 10,
      maxWidth: 320,
      border: "1px solid #7a838c",
      borderRadius: 0.5,
      overflow: "hidden",
      bgcolor: "#fff",
    }}
  >
    <Box
      sx={{
        height: "100%",
        width: `${Math.min(1, Math.max(0, share)) * 100}%`,
        bgcolor: share >= 0.9 ? "#b35900" : "#14508c",
      }}
    />
  </Box>
);
