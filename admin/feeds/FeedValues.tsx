import Box from "@mui/material/Box";
import { useState } from "react";
import { factSources } from "../../schema/codes/fact-sources.ts";
import { feedOutcomes } from "../../schema/codes/feed-outcomes.ts";
import { verification } from "../../schema/codes/verification.ts";
import { FeedValuesDocument } from "../../schema/generated/operations.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { formatCount } from "../shell/format.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { FigureTable } from "../shell/lists/FigureTable.tsx";
import { Pager } from "../shell/lists/KeysetPagination.tsx";
import { PressChip } from "../shell/lists/PressChip.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { useKeysetPages } from "../shell/lists/use-keyset-pages.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { NothingHere, Section } from "../shell/pages/Section.tsx";
import { TableSkeleton } from "../shell/pages/skeletons.tsx";
import { changesOf, valuesOf } from "./feed-words.ts";
import type { FeedDetail, FeedValue } from "./feeds.data.ts";

type Outcome = FeedDetail["outcomes"][number]["outcome"];

/** What the file says of people, the new beside what stood, by what becomes of it. */
export const FeedValues = ({ of }: { of: FeedDetail }) => {
  const say = useSay();
  const outcomeLabel = useCodeLabel(feedOutcomes);
  const [chosen, setChosen] = useState<Outcome | null>(null);
  const kept = of.outcomes.filter(({ outcome, values }) => outcome !== "UNCHANGED" && values > 0);
  const { data, error, refetch, page, previous, next } = useKeysetPages(
    ["feeds", "values", of.version],
    FeedValuesDocument,
    { feedId: of.id, outcome: chosen },
  );
  const found = data?.feedValues;
  const total = changesOf(of);
  const unchanged = valuesOf(of, "UNCHANGED");
  return (
    <Section title={say("核对结果", "Outcome")} count={total}>
      {unchanged > 0 && (
        <Box sx={{ fontSize: "0.9375rem", mb: 1 }}>
          {say(
            `另有 ${formatCount(unchanged)} 项与登记一致，不写入，不列出。`,
            `Another ${unchanged} say what stands already; they are not written and not listed.`,
          )}
        </Box>
      )}
      {total === 0 && <NothingHere>{say("没有需要写入的变化。", "Nothing would change.")}</NothingHere>}
      {total > 0 && (
        <>
          <Box
            role="group"
            aria-label={say("按核对结果筛选", "By outcome")}
            sx={{ display: "flex", flexWrap: "wrap", gap: 1, mb: 1.5 }}
          >
            <PressChip
              label={say(`全部 ${formatCount(total)}`, `All ${total}`)}
              pressed={chosen === null}
              onPress={() => setChosen(null)}
            />
            {kept.map(({ outcome, values }) => (
              <PressChip
                key={outcome}
                label={`${outcomeLabel(outcome)} ${formatCount(values)}`}
                pressed={chosen === outcome}
                onPress={() => setChosen(outcome)}
              />
            ))}
          </Box>
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!found && !error && <TableSkeleton rows={5} />}
          {found && (
            <>
              <ValueTable values={found.nodes} />
              <Pager
                label={say("核对结果翻页", "Pages of the outcome")}
                page={page}
                count={found.totalCount ?? undefined}
                countIsCapped={found.totalIsCapped ?? false}
                hasPrevious={page > 1}
                hasNext={found.pageInfo.hasNextPage}
                onPage={(to) => (to < page ? previous() : next(found.pageInfo.endCursor ?? ""))}
              />
            </>
          )}
        </>
      )}
    </Section>
  );
};

const ValueTable = ({ values }: { values: readonly FeedValue[] }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  return (
    <FigureTable
      rows={values}
      keyOf={({ id }) => id}
      columns={[
        {
          label: say("人员", "Person"),
          width: "20%",
          cell: ({ person, householdId, householdSerial, row }) => (
            <Dotted>
              <b>{person.name}</b>
              {householdId && householdSerial && (
                <RecordLink resource="households" id={householdId}>
                  {householdSerial}
                </RecordLink>
              )}
              <Box component="span" sx={{ color: "text.secondary" }}>
                {say(`第 ${row} 行`, `row ${row}`)}
              </Box>
            </Dotted>
          ),
        },
        {
          label: say("信息项", "What"),
          isText: true,
          width: "17%",
          cell: ({ labelZh, labelEn, unitZh }) =>
            `${locale === "zh" ? labelZh : labelEn}${unitZh ? `（${unitZh}）` : ""}`,
        },
        {
          label: say("登记的", "Register"),
          isText: true,
          width: "27%",
          cell: (value) => <Beside value={value} />,
        },
        {
          label: say("部门数据", "Department"),
          isText: true,
          width: "18%",
          cell: ({ text, hidden }) => (
            <b className="tabular">{hidden ? say("已隐藏", "Hidden") : (text ?? "—")}</b>
          ),
        },
        {
          label: say("结果", "Outcome"),
          isText: true,
          width: "18%",
          cell: ({ outcome }) => <CodeChip code={outcome} states={feedOutcomes} />,
        },
      ]}
    />
  );
};

/** Each source with its day and how far it is checked. */
const Beside = ({ value: { beside, hidden } }: { value: FeedValue }) => {
  const say = useSay();
  const sourceLabel = useCodeLabel(factSources);
  const checkedLabel = useCodeLabel(verification);
  if (beside.length === 0) return <>{say("无", "None")}</>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
      {beside.map((fact) => (
        <li key={fact.id}>
          <Dotted>
            <span className="tabular">{hidden ? say("已隐藏", "Hidden") : fact.text}</span>
            {fact.source ? sourceLabel(fact.source) : say("登记信息", "The register")}
            {fact.obtainedOn && <DateField value={fact.obtainedOn} />}
            {fact.source && checkedLabel(fact.verification)}
          </Dotted>
        </li>
      ))}
    </Box>
  );
};
