import Card from "@mui/material/Card";
import CardContent from "@mui/material/CardContent";
import type { ReactNode } from "react";
import { CreateBase, EditBase, type RaRecord, useEditContext, useResourceContext } from "react-admin";
import { useNavigate } from "react-router-dom";
import { ErrorState } from "../pages/ErrorState.tsx";
import { PageTitle } from "../pages/PageTitle.tsx";
import { detailMeta } from "../pages/ShowPage.tsx";
import { DetailSkeleton } from "../pages/skeletons.tsx";
import { ActionForm, type ActionFormProps } from "./ActionForm.tsx";

type FormProps<TInput, TResult> = Omit<
  ActionFormProps<TInput, TResult>,
  "onDone" | "onCancel" | "onPendingChange"
>;

export interface CreatePageProps<TInput, TResult> extends FormProps<TInput, TResult> {
  title: string;
  subtitle?: ReactNode;
  /** Where to go afterwards; the list of the resource when left out. */
  routeAfter?: (result: TResult) => string;
  /** For an input that holds long lines. */
  wide?: boolean;
}

/** A page that creates: a title, the inputs, one button; it leaves when the server has created. */
export function CreatePage<TInput, TResult>({
  title,
  subtitle,
  routeAfter,
  wide = false,
  ...form
}: CreatePageProps<TInput, TResult>) {
  const resource = useResourceContext()!;
  const navigate = useNavigate();
  return (
    <CreateBase>
      <PageTitle title={title} subtitle={subtitle} />
      <FormCard wide={wide}>
        <ActionForm
          warnWhenUnsavedChanges
          refreshes={[resource]}
          {...form}
          onCancel={() => navigate(-1)}
          onDone={(result) => leave(() => navigate(routeAfter?.(result) ?? `/${resource}`))}
        />
      </FormCard>
    </CreateBase>
  );
}

export interface EditPageProps<TRecord extends RaRecord<string>, TInput, TResult>
  extends Omit<FormProps<TInput, TResult>, "toInput"> {
  title: (record: TRecord) => string;
  documentTitle?: string;
  /** The values of the form, where the record holds them under other names. */
  toValues?: (record: TRecord) => Record<string, unknown>;
  /** Makes the input from what was filled in and the record as it was read, with its version. */
  toInput: (values: Record<string, unknown>, record: TRecord) => TInput;
  routeAfter?: (result: TResult) => string;
}

/** A page that changes one record; a change by somebody else meanwhile is refused by the server and said. */
export function EditPage<TRecord extends RaRecord<string>, TInput, TResult>(
  props: EditPageProps<TRecord, TInput, TResult>,
) {
  return (
    <EditBase<TRecord>
      mutationMode="pessimistic"
      redirect={false}
      queryOptions={{ onError: () => undefined, meta: detailMeta }}
    >
      <EditContent {...props} />
    </EditBase>
  );
}

function EditContent<TRecord extends RaRecord<string>, TInput, TResult>({
  title,
  documentTitle,
  toValues,
  toInput,
  routeAfter,
  ...form
}: EditPageProps<TRecord, TInput, TResult>) {
  const { record, error, isPending, refetch, resource } = useEditContext<TRecord>();
  const navigate = useNavigate();
  if (error && !record) return <ErrorState asPage error={error} onRetry={() => void refetch()} />;
  if (isPending || !record) return <DetailSkeleton />;
  return (
    <>
      <PageTitle title={title(record)} {...(documentTitle && { documentTitle })} />
      <FormCard>
        <ActionForm
          warnWhenUnsavedChanges
          refreshes={[resource]}
          {...form}
          {...(toValues && { defaultValues: toValues(record) })}
          toInput={(values) => toInput(values, record)}
          onCancel={() => navigate(-1)}
          onDone={(result) =>
            leave(() =>
              navigate(routeAfter?.(result) ?? `/${resource}/${encodeURIComponent(record.id)}/show`),
            )
          }
        />
      </FormCard>
    </>
  );
}

export const FormCard = ({ wide = false, children }: { wide?: boolean; children: ReactNode }) => (
  <Card sx={{ maxWidth: wide ? 1080 : 760 }}>
    <CardContent>{children}</CardContent>
  </Card>
);

/** The form still counts as unsaved until its submission has settled, and would ask whether to stay. */
export const leave = (go: () => void) => void setTimeout(go, 0);
