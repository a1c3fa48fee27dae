import Box from "@mui/material/Box";
import { useSay } from "../shell/i18n/use-say.ts";
import { fundedPercent } from "./project-words.ts";

/** How much of what was lacking is funded, as a bar and in words; nothing where the sum is not told. */
export const ProjectProgress = ({
  project,
}: {
  project: { gap: string | null; gapBand: string | null; allocated: string };
}) => {
  const say = useSay();
  const percent = fundedPercent(project);
  if (percent === null) return null;
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 1 }}>
      <Box
        aria-hidden
        sx={{
          flex: "1 1 auto",
          maxWidth: 240,
          height: 8,
          bgcolor: "#d8e4ef",
          borderRadius: 1,
          overflow: "hidden",
        }}
      >
        <Box sx={{ width: `${percent}%`, height: "100%", bgcolor: "primary.main" }} />
      </Box>
      <span className="tabular">{say(`已落实 ${percent}%`, `${percent}% funded`)}</span>
    </Box>
  );
};
