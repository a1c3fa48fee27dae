import { jobSteps } from "../../../schema/codes/job-steps.ts";
import type { JobPartsFragment } from "../../../schema/generated/operations.ts";
import { formatCount } from "../format.ts";
import type { Label } from "../i18n/locale.ts";

export type Job = JobPartsFragment;

export const isUnderWay = (job: Pick<Job, "state"> | null | undefined): boolean =>
  job?.state === "QUEUED" || job?.state === "RUNNING";

/** How far the step is, 0 to 100; null while nobody knows. */
export const percentOf = ({ done, total }: Pick<Job, "done" | "total">): number | null =>
  total ? Math.min(100, Math.round((done / total) * 100)) : null;

/** 「逐行核对，2,000 / 8,412」 */
export function stepInWords({ state, step, done, total }: Job): Label {
  if (state === "QUEUED" || !step) return { zh: "排队中，马上开始", en: "Queued, it begins in a moment" };
  const { zh, en } = jobSteps[step];
  const count = total ? `${formatCount(done)} / ${formatCount(total)}` : done > 0 ? formatCount(done) : "";
  return count ? { zh: `${zh}，${count}`, en: `${en}, ${count}` } : { zh: `${zh}…`, en: `${en}…` };
}
