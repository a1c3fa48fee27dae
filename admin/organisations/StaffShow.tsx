import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { DateInput } from "react-admin";
import { roles } from "../../schema/codes/roles.ts";
import { today } from "../shell/days.ts";
import { ShownOnce } from "../shell/fields/ShownOnce.tsx";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { NothingHere, Section } from "../shell/pages/Section.tsx";
import { ShowPage } from "../shell/pages/ShowPage.tsx";
import { useSession } from "../shell/session/session.ts";
import { GivePost } from "./GivePost.tsx";
import {
  deactivateUser,
  endPost,
  type IssuedPassword,
  resetPassword,
  type StaffUser,
} from "./organisations.data.ts";
import { ActiveChip } from "./StaffList.tsx";
import { StaffSignIn } from "./StaffSignIn.tsx";

/** One account: its posts, a new password, its end. */
export const StaffShow = () => (
  <ShowPage<StaffUser>>{(user) => <StaffPage key={user.id} user={user} />}</ShowPage>
);

type Post = StaffUser["posts"][number];
type Open = "post" | "password" | "close" | undefined;

const StaffPage = ({ user }: { user: StaffUser }) => {
  const say = useSay();
  const [open, setOpen] = useState<Open>();
  const [issued, setIssued] = useState<IssuedPassword>();
  const close = () => setOpen(undefined);
  const isOwn = useSession()?.user.id === user.id;
  const facts = [
    { label: say("登录名", "Sign-in name"), value: user.loginName },
    { label: say("姓名", "Name"), value: user.displayName },
  ];
  return (
    <Box sx={{ maxWidth: 860 }}>
      <PageTitle title={user.loginName} chip={<ActiveChip user={user} />} subtitle={user.displayName} />
      {user.active && (
        <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: "wrap", mb: 2 }}>
          <Button variant="contained" onClick={() => setOpen("post")}>
            {say("设置岗位", "Give a post")}
          </Button>
          {!isOwn && (
            <Button variant="outlined" onClick={() => setOpen("password")}>
              {say("重置密码", "Reset the password")}
            </Button>
          )}
          <Button variant="outlined" color="error" onClick={() => setOpen("close")}>
            {say("停用账号", "Close the account")}
          </Button>
        </Stack>
      )}
      {issued && (
        <Box sx={{ mb: 2 }}>
          <ShownOnce
            label={say(`${user.loginName} 的新密码`, `New password of ${user.loginName}`)}
            value={issued.password}
            lost={say("新密码已显示过，请再次重置。", "It was shown before; reset again.")}
          />
        </Box>
      )}
      <Section title={say("岗位", "Posts")} count={user.posts.length}>
        {user.posts.length === 0 && (
          <NothingHere>{say("还没有岗位，登录后不能办事。", "No post; nothing can be done.")}</NothingHere>
        )}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
          {user.posts.map((post) => (
            <PostLine key={post.id} post={post} user={user} />
          ))}
        </Box>
      </Section>
      <StaffSignIn user={user} />
      {open === "post" && <GivePost user={user} onClose={close} />}
      {open === "password" && (
        <ConfirmByFacts
          open
          onClose={close}
          title={say("重置密码", "Reset the password")}
          facts={[
            ...facts,
            {
              label: say("结果", "Effect"),
              value: say(
                "原密码失效，所有登录和接口令牌立即结束。",
                "The old one ends, and every sign-in and token with it.",
              ),
            },
          ]}
          confirmLabel={say(`重置 ${user.loginName} 的密码`, `Reset ${user.loginName}`)}
          action={resetPassword}
          toInput={() => user.id}
          refreshes={["staff"]}
          onDone={setIssued}
        />
      )}
      {open === "close" && (
        <ConfirmByFacts
          open
          onClose={close}
          title={say("停用账号", "Close the account")}
          facts={[
            ...facts,
            {
              label: say("结果", "Effect"),
              value: say(
                "登录和接口令牌立即失效，不能恢复。",
                "Sign-ins and tokens end at once; it cannot be undone.",
              ),
            },
          ]}
          confirmLabel={say(`停用 ${user.loginName}`, `Close ${user.loginName}`)}
          action={deactivateUser}
          toInput={() => user.id}
          refreshes={["staff"]}
          tone="error"
        />
      )}
    </Box>
  );
};

const PostLine = ({ post, user }: { post: Post; user: StaffUser }) => {
  const say = useSay();
  const roleLabel = useCodeLabel(roles);
  const [ending, setEnding] = useState(false);
  const isOver = post.validTo !== null && post.validTo < today();
  const place = [post.organisation?.name, post.region?.pathName].filter(Boolean).join(" · ");
  return (
    <Box component="li" sx={{ py: 1, lineHeight: 1.7, "& + &": { borderTop: 1, borderColor: "divider" } }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5 }}>
        <b>{roleLabel(post.role)}</b>
        {isOver && <StateChip tone="draft" label={say("已结束", "Over")} />}
        {!isOver && user.active && (
          <Button
            size="small"
            onClick={() => setEnding(true)}
            aria-label={say(`结束岗位：${roleLabel(post.role)}`, `End the post: ${roleLabel(post.role)}`)}
          >
            {say("结束岗位", "End the post")}
          </Button>
        )}
      </Box>
      <div>{place}</div>
      <div>
        <DateField value={post.validFrom} /> {say("起", "on")}
        {post.validTo && (
          <>
            {say("，至 ", ", until ")}
            <DateField value={post.validTo} />
          </>
        )}
      </div>
      {ending && (
        <ConfirmByFacts
          open
          onClose={() => setEnding(false)}
          title={say("结束岗位", "End the post")}
          facts={[
            { label: say("账号", "Account"), value: user.loginName },
            { label: say("岗位", "Post"), value: `${roleLabel(post.role)} · ${place}` },
          ]}
          confirmLabel={say("确认结束岗位", "End the post")}
          action={endPost}
          defaultValues={{ lastDay: "" }}
          toInput={({ lastDay }) => ({ postId: post.id, lastDay: lastDay ? String(lastDay) : null })}
          refreshes={["staff"]}
          tone="error"
        >
          <DateInput
            source="lastDay"
            label={say("最后一天（不填则立即结束）", "Last day (at once when left out)")}
          />
        </ConfirmByFacts>
      )}
    </Box>
  );
};
