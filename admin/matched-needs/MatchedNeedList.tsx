import Box from "@mui/material/Box";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useListContext, useStore } from "react-admin";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { needLevels } from "../../schema/codes/need-levels.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { FilterSheet } from "../shell/lists/FilterSheet.tsx";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { RegionFilter } from "../shell/regions/RegionFilter.tsx";
import { usePermission } from "../shell/session/session.ts";
import { ContractBar } from "./ContractBar.tsx";
import { EmptyMatches } from "./EmptyMatches.tsx";
import { FocusBar } from "./FocusBar.tsx";
import { MatchedNeedCard } from "./MatchedNeedCard.tsx";
import { MatchedNeedTable } from "./MatchedNeedTable.tsx";
import type { MatchedNeed } from "./matched-needs.data.ts";

type View = "cards" | "table";

const scoreLimits = {
  "40": { zh: "40 分及以上", en: "40 and more" },
  "60": { zh: "60 分及以上", en: "60 and more" },
  "80": { zh: "80 分及以上", en: "80 and more" },
} as const;

/** The main job: the verified needs that fit this organisation, best match first, each with its reasons. */
export const MatchedNeedList = () => {
  const say = useSay();
  const onPhone = useOnPhone();
  const reserves = usePermission("need:reserve");
  const [chosenView, setView] = useStore<View>("preferences.matchedNeeds.view", "cards");
  const view: View = onPhone ? "cards" : chosenView;
  return (
    <ListPage
      title={say("匹配的需求", "Matched needs")}
      subtitle={say(
        "已核实、本人已同意转介的困难群众需求，按匹配分从高到低排列，不显示姓名和住址。",
        "Verified needs of people who agreed to referral, best match first, without names or addresses.",
      )}
      perPage={view === "cards" ? 12 : 25}
      frameless={view === "cards"}
      filters={
        <>
          <Box sx={{ flex: "1 0 100%", mb: 1 }}>{reserves ? <FocusBar /> : <ContractBar />}</Box>
          <FilterSheet>
            <SelectFilter source="category" label={say("需求类别", "Category")} labels={needCategories} />
            <SelectFilter source="level" label={say("紧急程度", "Urgency")} labels={needLevels} />
            <RegionFilter downToTownship />
            <SelectFilter source="minScore" label={say("匹配分", "Match")} labels={scoreLimits} />
          </FilterSheet>
          {!onPhone && <ViewSwitch view={view} onChange={setView} />}
        </>
      }
      empty={
        <EmptyState
          reason="nothing"
          title={say("目前没有上架的需求", "No need is listed at present")}
          text={
            reserves
              ? say(
                  "资助方向只影响排序，不会挡住任何需求：现在没有已核实、已同意转介且可预留的需求。镇街核实上架后会出现在这里。",
                  "Your focus only ranks and hides nothing: no verified need with consent is open now. New ones appear once townships list them.",
                )
              : say(
                  "合同只影响排序，不会挡住任何需求：现在没有需要上门服务的需求。镇街核实上架后会出现在这里。",
                  "Your contracts only rank and hide nothing: no need for a service is listed now.",
                )
          }
        />
      }
      emptyFiltered={<EmptyMatches />}
    >
      {view === "cards" ? <Cards reasonsOpen={!onPhone} /> : <MatchedNeedTable />}
    </ListPage>
  );
};

const Cards = ({ reasonsOpen }: { reasonsOpen: boolean }) => {
  const { data = [] } = useListContext<MatchedNeed>();
  return (
    <Box
      component="ul"
      sx={{
        m: 0,
        p: 0,
        listStyle: "none",
        display: "grid",
        gap: 2,
        gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 27em), 1fr))",
      }}
    >
      {data.map((need) => (
        <MatchedNeedCard key={need.id} need={need} reasonsOpen={reasonsOpen} />
      ))}
    </Box>
  );
};

const ViewSwitch = ({ view, onChange }: { view: View; onChange: (view: View) => void }) => {
  const say = useSay();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={view}
      aria-label={say("显示方式", "View")}
      onChange={(_event, next: View | null) => next && onChange(next)}
      sx={{ ml: "auto", mt: 1 }}
    >
      <ToggleButton value="cards">{say("卡片", "Cards")}</ToggleButton>
      <ToggleButton value="table">{say("表格", "Table")}</ToggleButton>
    </ToggleButtonGroup>
  );
};
