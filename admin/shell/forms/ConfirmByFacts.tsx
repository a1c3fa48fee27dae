import Box from "@mui/material/Box";
import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type ReactNode, useId, useState } from "react";
import { type Fact, FactList } from "../fields/FactList.tsx";
import { useOnPhone } from "../layout/use-on-phone.ts";
import { ActionForm, type ActionFormProps } from "./ActionForm.tsx";
import { keepFocusOnPage } from "./keep-focus.ts";

export interface ConfirmByFactsProps<TInput, TResult>
  extends Omit<ActionFormProps<TInput, TResult>, "submitLabel" | "onCancel" | "onPendingChange" | "onDone"> {
  open: boolean;
  onClose: () => void;
  /** What is about to happen: 「发放本批救助金」. */
  title: string;
  /** What the reader must check: whose, how much, from which account, until when. */
  facts: readonly Fact[];
  /** The button repeats the decisive facts: 「确认发放 147 笔 52,310.00 元」. */
  confirmLabel: string;
  onDone?: (result: TResult) => void;
  /** Inputs of the action, such as an opinion or a reason; none for a plain confirmation. */
  children?: ReactNode;
}

/**
 * Asks for a decision by its facts instead of "are you sure". It closes when the server has done it, and stays,
 * with what was filled in, when the server refuses.
 */
export function ConfirmByFacts<TInput, TResult>({
  open,
  onClose,
  title,
  facts,
  confirmLabel,
  onDone,
  children,
  ...form
}: ConfirmByFactsProps<TInput, TResult>) {
  const titleId = useId();
  const [pending, setPending] = useState(false);
  const onPhone = useOnPhone();
  return (
    <Dialog
      open={open}
      onClose={pending ? undefined : onClose}
      fullScreen={onPhone}
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <FactList facts={facts} />
        <Box sx={{ mt: 2 }}>
          <ActionForm
            {...form}
            submitLabel={confirmLabel}
            onCancel={onClose}
            onPendingChange={setPending}
            onDone={(result) => {
              onClose();
              keepFocusOnPage();
              onDone?.(result);
            }}
          >
            {children}
          </ActionForm>
        </Box>
      </DialogContent>
    </Dialog>
  );
}
