import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { needItemStates } from "../../schema/codes/need-item-states.ts";
import { NeedItemsDocument } from "../../schema/generated/operations.ts";
import { useWhatIsNeeded } from "../need-items/words.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { formatMoneyWithUnit } from "../shell/format.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { NothingHere } from "../shell/pages/Section.tsx";
import { CardSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { usePermission } from "../shell/session/session.ts";
import { FamilyPart } from "./FamilyPart.tsx";
import type { Household } from "./households.data.ts";

/** What the family lacks, with the way to each item and to a new one. */
export const NeedsPart = ({ household }: { household: Household }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const categoryLabel = useCodeLabel(needCategories);
  const what = useWhatIsNeeded();
  const mayRecord = usePermission("need:record");
  const variables = { filter: { householdId: household.id }, first: 100, after: null };
  const { data, error, refetch } = useConsoleQuery(["need-items", "family"], NeedItemsDocument, variables);
  const items = data?.needs.nodes;
  return (
    <FamilyPart
      title={say("需求", "Needs")}
      open
      {...(items && { count: items.length })}
      actions={
        mayRecord && (
          <Button
            component={Link}
            to={`/need-items/create?${new URLSearchParams({ family: household.id })}`}
            variant="contained"
            size="small"
          >
            {say("登记需求", "Record a need")}
          </Button>
        )
      }
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <CardSkeleton cards={1} />}
      {items?.length === 0 && <NothingHere>{say("没有登记需求。", "No need is on record.")}</NothingHere>}
      {items?.map((item) => (
        <Box
          key={item.id}
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
          <RecordLink resource="need-items" id={item.id}>
            {item.serial}
          </RecordLink>
          <CodeChip code={item.state} states={needItemStates} />
          <Box component="span" sx={{ flex: "1 1 14em" }}>
            {categoryLabel(item.category)} · {what(item)} · {item.person.name}
          </Box>
          <span className="tabular">
            {say("缺口 ", "Gap ")}
            <b>{formatMoneyWithUnit(item.gap, locale)}</b>
          </span>
        </Box>
      ))}
    </FamilyPart>
  );
};
