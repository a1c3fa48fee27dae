import Box from "@mui/material/Box";
import type { CaseRunPartsFragment } from "../../schema/generated/operations.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { useSay } from "../shell/i18n/use-say.ts";

export interface CaseRunsProps {
  runs: readonly CaseRunPartsFragment[];
  /** On the page of a policy its name needs no saying, and all its cases stand in sight. */
  ofOnePolicy?: boolean;
}

/** Worked examples: those that come out otherwise than they must first, the passed ones behind a line. */
export const CaseRuns = ({ runs, ofOnePolicy = false }: CaseRunsProps) => {
  const say = useSay();
  const failed = runs.filter(({ passed }) => !passed);
  const passed = runs.filter((run) => run.passed);
  return (
    <>
      <Lines runs={failed} ofOnePolicy={ofOnePolicy} />
      {ofOnePolicy || passed.length === 0 ? (
        <Lines runs={passed} ofOnePolicy={ofOnePolicy} />
      ) : (
        <Box component="details" sx={{ mt: failed.length > 0 ? 1 : 0, fontSize: "0.9375rem" }}>
          <Box component="summary" sx={{ cursor: "pointer", minHeight: 32, lineHeight: "32px" }}>
            {failed.length > 0
              ? say(`其余 ${passed.length} 个案例通过`, `The other ${passed.length} cases pass`)
              : say(`${passed.length} 个案例全部通过`, `All ${passed.length} cases pass`)}
          </Box>
          <Lines runs={passed} ofOnePolicy={ofOnePolicy} />
        </Box>
      )}
    </>
  );
};

const Lines = ({ runs, ofOnePolicy }: Required<CaseRunsProps>) => (
  <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
    {runs.map((run) => (
      <Line key={`${run.policyCode} ${run.nameZh}`} run={run} ofOnePolicy={ofOnePolicy} />
    ))}
  </Box>
);

const Line = ({ run, ofOnePolicy }: { run: CaseRunPartsFragment; ofOnePolicy: boolean }) => {
  const say = useSay();
  const { passed, policyName, nameZh, expectedZh, actualZh } = run;
  return (
    <Box
      component="li"
      sx={{
        py: 1,
        "& + &": { borderTop: 1, borderColor: "divider" },
        fontSize: "0.9375rem",
        lineHeight: 1.6,
        overflowWrap: "anywhere",
      }}
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1 }}>
        <StateChip
          tone={passed ? "done" : "refused"}
          label={passed ? say("通过", "Passes") : say("不符", "Differs")}
        />
        <b lang="zh-CN">{ofOnePolicy ? nameZh : `${policyName} · ${nameZh}`}</b>
      </Box>
      <Box sx={{ color: "text.secondary", fontSize: "0.875rem" }}>
        {say("应得：", "Must be: ")}
        <span lang="zh-CN">{expectedZh}</span>
        {!passed && (
          <>
            <br />
            {say("测算：", "Comes to: ")}
            <b lang="zh-CN">{actualZh}</b>
          </>
        )}
      </Box>
    </Box>
  );
};
