import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useNotify } from "react-admin";
import { useNavigate, useParams } from "react-router-dom";
import { needCategories } from "../../schema/codes/need-categories.ts";
import {
  ListedItemsDocument,
  type ListedItemsQuery,
  ProjectDocument,
} from "../../schema/generated/operations.ts";
import { sumOf } from "../allocations/money-math.ts";
import { formatMoneyWithUnit } from "../shell/format.ts";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import { request } from "../shell/graphql-client.ts";
import { useCodeChoices } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { TableSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { ItemChoices } from "./ItemChoices.tsx";
import { addItems, refreshedByProjects } from "./projects.data.ts";

export type ListedItem = ListedItemsQuery["needs"]["nodes"][number];

const atOnce = 100;

/** Listed needs of the project's region, to be put into a draft. */
export const AddItems = () => {
  const say = useSay();
  const { id = "" } = useParams();
  const { data, error, isPending } = useConsoleQuery(["projects", "getOne", id], ProjectDocument, { id });
  if (error) return <ErrorState asPage error={error} />;
  if (isPending || !data) return <TableSkeleton />;
  const { project } = data;
  return (
    <>
      <PageTitle
        title={say(`选择需求：${project.serial}`, `Choose needs: ${project.serial}`)}
        subtitle={`${project.title} · ${project.region?.pathName ?? ""}`}
      />
      <Choose projectId={project.id} regionCode={project.region?.code ?? ""} already={project.itemCount} />
    </>
  );
};

interface ChooseProps {
  projectId: string;
  regionCode: string;
  already: number;
}

const Choose = ({ projectId, regionCode, already }: ChooseProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const notify = useNotify();
  const navigate = useNavigate();
  const [category, setCategory] = useState("");
  const [chosen, setChosen] = useState<readonly ListedItem[]>([]);
  const { items, error, isPending, hasMore, readMore } = useListedItems(regionCode, category);
  const back = () => navigate(`/projects/${encodeURIComponent(projectId)}/show`);
  const sum = formatMoneyWithUnit(sumOf(chosen.map(({ gap }) => gap)), locale);
  return (
    <>
      <CategorySelect value={category} onChange={setCategory} />
      {error && <ErrorState error={error} />}
      {isPending && <TableSkeleton />}
      {items && items.length === 0 && (
        <Card>
          <EmptyState
            reason="nothing"
            title={say("没有可列入的需求", "No need to put in")}
            text={say(
              "只有本项目地区内「已上架」、尚未列入其他项目的需求可以列入。请先由镇街核实并上架。",
              "Only needs of this region that are listed and in no other project can be put in.",
            )}
          />
        </Card>
      )}
      {items && items.length > 0 && <ItemChoices items={items} chosen={chosen} onChange={setChosen} />}
      {hasMore && (
        <Button onClick={readMore} sx={{ mt: 1 }}>
          {say("再显示一些", "Show more")}
        </Button>
      )}
      <Box
        sx={{
          position: "sticky",
          bottom: 0,
          bgcolor: "background.default",
          borderTop: 1,
          borderColor: "divider",
          py: 1.5,
          mt: 1.5,
          zIndex: 1,
        }}
      >
        <Box role="status" sx={{ fontSize: "0.9375rem" }}>
          {say(`已选 ${chosen.length} 项，缺口合计 ${sum}`, `${chosen.length} chosen, gap ${sum}`)}
          {already > 0 && say(`；项目中已有 ${already} 项`, `; ${already} in the project already`)}
        </Box>
        <ActionForm
          action={addItems}
          toInput={() => ({ projectId, itemIds: chosen.map((item) => item.id) })}
          refreshes={refreshedByProjects}
          submitLabel={
            chosen.length === 0
              ? say("请先选择需求", "Choose needs first")
              : say(`列入 ${chosen.length} 项需求`, `Put ${chosen.length} in`)
          }
          onCancel={back}
          onDone={() => {
            notify(say("已列入项目。", "They are in the project."), { type: "success" });
            back();
          }}
        />
      </Box>
    </>
  );
};

/** Pages of listed needs, one hundred at a time, without those that are in a project already. */
function useListedItems(regionCode: string, category: string) {
  const filter = {
    state: "LISTED" as const,
    regionCode,
    ...(category ? { category: category as ListedItem["category"] } : {}),
  };
  const query = useInfiniteQuery({
    queryKey: ["need-items", "listed", filter],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      (await request(ListedItemsDocument, { filter, first: atOnce, after: pageParam }, { signal })).needs,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
  return {
    items: query.data?.pages.flatMap(({ nodes }) => nodes).filter(({ projectId }) => projectId === null),
    error: query.error,
    isPending: query.isPending,
    hasMore: query.hasNextPage,
    readMore: () => void query.fetchNextPage(),
  };
}

const CategorySelect = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => {
  const say = useSay();
  const choices = useCodeChoices(needCategories);
  return (
    <TextField
      id={useId()}
      select
      label={say("需求类别", "Category")}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      fullWidth={false}
      sx={{ minWidth: { xs: "100%", sm: 200 }, mb: 1.5 }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{say("全部", "All")}</MenuItem>
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};
