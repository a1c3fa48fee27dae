import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MuiLink from "@mui/material/Link";
import { useState } from "react";
import { required, TextInput } from "react-admin";
import { Link } from "react-router-dom";
import { homeVisitOutcomes } from "../../schema/codes/home-visit-outcomes.ts";
import { homeVisitPurposes } from "../../schema/codes/home-visit-purposes.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { CodeChip, StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { formatDateTime } from "../shell/format.ts";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { usePermission } from "../shell/session/session.ts";
import { homeVisitRefreshes, type Visit, voidHomeVisit } from "./home-visits.data.ts";

/** One visit: when, what came of it, who was met, what was found out; a void one says why it is. */
export const VisitEntry = ({ visit }: { visit: Visit }) => {
  const say = useSay();
  const isZh = useConsoleLocale() === "zh";
  const purpose = useCodeLabel(homeVisitPurposes);
  const mayRecordNeed = usePermission("need:record");
  const facts = visit.facts.map(({ labelZh, labelEn }) => (isZh ? labelZh : labelEn));
  return (
    <Box
      sx={{ py: 1.25, mt: 1, borderTop: 1, borderColor: "divider", fontSize: "0.9375rem", lineHeight: 1.7 }}
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        <b>
          <DateField value={visit.visitedAt} time />
        </b>
        <CodeChip code={visit.outcome} states={homeVisitOutcomes} />
        {visit.voidedAt && <StateChip tone="frozen" label={say("已作废", "Void")} />}
        {visit.correctsId && <StateChip tone="draft" label={say("更正后的记录", "Corrected")} />}
        {visit.needNoticed && !visit.voidedAt && (
          <StateChip tone="attention" label={say("发现新的需求", "A need was noticed")} />
        )}
      </Box>
      <Dotted>
        {purpose(visit.purpose)}
        {visit.visitorName}
        {visit.met.length > 0 &&
          say("见到 ", "met ") + visit.met.map(({ name }) => name).join(say("、", ", "))}
        {facts.length > 0 && say("登记 ", "found out ") + facts.join(say("、", ", "))}
      </Dotted>
      {visit.note && <Box sx={{ overflowWrap: "anywhere", whiteSpace: "pre-line" }}>{visit.note}</Box>}
      {visit.noteHidden && (
        <Box sx={{ color: "text.secondary" }}>
          {say("走访情况已隐藏，办理这个家庭的人可以查看。", "The note is for those who handle the family.")}
        </Box>
      )}
      {visit.voidedAt && (
        <Box sx={{ color: "text.secondary" }}>
          {visit.voidedByName} {say("于 ", "on ")}
          <DateField value={visit.voidedAt} time /> {say("作废", "declared it void")}
          {visit.voidReason && say(`：${visit.voidReason}`, `: ${visit.voidReason}`)}
        </Box>
      )}
      <VisitPhotos visit={visit} />
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }} className="no-print">
        {visit.needNoticed && !visit.voidedAt && mayRecordNeed && (
          <Button
            component={Link}
            to={`/need-items/create?${new URLSearchParams({ family: visit.householdId })}`}
            size="small"
            variant="outlined"
          >
            {say("登记需求", "Record a need")}
          </Button>
        )}
        <VisitActions visit={visit} />
      </Box>
    </Box>
  );
};

/** Each is a look of its own, on record, so it is asked for. */
const VisitPhotos = ({ visit }: { visit: Visit }) => {
  const say = useSay();
  const [shown, setShown] = useState(false);
  const { photoFileIds: ids, photoCount } = visit;
  const at = formatDateTime(visit.visitedAt);
  if (photoCount === 0) return null;
  if (ids.length === 0) {
    return (
      <Box sx={{ color: "text.secondary" }}>
        {say(`照片 ${photoCount} 张（已隐藏）`, `${photoCount} photographs (hidden)`)}
      </Box>
    );
  }
  if (!shown) {
    const words = say(
      `查看照片 ${photoCount} 张（查看会记入操作记录）`,
      `Show ${photoCount} photographs (the look is recorded)`,
    );
    return (
      <Button
        size="small"
        variant="outlined"
        onClick={() => setShown(true)}
        aria-label={`${words} ${at}`}
        sx={{ my: 0.5 }}
      >
        {words}
      </Button>
    );
  }
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, my: 0.5 }}>
      {ids.map((id, index) => (
        <MuiLink key={id} href={`/files/${encodeURIComponent(id)}`} target="_blank" rel="noopener">
          <Box
            component="img"
            src={`/files/${encodeURIComponent(id)}`}
            alt={say(`走访照片 ${index + 1}，打开原图`, `Photograph ${index + 1}, open it in full`)}
            sx={{ width: 160, height: 120, objectFit: "cover", borderRadius: 1, display: "block" }}
          />
        </MuiLink>
      ))}
    </Box>
  );
};

const VisitActions = ({ visit }: { visit: Visit }) => {
  const say = useSay();
  const isZh = useConsoleLocale() === "zh";
  const [voiding, setVoiding] = useState(false);
  const at = formatDateTime(visit.visitedAt);
  const allowed = (name: string) =>
    visit.availableActions.some((each) => each.action === name && each.allowed);
  const refused = visit.availableActions.filter((each) => !each.allowed);
  const place = new URLSearchParams({ family: visit.householdId, corrects: visit.id });
  return (
    <>
      {allowed("correctHomeVisit") && (
        <Button
          component={Link}
          to={`/home-visits/create?${place}`}
          size="small"
          aria-label={say(`更正 ${at} 的走访`, `Correct the visit of ${at}`)}
        >
          {say("更正", "Correct")}
        </Button>
      )}
      {allowed("voidHomeVisit") && (
        <Button
          size="small"
          color="error"
          onClick={() => setVoiding(true)}
          aria-label={say(`作废 ${at} 的走访`, `Void the visit of ${at}`)}
        >
          {say("作废", "Declare void")}
        </Button>
      )}
      {refused.length > 0 && (
        <Box component="details" sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>
          <summary>{say("暂不能办理", "Not now")}</summary>
          {refused.map(({ action, labelZh, labelEn, reasonZh, reasonEn }) => (
            <div key={action}>{isZh ? `${labelZh}：${reasonZh}` : `${labelEn}: ${reasonEn ?? reasonZh}`}</div>
          ))}
        </Box>
      )}
      {voiding && (
        <ConfirmByFacts
          open
          onClose={() => setVoiding(false)}
          title={say("作废走访记录", "Declare a visit void")}
          facts={[
            { label: say("走访时间", "When"), value: <DateField value={visit.visitedAt} time /> },
            { label: say("走访人", "Visitor"), value: visit.visitorName },
            {
              label: say("结果", "Effect"),
              value: say(
                `记录保留并标为作废，不再算走访过；登记的 ${visit.facts.length} 条信息撤回。`,
                `It stays on record, void, and counts no more; ${visit.facts.length} facts are taken back.`,
              ),
            },
          ]}
          confirmLabel={say("作废这条记录", "Declare it void")}
          tone="error"
          action={voidHomeVisit}
          defaultValues={{ reason: "" }}
          toInput={({ reason }) => ({ visitId: visit.id, reason: String(reason ?? "") })}
          refreshes={homeVisitRefreshes}
        >
          <TextInput source="reason" label={say("作废原因", "Why")} validate={required()} multiline />
        </ConfirmByFacts>
      )}
    </>
  );
};
