import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Typography from "@mui/material/Typography";
import { PasswordInput, required, TextInput } from "react-admin";
import { ActionForm } from "../forms/ActionForm.tsx";
import type { Action } from "../forms/use-action.ts";
import { useSay } from "../i18n/use-say.ts";
import { confirmIdentity, useSession } from "./session.ts";
import { settleProof, useProofAsked } from "./step-up.ts";

const confirm: Action<string, unknown> = (proof) => confirmIdentity(proof);

/** Asks who sits there before an act that wants it, over whatever is open; the act goes on afterwards. */
export const StepUp = () => {
  const asked = useProofAsked();
  return asked ? <StepUpDialog /> : null;
};

const StepUpDialog = () => {
  const say = useSay();
  const bound = useSession()?.secondFactorBound ?? false;
  return (
    <Dialog open onClose={() => settleProof(false)} fullWidth maxWidth="xs" aria-labelledby="step-up">
      <DialogTitle id="step-up">{say("请确认是您本人", "Confirm that it is you")}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" sx={{ mb: 1 }}>
          {say(
            "这类事项需要在最近 10 分钟内确认过身份。确认后接着办理，已填的内容不会丢失。",
            "This needs a confirmation of the last 10 minutes. Afterwards it goes on; your input is kept.",
          )}
        </Typography>
        <ActionForm
          action={confirm}
          defaultValues={{ proof: "" }}
          toInput={({ proof }) => String(proof ?? "")}
          submitLabel={say("确认并继续", "Confirm and go on")}
          onCancel={() => settleProof(false)}
          onDone={() => settleProof(true)}
        >
          {bound ? (
            <TextInput
              source="proof"
              label={say("动态验证码", "Code of your authenticator")}
              helperText={say("手机上的六位数字，或一个恢复码。", "The six digits, or a recovery code.")}
              validate={required()}
              autoFocus
              slotProps={{ htmlInput: { autoComplete: "one-time-code" } }}
            />
          ) : (
            <PasswordInput
              source="proof"
              label={say("登录密码", "Password")}
              validate={required()}
              autoFocus
              slotProps={{ htmlInput: { autoComplete: "current-password" } }}
            />
          )}
        </ActionForm>
      </DialogContent>
    </Dialog>
  );
};
