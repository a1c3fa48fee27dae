import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useListContext, usePermissions } from "react-admin";
import { auditActions, auditObjects } from "../../schema/codes/audit-actions.ts";
import { consentPurposes } from "../../schema/codes/consent-purposes.ts";
import { DateField } from "../shell/fields/values.tsx";
import { formatDateInProse } from "../shell/format.ts";
import { codeLabel, useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SearchBox } from "../shell/lists/SearchBox.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { permissionFor } from "../shell/resource-definition.ts";
import { AuditChainLine } from "./AuditChainLine.tsx";
import type { AuditRow } from "./audit.data.ts";
import { Changes } from "./Changes.tsx";
import { DayFilter } from "./DayFilter.tsx";
import { pageOf } from "./object-pages.ts";

/** Who did what to what, when, and why a clear value was looked at. Nothing here can be changed. */
export const AuditList = () => {
  const say = useSay();
  return (
    <ListPage
      title={say("操作记录", "Audit trail")}
      subtitle={say(
        "与业务同时写入，不能修改；每条带摘要，可以校验。",
        "Written with the business and never changed; each row carries its digest.",
      )}
      perPage={50}
      emptyFiltered={<EmptyPeriod />}
      filters={
        <>
          <DayFilter source="from" label={say("起始日期", "From")} />
          <DayFilter source="to" label={say("截止日期", "To")} />
          <SearchBox source="userName" label={say("操作人姓名", "Who")} />
          <SelectFilter source="action" label={say("做了什么", "What")} labels={auditActions} />
          <SelectFilter source="objectKind" label={say("对象", "On what")} labels={auditObjects} />
          <SelectFilter source="purpose" label={say("查看事由", "Purpose")} labels={PURPOSE} />
          <OneObject />
        </>
      }
    >
      <AuditChainLine />
      <Rows />
    </ListPage>
  );
};

const PURPOSE = { GIVEN: { zh: "填有事由的", en: "With a reason" } };

/** Of an empty period the page says which one it looked at. */
const EmptyPeriod = () => {
  const say = useSay();
  const locale = useConsoleLocale();
  const { filterValues, setFilters } = useListContext();
  const day = (value: unknown, open: string) => (value ? formatDateInProse(String(value), locale) : open);
  const from = day(filterValues["from"], say("最早", "the beginning"));
  const to = day(filterValues["to"], say("今天", "today"));
  return (
    <EmptyState
      reason="filtered"
      text={say(
        `${from}至${to}没有符合这些条件的操作。`,
        `From ${from} to ${to} nothing was done that matches these conditions.`,
      )}
    >
      <Button variant="outlined" onClick={() => setFilters({})}>
        {say("清除筛选", "Clear filters")}
      </Button>
    </EmptyState>
  );
};

/** Set from a row: everything that happened to one object. */
const OneObject = () => {
  const say = useSay();
  const { filterValues, setFilters } = useListContext();
  const { objectId, ...others } = filterValues;
  if (!objectId) return null;
  return (
    <Button variant="outlined" onClick={() => setFilters(others)} sx={{ mt: 1 }}>
      {say("只看一个对象：取消", "One object only: clear")}
    </Button>
  );
};

/** Before a sign-in nobody acts yet: the account is the object, and who failed to sign in may be anybody. */
function useActorOf() {
  const say = useSay();
  return ({ action, userName, objectName }: AuditRow) => {
    if (userName) return userName;
    if (action === "session.signIn") return objectName ?? say("登录者", "Who signed in");
    if (action === "session.signInFailed") return say("未登录的人", "Nobody signed in");
    return say("系统", "The platform");
  };
}

const Rows = () => {
  const say = useSay();
  const locale = useConsoleLocale();
  const actionLabel = useCodeLabel(auditActions);
  const { filterValues, setFilters } = useListContext();
  const actorOf = useActorOf();
  const who = (row: AuditRow) => (
    <>
      {actorOf(row)}
      <Box component="span" sx={{ display: "block", color: "text.secondary", fontSize: "0.8125rem" }}>
        {[row.organisationName, row.regionName].filter(Boolean).join(" · ")}
      </Box>
    </>
  );
  const object = (row: AuditRow) => (
    <>
      <ObjectLink row={row} />
      {row.objectId && !filterValues.objectId && (
        <Button
          size="small"
          sx={{ display: "block", px: 0, minWidth: 0, minHeight: 28 }}
          onClick={() => setFilters({ objectKind: row.objectKind, objectId: row.objectId })}
        >
          {say("只看它", "Only this")}
        </Button>
      )}
    </>
  );
  const purpose = ({ purpose: code }: AuditRow) => (code ? codeLabel(consentPurposes, code, locale) : "—");
  return (
    <RowTable<AuditRow>
      card={(row) => ({
        title: <b>{actionLabel(row.action)}</b>,
        chips: <DateField value={row.at} time />,
        lines: [
          who(row),
          object(row),
          row.changes.length > 0 && <Changes key="changes" row={row} />,
          <Details key="details" row={row} />,
        ],
      })}
    >
      <Column source="at" disableSort render={(row: AuditRow) => <DateField value={row.at} time />} />
      <Column source="who" disableSort render={who} />
      <Column source="action" disableSort render={(row: AuditRow) => actionLabel(row.action)} />
      <Column source="object" disableSort render={object} />
      <Column source="changes" disableSort render={(row: AuditRow) => <Changes row={row} />} />
      <Column source="purpose" disableSort render={purpose} />
      <Column source="detail" disableSort render={(row: AuditRow) => <Details row={row} />} />
    </RowTable>
  );
};

const ObjectLink = ({ row }: { row: AuditRow }) => {
  const objectLabel = useCodeLabel(auditObjects);
  const { permissions = [] } = usePermissions<string[]>();
  const name = [objectLabel(row.objectKind), row.objectName].filter(Boolean).join(" ");
  const resource = pageOf[row.objectKind];
  const needed = resource && permissionFor(resource, "show");
  if (!resource || !row.objectId || !needed || !permissions.includes(needed)) return <span>{name}</span>;
  return (
    <RecordLink resource={resource} id={row.objectId}>
      {name}
    </RecordLink>
  );
};

const Details = ({ row }: { row: AuditRow }) => {
  const say = useSay();
  return (
    <details>
      <summary style={{ cursor: "pointer", minHeight: 24, whiteSpace: "nowrap" }}>
        {say("查看", "Show")}
      </summary>
      <Box sx={{ fontSize: "0.8125rem", overflowWrap: "anywhere", maxWidth: 320 }}>
        {row.detail.map(({ name, value }) => (
          <div key={name}>
            {name} = {value ?? "—"}
          </div>
        ))}
        <div>
          {say("请求编号", "Request")} {row.requestId}
        </div>
        <div>SHA-256 {row.sha256}</div>
      </Box>
    </details>
  );
};
