import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { roles } from "../../../schema/codes/roles.ts";
import type { DemoAccountsQuery } from "../../../schema/generated/operations.ts";
import { errorInWords } from "../api-error.ts";
import { useCodeLabel } from "../i18n/code-label.ts";
import { useSay } from "../i18n/use-say.ts";
import type { Credentials } from "./session.ts";

type DemoAccount = DemoAccountsQuery["demoAccounts"][number];

export interface DemoAccountsProps {
  accounts: readonly DemoAccount[];
  onChoose: (credentials: Credentials) => Promise<unknown>;
}

/** The accounts of a demonstration, by organisation, each with what it is good for. */
export const DemoAccounts = ({ accounts, onChoose }: DemoAccountsProps) => {
  const say = useSay();
  const roleLabel = useCodeLabel(roles);
  const [pending, setPending] = useState<string>();
  const [error, setError] = useState<string>();
  const groups = Map.groupBy(accounts, ({ organisationName }) => organisationName);

  const choose = async ({ loginName, password }: DemoAccount) => {
    setPending(loginName);
    setError(undefined);
    try {
      await onChoose({ loginName, password });
    } catch (refusal) {
      setError(errorInWords(refusal));
      setPending(undefined);
    }
  };

  return (
    <Box component="section" aria-labelledby="demo-heading" sx={{ minWidth: 0 }}>
      <Typography id="demo-heading" variant="h2">
        {say("演示账号", "Demonstration accounts")}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        {say(
          "这是演示环境：人员、家庭、金额均为虚构，可随意操作。用不同账号登录，看同一件事在各方眼中的样子。",
          "This is a demonstration: persons, families and amounts are invented, and you may try anything. Sign in as different parties to see the same matter with their eyes.",
        )}
      </Typography>
      {error && (
        <Alert severity="error" variant="outlined" sx={{ mb: 2 }}>
          {error}
        </Alert>
      )}
      {[...groups].map(([organisationName, members]) => (
        <Box key={organisationName} sx={{ mb: 2.5 }}>
          <Typography variant="h3" sx={{ mb: 0.75 }}>
            {organisationName}
          </Typography>
          <Card component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
            {members.map((account) => (
              <Box
                component="li"
                key={account.loginName}
                sx={{
                  display: "flex",
                  flexWrap: "wrap",
                  alignItems: "center",
                  columnGap: 2,
                  rowGap: 1,
                  px: 2,
                  py: 1.25,
                  "& + &": { borderTop: 1, borderColor: "divider" },
                }}
              >
                <Box sx={{ flex: "1 1 14em", minWidth: 0 }}>
                  <Box sx={{ fontWeight: 700 }}>
                    {roleLabel(account.role)}
                    <Box component="span" sx={{ fontWeight: 400 }}>
                      {" · "}
                      {account.displayName}
                      {account.regionName && ` · ${account.regionName}`}
                      {` · ${account.loginName}`}
                    </Box>
                  </Box>
                  <Box sx={{ fontSize: "0.875rem", color: "text.secondary" }}>{account.whatToTry}</Box>
                </Box>
                <Button
                  variant="outlined"
                  disabled={pending !== undefined}
                  aria-label={say(
                    `用此账号登录：${roleLabel(account.role)} ${account.displayName}`,
                    `Sign in as ${roleLabel(account.role)} ${account.displayName}`,
                  )}
                  onClick={() => void choose(account)}
                >
                  {pending === account.loginName
                    ? say("正在登录…", "Signing in…")
                    : say("用此账号登录", "Sign in as this")}
                </Button>
              </Box>
            ))}
          </Card>
        </Box>
      ))}
    </Box>
  );
};
