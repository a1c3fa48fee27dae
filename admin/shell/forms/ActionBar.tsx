import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { type ComponentType, useState } from "react";
import { useConsoleLocale, useSay } from "../i18n/use-say.ts";

/** As every object with a workflow tells it. */
export interface AvailableAction {
  readonly action: string;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly allowed: boolean;
  readonly reasonZh?: string | null;
  readonly reasonEn?: string | null;
}

export interface ActionDialogProps<TRecord> {
  record: TRecord;
  open: boolean;
  onClose: () => void;
}

export interface ActionBarProps<TRecord> {
  record: TRecord;
  actions: readonly AvailableAction[];
  /** One dialog an action, usually a ConfirmByFacts; an action without one is done elsewhere and not shown. */
  dialogs: Readonly<Record<string, ComponentType<ActionDialogProps<TRecord>>>>;
  /** The next legal step; without it the first allowed action is the primary one. Null: none of them is. */
  primary?: string | null;
}

/**
 * The buttons of a page: one primary, the others secondary, and below them, in words, what cannot be done now and
 * why. A grey button would keep the reason to itself.
 */
export function ActionBar<TRecord>({ record, actions, dialogs, primary }: ActionBarProps<TRecord>) {
  const say = useSay();
  const locale = useConsoleLocale();
  const [openAction, setOpenAction] = useState<string>();
  const labelOf = ({ labelZh, labelEn }: AvailableAction) => (locale === "zh" ? labelZh : labelEn);
  const known = actions.filter(({ action }) => action in dialogs);
  const allowed = known.filter((action) => action.allowed);
  const refused = known.filter((action) => !action.allowed);
  const named = allowed.find(({ action }) => action === primary);
  const primaryAction = primary === null ? undefined : (named ?? allowed[0]);
  const ordered = [...allowed].sort((a, b) => Number(b === primaryAction) - Number(a === primaryAction));
  const OpenDialog = openAction === undefined ? undefined : dialogs[openAction];
  if (known.length === 0) return null;
  return (
    <Box component="section" aria-label={say("办理", "Actions")} className="no-print" sx={{ my: 2 }}>
      {ordered.length > 0 && (
        <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: "wrap" }}>
          {ordered.map((action) => (
            <Button
              key={action.action}
              variant={action === primaryAction ? "contained" : "outlined"}
              onClick={() => setOpenAction(action.action)}
            >
              {labelOf(action)}
            </Button>
          ))}
        </Stack>
      )}
      {refused.length > 0 && (
        <Box sx={{ mt: 1.5 }}>
          <Typography variant="body2" component="h2" sx={{ fontWeight: 700 }}>
            {say("暂不能办理", "Not possible now")}
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {refused.map((action) => (
              <Typography key={action.action} component="li" variant="body2">
                <b>{labelOf(action)}</b>
                {say("：", ": ")}
                {(locale === "zh" ? action.reasonZh : action.reasonEn) ??
                  say("当前状态不能办理", "not in this state")}
              </Typography>
            ))}
          </Box>
        </Box>
      )}
      {OpenDialog && <OpenDialog record={record} open onClose={() => setOpenAction(undefined)} />}
    </Box>
  );
}
