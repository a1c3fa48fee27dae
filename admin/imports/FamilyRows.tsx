import Box from "@mui/material/Box";
import { importOutcomes } from "../../schema/codes/import-outcomes.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { CodeChip, StateChip } from "../shell/fields/StateChip.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { FigureTable } from "../shell/lists/FigureTable.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { peopleInWords } from "./import-words.ts";
import type { ImportFamily } from "./imports.data.ts";

/** Each family with what would change of it, the old beside the new. */
export const FamilyRows = ({
  families,
  wasUndone,
}: {
  families: readonly ImportFamily[];
  wasUndone: boolean;
}) => (
  <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
    {families.map((family) => (
      <FamilyRow key={family.id} family={family} wasUndone={wasUndone} />
    ))}
  </Box>
);

const FamilyRow = ({ family, wasUndone }: { family: ImportFamily; wasUndone: boolean }) => {
  const say = useSay();
  const { firstRow, headMasked, memberCount, outcome, householdId, householdSerial, changes, keptZh } =
    family;
  return (
    <Box component="li" sx={{ py: 1.25, borderTop: 1, borderColor: "divider" }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 2, rowGap: 0.5 }}>
        <Box sx={{ flex: "1 1 14em", fontSize: "0.9375rem" }}>
          <Dotted>
            <b>{headMasked ?? say("没有户主", "No head")}</b>
            {say(`${memberCount} 人`, peopleInWords(memberCount))}
            <Box component="span" sx={{ color: "text.secondary" }}>
              {say(`文件第 ${firstRow} 行起`, `from row ${firstRow} of the file`)}
            </Box>
          </Dotted>
        </Box>
        {householdId && householdSerial && (
          <RecordLink resource="households" id={householdId}>
            {householdSerial}
          </RecordLink>
        )}
        <CodeChip code={outcome} states={importOutcomes} />
        {wasUndone && (outcome === "NEW" || outcome === "CHANGED") && (
          <StateChip
            tone={keptZh ? "attention" : "frozen"}
            label={keptZh ? say("保留", "Kept") : say("已撤销", "Taken back")}
          />
        )}
      </Box>
      {keptZh && (
        <Box lang="zh-CN" sx={{ fontSize: "0.875rem", mt: 0.5 }}>
          {keptZh}
        </Box>
      )}
      {changes.length > 0 && <Changes changes={changes} />}
    </Box>
  );
};

interface ChangesProps {
  changes: ImportFamily["changes"];
}

/** On a desk three columns; on a phone the old and the new stand below their name. */
const Changes = ({ changes }: ChangesProps) =>
  useOnPhone() ? <ChangeCards changes={changes} /> : <ChangeTable changes={changes} />;

const ChangeCards = ({ changes }: ChangesProps) => {
  const say = useSay();
  return (
    <FigureTable
      rows={changes}
      keyOf={({ row, what, after }) => `${row} ${what} ${after}`}
      columns={[
        {
          label: say("变化", "What"),
          cell: ({ what, row }) => (row ? say(`${what} 第 ${row} 行`, `${what} row ${row}`) : what),
        },
        { label: say("登记的", "Register"), cell: ({ before }) => before ?? say("无", "None") },
        { label: say("文件中的", "File"), cell: ({ after }) => <b>{after ?? say("无", "None")}</b> },
      ]}
    />
  );
};

const ChangeTable = ({ changes }: ChangesProps) => {
  const say = useSay();
  const cell = { py: 0.5, pr: 2, textAlign: "left", verticalAlign: "top", overflowWrap: "anywhere" } as const;
  return (
    <Box
      component="table"
      sx={{ width: "100%", tableLayout: "fixed", borderCollapse: "collapse", mt: 0.75, fontSize: "0.875rem" }}
    >
      <thead>
        <tr>
          {[say("变化", "What"), say("登记的", "Register"), say("文件中的", "File")].map((name) => (
            <Box
              component="th"
              scope="col"
              key={name}
              sx={{ ...cell, color: "text.secondary", fontWeight: 400 }}
            >
              {name}
            </Box>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ row, what, before, after }) => (
          <tr key={`${row} ${what} ${after}`}>
            <Box component="th" scope="row" sx={{ ...cell, fontWeight: 600 }}>
              {what}
              {row && (
                <Box
                  component="span"
                  sx={{ color: "text.secondary", fontWeight: 400, ml: 0.75, whiteSpace: "nowrap" }}
                >
                  {say(`第 ${row} 行`, `row ${row}`)}
                </Box>
              )}
            </Box>
            <Box component="td" sx={{ ...cell, color: "text.secondary" }}>
              <Box component="span" sx={{ textDecoration: before ? "line-through" : "none" }}>
                {before ?? say("无", "None")}
              </Box>
            </Box>
            <Box component="td" sx={{ ...cell, fontWeight: 600 }}>
              {after ?? say("无", "None")}
            </Box>
          </tr>
        ))}
      </tbody>
    </Box>
  );
};
