import { duplicateVerdicts } from "../../schema/codes/duplicate-verdicts.ts";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import type { ReviewRow } from "./duplicates.data.ts";
import { nameOfSide, SideWords } from "./side-words.tsx";

/** Every verdict of the region, the latest first; earlier ones on the same pair stay. */
export const ReviewList = () => {
  const say = useSay();
  const verdictLabel = useCodeLabel(duplicateVerdicts);
  const link = (review: ReviewRow) => (
    <RecordLink resource="duplicates" id={review.pairId}>
      {nameOfSide(review.first)}
    </RecordLink>
  );
  const when = (review: ReviewRow) => <DateField value={review.decidedAt} time />;
  return (
    <ListPage
      title={say("重复判定历史", "Verdicts on duplicates")}
      empty={
        <EmptyState
          reason="nothing"
          title={say("还没有判定", "No verdict yet")}
          text={say("在「疑似重复」里逐对判定。", "Decide pair by pair under Possible duplicates.")}
        />
      }
    >
      <RowTable<ReviewRow>
        card={(review) => ({
          title: link(review),
          chips: <b>{verdictLabel(review.verdict)}</b>,
          lines: [<SideWords key="other" side={review.second} />, when(review), review.note ?? review.by],
        })}
      >
        <Column
          source="first"
          disableSort
          render={(review: ReviewRow) => <SideWords side={review.first} link={link(review)} />}
        />
        <Column
          source="second"
          disableSort
          render={(review: ReviewRow) => <SideWords side={review.second} />}
        />
        <Column source="verdict" disableSort render={(review: ReviewRow) => verdictLabel(review.verdict)} />
        <Column source="note" disableSort render={(review: ReviewRow) => review.note ?? "—"} />
        <Column source="by" disableSort render={(review: ReviewRow) => review.by ?? "—"} />
        <Column source="decidedAt" disableSort render={when} />
      </RowTable>
    </ListPage>
  );
};
