import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import CircularProgress from "@mui/material/CircularProgress";
import Typography from "@mui/material/Typography";
import type { ErrorProps } from "react-admin";
import { Link } from "react-router-dom";
import { useSay } from "../i18n/use-say.ts";
import { EmptyState } from "../pages/EmptyState.tsx";
import { ErrorState } from "../pages/ErrorState.tsx";
import { PageTitle } from "../pages/PageTitle.tsx";

const ToStart = () => {
  const say = useSay();
  return (
    <Button component={Link} to="/" variant="outlined">
      {say("回到今日待办", "To the start page")}
    </Button>
  );
};

export const AccessDeniedPage = () => {
  const say = useSay();
  return (
    <>
      <PageTitle title={say("没有权限", "No access")} />
      <EmptyState
        reason="forbidden"
        text={say(
          "如需办理，请切换到有权限的岗位，或联系本单位管理员。",
          "Switch to a post that may, or ask your administrator.",
        )}
      >
        <ToStart />
      </EmptyState>
    </>
  );
};

export const NotFoundPage = () => {
  const say = useSay();
  return (
    <>
      <PageTitle title={say("没有找到此页面", "Page not found")} />
      <EmptyState
        reason="nothing"
        title={say("网址不正确，或链接已失效", "The address is wrong or out of date")}
      >
        <ToStart />
      </EmptyState>
    </>
  );
};

/** A page that broke, or a chunk that a new release has replaced: loading anew helps with the second. */
export const LoadErrorPage = ({ error }: Pick<ErrorProps, "error">) => {
  const say = useSay();
  return (
    <Box sx={{ p: 2 }}>
      <PageTitle title={say("页面出错", "Something went wrong")} />
      <ErrorState error={error} onRetry={() => window.location.reload()} />
      <Typography variant="body2">
        {say(
          "若系统刚刚更新过，重新载入即可。仍然出错时，请把上面的文字告诉管理员。",
          "After an update of the system, loading again helps. Otherwise tell your administrator the text above.",
        )}
      </Typography>
    </Box>
  );
};

export const WaitPage = () => {
  const say = useSay();
  return (
    <Box
      role="status"
      sx={{ minHeight: "100vh", display: "flex", alignItems: "center", justifyContent: "center", gap: 2 }}
    >
      <CircularProgress size={28} aria-hidden />
      <Typography>{say("正在载入…", "Loading…")}</Typography>
    </Box>
  );
};
