import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { useSay } from "../shell/i18n/use-say.ts";
import type { RevisionDetail } from "./revisions.data.ts";

export type RevisionProblem = RevisionDetail["problems"][number];

export interface ProblemListProps {
  problems: readonly RevisionProblem[];
  /** The way to the line: a link from the page, a button in the editor; nothing for who may not edit. */
  wayTo?: (line: number, column: number, words: string) => ReactNode;
}

/** What is wrong, each with its place in the text. */
export const ProblemList = ({ problems, wayTo }: ProblemListProps) => {
  const say = useSay();
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none" }}>
      {problems.map(({ line, column, messageZh }) => {
        const place =
          line === null
            ? say("整份内容", "The whole text")
            : say(`第 ${line} 行第 ${column ?? 1} 列`, `Line ${line}, column ${column ?? 1}`);
        return (
          <Box
            component="li"
            key={`${line} ${column} ${messageZh}`}
            sx={{
              display: "flex",
              flexWrap: "wrap",
              columnGap: 1.5,
              alignItems: "baseline",
              py: 0.75,
              "& + &": { borderTop: 1, borderColor: "divider" },
              fontSize: "0.9375rem",
              lineHeight: 1.6,
            }}
          >
            <Box component="span" className="tabular" sx={{ whiteSpace: "nowrap", fontWeight: 600 }}>
              {line !== null && wayTo ? wayTo(line, column ?? 1, place) : place}
            </Box>
            <Box
              component="span"
              lang="zh-CN"
              sx={{ flex: "1 1 16em", minWidth: 0, overflowWrap: "anywhere" }}
            >
              {messageZh}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
};
