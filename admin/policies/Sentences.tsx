import Box from "@mui/material/Box";
import { NothingHere } from "../shell/pages/Section.tsx";

export interface SentencesProps {
  sentences: readonly string[];
  /** What the list is, in front of it. */
  lead?: string | undefined;
  /** Said when there is none; without it nothing is shown. */
  empty?: string;
}

/** Sentences of the server, one a line. */
export const Sentences = ({ sentences, lead, empty }: SentencesProps) => {
  if (sentences.length === 0) return empty ? <NothingHere>{empty}</NothingHere> : null;
  return (
    <>
      {lead && <Box sx={{ fontSize: "0.9375rem" }}>{lead}</Box>}
      <Box
        component="ul"
        sx={{
          m: 0,
          pl: 2.5,
          listStyleType: "disc",
          fontSize: "0.9375rem",
          lineHeight: 1.7,
          overflowWrap: "anywhere",
        }}
      >
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </Box>
    </>
  );
};
