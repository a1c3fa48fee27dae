import MenuIcon from "@mui/icons-material/Menu";
import AppBar from "@mui/material/AppBar";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Divider from "@mui/material/Divider";
import Drawer from "@mui/material/Drawer";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Toolbar from "@mui/material/Toolbar";
import useMediaQuery from "@mui/material/useMediaQuery";
import { type CSSProperties, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { CheckForApplicationUpdate, type CoreLayoutProps } from "react-admin";
import { Link as RouterLink, useLocation } from "react-router-dom";
import { useSay } from "../i18n/use-say.ts";
import { DetailSkeleton } from "../pages/skeletons.tsx";
import { productName, productNameEn } from "../product.ts";
import { FactorNotice } from "../session/FactorNotice.tsx";
import { SessionWatch } from "../session/SessionWatch.tsx";
import { useSession } from "../session/session.ts";
import { Logo } from "./Logo.tsx";
import { MainMenu } from "./MainMenu.tsx";
import { PageBoundary } from "./PageBoundary.tsx";
import { PostSwitcher } from "./PostSwitcher.tsx";
import { AccountLink, DensitySwitch, ExportsLink, LanguageSwitch, SignOutButton } from "./tools.tsx";

const menuWidth = 208;
/** Needed by few pages of few posts, and then all of a sudden. */
const StepUp = lazy(async () => ({ default: (await import("../session/StepUp.tsx")).StepUp }));

/**
 * The frame of every page: a way past the menu, the header, the menu, the page. react-admin's own frame puts the
 * menu inside <main> and grows with its widest content, so this one takes its place.
 */
export const ConsoleLayout = ({ children }: CoreLayoutProps) => {
  const say = useSay();
  const wide = useMediaQuery("(min-width:900px)", { noSsr: true });
  const [menuOpen, setMenuOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const demo = useSession()?.demo ?? false;
  const headerHeight = demo ? 83 : 57;
  useFocusOnNavigation(main);

  return (
    <Box
      // What sticks below the header, such as the identity bar of a family, asks for its height.
      style={{ "--header-height": `${headerHeight}px` } as CSSProperties}
      sx={{ minHeight: "100vh", display: "flex", flexDirection: "column", minWidth: 0 }}
    >
      <SkipLink onSkip={() => main.current?.focus()} />
      <AppBar
        component="header"
        position="sticky"
        elevation={0}
        color="inherit"
        className="console-header"
        sx={{ borderBottom: 1, borderColor: "divider", bgcolor: "background.paper" }}
      >
        <Toolbar variant="dense" disableGutters sx={{ minHeight: 56, px: { xs: 1, sm: 2 }, gap: 1 }}>
          {!wide && (
            <IconButton aria-label={say("打开菜单", "Open menu")} onClick={() => setMenuOpen(true)}>
              <MenuIcon />
            </IconButton>
          )}
          <Link
            component={RouterLink}
            to="/"
            color="inherit"
            underline="none"
            sx={{
              display: "flex",
              alignItems: "center",
              gap: 1,
              fontWeight: 700,
              fontSize: "1.125rem",
              minHeight: 40,
              whiteSpace: "nowrap",
            }}
          >
            <Logo />
            {productName}
            <Box
              component="span"
              sx={{ fontWeight: 400, color: "text.secondary", display: { xs: "none", sm: "inline" } }}
            >
              {productNameEn}
            </Box>
          </Link>
          <Box sx={{ flex: 1 }} />
          <PostSwitcher />
          {wide && <Tools />}
        </Toolbar>
        {demo && <DemoNotice />}
      </AppBar>
      <Box sx={{ flex: 1, display: "flex", alignItems: "stretch", minWidth: 0 }}>
        {wide ? (
          <Box
            sx={{
              width: menuWidth,
              flex: "none",
              borderRight: 1,
              borderColor: "divider",
              bgcolor: "background.paper",
            }}
          >
            <Box
              sx={{
                position: "sticky",
                top: headerHeight,
                maxHeight: `calc(100vh - ${headerHeight}px)`,
                overflowY: "auto",
              }}
            >
              <MainMenu />
            </Box>
          </Box>
        ) : (
          <Drawer
            open={menuOpen}
            onClose={() => setMenuOpen(false)}
            slotProps={{ paper: { "aria-label": say("菜单", "Menu"), sx: { width: 264 } } }}
          >
            <MainMenu onNavigate={() => setMenuOpen(false)} />
            <Divider />
            <Stack sx={{ alignItems: "flex-start", p: 1 }}>
              <Tools onNavigate={() => setMenuOpen(false)} />
            </Stack>
            <Button onClick={() => setMenuOpen(false)} sx={{ mx: 1 }}>
              {say("关闭菜单", "Close menu")}
            </Button>
          </Drawer>
        )}
        <Box
          component="main"
          id="main-content"
          ref={main}
          tabIndex={-1}
          sx={{ flex: "1 1 0", minWidth: 0, px: { xs: 1.5, sm: 3 }, py: { xs: 2, sm: 3 } }}
        >
          <FactorNotice />
          <PageBoundary>
            <Suspense fallback={<DetailSkeleton />}>{children}</Suspense>
          </PageBoundary>
        </Box>
      </Box>
      <Suspense>
        <StepUp />
      </Suspense>
      <SessionWatch />
      <CheckForApplicationUpdate />
    </Box>
  );
};

const Tools = ({ onNavigate }: { onNavigate?: () => void }) => (
  <>
    <DensitySwitch />
    <LanguageSwitch />
    <ExportsLink onNavigate={onNavigate} />
    <AccountLink onNavigate={onNavigate} />
    <SignOutButton />
  </>
);

const DemoNotice = () => {
  const say = useSay();
  return (
    <Box role="note" sx={{ bgcolor: "#fff1d6", color: "#5c3800", px: 2, py: 0.25, fontSize: "0.8125rem" }}>
      {say("演示环境：人员与数据均为虚构。", "Demonstration: all persons and data are invented.")}
    </Box>
  );
};

/** A button, because a link to #main-content would be taken for a route. */
const SkipLink = ({ onSkip }: { onSkip: () => void }): ReactNode => {
  const say = useSay();
  return (
    <Button
      variant="contained"
      className="no-print"
      onClick={onSkip}
      sx={{ position: "fixed", left: 8, top: -80, zIndex: 2000, "&:focus": { top: 8 } }}
    >
      {say("跳到正文", "Skip to content")}
    </Button>
  );
};

/** After a change of page a reader without eyes on it must land in the new page, not on a vanished link. */
function useFocusOnNavigation(main: React.RefObject<HTMLElement | null>) {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname, main]);
}
