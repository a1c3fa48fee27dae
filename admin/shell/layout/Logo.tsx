import Box from "@mui/material/Box";

/** A slice of lotus root: chambers that open into each other. Decoration; the name stands beside it. */
export const Logo = ({ size = 28 }: { size?: number }) => (
  <Box component="svg" viewBox="0 0 32 32" aria-hidden sx={{ width: size, height: size, flex: "none" }}>
    <circle cx="16" cy="16" r="15" fill="#8a2f5f" />
    <circle cx="16" cy="16" r="12.6" fill="#fbeef4" />
    <g fill="#8a2f5f">
      <circle cx="16" cy="16" r="1.7" />
      {[0, 60, 120, 180, 240, 300].map((angle) => (
        <ellipse key={angle} cx="16" cy="9" rx="2.3" ry="3" transform={`rotate(${angle} 16 16)`} />
      ))}
    </g>
  </Box>
);
