import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { errorInWords, isApiError } from "../api-error.ts";
import { useSay } from "../i18n/use-say.ts";
import { tones } from "../tones.ts";
import type { Credentials } from "./session.ts";

export interface SignInFormProps {
  onSubmit: (credentials: Credentials) => Promise<unknown>;
}

/**
 * Login name and password; pasting and password managers work. A wrong name and a wrong password get the same
 * sentence, so that nobody learns which names exist.
 */
export const SignInForm = ({ onSubmit }: SignInFormProps) => {
  const say = useSay();
  const [error, setError] = useState<string>();
  const [pending, setPending] = useState(false);
  const [shown, setShown] = useState(false);
  const [wantsCode, setWantsCode] = useState(false);
  const alert = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (error) alert.current?.focus();
  }, [error]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    const loginName = String(form.get("loginName")).normalize("NFKC").trim();
    const password = String(form.get("password"));
    setError(undefined);
    if (loginName === "" || password === "") {
      setError(say("请填写用户名和密码。", "Enter the login name and the password."));
      return;
    }
    const code = wantsCode ? String(form.get("code")).trim() : undefined;
    if (code === "") {
      setError(say("请输入动态验证码。", "Enter the code of your authenticator."));
      return;
    }
    setPending(true);
    try {
      await onSubmit({ loginName, password, code });
    } catch (refusal) {
      setPending(false);
      // The password was right: only the code is missing, which is no error of whoever signs in.
      if (!wantsCode && isApiError(refusal, "SECOND_FACTOR_REQUIRED")) setWantsCode(true);
      else setError(errorInWords(refusal));
    }
  };

  return (
    <Box
      component="form"
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label={say("登录", "Sign in")}
    >
      {error && (
        <Box
          ref={alert}
          role="alert"
          tabIndex={-1}
          sx={{
            border: 2,
            borderColor: tones.refused.text,
            color: tones.refused.text,
            borderRadius: 1,
            p: 1.5,
            mb: 1,
          }}
        >
          {error}
        </Box>
      )}
      <TextField
        name="loginName"
        label={say("用户名", "Login name")}
        required
        slotProps={{
          htmlInput: { autoComplete: "username", autoCapitalize: "none", spellCheck: false },
          inputLabel: { required: false },
        }}
      />
      <TextField
        name="password"
        type={shown ? "text" : "password"}
        label={say("密码", "Password")}
        required
        slotProps={{
          htmlInput: { autoComplete: "current-password" },
          inputLabel: { required: false },
          input: {
            endAdornment: (
              <Button
                size="small"
                aria-pressed={shown}
                onClick={() => setShown(!shown)}
                sx={{ flex: "none" }}
              >
                {shown ? say("隐藏", "Hide") : say("显示", "Show")}
              </Button>
            ),
          },
        }}
      />
      {wantsCode && (
        <TextField
          name="code"
          label={say("动态验证码", "Code of your authenticator")}
          helperText={say(
            "手机上的六位数字，或一个恢复码。",
            "The six digits on your phone, or a recovery code.",
          )}
          required
          autoFocus
          slotProps={{ htmlInput: { autoComplete: "one-time-code" }, inputLabel: { required: false } }}
        />
      )}
      <Button type="submit" variant="contained" fullWidth disabled={pending} sx={{ mt: 1.5, minHeight: 44 }}>
        {pending ? say("正在登录…", "Signing in…") : say("登录", "Sign in")}
      </Button>
    </Box>
  );
};
