import type { Tone } from "../../schema/codes/code-list.ts";
import { importColumns } from "../../schema/codes/import-columns.ts";
import { jobKinds } from "../../schema/codes/job-kinds.ts";
import type { AvailableAction } from "../shell/forms/ActionBar.tsx";
import type { Label } from "../shell/i18n/locale.ts";
import { isUnderWay } from "../shell/jobs/job-words.ts";
import type { Import, ImportDetail } from "./imports.data.ts";

export interface Conclusion {
  readonly tone: Tone;
  readonly said: Label;
  /** What the clerk does next; null where nothing is left to do. */
  readonly next: Label | null;
}

type Outcome = ImportDetail["outcomes"][number]["outcome"];

export const familiesOf = ({ outcomes }: Pick<ImportDetail, "outcomes">, outcome: Outcome): number =>
  outcomes.find((of) => of.outcome === outcome)?.families ?? 0;

/** For English, which counts one otherwise. */
export const familiesWord = (count: number) => (count === 1 ? "family" : "families");
export const peopleInWords = (count: number) => (count === 1 ? "1 person" : `${count} people`);

/** 「3 户新增、2 户更新，共 11 人」: what writing would do, or did. */
export function writtenInWords(of: Pick<ImportDetail, "outcomes" | "people">): Label {
  const added = familiesOf(of, "NEW");
  const changed = familiesOf(of, "CHANGED");
  const { people } = of;
  const parts = [
    added > 0 && {
      zh: `${added} 户新增`,
      en: `${added} new ${familiesWord(added)}`,
    },
    changed > 0 && {
      zh: `${changed} 户更新`,
      en: `${changed} updated ${familiesWord(changed)}`,
    },
  ].filter((part) => part !== false);
  if (parts.length === 0) return { zh: "没有需要写入的变化", en: "nothing to write" };
  return {
    zh: `${parts.map(({ zh }) => zh).join("、")}，共 ${people} 人`,
    en: `${parts.map(({ en }) => en).join(" and ")}, ${peopleInWords(people)}`,
  };
}

export const writesNothing = (of: Pick<ImportDetail, "outcomes">) =>
  familiesOf(of, "NEW") + familiesOf(of, "CHANGED") === 0;

/** What every file must say, and no column of this one does. */
export function missingTargets(mapping: readonly (string | null)[]): Label[] {
  return Object.entries(importColumns)
    .filter(([target, { required }]) => required && !mapping.includes(target))
    .map(([, { zh, en }]) => ({ zh, en }));
}

export const waitsForColumns = ({ state, job, columns }: ImportDetail) =>
  state === "CHECKING" &&
  !isUnderWay(job) &&
  columns.length > 0 &&
  missingTargets(columns.map(({ target }) => target ?? null)).length > 0;

export const workTitle = (job: NonNullable<Import["job"]>): Label => jobKinds[job.kind];

/** The first thing on the page: how it came out and what to do about it. Said only while nothing runs. */
export function conclusionOf(of: ImportDetail): Conclusion {
  const { state, job, faults, families, rows } = of;
  if (job?.state === "FAILED" && state !== "APPLIED" && state !== "UNDONE") return failed(of);
  if (job?.state === "CANCELLED" && state === "CHECKING")
    return {
      tone: "attention",
      said: { zh: "处理已取消，没有写入任何数据", en: "Stopped; nothing was written" },
      next: {
        zh: "点「重新核对」接着核对，或「取消导入」放弃这份文件。",
        en: "Press “Check again” to go on, or “Give up” to drop this file.",
      },
    };
  switch (state) {
    case "CHECKING":
      return {
        tone: "working",
        said: { zh: "等待核对", en: "Waits to be checked" },
        next: { zh: "点「重新核对」开始。", en: "Press “Check again” to begin." },
      };
    case "FAULTY":
      return {
        tone: "refused",
        said: {
          zh: `${rows} 行、${families} 户中有 ${faults} 处错误，还不能提交`,
          en: `${faults} faults in ${rows} rows of ${families} families; it cannot be written yet`,
        },
        next: {
          zh: "下一步：下载错误行，照「改法」改好您的原文件，整份重新上传。有一处错误就一户也不会写入。",
          en: "Next: download the faulty rows, mend your own file by them and upload it whole. With a single fault nothing is written.",
        },
      };
    case "READY":
      return {
        tone: "done",
        said: {
          zh: `核对通过：${writtenInWords(of).zh}`,
          en: `Nothing is wrong: ${writtenInWords(of).en}`,
        },
        next: writesNothing(of)
          ? {
              zh: "登记与文件一致，不需要提交；可以「取消导入」。",
              en: "The register says the same already; you may give it up.",
            }
          : {
              zh: "下一步：看一遍下面的新增和更新，再点「提交写入」。提交以前，登记里什么都没有变。",
              en: "Next: look through the families below, then write. Until then nothing in the register has changed.",
            },
      };
    case "APPLIED":
      return applied(of);
    case "UNDONE":
      return {
        tone: (of.kept ?? 0) > 0 ? "attention" : "frozen",
        said: {
          zh: `已撤销 ${of.undone ?? 0} 户${of.kept ? `，保留 ${of.kept} 户` : ""}`,
          en: `${of.undone ?? 0} families taken back${of.kept ? `, ${of.kept} kept` : ""}`,
        },
        next: of.kept
          ? {
              zh: "保留的家庭写入后已有人办理或更改，在下面逐户核对。",
              en: "Somebody has worked with the kept ones since; look through them below.",
            }
          : null,
      };
    case "CANCELLED":
      return {
        tone: "draft",
        said: {
          zh: "已取消，登记没有改变，文件内容已删除",
          en: "Given up; the register is as it was and the file’s content is gone",
        },
        next: null,
      };
  }
}

function applied(of: ImportDetail): Conclusion {
  const written = writtenInWords(of);
  const undoFailed = of.job?.kind === "IMPORT_UNDO" && of.job.state === "FAILED";
  return {
    tone: undoFailed ? "attention" : "done",
    said: { zh: `已写入：${written.zh}`, en: `Written: ${written.en}` },
    next: undoFailed
      ? {
          zh: `撤销没有办成：${of.job?.message ?? ""}`,
          en: `Taking it back came to nothing: ${of.job?.message ?? ""}`,
        }
      : {
          zh: "发现整批有误时，可以「撤销整批导入」；写入后已有人办理的家庭会保留。",
          en: "If the batch was a mistake it can be taken back whole; families somebody has worked with since stay.",
        },
  };
}

function failed(of: ImportDetail): Conclusion {
  const { job, state, columns } = of;
  const message = job?.message ?? "";
  const told = (said: Label, next: Label): Conclusion => ({ tone: "refused", said, next });
  if (waitsForColumns(of)) {
    const missing = missingTargets(of.columns.map(({ target }) => target ?? null));
    return {
      tone: "attention",
      said: {
        zh: `没有认出：${missing.map(({ zh }) => zh).join("、")}`,
        en: `Not recognised: ${missing.map(({ en }) => en).join(", ")}`,
      },
      next: {
        zh: "下一步：在下面选出它是文件中的哪一列，再保存并核对。",
        en: "Next: choose below which column of the file it is, then save and check.",
      },
    };
  }
  if (state === "CHECKING" && columns.length === 0)
    return told(
      { zh: "这份文件没有读成", en: "The file could not be read" },
      {
        zh: `${message}改好后重新上传；这一批可以「取消导入」。`,
        en: `${message} Mend it and upload it anew; this one can be given up.`,
      },
    );
  return told(
    {
      zh: state === "READY" ? "写入没有完成，登记没有改变" : "核对没有完成",
      en: state === "READY" ? "It was not written; the register is as it was" : "The check did not end",
    },
    { zh: message, en: message },
  );
}

const busy: Pick<AvailableAction, "allowed" | "reasonZh" | "reasonEn"> = {
  allowed: false,
  reasonZh: "正在处理，请等它完成，或先「取消处理」。",
  reasonEn: "Work is going on; wait for its end or stop it first.",
};

const unmapped: typeof busy = {
  allowed: false,
  reasonZh: "请先对应缺少的列；保存对应后会自动核对。",
  reasonEn: "Say first which the missing columns are; saving that checks it.",
};

/** The actions as the page offers them: none while work goes on, and writing with its reason while there are faults. */
export function actionsOf(of: ImportDetail): AvailableAction[] {
  const { availableActions, job, state, faults } = of;
  if (isUnderWay(job)) return availableActions.map((action) => ({ ...action, ...busy }));
  if (waitsForColumns(of))
    return availableActions.map((action) =>
      action.action === "checkAgain" ? { ...action, ...unmapped } : action,
    );
  const write = { action: "writeImport", labelZh: "提交写入", labelEn: "Write to the register" };
  if (state === "FAULTY")
    return [
      {
        ...write,
        allowed: false,
        reasonZh: `还有 ${faults} 处错误；改好文件后重新上传，全部核对通过才能提交。`,
        reasonEn: `There are ${faults} faults; mend the file and upload it anew.`,
      },
      ...availableActions,
    ];
  return availableActions.map((action) =>
    action.action === "writeImport" && writesNothing(of)
      ? {
          ...action,
          allowed: false,
          reasonZh: "没有新增也没有更新，不需要提交。",
          reasonEn: "Nothing is new and nothing changes.",
        }
      : action,
  );
}

/** The step one expects next. */
export function primaryOf(of: ImportDetail): string | null {
  const failed = of.job?.state === "FAILED";
  // The register changed since the check, most likely; writing again would fail again.
  if (of.state === "READY") return failed ? "checkAgain" : "writeImport";
  const ended = failed || of.job?.state === "CANCELLED";
  return of.state === "CHECKING" && ended && !waitsForColumns(of) && of.columns.length > 0
    ? "checkAgain"
    : null;
}

export type StepState = "done" | "now" | "stuck" | "later" | "undone" | "dropped";

/** Where it stands on its way: 上传 → 对应列 → 核对 → 提交. */
export function stepsOf(of: ImportDetail): readonly StepState[] {
  const { state, job, columns } = of;
  const stopped = job?.state === "FAILED" || job?.state === "CANCELLED";
  if (state === "APPLIED") return ["done", "done", "done", "done"];
  if (state === "UNDONE") return ["done", "done", "done", "undone"];
  if (state === "CANCELLED") return ["done", columns.length > 0 ? "done" : "later", "dropped", "later"];
  if (state === "READY")
    return ["done", "done", "done", stopped && job.kind === "IMPORT_APPLY" ? "stuck" : "now"];
  if (state === "FAULTY") return ["done", "done", "stuck", "later"];
  if (columns.length === 0)
    return job?.state === "FAILED"
      ? ["stuck", "later", "later", "later"]
      : ["done", stopped ? "stuck" : "now", "later", "later"];
  if (waitsForColumns(of)) return ["done", "stuck", "later", "later"];
  return ["done", "done", stopped ? "stuck" : "now", "later"];
}
