import Box from "@mui/material/Box";
import { auditFields } from "../../schema/codes/audit-fields.ts";
import type { CodeList } from "../../schema/codes/code-list.ts";
import { crowdTags } from "../../schema/codes/crowd-tags.ts";
import { identities } from "../../schema/codes/identities.ts";
import { relationsToHead } from "../../schema/codes/relations-to-head.ts";
import { roles } from "../../schema/codes/roles.ts";
import { codeLabel, useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import type { AuditRow } from "./audit.data.ts";

const YES_NO: CodeList = { YES: { zh: "是", en: "Yes" }, NO: { zh: "否", en: "No" } };
/** Whose values are codes. */
const listOf: Readonly<Record<string, CodeList>> = {
  relationToHead: relationsToHead,
  identity: identities,
  tag: crowdTags,
  role: roles,
  active: YES_NO,
};

/** What was before on the left and after on the right, a line for each field. */
export const Changes = ({ row }: { row: AuditRow }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const fieldLabel = useCodeLabel(auditFields);
  if (row.changes.length === 0) return <>—</>;
  const words = (field: string, value: string | null) => {
    const list = listOf[field];
    return value === null ? "—" : list ? codeLabel(list, value, locale) : value;
  };
  return (
    <Box sx={{ fontSize: "0.8125rem", overflowWrap: "anywhere", maxWidth: 320 }}>
      {row.changes.map(({ field, before, after, hidden }) => (
        <div key={field}>
          {fieldLabel(field)}
          {say("：", ": ")}
          {hidden ? (
            say("已变更，敏感信息不显示", "changed; sensitive, not shown")
          ) : (
            <>
              {words(field, before)} → <b>{words(field, after)}</b>
            </>
          )}
        </div>
      ))}
    </Box>
  );
};
