import Alert from "@mui/material/Alert";
import { AuditChainDocument } from "../../schema/generated/operations.ts";
import { formatDateTime as time } from "../shell/format.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";

/** How far the trail is sealed, and when it was last held against its chain; what to do where it did not fit. */
export const AuditChainLine = () => {
  const say = useSay();
  const { data } = useConsoleQuery(["audit-chain"], AuditChainDocument, {});
  if (!data) return null;
  const { sealed, waiting, chain, lastSealedAt, verifiedAt, verifiedSealed, verifiedProblems } =
    data.auditChain;
  const isBroken = (verifiedProblems ?? 0) > 0;
  return (
    <Alert severity={isBroken ? "error" : "info"} sx={{ mb: 1.5, overflowWrap: "anywhere" }}>
      {say(
        `校验链：已封存 ${sealed} 条，等待封存 ${waiting} 条。`,
        `Chain: ${sealed} sealed, ${waiting} waiting. `,
      )}
      {chain &&
        lastSealedAt &&
        say(
          `最近封存 ${time(lastSealedAt)}，链头 ${chain.slice(0, 12)}…。`,
          `Last sealed ${time(lastSealedAt)}, head ${chain.slice(0, 12)}…. `,
        )}
      {verifiedAt === null
        ? say(
            "还没有可见的校验记录，请系统管理员运行 npm run audit:verify。",
            "No verification to be seen yet: ask the operator to run npm run audit:verify.",
          )
        : say(
            `上次校验 ${time(verifiedAt)}：${verifiedSealed ?? 0} 条，${verifiedProblems ?? 0} 处不符。`,
            `Last verified ${time(verifiedAt)}: ${verifiedSealed ?? 0} rows, ${verifiedProblems ?? 0} problems. `,
          )}
      {isBroken &&
        say(
          "请保全数据库和日志，立即报告信息安全负责人。",
          "Secure database and logs, and report it at once.",
        )}
    </Alert>
  );
};
