import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Link from "@mui/material/Link";
import { useState } from "react";
import { useListContext } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { sumOf } from "../allocations/money-math.ts";
import { IntoProject } from "../projects/IntoProject.tsx";
import { formatMoneyWithUnit } from "../shell/format.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { usePermission } from "../shell/session/session.ts";
import type { NeedItemRow } from "./need-items.data.ts";

/** Whether an item can be put into a project now: it is offered to charities, and no project has it. */
export const canBePlaced = ({ state, projectId }: Pick<NeedItemRow, "state" | "projectId">) =>
  projectId === null && (state === "LISTED" || state === "RESERVED");

export interface ChosenItems {
  /** Whether the post may put needs into projects at all. */
  readonly offered: boolean;
  /** Kept while pages are turned. */
  readonly items: readonly NeedItemRow[];
  readonly change: (items: readonly NeedItemRow[]) => void;
}

export function useChosenItems(): ChosenItems {
  const offered = usePermission("charity:propose");
  const [items, change] = useState<readonly NeedItemRow[]>([]);
  return { offered, items, change };
}

/** The box before a need, named by its serial; none where it cannot be put into a project. */
export const ItemBox = ({ item, chosen }: { item: NeedItemRow; chosen: ChosenItems }) => {
  if (!canBePlaced(item)) return null;
  const isChosen = chosen.items.some(({ id }) => id === item.id);
  const without = chosen.items.filter(({ id }) => id !== item.id);
  return (
    <Checkbox
      size="small"
      checked={isChosen}
      onChange={() => chosen.change(isChosen ? without : [...without, item])}
      slotProps={{ input: { "aria-label": item.serial } }}
      sx={{ p: { xs: 1.25, md: 0.5 }, my: { xs: -1.25, md: -0.5 }, ml: { xs: -1.25, md: -0.5 } }}
    />
  );
};

/** How many are chosen and how much they lack, and the way into a project; stays in sight below the list. */
export const ChosenBar = ({ chosen }: { chosen: ChosenItems }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const { data = [] } = useListContext<NeedItemRow>();
  const [placing, setPlacing] = useState(false);
  const [placed, setPlaced] = useState<Placed>();
  const { items, change } = chosen;
  const onPage = data.filter(canBePlaced);
  const missing = onPage.filter((item) => !items.some(({ id }) => id === item.id));
  if (onPage.length === 0 && items.length === 0 && !placed) return null;
  const gap = formatMoneyWithUnit(sumOf(items.map((item) => item.gap)), locale);
  return (
    <Box
      className="no-print"
      data-bottom-bar
      sx={{
        position: "sticky",
        bottom: 0,
        zIndex: 1,
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: 1,
        px: 2,
        py: 1,
        bgcolor: "background.paper",
        border: 1,
        borderColor: "divider",
        borderRadius: 1,
      }}
    >
      <Box role="status" sx={{ flex: "1 1 14em", fontSize: "0.9375rem" }}>
        {items.length > 0 &&
          say(`已选 ${items.length} 项，缺口合计 ${gap}`, `${items.length} chosen, gap ${gap}`)}
        {items.length === 0 && placed && <PlacedWords placed={placed} />}
        {items.length === 0 &&
          !placed &&
          say("勾选需求，列入慈善项目。", "Choose needs to put them into a project.")}
      </Box>
      {missing.length > 0 && (
        <Button size="small" onClick={() => change([...items, ...missing])}>
          {say(`选择本页 ${onPage.length} 项`, `Choose all ${onPage.length} here`)}
        </Button>
      )}
      {items.length > 0 && (
        <>
          <Button size="small" onClick={() => change([])}>
            {say("全部取消", "Choose none")}
          </Button>
          <Button variant="contained" onClick={() => setPlacing(true)}>
            {say("列入项目", "Put into a project")}
          </Button>
        </>
      )}
      {placing && (
        <IntoProject
          items={items}
          onClose={() => setPlacing(false)}
          onDone={({ id, title }) => {
            setPlaced({ projectId: id, title, count: items.length });
            change([]);
          }}
        />
      )}
    </Box>
  );
};

interface Placed {
  readonly projectId: string;
  readonly title: string;
  readonly count: number;
}

/** What was done, with the way to where the next step is. */
const PlacedWords = ({ placed: { projectId, title, count } }: { placed: Placed }) => {
  const say = useSay();
  return (
    <>
      <b>{say(`已把 ${count} 项需求列入「${title}」。`, `${count} put into ${title}. `)}</b>
      <Link component={RouterLink} to={`/projects/${encodeURIComponent(projectId)}/show`}>
        {say("打开项目，核对后提出", "Open the project to check and propose it")}
      </Link>
    </>
  );
};
