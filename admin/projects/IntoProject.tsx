import Box from "@mui/material/Box";
import { useEffect, useState } from "react";
import { RadioButtonGroupInput, required } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { type NeedItemPartsFragment, ProjectsDocument } from "../../schema/generated/operations.ts";
import { sumOf } from "../allocations/money-math.ts";
import { addDays, today } from "../shell/days.ts";
import { MoneyField } from "../shell/fields/values.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import type { Action } from "../shell/forms/use-action.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { neverStale } from "../shell/query-client.ts";
import { commonRegion, isWithinRegion } from "../shell/regions/region-chain.ts";
import { useOwnRegion } from "../shell/regions/use-regions.ts";
import { ProjectTermInputs, ProjectWordsInputs, projectWordsOf } from "./ProjectWordsInputs.tsx";
import { itemsInWords } from "./project-words.ts";
import { addItems, createProject, type ProjectDetail, refreshedByProjects } from "./projects.data.ts";

export type ItemToPlace = Pick<NeedItemPartsFragment, "id" | "serial" | "category" | "gap" | "region">;

interface Choice {
  readonly projectId: string;
  readonly itemIds: string[];
  readonly draft: ReturnType<typeof projectWordsOf> & { readonly regionCode: string };
}

const aNewOne = "new";
const usualTermInDays = 364;

const intoProject: Action<Choice, ProjectDetail> = ({ projectId, itemIds, draft }, context) =>
  projectId === aNewOne
    ? createProject({ ...draft, itemIds }, context)
    : addItems({ projectId, itemIds }, context);

export interface IntoProjectProps {
  items: readonly ItemToPlace[];
  onClose: () => void;
  onDone: (project: ProjectDetail) => void;
}

/** Puts listed needs into a draft of the own department, or into a new one made for them. */
export const IntoProject = ({ items, onClose, onDone }: IntoProjectProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const own = useOwnRegion();
  const categoryLabel = useCodeLabel(needCategories);
  const inBrackets = useBrackets();
  const [title, setTitle] = useState<string>();
  const filter = { states: ["DRAFT" as const], ownOnly: true };
  const variables = { filter, first: 100, after: null };
  const { data, error } = useConsoleQuery(["projects", "drafts"], ProjectsDocument, variables, neverStale);
  const drafts = (data?.projects.nodes ?? []).filter(({ region }) =>
    items.every((item) => region && isWithinRegion(item.region.code, region.code)),
  );
  const categories = [...new Set(items.map(({ category }) => categoryLabel(category)))];
  const region = regionOfNew(items, own?.code ?? "");
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("列入项目", "Put into a project")}
      facts={[
        {
          label: say("需求", "Needs"),
          value:
            items.length === 1
              ? `${items[0]?.serial} ${categories[0]}`
              : inBrackets(itemsInWords(items.length, locale), categories.join(say("、", ", "))),
        },
        {
          label: say("缺口合计", "Gap"),
          value: <MoneyField value={sumOf(items.map(({ gap }) => gap))} unit />,
        },
      ]}
      confirmLabel={
        title
          ? say(`列入「${title}」`, `Put into ${title}`)
          : say(`列入 ${items.length} 项需求`, `Put ${items.length} in`)
      }
      action={intoProject}
      defaultValues={{
        projectId: "",
        title: "",
        summary: "",
        startsOn: today(),
        endsOn: addDays(today(), usualTermInDays),
      }}
      toInput={({ projectId, ...words }) => ({
        projectId: String(projectId),
        itemIds: items.map(({ id }) => id),
        draft: { ...projectWordsOf(words), regionCode: region },
      })}
      refreshes={refreshedByProjects}
      onDone={onDone}
    >
      {error && !data && <ErrorState error={error} />}
      {!data && !error && <DetailSkeleton facts={2} />}
      {data && <WhichProject drafts={drafts} onTitle={setTitle} />}
    </ConfirmByFacts>
  );
};

/** The second in brackets after the first, as each language writes them. */
function useBrackets() {
  const say = useSay();
  return (words: string, more: string) => say(`${words}（${more}）`, `${words} (${more})`);
}

/** The county that holds them all, else the whole region of the post. */
const regionOfNew = (items: readonly ItemToPlace[], own: string) =>
  commonRegion(
    items.map(({ region }) => region.code),
    6,
  ) ?? own;

interface WhichProjectProps {
  drafts: readonly {
    readonly id: string;
    readonly serial: string;
    readonly title: string;
    itemCount: number;
  }[];
  onTitle: (title: string | undefined) => void;
}

const WhichProject = ({ drafts, onTitle }: WhichProjectProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const inBrackets = useBrackets();
  const { setValue } = useFormContext();
  const { projectId, title } = useWatch<{ projectId?: string; title?: string }>();
  const chosen = drafts.find(({ id }) => id === projectId);
  const name = projectId === aNewOne ? title?.trim() || undefined : chosen?.title;
  const only = drafts.length === 0 ? aNewOne : undefined;

  useEffect(() => {
    if (only) setValue("projectId", only);
  }, [only, setValue]);
  useEffect(() => onTitle(name), [onTitle, name]);

  return (
    <>
      {drafts.length === 0 ? (
        <Box sx={{ fontSize: "0.9375rem", mb: 1 }}>
          {say(
            "本部门没有覆盖所选需求地区的项目草稿，请新建一个。",
            "There is no draft of this department for the region of these needs; make a new one.",
          )}
        </Box>
      ) : (
        <RadioButtonGroupInput
          helperText={false}
          source="projectId"
          label={say("列入哪个项目", "Which project")}
          choices={[
            ...drafts.map(({ id, serial, title: words, itemCount }) => ({
              id,
              name: inBrackets(`${serial} ${words}`, itemsInWords(itemCount, locale)),
            })),
            { id: aNewOne, name: say("新建项目", "A new project") },
          ]}
          row={false}
          validate={required()}
        />
      )}
      {projectId === aNewOne && (
        <>
          <ProjectWordsInputs />
          <ProjectTermInputs />
        </>
      )}
    </>
  );
};
