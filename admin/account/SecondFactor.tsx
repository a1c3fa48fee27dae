import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useEffect, useRef, useState } from "react";
import { required, TextInput } from "react-admin";
import { ErrorWords } from "../shell/ErrorWords.tsx";
import { ShownOnce } from "../shell/fields/ShownOnce.tsx";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import { useAction } from "../shell/forms/use-action.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { Section } from "../shell/pages/Section.tsx";
import { useSession } from "../shell/session/session.ts";
import {
  type Account,
  accountKey,
  beginSecondFactor,
  confirmSecondFactor,
  type Setup,
} from "./account.data.ts";
import { QrCode } from "./QrCode.tsx";

/** Few enough that the person should think of making others. */
const fewCodes = 3;

/** One's own authenticator: bound in three steps, replaced the same way. */
export const SecondFactor = ({ account }: { account: Account }) => {
  const say = useSay();
  const isOwed = useSession()?.secondFactor === "TO_ENROL";
  const [setup, setSetup] = useState<Setup>();
  const [codes, setCodes] = useState<readonly string[]>();
  const begin = useAction(beginSecondFactor, { onDone: setSetup });
  const isBound = account.secondFactorSince !== null;
  return (
    <Section
      title={say("动态验证码", "Authenticator")}
      actions={
        !setup && (
          <Button
            variant={isOwed ? "contained" : "outlined"}
            disabled={begin.isPending}
            onClick={() => {
              setCodes(undefined);
              void begin.submit(undefined);
            }}
          >
            {isBound ? say("更换手机", "Change the phone") : say("绑定动态验证码", "Bind an authenticator")}
          </Button>
        )
      }
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5, mb: 1 }}>
        {isBound ? (
          <>
            <StateChip tone="done" label={say("已绑定", "Bound")} />
            <span>
              <DateField value={account.secondFactorSince} time /> {say("绑定", "bound")}
              {say(
                `，剩余恢复码 ${account.recoveryCodesLeft} 个`,
                `, ${account.recoveryCodesLeft} recovery codes left`,
              )}
            </span>
          </>
        ) : (
          <StateChip
            tone={isOwed ? "attention" : "draft"}
            label={isOwed ? say("必须绑定", "Has to be bound") : say("未绑定", "Not bound")}
          />
        )}
      </Box>
      <Box sx={{ fontSize: "0.9375rem", mb: 1 }}>
        {isBound && account.recoveryCodesLeft <= fewCodes
          ? say(
              "恢复码快用完了：点「更换手机」重新绑定，会得到十个新的恢复码。",
              "Few recovery codes are left: bind the phone anew to get ten others.",
            )
          : say(
              "登录时除密码外，再输入手机上每 30 秒变化的六位数字。手机丢失时用恢复码登录；都没有时，请本单位管理员解除。",
              "Signing in takes, besides the password, six digits on your phone that change every 30 seconds. A recovery code helps when the phone is lost; else your administrator takes it away.",
            )}
      </Box>
      {begin.error && !setup && (
        <Box role="alert" sx={{ color: "error.main" }}>
          <ErrorWords error={begin.error} />
        </Box>
      )}
      {setup && (
        <Bind
          setup={setup}
          onCancel={() => setSetup(undefined)}
          onDone={(made) => {
            setSetup(undefined);
            setCodes(made);
          }}
        />
      )}
      {codes && (
        <Box sx={{ mt: 2 }}>
          <ShownOnce
            label={say(
              "恢复码：每个只能用一次，请抄写或打印后存放在安全的地方",
              "Recovery codes, each good once: write them down and keep them safe",
            )}
            value={codes.join("\n")}
            lost=""
          />
          <Button onClick={() => setCodes(undefined)} sx={{ mt: 1 }}>
            {say("已保存，关闭", "Kept, close")}
          </Button>
        </Box>
      )}
    </Section>
  );
};

interface BindProps {
  setup: Setup;
  onCancel: () => void;
  onDone: (codes: readonly string[]) => void;
}

const Bind = ({ setup, onCancel, onDone }: BindProps) => {
  const say = useSay();
  const steps = useRef<HTMLOListElement>(null);
  // The button that led here is gone; a keyboard and a screen reader go on with the first step.
  useEffect(() => steps.current?.focus(), []);
  return (
    <Box
      ref={steps}
      tabIndex={-1}
      component="ol"
      sx={{ outline: "none", m: 0, pl: 2.5, lineHeight: 1.7, "& > li": { mb: 2 } }}
    >
      <li>
        {say(
          "在手机上打开身份验证器应用（如 FreeOTP、Microsoft Authenticator、Google Authenticator）。",
          "Open an authenticator app on your phone, such as FreeOTP, Microsoft or Google Authenticator.",
        )}
      </li>
      <li>
        {say("扫描二维码；不能扫描时，手工输入密钥。", "Scan the code, or type the key.")}
        <QrCode text={setup.uri} label={say("绑定用的二维码", "QR code for the authenticator")} />
        <Box sx={{ mt: 1 }}>{say("密钥", "Key")}</Box>
        <Box component="code" sx={{ fontSize: "1rem", overflowWrap: "anywhere", userSelect: "all" }}>
          {setup.secret.replace(/(.{4})(?=.)/g, "$1 ")}
        </Box>
      </li>
      <li>
        {say("输入手机上显示的六位数字。", "Enter the six digits that it shows.")}
        <ActionForm
          action={confirmSecondFactor}
          defaultValues={{ code: "" }}
          toInput={({ code }) => ({ code: String(code ?? "") })}
          refreshes={[accountKey]}
          submitLabel={say("确认绑定", "Bind it")}
          onCancel={onCancel}
          onDone={onDone}
        >
          <TextInput
            source="code"
            label={say("动态验证码", "Code")}
            validate={required()}
            slotProps={{ htmlInput: { inputMode: "numeric", autoComplete: "one-time-code" } }}
          />
        </ActionForm>
      </li>
    </Box>
  );
};
