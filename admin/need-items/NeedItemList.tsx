import Box from "@mui/material/Box";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { needItemStates } from "../../schema/codes/need-item-states.ts";
import { needLevels } from "../../schema/codes/need-levels.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { CodeChip, StateChip } from "../shell/fields/StateChip.tsx";
import { TwoLines } from "../shell/fields/TwoLines.tsx";
import { MoneyField } from "../shell/fields/values.tsx";
import { formatMoneyWithUnit } from "../shell/format.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { FilterSheet } from "../shell/lists/FilterSheet.tsx";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { RegionFilter } from "../shell/regions/RegionFilter.tsx";
import { usePermission } from "../shell/session/session.ts";
import { ChosenBar, ItemBox, useChosenItems } from "./choose-items.tsx";
import type { NeedItemRow } from "./need-items.data.ts";
import { ItemClock, LevelChip, useWhatIsNeeded } from "./words.tsx";

const toReverify = { true: { zh: "有变化，待复核", en: "Changed" } } as const;
const inNoProject = { true: { zh: "未列入项目", en: "In none" } } as const;

const ItemChips = ({ item }: { item: NeedItemRow }) => {
  const say = useSay();
  return (
    <Box component="span" sx={{ display: "inline-flex", flexWrap: "wrap", gap: 0.5 }}>
      <CodeChip code={item.state} states={needItemStates} />
      {item.coverChanged && <StateChip tone="attention" label={say("已享有变化", "Cover changed")} />}
    </Box>
  );
};

/** The items of needs in the post's region, by state: what to verify, what to list, what became of it. */
export const NeedItemList = () => {
  const say = useSay();
  const locale = useConsoleLocale();
  const categoryLabel = useCodeLabel(needCategories);
  const what = useWhatIsNeeded();
  const chosen = useChosenItems();
  const mayVerify = usePermission("need:verify");
  const person = ({ person: { name, ageText } }: NeedItemRow) => [name, ageText].filter(Boolean).join(" ");
  const link = (item: NeedItemRow) => (
    <Box component="span" sx={{ display: "inline-flex", alignItems: "center", whiteSpace: "nowrap" }}>
      {chosen.offered && <ItemBox item={item} chosen={chosen} />}
      <RecordLink resource="need-items" id={item.id}>
        {item.serial}
      </RecordLink>
    </Box>
  );
  return (
    <ListPage
      title={say("需求", "Needs")}
      bar={chosen.offered && <ChosenBar chosen={chosen} />}
      filters={
        <FilterSheet>
          <SelectFilter source="state" label={say("状态", "State")} labels={needItemStates} />
          <SelectFilter source="category" label={say("类别", "Category")} labels={needCategories} />
          <SelectFilter source="level" label={say("紧急程度", "Urgency")} labels={needLevels} />
          <RegionFilter />
          {mayVerify && (
            <SelectFilter source="coverChanged" label={say("已享", "Cover")} labels={toReverify} />
          )}
          {chosen.offered && (
            <SelectFilter source="withoutProject" label={say("项目", "Project")} labels={inNoProject} />
          )}
        </FilterSheet>
      }
      empty={
        <EmptyState
          reason="nothing"
          title={say("还没有登记需求", "No need is on record yet")}
          text={say(
            "在「困难家庭」中打开一个家庭，点「登记需求」。",
            "Open a family and record what it needs.",
          )}
        />
      }
    >
      <RowTable<NeedItemRow>
        card={(item) => ({
          title: link(item),
          chips: <ItemChips item={item} />,
          lines: [
            <Dotted key="need">
              {categoryLabel(item.category)}
              {what(item)}
              <LevelChip level={item.level} />
            </Dotted>,
            <Dotted key="person">
              {person(item)}
              {item.region.name}
            </Dotted>,
            <>
              {say("缺口 ", "Gap ")}
              <b className="tabular">{formatMoneyWithUnit(item.gap, locale)}</b>　<ItemClock item={item} />
            </>,
          ],
        })}
      >
        <Column source="serial" disableSort render={link} />
        <Column source="state" disableSort render={(item: NeedItemRow) => <ItemChips item={item} />} />
        <Column
          source="category"
          disableSort
          render={(item: NeedItemRow) => (
            <TwoLines first={categoryLabel(item.category)} second={what(item)} />
          )}
        />
        <Column source="level" disableSort render={(item: NeedItemRow) => <LevelChip level={item.level} />} />
        <Column
          source="person"
          disableSort
          render={(item: NeedItemRow) => <TwoLines first={person(item)} second={item.region.name} />}
        />
        <Column
          source="gap"
          disableSort
          align="right"
          render={(item: NeedItemRow) => <MoneyField value={item.gap} />}
        />
        <Column source="clock" disableSort render={(item: NeedItemRow) => <ItemClock item={item} />} />
      </RowTable>
    </ListPage>
  );
};
