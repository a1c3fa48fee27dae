import PrintOutlined from "@mui/icons-material/PrintOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { SelectInput } from "react-admin";
import { useParams } from "react-router-dom";
import { accessRequesters } from "../../schema/codes/access-requesters.ts";
import { lookKinds } from "../../schema/codes/look-kinds.ts";
import { roles } from "../../schema/codes/roles.ts";
import { formatDate, formatDateInProse, formatDateTime } from "../shell/format.ts";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import { useCodeChoices, useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { NotFoundPage } from "../shell/layout/error-pages.tsx";
import { FigureTable } from "../shell/lists/FigureTable.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { NothingHere, Section } from "../shell/pages/Section.tsx";
import { useDataWords, usePurposeWords } from "./look-words.ts";
import { type AccessList, makeAccessList } from "./looks.data.ts";

/** 「谁看过我的信息」: made when somebody asks for it, and printed. */
export const AccessListPage = () => {
  const { id } = useParams();
  const [list, setList] = useState<AccessList>();
  if (!id) return <NotFoundPage />;
  return list ? <Sheet list={list} /> : <Asked personId={id} onMade={setList} />;
};

/** Whoever asks shows papers first; who it was goes on record with the list. */
const Asked = ({ personId, onMade }: { personId: string; onMade: (list: AccessList) => void }) => {
  const say = useSay();
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageTitle
        title={say("本人信息查询单", "Who looked at my data")}
        subtitle={say(
          "列出近一年谁查看过此人的信息。请先核对申请人证件；出具本单会留下记录。",
          "Who looked at this person's data in the last year. Check the papers first; making the list is on record.",
        )}
      />
      <Section title={say("申请人", "Who asks")}>
        <ActionForm
          action={makeAccessList}
          toInput={({ requestedBy, from, to }) => ({
            personId,
            requestedBy: requestedBy as keyof typeof accessRequesters,
            from: (from as string | undefined) || null,
            to: (to as string | undefined) || null,
          })}
          defaultValues={{ requestedBy: "SELF" }}
          submitLabel={say("生成查询单", "Make the list")}
          onDone={onMade}
        >
          <RequesterInput />
        </ActionForm>
      </Section>
    </Box>
  );
};

const RequesterInput = () => {
  const say = useSay();
  const choices = useCodeChoices(accessRequesters);
  return (
    <>
      <SelectInput
        source="requestedBy"
        label={say("申请人是", "It is")}
        choices={choices}
        helperText={false}
      />
      <Box component="ul" sx={{ my: 1, pl: 2.5, color: "text.secondary", fontSize: "0.875rem" }}>
        {Object.values(accessRequesters).map(({ zh, en, papersZh }) => (
          <li key={zh}>{say(`${zh}：${papersZh}`, `${en}: ${papersZh}`)}</li>
        ))}
      </Box>
    </>
  );
};

const Sheet = ({ list }: { list: AccessList }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const { person, lines } = list;
  return (
    <Box
      className="print-sheet"
      sx={{ maxWidth: 900, bgcolor: "background.paper", p: { xs: 2, sm: 4 }, fontSize: "1rem" }}
    >
      <Box className="no-print" sx={{ display: "flex", flexWrap: "wrap", gap: 1, mb: 2 }}>
        <Button variant="contained" startIcon={<PrintOutlined />} onClick={() => window.print()}>
          {say("打印", "Print")}
        </Button>
        <Button variant="outlined" onClick={() => window.history.back()}>
          {say("返回", "Back")}
        </Button>
      </Box>
      <PageTitle
        title={say("个人信息查看情况查询单", "Who looked at my data")}
        subtitle={[
          [person.name, person.ageText].filter(Boolean).join(" "),
          say(
            `${formatDateInProse(list.from, locale)}至${formatDateInProse(list.to, locale)}`,
            `${formatDateInProse(list.from, locale)} to ${formatDateInProse(list.to, locale)}`,
          ),
        ].join(" · ")}
      />
      {lines.length === 0 ? (
        <NothingHere>
          {say("这段时间没有人查看过您的信息。", "Nobody looked at your data in this period.")}
        </NothingHere>
      ) : (
        <Lines lines={lines} />
      )}
      <Box sx={{ mt: 3, pt: 1.5, borderTop: 1, borderColor: "divider" }}>
        <p>
          {say(
            "依据《中华人民共和国个人信息保护法》第四十五条出具。只列查看机构和岗位；要追究具体查看人，请向出具机构或其上级民政部门提出，由监督人员查处。慈善组织看到的匿名需求不含您的身份，不在此列。",
            "Made under article 45 of the Personal Information Protection Law. It names offices and posts; complaints about who it was go to the office below or the one above it. Anonymised needs that charities see name nobody and are not listed.",
          )}
        </p>
        <p>
          {say(
            `出具机构：${list.organisationName}　出具时间：${formatDateTime(list.madeAt)}`,
            `${list.organisationName}, ${formatDateTime(list.madeAt)}`,
          )}
        </p>
      </Box>
    </Box>
  );
};

const Lines = ({ lines }: { lines: AccessList["lines"] }) => {
  const say = useSay();
  const kindLabel = useCodeLabel(lookKinds);
  const roleLabel = useCodeLabel(roles);
  const dataWords = useDataWords();
  const purposeWords = usePurposeWords();
  const rows = lines.map((line, index) => ({ ...line, key: String(index) }));
  return (
    <FigureTable
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { label: say("日期", "Day"), cell: ({ day }) => formatDate(day) },
        {
          label: say("机构和岗位", "Office and post"),
          isText: true,
          cell: ({ organisationName, role }) =>
            [organisationName, roleLabel(role)].filter(Boolean).join(" · ") || "—",
        },
        {
          label: say("怎么看的", "How"),
          isText: true,
          cell: ({ kind, ofFamily }) =>
            kindLabel(kind) + (ofFamily ? say("（全家信息）", " (of the family)") : ""),
        },
        { label: say("哪类信息", "What"), isText: true, cell: ({ data }) => dataWords(data) || "—" },
        { label: say("事由", "Why"), isText: true, cell: ({ purpose }) => purposeWords(purpose) },
        { label: say("次数", "Times"), cell: ({ times }) => times },
      ]}
    />
  );
};
