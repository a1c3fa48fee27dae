import { useRef, useState } from "react";
import { useSearchParams } from "react-router-dom";
import { CatalogueDocumentDocument, StandardsDocument } from "../../schema/generated/operations.ts";
import { CreatePage } from "../shell/forms/form-pages.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { RevisionTextInputs, RevisionWordsInputs, revisionInputOf } from "./RevisionInputs.tsx";
import { readOnce } from "./read-once.ts";
import { draftRevision } from "./revisions.data.ts";
import { skeletonIn, textOfStandard, titleOf } from "./starting-text.ts";

/** A new draft: from the text of the policy or the standard that led here, else from the skeleton or a file. */
export const RevisionCreate = () => {
  // A switch of the language must not take away what was typed over the first text.
  const [locale] = useState(useConsoleLocale());
  const [params] = useSearchParams();
  const code = params.get("policy");
  const standardKey = params.get("standard");
  if (code) return <FromPolicy code={code} />;
  if (standardKey) return <FromStandard standardKey={standardKey} />;
  return <DraftForm title="" document={skeletonIn(locale)} />;
};

const FromStandard = ({ standardKey }: { standardKey: string }) => {
  const [locale] = useState(useConsoleLocale());
  const { data, error, refetch } = useConsoleQuery(
    ["revision-start"],
    StandardsDocument,
    { search: standardKey },
    readOnce,
  );
  if (error) return <ErrorState asPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <DetailSkeleton />;
  const standard = data.policyStandards.find(({ key }) => key === standardKey);
  if (!standard) return <DraftForm title="" document={skeletonIn(locale)} />;
  return <DraftForm title={`调整${standard.labelZh}`.slice(0, 60)} document={textOfStandard(standard)} />;
};

const FromPolicy = ({ code }: { code: string }) => {
  const variables = { codes: [code] };
  const { data, error, refetch } = useConsoleQuery(
    ["revision-start"],
    CatalogueDocumentDocument,
    variables,
    readOnce,
  );
  if (error) return <ErrorState asPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <DetailSkeleton />;
  const text = data.catalogueDocument;
  return <DraftForm title={titleOf(text)} document={text} />;
};

const DraftForm = (start: { title: string; document: string }) => {
  const say = useSay();
  const editor = useRef<HTMLTextAreaElement>(null);
  return (
    <CreatePage
      wide
      title={say("起草政策修订", "Draft a revision")}
      subtitle={say(
        "先存为草稿，系统检查内容、列出修改、测算案例；没有问题再提交审核。",
        "It is a draft first: the text is checked, its changes listed, the cases worked out; then it goes to review.",
      )}
      action={draftRevision}
      defaultValues={{ ...start, reason: "", validFrom: "" }}
      toInput={revisionInputOf}
      submitLabel={say("保存并检查", "Save and check")}
      routeAfter={({ id }) => `/revisions/${encodeURIComponent(id)}/show`}
    >
      <RevisionWordsInputs />
      <RevisionTextInputs editor={editor} />
    </CreatePage>
  );
};
