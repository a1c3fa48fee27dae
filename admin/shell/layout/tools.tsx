import DensitySmall from "@mui/icons-material/DensitySmall";
import FileDownloadOutlined from "@mui/icons-material/FileDownloadOutlined";
import Logout from "@mui/icons-material/Logout";
import ManageAccounts from "@mui/icons-material/ManageAccounts";
import Translate from "@mui/icons-material/Translate";
import Button from "@mui/material/Button";
import { useEffect } from "react";
import { useI18nProvider, useLogout, useNotify, useStore } from "react-admin";
import { Link } from "react-router-dom";
import { errorInWords } from "../api-error.ts";
import { useConsoleLocale, useSay } from "../i18n/use-say.ts";
import { usePermission } from "../session/session.ts";

/**
 * Changes to the other language; its label is in the language it leads to. react-admin's own way builds the whole page
 * anew, so that an open menu closes, the focus is lost and what was filled in is gone.
 */
export const LanguageSwitch = () => {
  const locale = useConsoleLocale();
  const { changeLocale } = useI18nProvider();
  const next = locale === "zh" ? "en" : "zh";
  return (
    <Button
      color="inherit"
      startIcon={<Translate />}
      lang={next === "zh" ? "zh-CN" : "en"}
      onClick={() => void changeLocale(next)}
    >
      {next === "zh" ? "中文" : "English"}
    </Button>
  );
};

/** Rows of 40 px, or of 56 px for those who want more room between lines. */
export const DensitySwitch = () => {
  const say = useSay();
  const [density, setDensity] = useStore<"normal" | "loose">("density", "normal");
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  return (
    <Button
      color="inherit"
      startIcon={<DensitySmall />}
      aria-pressed={density === "loose"}
      onClick={() => setDensity(density === "loose" ? "normal" : "loose")}
    >
      {density === "loose" ? say("宽松 ✓", "Loose ✓") : say("宽松", "Loose")}
    </Button>
  );
};

export const AccountLink = ({ onNavigate }: { onNavigate?: (() => void) | undefined }) => {
  const say = useSay();
  return (
    <Button
      color="inherit"
      startIcon={<ManageAccounts />}
      component={Link}
      to="/account"
      onClick={onNavigate}
    >
      {say("我的账号", "My account")}
    </Button>
  );
};

export const ExportsLink = ({ onNavigate }: { onNavigate?: (() => void) | undefined }) => {
  const say = useSay();
  if (!usePermission("export:request")) return null;
  return (
    <Button
      color="inherit"
      startIcon={<FileDownloadOutlined />}
      component={Link}
      to="/exports"
      onClick={onNavigate}
    >
      {say("我的导出", "My exports")}
    </Button>
  );
};

export const SignOutButton = () => {
  const say = useSay();
  const notify = useNotify();
  const logout = useLogout();
  const leave = () =>
    logout({}, undefined, false).catch((error) => notify(errorInWords(error), { type: "error" }));
  return (
    <Button color="inherit" startIcon={<Logout />} onClick={() => void leave()}>
      {say("退出", "Sign out")}
    </Button>
  );
};
