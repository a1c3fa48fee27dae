import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import { catalogueParts, changeKinds } from "../../schema/codes/catalogue-parts.ts";
import { Differences } from "../policies/Differences.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { NothingHere } from "../shell/pages/Section.tsx";
import type { RevisionDetail } from "./revisions.data.ts";

type Change = RevisionDetail["changes"][number];

/** More than this would be scrolled past; each then opens by its line. */
const mostUnfolded = 12;

/** What would change, part by part of the catalogue. */
export const ChangeList = ({ changes }: { changes: readonly Change[] }) => {
  const say = useSay();
  const partLabel = useCodeLabel(catalogueParts);
  const parts = [...new Set(changes.map(({ part }) => part))];
  if (changes.length === 0) return <NothingHere>{say("没有修改。", "Nothing is changed.")}</NothingHere>;
  return parts.map((part) => {
    const ofPart = changes.filter((change) => change.part === part);
    return (
      <Box key={part} component="section" aria-label={partLabel(part)} sx={{ "& + &": { mt: 2 } }}>
        <Box component="h3" sx={{ m: 0, fontSize: "1rem" }}>
          {partLabel(part)}
          <Box component="span" sx={{ color: "text.secondary", fontWeight: 400, ml: 0.75 }}>
            {ofPart.length}
          </Box>
        </Box>
        {ofPart.map((change) => (
          <OneChange
            key={`${change.kind} ${change.policyCode} ${change.titleZh} ${change.differences[0]?.after[0]}`}
            change={change}
            unfolded={changes.length <= mostUnfolded}
          />
        ))}
      </Box>
    );
  });
};

const OneChange = ({ change, unfolded }: { change: Change; unfolded: boolean }) => {
  const kindLabel = useCodeLabel(changeKinds);
  const { kind, titleZh, policyCode, part, differences } = change;
  // A policy that is new has no page before its first day.
  const hasPage = policyCode !== null && (part !== "POLICY" || kind !== "ADDED");
  const title = (
    <>
      <Chip
        size="small"
        variant="outlined"
        label={kindLabel(kind)}
        sx={{ mr: 1, borderColor: "#7a838c", fontSize: "0.8125rem" }}
      />
      <span lang="zh-CN">{titleZh}</span>
    </>
  );
  return (
    <Box
      component="details"
      open={unfolded}
      sx={{ py: 1, "& + &": { borderTop: 1, borderColor: "divider" }, fontSize: "0.9375rem" }}
    >
      <Box component="summary" sx={{ cursor: "pointer", minHeight: 32, lineHeight: "32px" }}>
        {title}
      </Box>
      {differences.length > 0 && <Differences differences={differences} />}
      {hasPage && <PolicyLink code={policyCode} />}
    </Box>
  );
};

const PolicyLink = ({ code }: { code: string }) => {
  const say = useSay();
  return (
    <Box sx={{ mt: 1 }}>
      <RecordLink resource="policies" id={code}>
        {say("查看现行政策", "The policy in force")}
      </RecordLink>
    </Box>
  );
};
