import { PasswordInput, required, useNotify } from "react-admin";
import { ChangePasswordDocument } from "../../../schema/generated/operations.ts";
import { ConfirmByFacts } from "../forms/ConfirmByFacts.tsx";
import type { Action } from "../forms/use-action.ts";
import { request } from "../graphql-client.ts";
import { useSay } from "../i18n/use-say.ts";
import { useSession } from "./session.ts";

const changePassword: Action<{ current: string; password: string }, boolean> = async (input) =>
  (await request(ChangePasswordDocument, input)).changePassword;

/** As the server counts them: by characters, and one outside the basic plane is one. */
const isTooShort = (password: unknown) => [...String(password ?? "")].length < 12;

/** One's own new password, by the current one. It is typed twice, since nobody sees what was typed. */
export const ChangePassword = ({ onClose }: { onClose: () => void }) => {
  const say = useSay();
  const notify = useNotify();
  const name = useSession()?.user.displayName ?? "";
  const rule = say(
    "至少 12 个字符，不要用常见的密码。",
    "At least 12 characters, and not a common password.",
  );
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("修改密码", "Change password")}
      facts={[
        { label: say("账号", "Account"), value: name },
        {
          label: say("结果", "Effect"),
          value: say(
            "其他地方的登录和您的接口令牌立即结束，这里的登录保留。",
            "Sign-ins elsewhere and your API tokens end at once; this sign-in stays.",
          ),
        },
      ]}
      confirmLabel={say("确认修改密码", "Change the password")}
      action={changePassword}
      defaultValues={{ current: "", password: "", again: "" }}
      toInput={({ current, password }) => ({ current: String(current), password: String(password) })}
      onDone={() =>
        notify(
          say(
            "密码已修改，其他地方的登录和接口令牌已结束。",
            "Changed; sign-ins elsewhere and API tokens have ended.",
          ),
          { type: "success" },
        )
      }
    >
      <PasswordInput
        source="current"
        label={say("当前密码", "Current password")}
        validate={required()}
        slotProps={{ htmlInput: { autoComplete: "current-password" } }}
      />
      <PasswordInput
        source="password"
        label={say("新密码", "New password")}
        helperText={rule}
        validate={[required(), (password) => (isTooShort(password) ? rule : undefined)]}
        slotProps={{ htmlInput: { autoComplete: "new-password" } }}
      />
      <PasswordInput
        source="again"
        label={say("再输一遍新密码", "New password once more")}
        validate={[
          required(),
          (again, { password }) =>
            again === password
              ? undefined
              : say("两次输入的新密码不一致。", "It differs from the new password."),
        ]}
        slotProps={{ htmlInput: { autoComplete: "new-password" } }}
      />
    </ConfirmByFacts>
  );
};
