import Box from "@mui/material/Box";
import { visitStates } from "../../schema/codes/visit-states.ts";
import { VisitsDocument } from "../../schema/generated/operations.ts";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { NothingHere, Section } from "../shell/pages/Section.tsx";
import { TableSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { useServiceWords } from "./voucher-words.tsx";

const shown = 50;

/** The visits under a voucher, the latest first. */
export const VisitLines = ({ voucherId }: { voucherId: string }) => {
  const say = useSay();
  const words = useServiceWords();
  const variables = { filter: { voucherId }, first: shown, after: null };
  const { data, error } = useConsoleQuery(["visits", "ofVoucher"], VisitsDocument, variables);
  const visits = data?.visits;
  return (
    <Section title={say("服务记录", "Visits")} count={visits?.totalCount}>
      {error && <ErrorState error={error} />}
      {!error && !visits && <TableSkeleton rows={3} />}
      {visits?.nodes.length === 0 && (
        <NothingHere>{say("还没有上门服务。", "Nobody has come yet.")}</NothingHere>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {visits?.nodes.map((visit) => (
          <Box
            component="li"
            key={visit.id}
            sx={{
              display: "grid",
              gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "11em 10em minmax(0, 1fr) 8em auto" },
              columnGap: 2,
              py: 0.75,
              alignItems: "center",
              fontSize: "0.875rem",
              lineHeight: 1.6,
              "& + &": { borderTop: 1, borderColor: "divider" },
            }}
          >
            <RecordLink resource="visits" id={visit.id}>
              {visit.serial}
            </RecordLink>
            <DateField value={visit.beganAt} time />
            <span>
              {[visit.workerName, visit.units !== null && words.units(visit.units, visit.serviceItem)]
                .filter(Boolean)
                .join(" · ")}
            </span>
            <Box component="span" sx={{ textAlign: { sm: "right" } }}>
              {visit.amount && <MoneyField value={visit.amount} unit />}
            </Box>
            <span>
              <CodeChip code={visit.state} states={visitStates} />
            </span>
          </Box>
        ))}
      </Box>
      {visits && visits.totalCount > shown && (
        <NothingHere>{say(`只显示最近 ${shown} 条。`, `Only the latest ${shown} are shown.`)}</NothingHere>
      )}
    </Section>
  );
};
