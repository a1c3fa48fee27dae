import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import { useListContext } from "react-admin";
import { lookKinds } from "../../schema/codes/look-kinds.ts";
import { revealableFields } from "../../schema/codes/revealable-fields.ts";
import { roles } from "../../schema/codes/roles.ts";
import { DayFilter } from "../audit/DayFilter.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SearchBox } from "../shell/lists/SearchBox.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { LookFigures } from "./LookFigures.tsx";
import { sensitiveFields } from "./look-fields.ts";
import { useDataWords, usePurposeWords } from "./look-words.ts";
import type { LookRow } from "./looks.data.ts";

/** Who looked at whom, at what kind of datum, when and why; what was seen is not here. */
export const LookList = () => {
  const say = useSay();
  return (
    <ListPage
      title={say("查看记录", "Who looked at whom")}
      subtitle={say(
        "只显示看了哪一类信息，不显示内容。默认近30天，一次最多一年。打开本页也有记录。",
        "Kinds of data, never what they say. The last 30 days, at most a year. Opening this page is on record too.",
      )}
      perPage={50}
      emptyFiltered={<NoLooks />}
      empty={<NoLooks />}
      filters={
        <>
          <DayFilter source="from" label={say("起始日期", "From")} />
          <DayFilter source="to" label={say("截止日期", "To")} />
          <SearchBox source="userName" label={say("查看人姓名", "Who looked")} />
          <SelectFilter source="kind" label={say("怎么看的", "How")} labels={lookKinds} />
          <SelectFilter
            source="field"
            label={say("看了什么", "What")}
            labels={{ ...revealableFields, ...sensitiveFields }}
          />
          <SelectFilter source="hours" label={say("时段", "Hours")} labels={HOURS} />
          <SelectFilter source="atLeastADay" label={say("同一天次数", "On one day")} labels={MANY} />
          <OneOf />
        </>
      }
    >
      <LookFigures />
      <Rows />
    </ListPage>
  );
};

const HOURS = {
  OUTSIDE: { zh: "非工作时间（休息日，或8点前、18点后）", en: "Outside office hours (8–18, working days)" },
};
const MANY = Object.fromEntries(
  [10, 20, 50, 100].map((many) => [many, { zh: `一天${many}次以上`, en: `${many} or more a day` }]),
);

const NoLooks = () => {
  const say = useSay();
  const { filterValues, setFilters } = useListContext();
  return (
    <EmptyState
      reason="filtered"
      text={say(
        "这段时间没有符合条件的查看。没填日期时只看近30天。",
        "Nobody looked in this period. Without dates it is the last 30 days.",
      )}
    >
      {Object.keys(filterValues).length > 0 && (
        <Button variant="outlined" onClick={() => setFilters({})}>
          {say("清除筛选", "Clear filters")}
        </Button>
      )}
    </EmptyState>
  );
};

/** Set from a row or a page: one person or family, or one who looked. */
const OneOf = () => {
  const say = useSay();
  const { filterValues, setFilters } = useListContext();
  const { userId, personId, householdId, ...others } = filterValues;
  if (!userId && !personId && !householdId) return null;
  const what = userId
    ? say("只看一名查看人：取消", "One looker only: clear")
    : personId
      ? say("只看一人被查看：取消", "One person only: clear")
      : say("只看一户被查看：取消", "One family only: clear");
  return (
    <Button variant="outlined" onClick={() => setFilters(others)} sx={{ mt: 1 }}>
      {what}
    </Button>
  );
};

const small = { display: "block", color: "text.secondary", fontSize: "0.8125rem" } as const;
const quiet = { display: "block", px: 0, minWidth: 0, minHeight: 28 } as const;

const Rows = () => {
  const say = useSay();
  const kindLabel = useCodeLabel(lookKinds);
  const purposeWords = usePurposeWords();
  const dataWords = useDataWords();
  const when = (row: LookRow) => (
    <>
      <DateField value={row.at} time />
      {row.outsideOfficeHours && (
        <Box component="span" sx={{ display: "block" }}>
          <Chip size="small" variant="outlined" label={say("! 非工作时间", "! After hours")} />
        </Box>
      )}
    </>
  );
  const data = (row: LookRow) => dataWords(row.data) || "—";
  return (
    <RowTable<LookRow>
      card={(row) => ({
        title: <b>{kindLabel(row.kind)}</b>,
        chips: when(row),
        lines: [
          <Who key="who" row={row} />,
          <Whom key="whom" row={row} />,
          row.data.length > 0 && data(row),
          purposeWords(row.purpose),
        ],
      })}
    >
      <Column source="at" disableSort render={when} />
      <Column source="who" disableSort render={(row: LookRow) => <Who row={row} />} />
      <Column source="kind" disableSort render={(row: LookRow) => kindLabel(row.kind)} />
      <Column source="whom" disableSort render={(row: LookRow) => <Whom row={row} />} />
      <Column source="data" disableSort render={data} />
      <Column source="purpose" disableSort render={(row: LookRow) => purposeWords(row.purpose)} />
    </RowTable>
  );
};

const Who = ({ row }: { row: LookRow }) => {
  const say = useSay();
  const roleLabel = useCodeLabel(roles);
  const { filterValues, setFilters } = useListContext();
  const { userId } = row;
  return (
    <>
      {row.userName ?? "—"}
      <Box component="span" sx={small}>
        {[roleLabel(row.role), row.organisationName].filter(Boolean).join(" · ")}
      </Box>
      {userId && !filterValues["userId"] && (
        <Button
          size="small"
          sx={quiet}
          aria-label={say(`只看此人：${row.userName}`, `Only this one: ${row.userName}`)}
          onClick={() => setFilters({ ...filterValues, userId })}
        >
          {say("只看此人", "Only this one")}
        </Button>
      )}
    </>
  );
};

const Whom = ({ row }: { row: LookRow }) => {
  const say = useSay();
  const { filterValues, setFilters } = useListContext();
  const { person, householdId, householdSerial } = row;
  if (row.elsewhere) return <>{say("其他辖区登记的人员", "Somebody of another region")}</>;
  if (!person && !householdId) return <>—</>;
  const name = person ? [person.name, person.ageText].filter(Boolean).join(" ") : say("全家", "The family");
  const only = person ? { personId: person.id } : { householdId };
  const { personId: _one, householdId: _other, ...others } = filterValues;
  return (
    <>
      {name}
      {householdId && householdSerial && (
        <Box component="span" sx={{ display: "block" }}>
          <RecordLink resource="households" id={householdId}>
            {householdSerial}
          </RecordLink>
        </Box>
      )}
      {!filterValues["personId"] && !filterValues["householdId"] && (
        <Button
          size="small"
          sx={quiet}
          aria-label={say(`谁看过：${name}`, `Who looked: ${name}`)}
          onClick={() => setFilters({ ...others, ...only })}
        >
          {say("谁看过", "Who looked")}
        </Button>
      )}
    </>
  );
};
