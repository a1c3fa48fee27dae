import Box from "@mui/material/Box";
import { useState } from "react";
import { importOutcomes } from "../../schema/codes/import-outcomes.ts";
import { ImportFamiliesDocument } from "../../schema/generated/operations.ts";
import { formatCount } from "../shell/format.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { Pager } from "../shell/lists/KeysetPagination.tsx";
import { PressChip } from "../shell/lists/PressChip.tsx";
import { useKeysetPages } from "../shell/lists/use-keyset-pages.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { NothingHere, Section } from "../shell/pages/Section.tsx";
import { TableSkeleton } from "../shell/pages/skeletons.tsx";
import { FamilyRows } from "./FamilyRows.tsx";
import type { ImportDetail } from "./imports.data.ts";
import { OutcomeFigures } from "./OutcomeFigures.tsx";

type Outcome = ImportDetail["outcomes"][number]["outcome"];
type Chosen = Outcome | "KEPT" | null;

/** What each family of the file is, or would be, in the register; figures lead to the families they count. */
export const FamiliesPart = ({ of }: { of: ImportDetail }) => {
  const say = useSay();
  // After an undo those that stayed are what is left to look at.
  const [pressed, setPressed] = useState<Chosen | undefined>(undefined);
  const chosen = pressed === undefined ? ((of.kept ?? 0) > 0 ? "KEPT" : null) : pressed;
  const outcome = chosen === "KEPT" ? null : chosen;
  const { data, error, refetch, page, previous, next } = useKeysetPages(
    ["imports", "families", of.version],
    ImportFamiliesDocument,
    { importId: of.id, outcome, kept: chosen === "KEPT" ? true : null },
    20,
  );
  const found = data?.importFamilies;
  const choose = (to: Chosen) => setPressed(chosen === to ? null : to);
  return (
    <Section title={say("文件中的家庭", "Families of the file")} count={of.families}>
      <OutcomeFigures outcomes={of.outcomes} chosen={chosen === "KEPT" ? null : chosen} onChoose={choose} />
      {(of.kept ?? 0) > 0 && (
        <Box sx={{ mb: 1.5 }}>
          <PressChip
            label={say(
              `撤销时保留的 ${formatCount(of.kept!)} 户`,
              `${formatCount(of.kept!)} kept by the undo`,
            )}
            pressed={chosen === "KEPT"}
            onPress={() => choose("KEPT")}
          />
        </Box>
      )}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!found && !error && <TableSkeleton rows={5} />}
      {found && found.nodes.length === 0 && (
        <NothingHere>
          {outcome
            ? say(
                `没有「${importOutcomes[outcome].zh}」的家庭。`,
                `No family is “${importOutcomes[outcome].en}”.`,
              )
            : say("没有家庭。", "No family.")}
        </NothingHere>
      )}
      {found && found.nodes.length > 0 && (
        <>
          <FamilyRows families={found.nodes} wasUndone={of.state === "UNDONE"} />
          <Pager
            label={say("家庭翻页", "Pages of families")}
            page={page}
            count={found.totalCount ?? undefined}
            countIsCapped={found.totalIsCapped ?? false}
            hasPrevious={page > 1}
            hasNext={found.pageInfo.hasNextPage}
            onPage={(to) => (to < page ? previous() : next(found.pageInfo.endCursor ?? ""))}
          />
        </>
      )}
    </Section>
  );
};
