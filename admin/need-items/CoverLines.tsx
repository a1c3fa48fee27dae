import Box from "@mui/material/Box";
import { createElement, type ReactNode } from "react";
import { MoneyField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { NothingHere } from "../shell/pages/Section.tsx";

export interface CoverLine {
  readonly source: string;
  readonly policyVersionId?: string | null;
  readonly amount: string;
}

/** What pays towards the need already, each with its source. */
export const CoverLines = ({ lines }: { lines: readonly CoverLine[] }) => {
  const say = useSay();
  if (lines.length === 0) {
    return (
      <NothingHere>{say("没有可计入的在享政策。", "No policy in force counts towards it.")}</NothingHere>
    );
  }
  // Two lines may well be alike and their order is fixed, so they are handed over as they stand, without keys.
  const rows = lines.map((line) => createElement(Row, { line }));
  return createElement(Rows, null, ...rows);
};

const Rows = ({ children }: { children?: ReactNode }) => (
  <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", fontSize: "0.9375rem" }}>
    {children}
  </Box>
);

const Row = ({ line: { source, policyVersionId, amount } }: { line: CoverLine }) => {
  const say = useSay();
  return (
    <Box component="li" sx={{ display: "flex", columnGap: 2, justifyContent: "space-between", py: 0.5 }}>
      <Box component="span" sx={{ overflowWrap: "anywhere" }}>
        {source}
        {!policyVersionId && say("（人工录入）", " (entered by hand)")}
      </Box>
      <b>
        <MoneyField value={amount} unit />
      </b>
    </Box>
  );
};
