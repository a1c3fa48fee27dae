import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import CircularProgress from "@mui/material/CircularProgress";
import Stack from "@mui/material/Stack";
import { type ReactNode, useId } from "react";
import { Form, type RaRecord } from "react-admin";
import { useWatch } from "react-hook-form";
import { ApiError } from "../api-error.ts";
import { useSay } from "../i18n/use-say.ts";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { type Action, useAction } from "./use-action.ts";

export interface ActionFormProps<TInput, TResult> {
  /** The mutation to send; from `x.data.ts`. */
  action: Action<TInput, TResult>;
  /** Makes the input of the mutation from what was filled in; identity when left out. */
  toInput?: (values: Record<string, unknown>) => TInput;
  /** Starting values; without it those of the record around the form. */
  defaultValues?: Record<string, unknown>;
  /** What the button does, as a fact: 「提交核实」; it may follow what is being filled in. */
  submitLabel: ReactNode;
  /** Why nothing can be sent yet, in one sentence; the button rests while there is one. */
  blocked?: ((values: Record<string, unknown>) => string | undefined) | undefined;
  onDone: (result: TResult) => void;
  onCancel?: () => void;
  /** Told while the answer is awaited, so that a dialog around the form stays open. */
  onPendingChange?: (pending: boolean) => void;
  refreshes?: readonly string[];
  /** Turns a field path of the server into the one of the form, when they differ by more than `input.`. */
  toFieldPath?: (path: string) => string;
  tone?: "primary" | "error";
  warnWhenUnsavedChanges?: boolean;
  children?: ReactNode;
}

/** A form with starting values of its own must not take those of the page's record, where names coincide. */
const noRecord = {} as RaRecord;

/**
 * The one way to write: inputs of react-admin, checked on submit, sent once, answered by the server before
 * anything is shown as done. What was filled in stays when the answer is no.
 */
export function ActionForm<TInput, TResult>({
  action,
  toInput = (values) => values as TInput,
  defaultValues,
  submitLabel,
  blocked,
  onDone,
  onCancel,
  onPendingChange,
  refreshes,
  toFieldPath = (path) => path.replace(/^input\./, ""),
  tone = "primary",
  warnWhenUnsavedChanges = false,
  children,
}: ActionFormProps<TInput, TResult>) {
  const say = useSay();
  const { submit, isPending, error } = useAction(action, { refreshes, onDone });

  const send = async (values: Record<string, unknown>) => {
    onPendingChange?.(true);
    const refusal = await submit(toInput(values));
    onPendingChange?.(false);
    if (!(refusal instanceof ApiError)) return undefined;
    return Object.fromEntries(
      Object.entries(refusal.fields).map(([path, message]) => [toFieldPath(path), message]),
    );
  };

  return (
    <Form
      onSubmit={send}
      disableInvalidFormNotification
      warnWhenUnsavedChanges={warnWhenUnsavedChanges}
      noValidate
      // The summary takes the focus; two owners of it would fight.
      shouldFocusError={false}
      {...(defaultValues && { defaultValues, record: noRecord })}
    >
      <ErrorSummary error={isPending ? undefined : error} />
      {children}
      <Stack direction="row" spacing={1.5} sx={{ mt: 2, flexWrap: "wrap" }} useFlexGap>
        <Submit label={submitLabel} blocked={blocked} tone={tone} isPending={isPending} />
        {onCancel && (
          <Button type="button" variant="outlined" disabled={isPending} onClick={onCancel}>
            {say("取消", "Cancel")}
          </Button>
        )}
      </Stack>
    </Form>
  );
}

interface SubmitProps extends Pick<ActionFormProps<unknown, unknown>, "blocked" | "tone"> {
  label: ReactNode;
  isPending: boolean;
}

const Submit = ({ label, blocked, tone, isPending }: SubmitProps) => {
  const say = useSay();
  const whyId = useId();
  const why = blocked?.(useWatch());
  return (
    <>
      {why && (
        <Box id={whyId} role="status" sx={{ flexBasis: "100%", fontSize: "0.9375rem" }}>
          {why}
        </Box>
      )}
      <Button
        type="submit"
        variant="contained"
        color={tone}
        disabled={isPending || why !== undefined}
        aria-describedby={why && whyId}
        startIcon={isPending ? <CircularProgress size={16} color="inherit" aria-hidden /> : undefined}
      >
        {isPending ? say("正在提交…", "Sending…") : label}
      </Button>
    </>
  );
};
