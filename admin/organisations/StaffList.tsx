import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { roles } from "../../schema/codes/roles.ts";
import { today } from "../shell/days.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SearchBox } from "../shell/lists/SearchBox.tsx";
import type { StaffUser } from "./organisations.data.ts";

/** Accounts with a post in the administrator's region, and those without any. */
export const StaffList = () => {
  const say = useSay();
  const roleLabel = useCodeLabel(roles);
  const link = (user: StaffUser) => (
    <RecordLink resource="staff" id={user.id}>
      {user.loginName}
    </RecordLink>
  );
  const posts = (user: StaffUser) => {
    const held = user.posts.filter(({ validTo }) => validTo === null || validTo >= today());
    if (held.length === 0) return say("没有岗位，不能登录办事", "No post");
    return held
      .map(({ role, organisation, region }) =>
        [roleLabel(role), region?.name ?? organisation?.name].filter(Boolean).join(" · "),
      )
      .join(say("；", "; "));
  };
  return (
    <ListPage
      title={say("账号与岗位", "Accounts and posts")}
      actions={
        <Button component={Link} to="/staff/create" variant="contained">
          {say("新建账号", "New account")}
        </Button>
      }
      filters={<SearchBox source="search" label={say("登录名或姓名", "Sign-in name or name")} />}
    >
      <RowTable<StaffUser>
        card={(user) => ({
          title: link(user),
          chips: <ActiveChip user={user} />,
          lines: [user.displayName, posts(user)],
        })}
      >
        <Column source="loginName" disableSort render={link} />
        <Column source="displayName" disableSort />
        <Column source="active" disableSort render={(user: StaffUser) => <ActiveChip user={user} />} />
        <Column source="posts" disableSort render={posts} />
      </RowTable>
    </ListPage>
  );
};

export const ActiveChip = ({ user }: { user: StaffUser }) => {
  const say = useSay();
  return user.active ? (
    <StateChip tone="done" label={say("使用中", "Active")} />
  ) : (
    <StateChip tone="refused" label={say("已停用", "Closed")} />
  );
};
