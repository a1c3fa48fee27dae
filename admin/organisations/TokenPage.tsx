import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { useState } from "react";
import { maxLength, required, SelectInput, TextInput } from "react-admin";
import { ApiTokensDocument, type ApiTokensQuery } from "../../schema/generated/operations.ts";
import { ShownOnce } from "../shell/fields/ShownOnce.tsx";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { TableSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { createApiToken, type IssuedToken, revokeApiToken } from "./organisations.data.ts";

type Token = ApiTokensQuery["apiTokens"][number];

/** A partner's keys to the API: made here, shown once, ended here. */
export const TokenPage = () => {
  const say = useSay();
  const [issued, setIssued] = useState<IssuedToken>();
  const [making, setMaking] = useState(false);
  const { data, error, refetch } = useConsoleQuery(["api-tokens"], ApiTokensDocument, {});
  const tokens = data?.apiTokens;
  return (
    <Box sx={{ maxWidth: 860 }}>
      <PageTitle
        title={say("接口令牌", "API tokens")}
        subtitle={say(
          "供本机构自己的系统查询匹配的需求。令牌按您当前岗位办事，权限不会更大。",
          "For your own systems to query matching needs, under your post and with no more than it may do.",
        )}
      >
        {!making && !issued && (
          <Button variant="contained" onClick={() => setMaking(true)}>
            {say("生成令牌", "Make a token")}
          </Button>
        )}
      </PageTitle>
      {issued && (
        <Card sx={{ p: 2, mb: 2 }}>
          <ShownOnce
            label={say(`令牌「${issued.token.label}」`, `Token "${issued.token.label}"`)}
            value={issued.secret}
            lost={say("令牌已显示过。请撤销后重新生成。", "It was shown before; revoke it and make another.")}
          />
          <Box sx={{ mt: 1, fontSize: "0.9375rem" }}>
            {say("调用时放在请求头：", "Send it in the header: ")}
            <code>Authorization: Bearer …</code>
          </Box>
          <Button onClick={() => setIssued(undefined)} sx={{ mt: 1 }}>
            {say("已保存，关闭", "Kept, close")}
          </Button>
        </Card>
      )}
      {making && (
        <MakeToken
          onCancel={() => setMaking(false)}
          onDone={(token) => {
            setMaking(false);
            setIssued(token);
          }}
        />
      )}
      <Section title={say("本机构的令牌", "Tokens of your organisation")} count={tokens?.length}>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!error && !tokens && <TableSkeleton rows={3} />}
        {tokens?.length === 0 && (
          <EmptyState
            reason="nothing"
            title={say("还没有令牌", "No token yet")}
            text={say("不接入自己的系统就不需要令牌。", "Without a system of your own you need none.")}
          />
        )}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
          {tokens?.map((token) => (
            <TokenLine key={token.id} token={token} />
          ))}
        </Box>
      </Section>
    </Box>
  );
};

const MakeToken = ({ onCancel, onDone }: { onCancel: () => void; onDone: (token: IssuedToken) => void }) => {
  const say = useSay();
  const spans = [
    { id: "30", name: say("30 天", "30 days") },
    { id: "90", name: say("90 天", "90 days") },
    { id: "365", name: say("一年", "One year") },
  ];
  return (
    <Card sx={{ p: 2, mb: 2 }}>
      <ActionForm
        action={createApiToken}
        defaultValues={{ label: "", expiresInDays: "90" }}
        toInput={({ label, expiresInDays }) => ({
          label: String(label ?? "").trim(),
          expiresInDays: Number(expiresInDays),
        })}
        refreshes={["api-tokens"]}
        submitLabel={say("生成令牌", "Make the token")}
        onCancel={onCancel}
        onDone={onDone}
      >
        <TextInput
          source="label"
          label={say("用途", "What it is for")}
          helperText={say("如「官网需求展示」", "Such as the list on our website")}
          validate={[required(), maxLength(60)]}
        />
        <SelectInput
          source="expiresInDays"
          label={say("有效期", "Valid for")}
          choices={spans}
          validate={required()}
        />
      </ActionForm>
    </Card>
  );
};

const TokenLine = ({ token }: { token: Token }) => {
  const say = useSay();
  const [revoking, setRevoking] = useState(false);
  const isOver = token.revokedAt !== null || Date.parse(token.expiresAt) <= Date.now();
  return (
    <Box component="li" sx={{ py: 1, lineHeight: 1.7, "& + &": { borderTop: 1, borderColor: "divider" } }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5 }}>
        <b>{token.label}</b>
        <TokenChip token={token} />
        {!isOver && (
          <Button
            size="small"
            color="error"
            onClick={() => setRevoking(true)}
            aria-label={say(`撤销令牌「${token.label}」`, `Revoke ${token.label}`)}
          >
            {say("撤销", "Revoke")}
          </Button>
        )}
      </Box>
      <Box sx={{ fontSize: "0.875rem" }}>
        {token.holderName}
        {say("，", ", ")}
        <DateField value={token.createdAt} /> {say("生成", "made")}
        {say("；有效至 ", "; until ")}
        <DateField value={token.expiresAt} />
        {say("；", "; ")}
        {token.lastUsedAt ? (
          <>
            {say("最近使用 ", "last used ")}
            <DateField value={token.lastUsedAt} time />
          </>
        ) : (
          say("从未使用", "never used")
        )}
      </Box>
      {revoking && (
        <ConfirmByFacts
          open
          onClose={() => setRevoking(false)}
          title={say("撤销令牌", "Revoke the token")}
          facts={[
            { label: say("用途", "For"), value: token.label },
            {
              label: say("结果", "Effect"),
              value: say("使用它的系统立即不能再调用。", "Systems that use it are refused at once."),
            },
          ]}
          confirmLabel={say(`撤销「${token.label}」`, `Revoke ${token.label}`)}
          action={revokeApiToken}
          toInput={() => token.id}
          refreshes={["api-tokens"]}
          tone="error"
        />
      )}
    </Box>
  );
};

const TokenChip = ({ token }: { token: Token }) => {
  const say = useSay();
  if (token.revokedAt) return <StateChip tone="refused" label={say("已撤销", "Revoked")} />;
  if (Date.parse(token.expiresAt) <= Date.now())
    return <StateChip tone="draft" label={say("已过期", "Expired")} />;
  return <StateChip tone="done" label={say("有效", "In force")} />;
};
