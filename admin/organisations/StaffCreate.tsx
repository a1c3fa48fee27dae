import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { useState } from "react";
import { regex, required, TextInput } from "react-admin";
import { Link, useNavigate } from "react-router-dom";
import { ShownOnce } from "../shell/fields/ShownOnce.tsx";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { createUser, type IssuedPassword } from "./organisations.data.ts";

/** An account and its first password, which is shown this once. Posts are given on the account's page. */
export const StaffCreate = () => {
  const say = useSay();
  const navigate = useNavigate();
  const [issued, setIssued] = useState<IssuedPassword>();
  const loginProblem = say(
    "3 到 50 个小写字母、数字、点或短横线",
    "3 to 50 small letters, digits, dots and dashes",
  );
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageTitle title={issued ? say("账号已建立", "The account is made") : say("新建账号", "New account")} />
      <Card sx={{ p: 2 }}>
        {issued ? (
          <>
            <ShownOnce
              label={say(`${issued.user.loginName} 的初始密码`, `First password of ${issued.user.loginName}`)}
              value={issued.password}
              lost={say("初始密码已显示过。需要时请重置密码。", "It was shown before; reset it if needed.")}
            />
            <Button
              component={Link}
              to={`/staff/${encodeURIComponent(issued.user.id)}/show`}
              variant="contained"
              sx={{ mt: 2 }}
            >
              {say("下一步：设置岗位", "Next: give a post")}
            </Button>
          </>
        ) : (
          <ActionForm
            action={createUser}
            warnWhenUnsavedChanges
            defaultValues={{ loginName: "", displayName: "" }}
            toInput={({ loginName, displayName }) => ({
              loginName: String(loginName ?? "").trim(),
              displayName: String(displayName ?? "").trim(),
            })}
            refreshes={["staff"]}
            submitLabel={say("建立账号", "Make the account")}
            onCancel={() => navigate(-1)}
            onDone={(result) => (result ? setTimeout(() => setIssued(result), 0) : navigate("/staff"))}
          >
            <TextInput
              source="loginName"
              label={say("登录名", "Sign-in name")}
              validate={[required(), regex(/^[a-z0-9.-]{3,50}$/, loginProblem)]}
              helperText={loginProblem}
              slotProps={{ htmlInput: { autoComplete: "off", autoCapitalize: "none" } }}
            />
            <TextInput
              source="displayName"
              label={say("姓名", "Name")}
              validate={required()}
              slotProps={{ htmlInput: { autoComplete: "off" } }}
            />
          </ActionForm>
        )}
      </Card>
    </Box>
  );
};
