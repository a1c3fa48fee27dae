import DensitySmall from "@mui/icons-material/DensitySmall";
import Key from "@mui/icons-material/Key";
import Logout from "@mui/icons-material/Logout";
import Translate from "@mui/icons-material/Translate";
import Button from "@mui/material/Button";
import { useEffect } from "react";
import { useI18nProvider, useLogout, useNotify, useStore } from "react-admin";
import { errorInWords } from "../api-error.ts";
import { useConsoleLocale, useSay } from "../i18n/use-say.ts";

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

export const ChangePasswordButton = ({ onClick }: { onClick: () => void }) => {
  const say = useSay();
  return (
    <Button color="inherit" startIcon={<Key />} onClick={onClick}>
      {say("修改密码", "Change password")}
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
