import Box from "@mui/material/Box";
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
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", fontSize: "0.9375rem" }}>
      {lines.map((line, index) => (
        <Box
          component="li"
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may well be alike, and their order is fixed
          key={index}
          sx={{ display: "flex", columnGap: 2, justifyContent: "space-between", py: 0.5 }}
        >
          <Box component="span" sx={{ overflowWrap: "anywhere" }}>
            {line.source}
            {!line.policyVersionId && say("（人工录入）", " (entered by hand)")}
          </Box>
          <b>
            <MoneyField value={line.amount} unit />
          </b>
        </Box>
      ))}
    </Box>
  );
};
