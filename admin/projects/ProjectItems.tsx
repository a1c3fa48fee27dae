import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useNotify } from "react-admin";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { needItemStates } from "../../schema/codes/need-item-states.ts";
import { LevelChip } from "../matched-needs/LevelChip.tsx";
import { ageInWords, quantityInWords } from "../matched-needs/need-words.ts";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { MoneyField } from "../shell/fields/values.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { NothingHere } from "../shell/pages/Section.tsx";
import { usePermission, useSession } from "../shell/session/session.ts";
import { bandInWords } from "./project-words.ts";
import { type ProjectDetail, type ProjectItem, refreshedByProjects, removeItem } from "./projects.data.ts";

/** The needs of a project: with serial and masked name for departments, anonymous for charities. */
export const ProjectItems = ({ project }: { project: ProjectDetail }) => {
  const say = useSay();
  const mayPropose = usePermission("charity:propose");
  const own = useSession()?.activePost.organisation.id === project.proposedBy?.id;
  const removable = mayPropose && own && project.state === "DRAFT";
  if (project.items.length === 0) {
    return (
      <NothingHere>
        {project.state === "DRAFT"
          ? say("还没有列入需求。", "No need has been put in yet.")
          : say(
              "没有您可以查看的需求：可能已办结，或同意书已到期。",
              "No need that you may see: closed, or its consent has ended.",
            )}
      </NothingHere>
    );
  }
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
      {project.items.map((item) => (
        <ItemLine key={item.ref} item={item} project={project} removable={removable} />
      ))}
    </Box>
  );
};

interface ItemLineProps {
  item: ProjectItem;
  project: ProjectDetail;
  removable: boolean;
}

const ItemLine = ({ item, project, removable }: ItemLineProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const category = useCodeLabel(needCategories)(item.category);
  const matches = usePermission("need:match");
  const [removing, setRemoving] = useState(false);
  const name = item.serial ? `${item.serial} ${category}` : category;
  const resource = item.serial ? "need-items" : "matched-needs";
  // A partner finds only what is still open or its own; of the rest a link would lead nowhere.
  const linked = item.serial !== null || (matches && openToPartner.includes(item.state));
  return (
    <Box
      component="li"
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 1.3fr) minmax(0, 1.2fr) auto" },
        columnGap: 2,
        py: 1,
        fontSize: "0.875rem",
        lineHeight: 1.6,
        "& + &": { borderTop: 1, borderColor: "divider" },
      }}
    >
      <Box>
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
          {linked ? (
            <RecordLink resource={resource} id={item.ref}>
              {name}
            </RecordLink>
          ) : (
            <b>{name}</b>
          )}
          <LevelChip level={item.level} />
        </Box>
        {[item.personName, ageInWords(item.ageBand, locale), item.place].filter(Boolean).join(" · ")}
      </Box>
      <Box>
        {quantityInWords(item, locale)}
        <br />
        {item.gap === null ? (
          `${say("缺口 ", "Gap ")}${bandInWords(item.gapBand, locale)}`
        ) : (
          <>
            {say("缺口 ", "Gap ")}
            <MoneyField value={item.gap} unit />
          </>
        )}
        {say("，已分配 ", ", allocated ")}
        <MoneyField value={item.allocated} unit />
      </Box>
      <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap" }}>
        <CodeChip code={item.state} states={needItemStates} />
        {removable && (
          <Button
            size="small"
            aria-label={say(`移出 ${name}`, `Take out ${name}`)}
            onClick={() => setRemoving(true)}
          >
            {say("移出", "Take out")}
          </Button>
        )}
      </Box>
      {removing && (
        <RemoveItem item={item} project={project} name={name} onClose={() => setRemoving(false)} />
      )}
    </Box>
  );
};

const openToPartner: readonly string[] = ["LISTED", "RESERVED", "PART_FUNDED", "FUNDED"];

interface RemoveItemProps {
  item: ProjectItem;
  project: ProjectDetail;
  name: string;
  onClose: () => void;
}

const RemoveItem = ({ item, project, name, onClose }: RemoveItemProps) => {
  const say = useSay();
  const notify = useNotify();
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("移出项目", "Take out of the project")}
      facts={[
        { label: say("需求", "Need"), value: name },
        { label: say("项目", "Project"), value: project.title },
      ]}
      action={removeItem}
      toInput={() => ({ projectId: project.id, itemId: item.ref })}
      refreshes={refreshedByProjects}
      confirmLabel={say("确认移出", "Take out")}
      onDone={() => notify(say("已移出项目。", "It is out of the project."), { type: "success" })}
    />
  );
};
