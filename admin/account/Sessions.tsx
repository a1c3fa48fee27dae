import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { Section } from "../shell/pages/Section.tsx";
import { placeWords } from "./AccountPage.tsx";
import { accountKey, type OpenSession, revokeOtherSessions, revokeSession } from "./account.data.ts";

/** Where one is signed in now; each but the one at hand can be ended. */
export const Sessions = ({ sessions }: { sessions: readonly OpenSession[] }) => {
  const say = useSay();
  const [ending, setEnding] = useState(false);
  const others = sessions.filter(({ current }) => !current);
  return (
    <Section
      title={say("正在登录的地方", "Where you are signed in")}
      count={sessions.length}
      actions={
        others.length > 0 && (
          <Button variant="outlined" color="error" onClick={() => setEnding(true)}>
            {say("结束其他全部登录", "End all others")}
          </Button>
        )
      }
    >
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </Box>
      {ending && (
        <ConfirmByFacts
          open
          onClose={() => setEnding(false)}
          title={say("结束其他全部登录", "End all other sign-ins")}
          facts={[
            {
              label: say("结果", "Effect"),
              value: say(
                `另外 ${others.length} 处立即退出，未提交的内容会丢失；这里的登录保留。`,
                `${others.length} others are signed out at once, unsaved input there is lost; this one stays.`,
              ),
            },
          ]}
          confirmLabel={say(`结束另外 ${others.length} 处登录`, `End ${others.length} others`)}
          action={revokeOtherSessions}
          toInput={() => undefined}
          refreshes={[accountKey]}
          tone="error"
        />
      )}
    </Section>
  );
};

const SessionLine = ({ session }: { session: OpenSession }) => {
  const say = useSay();
  const [ending, setEnding] = useState(false);
  const place = placeWords(say, session.device, session.network);
  return (
    <Box component="li" sx={{ py: 1, lineHeight: 1.7, "& + &": { borderTop: 1, borderColor: "divider" } }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5 }}>
        <b>{place}</b>
        {session.current ? (
          <StateChip tone="done" label={say("当前登录", "This one")} />
        ) : (
          <Button
            size="small"
            color="error"
            onClick={() => setEnding(true)}
            aria-label={say(`结束登录：${place}`, `End the sign-in: ${place}`)}
          >
            {say("结束", "End")}
          </Button>
        )}
      </Box>
      <Box sx={{ fontSize: "0.875rem" }}>
        <DateField value={session.createdAt} time /> {say("登录；最近使用 ", "signed in; last used ")}
        <DateField value={session.lastSeenAt} time />
      </Box>
      {ending && (
        <ConfirmByFacts
          open
          onClose={() => setEnding(false)}
          title={say("结束这处登录", "End this sign-in")}
          facts={[
            { label: say("设备", "Device"), value: place },
            {
              label: say("结果", "Effect"),
              value: say(
                "那里立即退出，未提交的内容会丢失。",
                "It is signed out at once; unsaved input is lost.",
              ),
            },
          ]}
          confirmLabel={say("确认结束", "End it")}
          action={revokeSession}
          toInput={() => session.id}
          refreshes={[accountKey]}
          tone="error"
        />
      )}
    </Box>
  );
};
