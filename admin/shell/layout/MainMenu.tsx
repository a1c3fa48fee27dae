import TodayOutlined from "@mui/icons-material/TodayOutlined";
import Box from "@mui/material/Box";
import List from "@mui/material/List";
import ListItem from "@mui/material/ListItem";
import ListItemButton from "@mui/material/ListItemButton";
import ListItemIcon from "@mui/material/ListItemIcon";
import Typography from "@mui/material/Typography";
import type { ComponentType } from "react";
import { NavLink } from "react-router-dom";
import { useLabel, useSay } from "../i18n/use-say.ts";
import { allResources, type MenuGroup, menuGroups } from "../resource-definition.ts";
import { useSession } from "../session/session.ts";

/** The pages that the active post may open, under the headings of its modules. */
export const MainMenu = ({ onNavigate }: { onNavigate?: () => void }) => {
  const say = useSay();
  const labelOf = useLabel();
  const permissions = useSession()?.permissions ?? [];
  const permitted = allResources().filter(
    ({ hidden, list, permissions: needed }) =>
      !hidden && list && needed.list !== undefined && permissions.includes(needed.list),
  );
  return (
    <Box component="nav" className="console-menu" aria-label={say("主菜单", "Main menu")} sx={{ py: 1 }}>
      <List disablePadding>
        <Entry to="/" end label={say("今日待办", "Today")} icon={TodayOutlined} onNavigate={onNavigate} />
      </List>
      {(Object.keys(menuGroups) as MenuGroup[]).map((group) => {
        const entries = permitted.filter((resource) => resource.group === group);
        if (entries.length === 0) return null;
        const headingId = `menu-${group}`;
        return (
          <Box key={group} sx={{ mt: 1.5 }}>
            <Typography
              id={headingId}
              component="h2"
              variant="body2"
              color="text.secondary"
              sx={{ px: 2, py: 0.5 }}
            >
              {labelOf(menuGroups[group])}
            </Typography>
            <List disablePadding aria-labelledby={headingId}>
              {entries.map(({ name, label, icon }) => (
                <Entry
                  key={name}
                  to={`/${name}`}
                  label={labelOf(label)}
                  icon={icon}
                  onNavigate={onNavigate}
                />
              ))}
            </List>
          </Box>
        );
      })}
    </Box>
  );
};

interface EntryProps {
  to: string;
  end?: boolean;
  label: string;
  icon: ComponentType<{ fontSize?: "small" | "medium" }>;
  onNavigate: (() => void) | undefined;
}

const Entry = ({ to, end = false, label, icon: Icon, onNavigate }: EntryProps) => (
  <ListItem disablePadding>
    <ListItemButton
      component={NavLink}
      to={to}
      end={end}
      onClick={onNavigate}
      sx={{
        minHeight: { xs: 44, md: 40 },
        py: 0.25,
        borderLeft: "4px solid transparent",
        '&[aria-current="page"]': {
          bgcolor: "primary.light",
          borderLeftColor: "primary.main",
          color: "primary.dark",
          fontWeight: 700,
        },
      }}
    >
      <ListItemIcon sx={{ minWidth: 34, color: "inherit" }} aria-hidden>
        <Icon fontSize="small" />
      </ListItemIcon>
      {label}
    </ListItemButton>
  </ListItem>
);
