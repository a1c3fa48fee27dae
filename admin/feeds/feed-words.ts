import type { Tone } from "../../schema/codes/code-list.ts";
import type { FeedOutcome } from "../../schema/codes/feed-outcomes.ts";
import { jobKinds } from "../../schema/codes/job-kinds.ts";
import { formatCount } from "../shell/format.ts";
import type { AvailableAction } from "../shell/forms/ActionBar.tsx";
import type { Label } from "../shell/i18n/locale.ts";
import { isUnderWay, type Job } from "../shell/jobs/job-words.ts";
import type { FeedDetail } from "./feeds.data.ts";

/** The rule of two values that differ, as it stands in the schema and in the template. */
export const theRule: Label = {
  zh: "同一人同一项取值不同时，以较新日期的已核实取值为准：按数据日期比较，部门提供的视为已由该部门核实；数据日期之后经办人员核实过的，以其为准；同一天都已核实而不同的，两项并列，由人工核定。取值不会被覆盖：被替换的连同来源、日期保留在历史中。",
  en: "Of two values of one thing the newest checked one stands: by the day of the data, a department’s word being checked by that department. What staff checked after that day stands. Two checked on one day that differ both stand, for people to decide. Nothing is overwritten: what was replaced stays in the history with its source and day.",
};

export const valuesOf = ({ outcomes }: Pick<FeedDetail, "outcomes">, outcome: FeedOutcome): number =>
  outcomes.find((of) => of.outcome === outcome)?.values ?? 0;

const written: readonly FeedOutcome[] = ["NEW", "NEWER", "WINS", "DISPUTED", "OLDER"];

/** How much writing would change; what is older goes into the history alone. */
export const changesOf = (of: Pick<FeedDetail, "outcomes">): number =>
  written.reduce((sum, outcome) => sum + valuesOf(of, outcome), 0);

export const workTitle = (job: Job): Label => jobKinds[job.kind];

/** Whether the file waits for somebody to say what its columns are. */
export const waitsForColumns = ({ state, job, columns }: FeedDetail): boolean =>
  state === "CHECKING" && job?.state === "FAILED" && columns.length > 0 && /请先对应/.test(job.message ?? "");

interface Conclusion {
  readonly tone: Tone;
  readonly said: Label;
  readonly next: Label | null;
}

/** The first thing on the page: how it came out and what to do about it. Said only while nothing runs. */
export function conclusionOf(of: FeedDetail): Conclusion {
  const { state, job, columns, rows, matched, unmatched, faulty } = of;
  const message = job?.message ?? "";
  if (state === "CANCELLED")
    return {
      tone: "draft",
      said: {
        zh: "已取消，登记没有改变，文件内容已删除",
        en: "Given up; the register is as it was and the file’s content is gone",
      },
      next: null,
    };
  if (state === "APPLIED")
    return {
      tone: "done",
      said: {
        zh: of.kind === "DEATHS" ? `已写入：${valuesOf(of, "NEW")} 人去世` : `已写入 ${changesOf(of)} 项`,
        en:
          of.kind === "DEATHS"
            ? `Written: ${valuesOf(of, "NEW")} deaths`
            : `Written: ${changesOf(of)} values`,
      },
      next:
        of.kind === "DEATHS"
          ? {
              zh: "已为所属镇街产生待办任务：终止待遇、作废服务券、了结需求、更换户主等由人办理。",
              en: "Tasks were raised for the townships: ending assistance, vouchers and needs is theirs.",
            }
          : null,
    };
  if (waitsForColumns(of))
    return {
      tone: "attention",
      said: { zh: message.replace(/。$/, ""), en: message },
      next: {
        zh: "下一步：在下面选出每一列是什么，再保存并核对；同样表头的文件下次自动对应。",
        en: "Next: choose below what each column is, then save and check.",
      },
    };
  if (job?.state === "FAILED")
    return {
      tone: "refused",
      said:
        state === "READY"
          ? { zh: "写入没有完成，登记没有改变", en: "It was not written; the register is as it was" }
          : columns.length === 0
            ? { zh: "这份文件没有读成", en: "The file could not be read" }
            : { zh: "核对没有完成", en: "The check did not end" },
      next: { zh: message, en: message },
    };
  if (state === "CHECKING")
    return {
      tone: "attention",
      said: { zh: "等待核对", en: "Waits to be checked" },
      next: { zh: "点「重新核对」开始。", en: "Press “Check again” to begin." },
    };
  return {
    tone: "done",
    said: {
      zh: `核对完成：${formatCount(rows)} 行中 ${formatCount(matched)} 行是辖区内登记的人，${formatCount(unmatched)} 行未登记，${formatCount(faulty)} 行不写入`,
      en: `Checked: of ${rows} rows ${matched} are of people registered here, ${unmatched} are not, ${faulty} are not written`,
    },
    next:
      changesOf(of) > 0
        ? {
            zh: "下一步：看一遍下面的核对结果，再点「写入登记」。写入以前，登记里什么都没有变。",
            en: "Next: look through the outcome below, then write. Until then nothing in the register has changed.",
          }
        : {
            zh: "登记与数据一致，不需要写入；可以「取消」。",
            en: "The register says the same already; you may give it up.",
          },
  };
}

const busy: Pick<AvailableAction, "allowed" | "reasonZh" | "reasonEn"> = {
  allowed: false,
  reasonZh: "正在处理，请等它完成，或先「取消处理」。",
  reasonEn: "Work is going on; wait for its end or stop it first.",
};

/** The actions as the page offers them: none while work goes on, and no writing where nothing would be written. */
export function actionsOf(of: FeedDetail): AvailableAction[] {
  if (isUnderWay(of.job)) return of.availableActions.map((action) => ({ ...action, ...busy }));
  return of.availableActions.map((action) =>
    action.action === "applyFeed" && changesOf(of) === 0
      ? {
          ...action,
          allowed: false,
          reasonZh: "没有需要写入的变化。",
          reasonEn: "There is nothing to write.",
        }
      : action,
  );
}

/** The step one expects next. */
export function primaryOf(of: FeedDetail): string | null {
  if (of.state === "READY") return of.job?.state === "FAILED" ? "checkAgain" : "applyFeed";
  return of.state === "CHECKING" && !waitsForColumns(of) ? "checkAgain" : null;
}
