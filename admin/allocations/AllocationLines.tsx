import Box from "@mui/material/Box";
import { allocationStates } from "../../schema/codes/allocation-states.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { NothingHere } from "../shell/pages/Section.tsx";
import type { Allocation } from "./allocations.data.ts";
import { fenOf, sumOf, yuanOf } from "./money-math.ts";

/** Allocations on the page of their donation or project, with the sum of those that stand. */
export const AllocationLines = ({ allocations }: { allocations: readonly Allocation[] }) => {
  const say = useSay();
  const categoryLabel = useCodeLabel(needCategories);
  if (allocations.length === 0)
    return <NothingHere>{say("还没有分配资金。", "No money has been allocated.")}</NothingHere>;
  const standing = allocations.filter(({ state }) => state === "POSTED");
  const fen = (pick: (allocation: Allocation) => string) => fenOf(sumOf(standing.map(pick))) ?? 0n;
  const stands = fen(({ amount }) => amount) - fen(({ released }) => released);
  return (
    <>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {allocations.map((allocation) => (
          <Box
            component="li"
            key={allocation.id}
            sx={{
              display: "grid",
              gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "11em minmax(0, 1fr) 9em auto" },
              columnGap: 2,
              py: 0.75,
              alignItems: "center",
              fontSize: "0.875rem",
              lineHeight: 1.6,
              "& + &": { borderTop: 1, borderColor: "divider" },
            }}
          >
            <RecordLink resource="allocations" id={allocation.id}>
              {allocation.serial}
            </RecordLink>
            <span>
              {[categoryLabel(allocation.category), allocation.projectTitle].filter(Boolean).join(" · ")}{" "}
              <DateField value={allocation.postedAt} />
            </span>
            <Box component="span" sx={{ textAlign: { sm: "right" } }}>
              <MoneyField value={allocation.amount} unit />
              {allocation.released !== "0.00" && (
                <Box component="span" sx={{ display: "block", color: "text.secondary" }}>
                  {say("已退回 ", "gone back ")}
                  <MoneyField value={allocation.released} unit />
                </Box>
              )}
            </Box>
            <span>
              <CodeChip code={allocation.state} states={allocationStates} />
            </span>
          </Box>
        ))}
      </Box>
      <Box sx={{ borderTop: 2, borderColor: "divider", pt: 1, fontWeight: 700 }}>
        {say(`有效分配 ${standing.length} 笔，合计 `, `${standing.length} standing, sum `)}
        <MoneyField value={yuanOf(stands)} unit />
      </Box>
    </>
  );
};
