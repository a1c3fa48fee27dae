import Box from "@mui/material/Box";
import type { ComponentType } from "react";
import { useNotify } from "react-admin";
import { factSources } from "../../schema/codes/fact-sources.ts";
import { feedKinds } from "../../schema/codes/feed-kinds.ts";
import { type FeedOutcome, feedOutcomes } from "../../schema/codes/feed-outcomes.ts";
import type { Fact } from "../shell/fields/FactList.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { formatCount } from "../shell/format.ts";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { changesOf, valuesOf } from "./feed-words.ts";
import { applyFeed, cancelFeed, checkAgain, type FeedDetail, refreshedByFeeds } from "./feeds.data.ts";

type DialogProps = ActionDialogProps<FeedDetail>;

function useFeedFacts(of: FeedDetail): Fact[] {
  const say = useSay();
  const kindLabel = useCodeLabel(feedKinds);
  const sourceLabel = useCodeLabel(factSources);
  return [
    { label: say("批次", "File"), value: `${of.serial} ${kindLabel(of.kind)}` },
    { label: say("提供部门", "Department"), value: sourceLabel(of.source) },
    { label: say("数据日期", "As of"), value: <DateField value={of.asOf} /> },
  ];
}

const Apply = ({ record: of, open, onClose }: DialogProps) => {
  const say = useSay();
  const outcomeLabel = useCodeLabel(feedOutcomes);
  const facts = useFeedFacts(of);
  const isDeaths = of.kind === "DEATHS";
  const deaths = valuesOf(of, "NEW");
  const count = changesOf(of);
  const what = isDeaths
    ? say(`${deaths} 人去世`, `${deaths} deaths`)
    : say(`${formatCount(count)} 项`, `${count} values`);
  const rows = (["NEW", "NEWER", "WINS", "DISPUTED", "OLDER"] as FeedOutcome[])
    .filter((outcome) => valuesOf(of, outcome) > 0)
    .map((outcome) => ({
      label: outcomeLabel(outcome),
      value: <b>{say(`${formatCount(valuesOf(of, outcome))} 项`, `${valuesOf(of, outcome)}`)}</b>,
    }));
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say(`确认写入 ${what}？`, `Write ${what}?`)}
      facts={[...facts, ...rows]}
      action={applyFeed}
      toInput={() => ({ id: of.id, version: of.version })}
      refreshes={refreshedByFeeds}
      tone={isDeaths ? "error" : "primary"}
      confirmLabel={say(`确认写入 ${what}`, `Write ${what}`)}
    >
      <Means>
        {isDeaths
          ? say(
              "全部写入，或一项也不写入，写入后不能整批撤销。去世的人随即不再是家庭成员，上架的需求下架，不能再签发服务券；待遇、服务券和需求由镇街按任务办理。",
              "All of it is written or nothing, and it cannot be taken back whole. Who died leaves the family at once, listed needs are taken down, no voucher is issued any more; the townships end assistance, vouchers and needs by their tasks.",
            )
          : say(
              "全部写入，或一项也不写入，写入后不能整批撤销。被替换的取值保留在历史中。",
              "All of it is written or nothing, and it cannot be taken back whole. What is replaced stays in the history.",
            )}
      </Means>
    </ConfirmByFacts>
  );
};

const CheckAgain = ({ record: of, open, onClose }: DialogProps) => {
  const say = useSay();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("重新核对", "Check again")}
      facts={useFeedFacts(of)}
      action={checkAgain}
      toInput={() => ({ id: of.id })}
      refreshes={["feeds"]}
      confirmLabel={say("开始重新核对", "Check it again")}
    >
      <Means>
        {say("按现在的登记再核对一遍同一份文件。", "The same file is checked against the register of now.")}
      </Means>
    </ConfirmByFacts>
  );
};

const GiveUp = ({ record: of, open, onClose }: DialogProps) => {
  const say = useSay();
  const notify = useNotify();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("取消这批数据", "Give the file up")}
      facts={useFeedFacts(of)}
      action={cancelFeed}
      toInput={() => ({ id: of.id })}
      refreshes={["feeds"]}
      tone="error"
      confirmLabel={say("确认取消", "Give it up")}
      onDone={() => notify(say("已取消，登记没有改变。", "Given up; nothing changed."), { type: "success" })}
    >
      <Means>
        {say(
          "登记不会改变；文件里的内容会删除，不能恢复，要再写入须重新上传。",
          "The register stays as it is; what the file held is deleted for good.",
        )}
      </Means>
    </ConfirmByFacts>
  );
};

const Means = ({ children }: { children: string }) => (
  <Box sx={{ fontSize: "0.9375rem", lineHeight: 1.6, mb: 1 }}>{children}</Box>
);

export const feedDialogs: Readonly<Record<string, ComponentType<DialogProps>>> = {
  applyFeed: Apply,
  checkAgain: CheckAgain,
  cancelFeed: GiveUp,
};
