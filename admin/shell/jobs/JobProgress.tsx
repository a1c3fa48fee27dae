import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import { CancelJobDocument } from "../../../schema/generated/operations.ts";
import { ErrorWords } from "../ErrorWords.tsx";
import { type Action, useAction } from "../forms/use-action.ts";
import { request } from "../graphql-client.ts";
import { useLabel, useSay } from "../i18n/use-say.ts";
import { useOnPhone } from "../layout/use-on-phone.ts";
import { tones } from "../tones.ts";
import { type Job, percentOf, stepInWords } from "./job-words.ts";

const cancelJob: Action<{ id: string }, Job> = async (input) =>
  (await request(CancelJobDocument, input)).cancelJob;

export interface JobProgressProps {
  job: Job;
  /** What is being done, as a name: 「核对导入文件」. */
  title: string;
  /** The resource whose rows show the work. */
  resource: string;
}

/** Long work while it runs: what it does now, how far it is, and the way to stop it. */
export const JobProgress = ({ job, title, resource }: JobProgressProps) => {
  const say = useSay();
  const label = useLabel();
  const onPhone = useOnPhone();
  const { submit, isPending, error } = useAction(cancelJob, { refreshes: [resource] });
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{
        p: 2,
        mb: 2,
        borderRadius: 1,
        bgcolor: tones.working.tint,
        borderLeft: 4,
        borderColor: tones.working.text,
      }}
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5 }}>
        <Box sx={{ flex: "1 1 12em" }}>
          <Box sx={{ color: tones.working.text, fontSize: "1.125rem", fontWeight: 700 }}>{title}</Box>
          <Box role="status" className="tabular" sx={{ fontSize: "0.9375rem" }}>
            {label(stepInWords(job))}
          </Box>
        </Box>
        {!onPhone && job.mayCancel && (
          <Button
            variant="outlined"
            disabled={isPending}
            sx={{ bgcolor: "background.paper" }}
            onClick={() => void submit({ id: job.id })}
          >
            {say("取消处理", "Stop it")}
          </Button>
        )}
      </Box>
      <JobBar job={job} label={title} />
      <Box sx={{ mt: 1, fontSize: "0.875rem" }}>
        {say(
          "可以离开或关闭这个页面，处理会继续；回来时在列表里能看到进度。",
          "You may leave or close this page, it goes on; the list shows how far it is.",
        )}
      </Box>
      {error && (
        <Box role="alert" sx={{ mt: 1, color: tones.refused.text, fontSize: "0.9375rem" }}>
          <ErrorWords error={error} />
        </Box>
      )}
    </Box>
  );
};

/** The bar alone, also for a row of a list. */
export const JobBar = ({ job, label }: { job: Job; label: string }) => {
  const percent = percentOf(job);
  return (
    <LinearProgress
      aria-label={label}
      variant={percent === null ? "indeterminate" : "determinate"}
      {...(percent !== null && { value: percent })}
      sx={{ mt: 1, height: 8, borderRadius: 4 }}
    />
  );
};
