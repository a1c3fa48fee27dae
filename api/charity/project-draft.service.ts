import { scopedWrite } from "../database/scoped.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { DomainError, Problems } from "../kernel/errors.ts";
import { advance, demandTransition } from "../kernel/workflow.ts";
import { checkWords, lockProject, type ProjectWords } from "./project.service.ts";
import { projectMachine } from "./project.workflow.ts";

export interface CorrectProjectInput extends ProjectWords {
  readonly version: number;
}

/** What a correction may change, in the words of the history. */
const words = { title: "名称", summary: "简介", startsOn: "开始日期", endsOn: "结束日期" } as const;

/** Rewrites a draft before charities see it. Its region stays: the needs in it were chosen from there. */
export async function correctProject(
  ctx: RequestContext,
  id: string,
  input: CorrectProjectInput,
): Promise<string> {
  demand(ctx, "charity:propose");
  const wanted: ProjectWords = {
    title: input.title.trim(),
    summary: input.summary.trim(),
    startsOn: input.startsOn,
    endsOn: input.endsOn,
  };
  return scopedWrite(ctx, async (tx) => {
    const project = await lockProject(tx, id);
    await demandTransition(tx, projectMachine, "correctProject", project);
    const problems = new Problems();
    checkWords(problems, wanted);
    problems.throwIfAny();
    if (project.version !== input.version) throw new DomainError("STALE");
    const corrected = (Object.keys(words) as (keyof typeof words)[]).filter(
      (field) => project[field] !== wanted[field],
    );
    if (corrected.length === 0) throw new DomainError("INVALID_INPUT", "内容没有改动。");
    await advance(tx, projectMachine, "correctProject", project, {
      note: `修改：${corrected.map((field) => words[field]).join("、")}`,
      detail: { fields: corrected.join(",") },
    });
    Object.assign(project, wanted);
    return project.id;
  });
}
