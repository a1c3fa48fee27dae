import Box from "@mui/material/Box";
import { PreviewCoverDocument } from "../../schema/generated/operations.ts";
import { MoneyField } from "../shell/fields/values.tsx";
import { formatMoneyWithUnit } from "../shell/format.ts";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { neverStale } from "../shell/query-client.ts";
import { CoverLines } from "./CoverLines.tsx";
import { figuresOf } from "./figures.ts";
import { GapFigures } from "./GapFigures.tsx";
import { type NeedItem, needItemRefreshes, refreshNeedCover } from "./need-items.data.ts";
import { useItemFacts } from "./use-item-facts.tsx";

/** Takes what grants pay now for what they paid when the need was verified; the new gap stands on the button. */
export const RefreshCover = ({ record, open, onClose }: ActionDialogProps<NeedItem>) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const facts = useItemFacts(record).filter(({ label }) => label !== say("缺口", "Gap"));
  const { data } = useConsoleQuery(
    ["need-items", "cover"],
    PreviewCoverDocument,
    { id: record.id },
    neverStale,
  );
  const byHand = record.coverLines.filter(({ policyVersionId }) => !policyVersionId);
  const lines = data && [...data.previewCover, ...byHand];
  const figures =
    lines &&
    figuresOf(
      record.approvedCost,
      lines.map(({ amount }) => amount),
      record.allocated,
    );
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say(`复核 ${record.serial} 的已享`, `Re-verify the cover of ${record.serial}`)}
      facts={[
        ...facts,
        { label: say("原来的已享", "Cover until now"), value: <MoneyField value={record.cover} unit /> },
        { label: say("原来的缺口", "Gap until now"), value: <MoneyField value={record.gap} unit /> },
      ]}
      confirmLabel={
        figures
          ? say(
              `确认复核，缺口改为 ${formatMoneyWithUnit(figures.gap, "zh")}`,
              `Re-verify, gap ${formatMoneyWithUnit(figures.gap, locale)}`,
            )
          : say("确认复核", "Re-verify")
      }
      action={refreshNeedCover}
      toInput={() => ({ id: record.id })}
      refreshes={needItemRefreshes}
    >
      <Box component="h3" sx={{ mt: 0, mb: 0.5, fontSize: "0.9375rem" }}>
        {say("已享：在享政策现在按规定计入", "Covered by policies as they are now")}
      </Box>
      {lines ? <CoverLines lines={lines} /> : "…"}
      {figures && (
        <Box sx={{ mt: 2 }}>
          <GapFigures figures={figures} />
          <Consequence item={record} gap={figures.gap} />
        </Box>
      )}
    </ConfirmByFacts>
  );
};

/** What follows from the new gap for whoever has to do with the need. */
const Consequence = ({ item, gap }: { item: NeedItem; gap: string }) => {
  const say = useSay();
  const words = (() => {
    if (gap === "0.00" && item.allocated === "0.00") {
      return say(
        "没有缺口。请取消，改为「标记为已由其他渠道解决」，预留和报名随之作废。",
        "No gap is left; cancel, and mark it as met elsewhere. Reservations and offers end with it.",
      );
    }
    if (gap === "0.00") {
      return say(
        "已落实的资金不变；多出的部分由慈善组织决定是否冲回。",
        "The money on it stays; what is too much the charity may take back.",
      );
    }
    if (item.reservedBy) {
      return say(
        `「${item.reservedBy}」的预留继续有效，金额不超过新的缺口。`,
        `The reservation of ${item.reservedBy} stays, for at most the new gap.`,
      );
    }
    return null;
  })();
  if (!words) return null;
  return (
    <Box role="status" sx={{ mt: 1, fontSize: "0.9375rem" }}>
      {words}
    </Box>
  );
};
