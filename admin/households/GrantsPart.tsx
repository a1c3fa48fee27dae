import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { grantStates } from "../../schema/codes/grant-states.ts";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { NothingHere } from "../shell/pages/Section.tsx";
import { usePermission } from "../shell/session/session.ts";
import { EndGrant } from "./EndGrant.tsx";
import { FamilyPart } from "./FamilyPart.tsx";
import { GrantBasis } from "./GrantBasis.tsx";
import { GrantWorth } from "./GrantWorth.tsx";
import type { Grant, Household } from "./households.data.ts";
import { RecordGrant } from "./RecordGrant.tsx";

/** What the family gets already, in force first: the cover that is counted before charity is asked. */
export const GrantsPart = ({ household }: { household: Household }) => {
  const say = useSay();
  const mayRecord = usePermission("assistance:record");
  const [recording, setRecording] = useState(false);
  const [ending, setEnding] = useState<Grant>();
  const [reading, setReading] = useState<Grant>();
  return (
    <FamilyPart
      title={say("在享政策", "Benefits in force")}
      count={household.grants.length}
      actions={
        mayRecord && (
          <Button variant="outlined" size="small" onClick={() => setRecording(true)}>
            {say("登记在享政策", "Record a benefit")}
          </Button>
        )
      }
    >
      {household.grants.length === 0 && (
        <NothingHere>{say("没有登记在享政策。", "No benefit is on record.")}</NothingHere>
      )}
      {household.grants.map((grant) => (
        <GrantLine
          key={grant.id}
          grant={grant}
          onEnd={() => setEnding(grant)}
          onRead={() => setReading(grant)}
        />
      ))}
      {recording && <RecordGrant household={household} onClose={() => setRecording(false)} />}
      {reading && <GrantBasis household={household} grant={reading} onClose={() => setReading(undefined)} />}
      {ending && <EndGrant grant={ending} onClose={() => setEnding(undefined)} />}
    </FamilyPart>
  );
};

interface GrantLineProps {
  grant: Grant;
  onEnd: () => void;
  onRead: () => void;
}

const GrantLine = ({ grant, onEnd, onRead }: GrantLineProps) => {
  const say = useSay();
  const mayRead = usePermission("beneficiary:find");
  const locale = useConsoleLocale();
  const end = grant.availableActions.find(({ action, allowed }) => action === "endGrant" && allowed);
  return (
    <Box
      sx={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        columnGap: 1.5,
        py: 1,
        borderTop: 1,
        borderColor: "divider",
        fontSize: "0.9375rem",
      }}
    >
      <RecordLink resource="policies" id={grant.policyCode}>
        {grant.policyName}
      </RecordLink>
      <CodeChip code={grant.state} states={grantStates} />
      <GrantWorth grant={grant} />
      <Box component="span" sx={{ flex: "1 1 14em", color: "text.secondary" }}>
        {grant.person?.name ?? say("全家", "The family")} · <DateField value={grant.validFrom} />
        {say(" 至 ", " to ")}
        {grant.validTo ? <DateField value={grant.validTo} /> : say("今", "now")} · {grant.source}
      </Box>
      <Box sx={{ display: "flex", ml: "auto" }}>
        {mayRead && (
          <Button
            size="small"
            onClick={onRead}
            aria-label={say(`决定依据：${grant.policyName}`, `What it was decided on: ${grant.policyName}`)}
          >
            {say("决定依据", "Basis")}
          </Button>
        )}
        {end && (
          <Button
            size="small"
            onClick={onEnd}
            aria-label={say(`终止：${grant.policyName}`, `End: ${grant.policyName}`)}
          >
            {locale === "zh" ? "终止" : end.labelEn}
          </Button>
        )}
      </Box>
    </Box>
  );
};
