import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import CardContent from "@mui/material/CardContent";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLogin } from "react-admin";
import { useLocation } from "react-router-dom";
import { signInProblems } from "../../../schema/codes/sign-in-problems.ts";
import { DemoAccountsDocument, SignInOptionsDocument } from "../../../schema/generated/operations.ts";
import { request } from "../graphql-client.ts";
import { useLabel, useSay } from "../i18n/use-say.ts";
import { Logo } from "../layout/Logo.tsx";
import { LanguageSwitch } from "../layout/tools.tsx";
import { productName, productNameEn } from "../product.ts";
import { tones } from "../tones.ts";
import { DemoAccounts } from "./DemoAccounts.tsx";
import { SignInForm } from "./SignInForm.tsx";

export const SignInPage = () => {
  const say = useSay();
  const login = useLogin();
  const { data } = useQuery({
    queryKey: ["demoAccounts"],
    queryFn: ({ signal }) => request(DemoAccountsDocument, {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const accounts = data?.demoAccounts ?? [];
  const title = say("登录", "Sign in");
  useEffect(() => {
    document.title = `${title} · ${productName}`;
  }, [title]);

  return (
    <Box component="main" sx={{ minHeight: "100vh", boxSizing: "border-box", p: { xs: 2, sm: 4 } }}>
      <Box sx={{ maxWidth: 1120, mx: "auto" }}>
        <Box sx={{ display: "flex", alignItems: "center", gap: 1.5, mb: { xs: 2, sm: 4 } }}>
          <Logo size={36} />
          <Box sx={{ flex: 1 }}>
            <Box sx={{ fontWeight: 700, fontSize: "1.25rem", lineHeight: 1.3 }}>
              {productName}{" "}
              <Box component="span" sx={{ fontWeight: 400 }}>
                {productNameEn}
              </Box>
            </Box>
            <Box sx={{ color: "text.secondary", fontSize: "0.875rem" }}>
              {say("困难群众精准帮扶平台", "Help that reaches those who need it")}
            </Box>
          </Box>
          <LanguageSwitch />
        </Box>
        <Box
          sx={{
            display: "grid",
            gap: { xs: 3, md: 5 },
            alignItems: "start",
            justifyContent: accounts.length > 0 ? "stretch" : "center",
            gridTemplateColumns:
              accounts.length > 0 ? { xs: "minmax(0, 1fr)", md: "360px minmax(0, 1fr)" } : "minmax(0, 400px)",
          }}
        >
          <Card sx={{ position: { md: "sticky" }, top: 32 }}>
            <CardContent sx={{ p: 3 }}>
              <Typography variant="h1" sx={{ mb: 1.5 }}>
                {title}
              </Typography>
              <OfficeProblem />
              <SignInForm onSubmit={login} />
              <OfficeButton />
              <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>
                {say(
                  "忘记密码或账号被停用，请联系本单位管理员。查看个人信息会留下记录。",
                  "Forgotten password or blocked account: ask your administrator. Looking at personal data is recorded.",
                )}
              </Typography>
            </CardContent>
          </Card>
          {accounts.length > 0 && <DemoAccounts accounts={accounts} onChoose={login} />}
        </Box>
      </Box>
    </Box>
  );
};

/** The way by the office's own sign-in, where the deployment has one. */
const OfficeButton = () => {
  const say = useSay();
  const { data } = useQuery({
    queryKey: ["signInOptions"],
    queryFn: ({ signal }) => request(SignInOptionsDocument, {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const label = data?.signInOptions.officeLabel;
  if (!label) return null;
  return (
    <Button href="/sign-in/office" variant="outlined" fullWidth sx={{ mt: 1.5, minHeight: 44 }}>
      {say(`用「${label}」登录`, `Sign in by ${label}`)}
    </Button>
  );
};

/** Why the office's sign-in led back here; the server names it in the address by a word of its own. */
const OfficeProblem = () => {
  const labelOf = useLabel();
  const code = new URLSearchParams(useLocation().search).get("problem");
  if (!code || !Object.hasOwn(signInProblems, code)) return null;
  const { text } = tones.refused;
  return (
    <Box role="alert" sx={{ border: 2, borderColor: text, color: text, borderRadius: 1, p: 1.5, mb: 1 }}>
      {labelOf(signInProblems[code as keyof typeof signInProblems])}
    </Box>
  );
};
