import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useEffect, useRef, useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router-dom";
import { CatalogueRevisionDocument, type CorrectRevisionInput } from "../../schema/generated/operations.ts";
import { isApiError } from "../shell/api-error.ts";
import { formatDateTime } from "../shell/format.ts";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import { FormCard, leave } from "../shell/forms/form-pages.tsx";
import type { Action } from "../shell/forms/use-action.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { DocumentText } from "./DocumentText.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { RevisionTextInputs, RevisionWordsInputs, revisionInputOf } from "./RevisionInputs.tsx";
import { readOnce } from "./read-once.ts";
import { correctRevision, type RevisionDetail, readRevision } from "./revisions.data.ts";
import { goToPlace } from "./YamlInput.tsx";

/** Writes one's own draft anew: what is wrong above the text, each with a way to its line. */
export const RevisionEdit = () => {
  const say = useSay();
  const { id = "" } = useParams();
  const query = useConsoleQuery(["revision-draft"], CatalogueRevisionDocument, { id }, readOnce);
  if (query.error) return <ErrorState asPage error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <DetailSkeleton />;
  const revision = query.data.catalogueRevision;
  return (
    <>
      <PageTitle
        title={say(`修改草稿：${revision.serial}`, `Edit the draft: ${revision.serial}`)}
        subtitle={revision.title}
      />
      <MayEdit revision={revision} />
    </>
  );
};

const MayEdit = ({ revision }: { revision: RevisionDetail }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const correct = revision.availableActions.find(({ action }) => action === "correctRevision");
  if (correct?.allowed) return <DraftForm revision={revision} />;
  return (
    <FormCard>
      <EmptyState
        reason="forbidden"
        title={say("现在不能修改", "It cannot be edited now")}
        text={
          (locale === "zh" ? correct?.reasonZh : correct?.reasonEn) ??
          say("只有草拟中的修订可以修改。", "Only a draft can be edited.")
        }
      />
    </FormCard>
  );
};

const DraftForm = ({ revision }: { revision: RevisionDetail }) => {
  const say = useSay();
  const navigate = useNavigate();
  const editor = useRef<HTMLTextAreaElement>(null);
  const { save, newer } = useSaveOverNewer(revision);
  useStartingPlace(editor);
  const { id, title, reason, validFrom, document, problems } = revision;
  const page = `/revisions/${encodeURIComponent(id)}/show`;
  return (
    <FormCard wide>
      <ActionForm
        action={save}
        defaultValues={{ title, reason, validFrom, document }}
        toInput={(values) => ({ ...revisionInputOf(values), version: (newer ?? revision).version })}
        refreshes={["revisions"]}
        warnWhenUnsavedChanges
        submitLabel={
          newer
            ? say("以我的内容为准，保存并检查", "Save mine and check")
            : say("保存并检查", "Save and check")
        }
        onCancel={() => navigate(page)}
        onDone={() => leave(() => navigate(page))}
      >
        {newer && <NewerOnRecord newer={newer} />}
        <RevisionWordsInputs />
        {problems.length > 0 && (
          <Box sx={{ mt: 2 }}>
            <Section
              title={say("需要修改的地方（上次保存时）", "To be corrected (as last saved)")}
              count={problems.length}
            >
              <ProblemList
                problems={problems}
                wayTo={(line, column, words) => (
                  <Button
                    type="button"
                    size="small"
                    variant="outlined"
                    onClick={() => goToPlace(editor.current, line, column)}
                  >
                    {say(`到${words}`, `Go to ${words.toLowerCase()}`)}
                  </Button>
                )}
              />
            </Section>
          </Box>
        )}
        <RevisionTextInputs editor={editor} />
      </ActionForm>
    </FormCard>
  );
};

/**
 * Saves a draft. When it was saved elsewhere meanwhile, that one is read and shown beside what was typed here; pressed
 * again after that, what was typed here takes its place.
 */
function useSaveOverNewer({ id }: RevisionDetail) {
  const [newer, setNewer] = useState<RevisionDetail>();
  const save: Action<CorrectRevisionInput, RevisionDetail> = async (input, context) => {
    try {
      return await correctRevision({ id, input }, context);
    } catch (error) {
      if (isApiError(error, "STALE")) setNewer(await readRevision(id));
      throw error;
    }
  };
  return { save, newer };
}

const NewerOnRecord = ({ newer }: { newer: RevisionDetail }) => {
  const say = useSay();
  return (
    <Alert severity="warning" variant="outlined" sx={{ mb: 2, color: "text.primary" }}>
      {say(
        `这份草稿在 ${formatDateTime(newer.savedAt)} 又保存过一次。您填写的内容还在下面，没有丢失；核对后再次保存，将以您的内容为准。`,
        `This draft was saved again at ${formatDateTime(newer.savedAt)}. What you typed is still below; saved again, it takes the place of that text.`,
      )}
      <DocumentText text={newer.document} summary={say("后来保存的内容", "The text that was saved")} />
    </Alert>
  );
};

/** Who came by the line of a problem finds the cursor there. */
function useStartingPlace(editor: { readonly current: HTMLTextAreaElement | null }) {
  const [params] = useSearchParams();
  const line = Number(params.get("line"));
  const column = Number(params.get("column"));
  useEffect(() => {
    if (line > 0) goToPlace(editor.current, line, column);
  }, [editor, line, column]);
}
