import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Snackbar from "@mui/material/Snackbar";
import Typography from "@mui/material/Typography";
import { useEffect, useState } from "react";
import { useSay } from "../i18n/use-say.ts";
import { SignInForm } from "./SignInForm.tsx";
import { loadSession, restart, signIn, useSession, useSessionExpired } from "./session.ts";

const warnBeforeInMilliseconds = 3 * 60_000;
// Longer delays overflow the browser's timer and would fire at once.
const longestDelayInMilliseconds = 2 ** 31 - 1;

/** Warns before the session ends, and lets a person sign in again without losing what is being filled in. */
export const SessionWatch = () => {
  const expired = useSessionExpired();
  return expired ? <SignInAgain /> : <ExpiryWarning />;
};

const ExpiryWarning = () => {
  const say = useSay();
  const expiresAt = useSession()?.expiresAt;
  const [warned, setWarned] = useState(false);
  useEffect(() => {
    setWarned(false);
    if (!expiresAt) return;
    const delay = Date.parse(expiresAt) - Date.now() - warnBeforeInMilliseconds;
    if (delay > longestDelayInMilliseconds) return;
    const timer = setTimeout(() => setWarned(true), Math.max(delay, 0));
    return () => clearTimeout(timer);
  }, [expiresAt]);
  const stay = () => {
    setWarned(false);
    void loadSession();
  };
  return (
    <Snackbar open={warned} anchorOrigin={{ vertical: "top", horizontal: "center" }}>
      <Alert
        severity="warning"
        variant="outlined"
        sx={{ bgcolor: "background.paper" }}
        action={
          <Button color="inherit" onClick={stay}>
            {say("继续使用", "Stay signed in")}
          </Button>
        }
      >
        {say(
          "长时间未操作，登录即将过期。填写的内容不会丢失。",
          "The session is about to end. Your input is kept.",
        )}
      </Alert>
    </Snackbar>
  );
};

const SignInAgain = () => {
  const say = useSay();
  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby="sign-in-again">
      <DialogTitle id="sign-in-again">{say("登录已过期", "The session has ended")}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" sx={{ mb: 1 }}>
          {say(
            "刚才的提交没有办理。重新登录后，填写的内容仍在，请再次提交。",
            "Nothing was submitted. Sign in again: your input is kept; then submit once more.",
          )}
        </Typography>
        <SignInForm
          onSubmit={async (credentials) => {
            const { samePerson } = await signIn(credentials);
            if (!samePerson) restart();
          }}
        />
      </DialogContent>
    </Dialog>
  );
};
