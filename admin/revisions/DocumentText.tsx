import Box from "@mui/material/Box";
import { useSay } from "../shell/i18n/use-say.ts";
import { monospace } from "./monospace.ts";

/** A text with the numbers of its lines, folded away: the changes in words say more. */
export const DocumentText = ({ text, summary }: { text: string; summary: string }) => {
  const say = useSay();
  const lines = text.replace(/\n$/, "").split("\n");
  return (
    <Box component="details" sx={{ fontSize: "0.9375rem" }}>
      <Box component="summary" sx={{ cursor: "pointer", minHeight: 32, lineHeight: "32px" }}>
        {summary}
        {say(`（${lines.length} 行）`, ` (${lines.length} lines)`)}
      </Box>
      <Box
        tabIndex={0}
        role="region"
        aria-label={summary}
        sx={{ display: "flex", maxHeight: 480, overflow: "auto", bgcolor: "#eef1f4", borderRadius: 1 }}
      >
        <Box
          component="pre"
          aria-hidden
          sx={{ ...monospace, m: 0, p: 1, textAlign: "right", color: "#3c4043" }}
        >
          {lines.map((_line, index) => index + 1).join("\n")}
        </Box>
        <Box component="pre" sx={{ ...monospace, m: 0, py: 1, pr: 2 }}>
          {lines.join("\n")}
        </Box>
      </Box>
    </Box>
  );
};
