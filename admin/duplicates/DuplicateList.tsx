import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { duplicateReasons } from "../../schema/codes/duplicate-reasons.ts";
import { duplicateStandings } from "../../schema/codes/duplicate-standings.ts";
import { CodeChip, StateChip } from "../shell/fields/StateChip.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { CountBar } from "./CountBar.tsx";
import type { PairRow } from "./duplicates.data.ts";
import { nameOfSide, SideWords } from "./side-words.tsx";

const { MERGED: _over, ...listed } = duplicateStandings;

/** Records of the region that a rule takes for one person, the strongest reason first; a person decides. */
export const DuplicateList = () => {
  const say = useSay();
  const reasonLabel = useCodeLabel(duplicateReasons);
  const link = (pair: PairRow) => (
    <RecordLink resource="duplicates" id={pair.id}>
      {nameOfSide(pair.first)}
    </RecordLink>
  );
  const reasons = (pair: PairRow) => pair.reasons.map(reasonLabel).join(say("；", "; "));
  const chip = (pair: PairRow) => (
    <>
      <CodeChip code={pair.standing} states={duplicateStandings} />
      {pair.reopened && <StateChip tone="attention" label={say("依据有变动", "changed since")} />}
    </>
  );
  return (
    <ListPage
      title={say("疑似重复", "Possible duplicates")}
      subtitle={say(
        "规则只负责找出，由人判定。跨乡镇的由县级判定；判为同一人的，合并后历史一并保留，可以撤销。",
        "Rules find, people decide. Pairs across townships are the county’s; a merge keeps both histories and can be undone.",
      )}
      actions={
        <Button component={Link} to="/duplicate-reviews" variant="outlined">
          {say("判定历史", "Verdicts so far")}
        </Button>
      }
      filterDefaultValues={{ state: "OPEN" }}
      filters={
        <>
          <CountBar />
          <SelectFilter source="state" label={say("状态", "State")} labels={listed} />
          <SelectFilter source="reason" label={say("依据", "Why")} labels={duplicateReasons} />
        </>
      }
      empty={
        <EmptyState
          reason="done"
          title={say("没有疑似重复", "No possible duplicates")}
          text={say("登记新的家庭后会自动比对。", "New families are compared as they are recorded.")}
        />
      }
      emptyFiltered={
        <EmptyState
          reason="done"
          title={say("没有这样的疑似重复", "None like that")}
          text={say("换一个状态或依据看看。", "Choose another state or reason.")}
        />
      }
    >
      <RowTable<PairRow>
        card={(pair) => ({
          title: link(pair),
          chips: chip(pair),
          lines: [
            <SideWords key="one" side={pair.first} />,
            <SideWords key="other" side={pair.second} />,
            reasons(pair),
          ],
        })}
      >
        <Column
          source="first"
          disableSort
          render={(pair: PairRow) => <SideWords side={pair.first} link={link(pair)} />}
        />
        <Column source="second" disableSort render={(pair: PairRow) => <SideWords side={pair.second} />} />
        <Column source="reasons" disableSort render={reasons} />
        <Column source="standing" disableSort render={chip} />
      </RowTable>
    </ListPage>
  );
};
