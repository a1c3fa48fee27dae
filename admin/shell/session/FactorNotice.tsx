import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link, useLocation } from "react-router-dom";
import { useSay } from "../i18n/use-say.ts";
import { useSession } from "./session.ts";
import { askForProof } from "./step-up.ts";

/** Over every page while the session owes a second factor: what is missing, and the one step to it. */
export const FactorNotice = () => {
  const say = useSay();
  const { pathname } = useLocation();
  const owed = useSession()?.secondFactor;
  if (owed !== "TO_ENROL" && owed !== "TO_CONFIRM") return null;
  return (
    <Box
      role="status"
      sx={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: 1.5,
        border: 2,
        borderColor: "#7A4A00",
        bgcolor: "#FFF1D6",
        color: "#5c3800",
        borderRadius: 1,
        p: 1.5,
        mb: 2,
      }}
    >
      <Box sx={{ flex: "1 1 16em" }}>
        {owed === "TO_ENROL"
          ? say(
              "您的岗位能查看未脱敏信息、办理资金或管理账号，需要先绑定动态验证码。绑定前，这些事项暂不能办理。",
              "Your post sees clear values, moves money or manages accounts: bind an authenticator first. Until then these wait.",
            )
          : say(
              "这次登录还没有输入动态验证码，查看未脱敏信息、办理资金和管理账号暂不能办理。",
              "This sign-in owes the code of your authenticator; clear values, money and accounts wait for it.",
            )}
      </Box>
      {owed === "TO_CONFIRM" && (
        <Button variant="contained" onClick={() => void askForProof()}>
          {say("输入动态验证码", "Enter the code")}
        </Button>
      )}
      {owed === "TO_ENROL" && pathname !== "/account" && (
        <Button variant="contained" component={Link} to="/account">
          {say("去绑定", "Bind it now")}
        </Button>
      )}
    </Box>
  );
};
