import Check from "@mui/icons-material/Check";
import ExpandMore from "@mui/icons-material/ExpandMore";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import ListItemIcon from "@mui/material/ListItemIcon";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useId, useState } from "react";
import { useNotify } from "react-admin";
import { roles } from "../../../schema/codes/roles.ts";
import { errorInWords } from "../api-error.ts";
import { useCodeLabel } from "../i18n/code-label.ts";
import { useSay } from "../i18n/use-say.ts";
import { type Post, switchPost, useSession } from "../session/session.ts";

const placeOf = ({ region, organisation }: Post) => region?.name ?? organisation.name;

/** Under which post one acts, and the way to another; the page begins anew with it. */
export const PostSwitcher = () => {
  const say = useSay();
  const roleLabel = useCodeLabel(roles);
  const notify = useNotify();
  const menuId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [pending, setPending] = useState(false);
  const session = useSession();
  if (!session) return null;
  const { activePost, posts, user } = session;

  const choose = async (post: Post) => {
    setAnchor(null);
    if (post.id === activePost.id) return;
    setPending(true);
    try {
      await switchPost(post.id);
    } catch (error) {
      notify(errorInWords(error), { type: "error" });
      setPending(false);
    }
  };

  const words = (
    <Box component="span" sx={{ textAlign: "right", lineHeight: 1.3, minWidth: 0 }}>
      <Box component="span" sx={{ display: "block", fontWeight: 700, fontSize: "0.875rem" }}>
        {roleLabel(activePost.role)}
      </Box>
      <Box
        component="span"
        sx={{
          display: "block",
          fontWeight: 400,
          fontSize: "0.8125rem",
          color: "text.secondary",
          // A long name must not make the header grow; the start page says it in full.
          overflow: "hidden",
          textOverflow: "ellipsis",
          whiteSpace: "nowrap",
        }}
      >
        {user.displayName} · {placeOf(activePost)}
      </Box>
    </Box>
  );
  if (posts.length < 2) return <Box sx={{ px: 1, minWidth: 0 }}>{words}</Box>;
  return (
    <>
      <Button
        color="inherit"
        disabled={pending}
        endIcon={<ExpandMore />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? menuId : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minWidth: 0, px: 1 }}
      >
        {words}
        <span className="visually-hidden">{say("，切换岗位", ", switch post")}</span>
      </Button>
      <Menu
        id={menuId}
        disablePortal
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
      >
        {posts.map((post) => (
          <MenuItem
            key={post.id}
            role="menuitemradio"
            aria-checked={post.id === activePost.id}
            selected={post.id === activePost.id}
            onClick={() => void choose(post)}
          >
            <ListItemIcon aria-hidden>{post.id === activePost.id && <Check fontSize="small" />}</ListItemIcon>
            <Box>
              <div>{roleLabel(post.role)}</div>
              <Box sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>
                {post.organisation.name}
                {post.region && ` · ${post.region.pathName}`}
              </Box>
            </Box>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
