import VisibilityOff from "@mui/icons-material/VisibilityOff";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useEffect, useId, useState } from "react";
import { required, SelectInput } from "react-admin";
import { ActionForm } from "../forms/ActionForm.tsx";
import { type CodeLabels, useCodeChoices } from "../i18n/code-label.ts";
import { useSay } from "../i18n/use-say.ts";
import { NotGiven } from "./values.tsx";

const secondsShown = 60;

export interface RevealOptions {
  /** Codes of the purposes a person may give for looking. */
  purposes: CodeLabels;
  /** Asks the server for the clear value; the look is on record before it answers. */
  reveal: (purpose: string) => Promise<string>;
}

export interface MaskedFieldProps {
  /** As the server masked it for this post: "张*", "3716**********1023". */
  value: string | null | undefined;
  /** The server holds a value and shows none of it, which differs from nobody having given one. */
  hidden?: boolean;
  /** What the value is, for the dialog and for screen readers: 「身份证号」. */
  label: string;
  /** Left out where the post may not look. */
  revealOptions?: RevealOptions;
}

/**
 * A personal value as the server masked it. 「查看」 asks for the purpose and shows the clear value for one minute;
 * it lives in this component alone, never in a cache, an address or a title.
 */
export const MaskedField = ({ value, hidden = false, label, revealOptions }: MaskedFieldProps) => {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [clear, setClear] = useState<string>();

  useEffect(() => {
    if (clear === undefined) return;
    const hide = () => setClear(undefined);
    const timer = setTimeout(hide, secondsShown * 1000);
    return () => clearTimeout(timer);
  }, [clear]);

  if (!hidden && (value === null || value === undefined || value === "")) return <NotGiven />;
  return (
    <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 1, flexWrap: "wrap" }}>
      {clear !== undefined ? (
        <>
          <strong className="tabular">{clear}</strong>
          <Button size="small" onClick={() => setClear(undefined)}>
            {say("隐藏", "Hide")}
          </Button>
        </>
      ) : (
        <>
          {hidden ? (
            <Box
              component="span"
              sx={{ display: "inline-flex", alignItems: "center", gap: 0.5, color: "text.secondary" }}
            >
              <VisibilityOff aria-hidden sx={{ fontSize: "1rem" }} />
              {say("已隐藏", "Hidden")}
            </Box>
          ) : (
            <span className="tabular">{value}</span>
          )}
          {revealOptions && (
            <Button
              size="small"
              onClick={() => setAsking(true)}
              aria-label={say(`查看${label}`, `Show ${label}`)}
            >
              {say("查看", "Show")}
            </Button>
          )}
        </>
      )}
      {asking && revealOptions && (
        <RevealDialog
          label={label}
          {...revealOptions}
          onClose={() => setAsking(false)}
          onRevealed={setClear}
        />
      )}
    </Box>
  );
};

interface RevealDialogProps extends RevealOptions {
  label: string;
  onClose: () => void;
  onRevealed: (value: string) => void;
}

const RevealDialog = ({ label, purposes, reveal, onClose, onRevealed }: RevealDialogProps) => {
  const say = useSay();
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{say(`查看${label}`, `Show ${label}`)}</DialogTitle>
      <DialogContent>
        <p>
          {say(
            `查看会记入操作记录，${secondsShown} 秒后自动隐藏。`,
            `The look is recorded; the value hides after ${secondsShown} seconds.`,
          )}
        </p>
        <ActionForm
          action={({ purpose }: { purpose: string }) => reveal(purpose)}
          defaultValues={{ purpose: "" }}
          submitLabel={say("记录并查看", "Record and show")}
          onCancel={onClose}
          onDone={(value) => {
            onClose();
            onRevealed(value);
          }}
        >
          <SelectInput
            source="purpose"
            label={say("用途", "Purpose")}
            choices={useCodeChoices(purposes)}
            validate={required()}
          />
        </ActionForm>
      </DialogContent>
    </Dialog>
  );
};
