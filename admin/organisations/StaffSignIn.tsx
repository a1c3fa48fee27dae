import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { maxLength, TextInput } from "react-admin";
import { SignInOptionsDocument } from "../../schema/generated/operations.ts";
import { FactList } from "../shell/fields/FactList.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { Section } from "../shell/pages/Section.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { useSession } from "../shell/session/session.ts";
import {
  endUserSessions,
  linkOfficeAccount,
  resetSecondFactor,
  type StaffUser,
} from "./organisations.data.ts";

type Open = "sessions" | "factor" | "office" | undefined;

/** By what the person signs in, and what an administrator other than the person may do about it. */
export const StaffSignIn = ({ user }: { user: StaffUser }) => {
  const say = useSay();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const isOwn = useSession()?.user.id === user.id;
  const { data } = useConsoleQuery(["signInOptions"], SignInOptionsDocument, {});
  const office = data?.signInOptions.officeLabel;
  const mayChange = user.active && !isOwn;
  const account = { label: say("账号", "Account"), value: `${user.loginName} · ${user.displayName}` };
  const effect = (zh: string, en: string) => ({ label: say("结果", "Effect"), value: say(zh, en) });
  return (
    <Section
      title={say("登录", "Sign-in")}
      actions={
        mayChange && (
          <>
            {office && (
              <Button variant="outlined" onClick={() => setOpen("office")}>
                {user.officeSubject
                  ? say("更改统一登录关联", "Change the office link")
                  : say("关联统一登录", "Link the office sign-in")}
              </Button>
            )}
            {user.secondFactorSince && (
              <Button variant="outlined" color="error" onClick={() => setOpen("factor")}>
                {say("解除动态验证码", "Take the authenticator away")}
              </Button>
            )}
            <Button variant="outlined" color="error" onClick={() => setOpen("sessions")}>
              {say("结束全部登录", "End all sign-ins")}
            </Button>
          </>
        )
      }
    >
      <FactList
        facts={[
          {
            label: say("动态验证码", "Authenticator"),
            value: user.secondFactorSince ? (
              <>
                <DateField value={user.secondFactorSince} /> {say("绑定", "bound")}
              </>
            ) : (
              say("未绑定", "Not bound")
            ),
          },
          ...(office ? [{ label: office, value: user.officeSubject ?? say("未关联", "Not linked") }] : []),
        ]}
      />
      {isOwn && (
        <Box sx={{ mt: 1, fontSize: "0.9375rem", color: "text.secondary" }}>
          {say(
            "这是您自己的账号：登录和动态验证码在「我的账号」管理；丢了手机，请另一名管理员解除。",
            "This is your own account: see My account; when the phone is lost, another administrator helps.",
          )}
        </Box>
      )}
      {open === "sessions" && (
        <ConfirmByFacts
          open
          onClose={close}
          title={say("结束全部登录", "End all sign-ins")}
          facts={[
            account,
            effect(
              "所有地方立即退出，可以重新登录；接口令牌不受影响。",
              "Signed out everywhere at once, and may sign in again; API tokens stay.",
            ),
          ]}
          confirmLabel={say(`结束 ${user.loginName} 的全部登录`, `End all of ${user.loginName}`)}
          action={endUserSessions}
          toInput={() => user.id}
          refreshes={["staff"]}
          tone="error"
        />
      )}
      {open === "factor" && (
        <ConfirmByFacts
          open
          onClose={close}
          title={say("解除动态验证码", "Take the authenticator away")}
          facts={[
            account,
            effect(
              "先核实是本人。解除后恢复码作废，所有登录结束，再次登录只需密码，并应重新绑定。",
              "Make sure it is the person. Recovery codes and all sign-ins end; the password opens the account until another is bound.",
            ),
          ]}
          confirmLabel={say(`解除 ${user.loginName} 的动态验证码`, `Take it from ${user.loginName}`)}
          action={resetSecondFactor}
          toInput={() => user.id}
          refreshes={["staff"]}
          tone="error"
        />
      )}
      {open === "office" && (
        <ConfirmByFacts
          open
          onClose={close}
          title={say("关联统一登录", "Link the office sign-in")}
          facts={[
            account,
            effect(
              "填对方单位给这个人的唯一标识，不是姓名或邮箱。保存后该账号的登录结束；留空则取消关联。",
              "The identifier that the provider gives this person, no name or e-mail. Sign-ins of the account end; left empty, the link goes.",
            ),
          ]}
          confirmLabel={say("保存关联", "Save the link")}
          action={linkOfficeAccount}
          defaultValues={{ subject: user.officeSubject ?? "" }}
          toInput={({ subject }) => ({ userId: user.id, subject: subject ? String(subject).trim() : null })}
          refreshes={["staff"]}
        >
          <TextInput
            source="subject"
            label={say("统一登录标识", "Identifier at the provider")}
            validate={maxLength(255)}
          />
        </ConfirmByFacts>
      )}
    </Section>
  );
};
