import type { Tone } from "../../schema/codes/code-list.ts";
import { formatDateInProse } from "../shell/format.ts";
import type { Label } from "../shell/i18n/locale.ts";
import type { RevisionDetail } from "./revisions.data.ts";

export interface Conclusion {
  readonly tone: Tone;
  /** Where it stands. */
  readonly said: Label;
  /** Who does what next; null where nothing is left to do. */
  readonly next: Label | null;
}

type Told = Pick<
  RevisionDetail,
  "state" | "validFrom" | "problems" | "changes" | "caseRuns" | "availableActions"
>;

export const changesInWords = (count: number): Label => ({
  zh: `${count} 项修改`,
  en: `${count} change${count === 1 ? "" : "s"}`,
});

/** The first thing on the page: how the revision stands and what comes next, from where the reader stands. */
export function conclusionOf(revision: Told): Conclusion {
  const told = changesInWords(revision.changes.length);
  switch (revision.state) {
    case "DRAFT":
      return draftConclusion(revision);
    case "IN_REVIEW":
      return reviewConclusion(revision);
    case "PUBLISHED":
      return {
        tone: "done",
        said: {
          zh: `已发布：${told.zh}，自 ${formatDateInProse(revision.validFrom, "zh")} 起生效`,
          en: `Published: ${told.en}, in force from ${formatDateInProse(revision.validFrom, "en")}`,
        },
        next: null,
      };
    case "WITHDRAWN":
      return {
        tone: "refused",
        said: { zh: "已撤回，目录没有改变", en: "Withdrawn; the catalogue is as it was" },
        next: null,
      };
  }
}

function draftConclusion(revision: Told): Conclusion {
  const { problems, changes, caseRuns } = revision;
  const failed = caseRuns.filter(({ passed }) => !passed).length;
  const corrects = allows(revision, "correctRevision");
  const correct = corrects
    ? { zh: "下一步：改好后保存，系统会再检查一遍。", en: "Next: correct it and save; it is checked again." }
    : { zh: "等待起草人修改。", en: "It waits for its author." };
  if (problems.length > 0)
    return {
      tone: "attention",
      said: { zh: `还有 ${problems.length} 处需要修改`, en: `${problems.length} to correct` },
      next: correct,
    };
  if (changes.length === 0)
    return {
      tone: "attention",
      said: { zh: "内容与现行目录相同，没有修改", en: "Nothing differs from the catalogue in force" },
      next: correct,
    };
  const told = changesInWords(changes.length);
  if (failed > 0)
    return {
      tone: "attention",
      said: {
        zh: `${told.zh}，${failed} 个案例的结果与应得结果不同`,
        en: `${told.en}; ${failed} of ${caseRuns.length} cases come out otherwise than they must`,
      },
      next: correct,
    };
  const cases = casesInWords(caseRuns.length);
  const submit = revision.availableActions.find(({ action }) => action === "submitRevision");
  if (submit?.allowed)
    return {
      tone: "done",
      said: { zh: `${told.zh}，${cases.zh}，可以提交`, en: `${told.en}, ${cases.en}; ready to submit` },
      next: {
        zh: "下一步：核对修改清单，提交给另一位审核人员。",
        en: "Next: read the changes and hand them to a second person.",
      },
    };
  const why = corrects ? submit : undefined;
  return {
    tone: why ? "attention" : "draft",
    said: { zh: `${told.zh}，${cases.zh}`, en: `${told.en}, ${cases.en}` },
    next: {
      zh: why?.reasonZh ?? "等待起草人提交。",
      en: why?.reasonEn ?? "It waits for its author to submit it.",
    },
  };
}

function reviewConclusion(revision: Told): Conclusion {
  const { problems, changes, caseRuns } = revision;
  const told = changesInWords(changes.length);
  const failed = caseRuns.filter(({ passed }) => !passed).length;
  const cases = failed
    ? { zh: `${failed} 个案例没有通过`, en: `${failed} cases fail` }
    : casesInWords(caseRuns.length);
  // The catalogue may have moved on since it was submitted.
  const said =
    problems.length > 0
      ? {
          zh: `待审核；现在有 ${problems.length} 处不能发布`,
          en: `In review; ${problems.length} stand in the way`,
        }
      : { zh: `待审核：${told.zh}，${cases.zh}`, en: `In review: ${told.en}, ${cases.en}` };
  const mayReview = allows(revision, "returnRevision");
  const mayPublish = allows(revision, "publishRevision");
  return {
    tone: problems.length > 0 || failed > 0 ? "attention" : "working",
    said,
    next: mayPublish
      ? {
          zh: "下一步：逐项核对修改和案例，然后发布，或者写明原因退回。",
          en: "Next: read each change and case, then publish it, or return it with the reason.",
        }
      : mayReview
        ? { zh: "下一步：写明原因，退回起草人修改。", en: "Next: return it to its author with the reason." }
        : { zh: "等待另一位审核人员核对。", en: "It waits for a second person." },
  };
}

const allows = ({ availableActions }: Told, name: string) =>
  availableActions.some(({ action, allowed }) => action === name && allowed);

const casesInWords = (count: number): Label =>
  count === 0
    ? { zh: "目录中还没有案例", en: "no cases are kept yet" }
    : { zh: `${count} 个案例全部通过`, en: `all ${count} cases pass` };
