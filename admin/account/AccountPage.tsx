import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { signInResults } from "../../schema/codes/sign-in-results.ts";
import { OwnAccountDocument } from "../../schema/generated/operations.ts";
import { FactList } from "../shell/fields/FactList.tsx";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { ChangePassword } from "../shell/session/ChangePassword.tsx";
import { type Account, accountKey } from "./account.data.ts";
import { SecondFactor } from "./SecondFactor.tsx";
import { Sessions } from "./Sessions.tsx";

/** One's own account: by what one signs in, where one is signed in, and what was tried. */
export const AccountPage = () => {
  const say = useSay();
  const [changing, setChanging] = useState(false);
  const { data, error, refetch } = useConsoleQuery([accountKey], OwnAccountDocument, {}, { staleTime: 0 });
  const account = data?.account;
  return (
    <Box sx={{ maxWidth: 860 }}>
      <PageTitle title={say("我的账号", "My account")}>
        <Button variant="outlined" onClick={() => setChanging(true)}>
          {say("修改密码", "Change password")}
        </Button>
      </PageTitle>
      {error && !account && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !account && <DetailSkeleton />}
      {account && (
        <>
          <Section title={say("账号", "Account")}>
            <FactList
              facts={[
                { label: say("登录名", "Sign-in name"), value: account.loginName },
                { label: say("姓名", "Name"), value: account.displayName },
                {
                  label: say("单位统一登录", "Office sign-in"),
                  value: account.officeLinked
                    ? say("已关联", "Linked")
                    : say("未关联，如需关联请联系本单位管理员", "Not linked; your administrator can link it"),
                },
              ]}
            />
          </Section>
          <SecondFactor account={account} />
          <Sessions sessions={account.sessions} />
          <Attempts account={account} />
        </>
      )}
      {changing && <ChangePassword onClose={() => setChanging(false)} />}
    </Box>
  );
};

const Attempts = ({ account }: { account: Account }) => {
  const say = useSay();
  const resultLabel = useCodeLabel(signInResults);
  return (
    <Section title={say("最近的登录", "Latest sign-ins")}>
      <Box sx={{ fontSize: "0.9375rem", mb: 1 }}>
        {say(
          "如有不是您本人的登录，请立即修改密码，并告诉本单位管理员。",
          "If one was not you, change your password at once and tell your administrator.",
        )}
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {account.signIns.map(({ id, at, result, device, network }) => (
          <Box
            component="li"
            key={id}
            sx={{
              display: "flex",
              flexWrap: "wrap",
              alignItems: "center",
              columnGap: 2,
              py: 0.75,
              "& + &": { borderTop: 1, borderColor: "divider" },
            }}
          >
            <DateField value={at} time />
            <StateChip tone={result === "SIGNED_IN" ? "done" : "refused"} label={resultLabel(result)} />
            <span>{placeWords(say, device, network)}</span>
          </Box>
        ))}
      </Box>
    </Section>
  );
};

/** 「Chrome · Windows，来自 10.20.*.*」 */
export const placeWords = (
  say: ReturnType<typeof useSay>,
  device: string | null | undefined,
  network: string | null | undefined,
) =>
  [device ?? say("未知设备", "Unknown device"), network && say(`来自 ${network}`, `from ${network}`)]
    .filter(Boolean)
    .join(say("，", ", "));
