import Box from "@mui/material/Box";
import { useState } from "react";
import { importFaults } from "../../schema/codes/import-faults.ts";
import { ImportFindingsDocument } from "../../schema/generated/operations.ts";
import { formatCount } from "../shell/format.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { FigureTable } from "../shell/lists/FigureTable.tsx";
import { Pager } from "../shell/lists/KeysetPagination.tsx";
import { PressChip } from "../shell/lists/PressChip.tsx";
import { useKeysetPages } from "../shell/lists/use-keyset-pages.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { TableSkeleton } from "../shell/pages/skeletons.tsx";
import type { ImportDetail } from "./imports.data.ts";

type Fault = ImportDetail["faultKinds"][number]["fault"];

/** What is wrong, by kind and row by row: where it stands, why, and how it is mended. */
export const FindingsPart = ({ of }: { of: ImportDetail }) => {
  const say = useSay();
  const faultLabel = useCodeLabel(importFaults);
  const [chosen, setChosen] = useState<Fault | null>(null);
  // A new check may have left none of the kind that was chosen.
  const fault = of.faultKinds.some((kind) => kind.fault === chosen) ? chosen : null;
  const { data, error, refetch, page, previous, next } = useKeysetPages(
    ["imports", "findings", of.version],
    ImportFindingsDocument,
    { importId: of.id, fault },
  );
  const found = data?.importFindings;
  return (
    <Section title={say("需要改正的地方", "To be mended")} count={of.faults}>
      <Box
        role="group"
        aria-label={say("按错误类型筛选", "By kind of fault")}
        sx={{ display: "flex", flexWrap: "wrap", gap: 1, mb: 1.5 }}
      >
        <PressChip
          label={say(`全部 ${formatCount(of.faults)}`, `All ${formatCount(of.faults)}`)}
          pressed={fault === null}
          onPress={() => setChosen(null)}
        />
        {of.faultKinds.map((kind) => (
          <PressChip
            key={kind.fault}
            label={`${faultLabel(kind.fault)} ${formatCount(kind.count)}`}
            pressed={fault === kind.fault}
            onPress={() => setChosen(kind.fault)}
          />
        ))}
      </Box>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!found && !error && <TableSkeleton rows={5} />}
      {found && (
        <>
          <FigureTable
            rows={found.nodes}
            keyOf={({ id }) => id}
            columns={[
              { label: say("行", "Row"), cell: ({ row }) => say(`第 ${row} 行`, `Row ${row}`), width: "10%" },
              { label: say("列", "Column"), cell: ({ column }) => column ?? "—", isText: true, width: "15%" },
              {
                label: say("原值", "What stands there"),
                cell: ({ shown }) => <Value text={shown ?? null} />,
                isText: true,
                width: "20%",
              },
              { label: say("原因", "Why"), cell: ({ reasonZh }) => reasonZh, isText: true, width: "26%" },
              {
                label: say("改法", "What to do"),
                cell: ({ remedyZh }) => remedyZh,
                isText: true,
                width: "29%",
              },
            ]}
          />
          <Pager
            label={say("错误翻页", "Pages of faults")}
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

/** Nothing is told of a value that the register was asked about; that is not an empty cell. */
const Value = ({ text }: { text: string | null }) => (
  <Box
    component="span"
    className="tabular"
    sx={{ overflowWrap: "anywhere", color: text === null ? "text.secondary" : "inherit" }}
  >
    {text ?? "—"}
  </Box>
);
