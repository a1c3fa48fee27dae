import Box from "@mui/material/Box";
import { useState } from "react";
import { feedFaults } from "../../schema/codes/feed-faults.ts";
import { FeedFindingsDocument } from "../../schema/generated/operations.ts";
import { formatCount } from "../shell/format.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { FigureTable } from "../shell/lists/FigureTable.tsx";
import { Pager } from "../shell/lists/KeysetPagination.tsx";
import { PressChip } from "../shell/lists/PressChip.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { useKeysetPages } from "../shell/lists/use-keyset-pages.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { TableSkeleton } from "../shell/pages/skeletons.tsx";
import type { FeedDetail } from "./feeds.data.ts";

type Fault = FeedDetail["faultKinds"][number]["fault"];

/** Rows that are not written, by kind: where it stands, why, and what to do about it. */
export const FeedFindings = ({ of }: { of: FeedDetail }) => {
  const say = useSay();
  const faultLabel = useCodeLabel(feedFaults);
  const [chosen, setChosen] = useState<Fault | null>(null);
  const fault = of.faultKinds.some((kind) => kind.fault === chosen) ? chosen : null;
  const { data, error, refetch, page, previous, next } = useKeysetPages(
    ["feeds", "findings", of.version],
    FeedFindingsDocument,
    { feedId: of.id, fault },
  );
  const found = data?.feedFindings;
  return (
    <Section title={say("不写入的行", "Rows that are not written")} count={of.faulty}>
      <Box sx={{ fontSize: "0.9375rem", mb: 1 }}>
        {say(
          "这些行不影响其余各行写入。需要时退回部门更正，或在登记页核对后重新核对。",
          "They do not hold up the others. Have the department mend them, or look into the register and check again.",
        )}
      </Box>
      <Box
        role="group"
        aria-label={say("按原因筛选", "By reason")}
        sx={{ display: "flex", flexWrap: "wrap", gap: 1, mb: 1.5 }}
      >
        <PressChip
          label={say("全部原因", "All reasons")}
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
      {fault === null && of.faultKinds.some((kind) => kind.fault === "NAME_OTHER") && (
        <Box sx={{ color: "text.secondary", fontSize: "0.875rem", mb: 1 }}>
          {say(
            `登记的姓名和家庭选「${feedFaults.NAME_OTHER.zh}」后显示，计入当天的查找次数。`,
            `Under “${feedFaults.NAME_OTHER.en}” stand the names and families, which count as searches of the day.`,
          )}
        </Box>
      )}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!found && !error && <TableSkeleton rows={5} />}
      {found && (
        <>
          <FigureTable
            rows={found.nodes}
            keyOf={({ id }) => id}
            columns={[
              { label: say("行", "Row"), cell: ({ row }) => say(`第 ${row} 行`, `Row ${row}`), width: "10%" },
              { label: say("列", "Column"), cell: ({ column }) => column ?? "—", isText: true, width: "14%" },
              {
                label: say("原值", "What stands there"),
                cell: ({ shown }) => <span className="tabular">{shown ?? "—"}</span>,
                isText: true,
                width: "18%",
              },
              {
                label: say("原因", "Why"),
                cell: ({ reasonZh, householdId, householdSerial }) => (
                  <span lang="zh-CN">
                    {reasonZh}{" "}
                    {householdId && householdSerial && (
                      <RecordLink resource="households" id={householdId}>
                        {householdSerial}
                      </RecordLink>
                    )}
                  </span>
                ),
                isText: true,
                width: "28%",
              },
              {
                label: say("改法", "What to do"),
                cell: ({ remedyZh }) => <span lang="zh-CN">{remedyZh}</span>,
                isText: true,
                width: "30%",
              },
            ]}
          />
          <Pager
            label={say("不写入的行翻页", "Pages of rows")}
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
