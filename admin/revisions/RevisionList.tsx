import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { catalogueRevisionStates } from "../../schema/codes/catalogue-revision-states.ts";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { FilterSheet } from "../shell/lists/FilterSheet.tsx";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { usePermission } from "../shell/session/session.ts";
import { AuthorFilter } from "./AuthorFilter.tsx";
import type { Revision } from "./revisions.data.ts";

/** Changes to the catalogue, the newest first: who wrote them, from when they hold, who let them through. */
export const RevisionList = () => {
  const say = useSay();
  const mayDraft = usePermission("policy:draft");
  const link = ({ id, serial }: Revision) => (
    <RecordLink resource="revisions" id={id}>
      {serial}
    </RecordLink>
  );
  const chip = ({ state }: Revision) => <CodeChip code={state} states={catalogueRevisionStates} />;
  const from = ({ validFrom }: Revision) => <DateField value={validFrom} />;
  return (
    <ListPage
      title={say("政策修订", "Catalogue revisions")}
      subtitle={say(
        "一人起草，另一人审核发布；自生效日期起执行，此前的决定不变。",
        "One person drafts, a second one publishes; it holds from its first day, earlier decisions stay.",
      )}
      actions={
        mayDraft && (
          <Button component={Link} to="/revisions/create" variant="contained">
            {say("起草修订", "Draft a revision")}
          </Button>
        )
      }
      filters={
        <FilterSheet>
          <SelectFilter source="state" label={say("状态", "State")} labels={catalogueRevisionStates} />
          <AuthorFilter />
        </FilterSheet>
      }
      empty={
        <EmptyState
          reason="nothing"
          title={say("还没有修订", "No revision yet")}
          text={say(
            "在政策页面点「修订这项政策」，或者在这里起草。",
            "Press “Revise this policy” on the page of a policy, or draft one here.",
          )}
        />
      }
    >
      <RowTable<Revision>
        card={(revision) => ({
          title: link(revision),
          chips: chip(revision),
          lines: [
            <b key="title">{revision.title}</b>,
            <>
              {say("自 ", "From ")}
              {from(revision)}
              {say(" 起", "")}
            </>,
            [
              revision.authorName && say(`起草：${revision.authorName}`, `Draft: ${revision.authorName}`),
              revision.reviewerName &&
                say(`审核：${revision.reviewerName}`, `Review: ${revision.reviewerName}`),
            ]
              .filter(Boolean)
              .join(say("，", ", ")),
          ],
        })}
      >
        <Column source="serial" disableSort render={link} />
        <Column source="title" disableSort />
        <Column source="state" disableSort render={chip} />
        <Column source="validFrom" disableSort render={from} />
        <Column source="authorName" disableSort render={({ authorName }: Revision) => authorName ?? "—"} />
        <Column
          source="reviewerName"
          disableSort
          render={({ reviewerName }: Revision) => reviewerName ?? "—"}
        />
      </RowTable>
    </ListPage>
  );
};
