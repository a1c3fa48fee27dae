import AcUnit from "@mui/icons-material/AcUnit";
import Check from "@mui/icons-material/Check";
import Close from "@mui/icons-material/Close";
import PriorityHigh from "@mui/icons-material/PriorityHigh";
import Box from "@mui/material/Box";
import { useSay } from "../shell/i18n/use-say.ts";
import { tones } from "../shell/tones.ts";
import { type StepState, stepsOf } from "./import-words.ts";
import type { ImportDetail } from "./imports.data.ts";

const look = {
  done: { ...tones.done, border: tones.done.text },
  now: { text: "#ffffff", tint: tones.working.text, border: tones.working.text },
  stuck: { ...tones.refused, border: tones.refused.text },
  undone: { ...tones.frozen, border: tones.frozen.text },
  dropped: { ...tones.draft, border: tones.draft.text },
  later: { text: "#4d555e", tint: "#ffffff", border: "#7a838c" },
} as const;

/** The way of a file into the register, and where this one stands on it. */
export const ImportSteps = ({ of }: { of: ImportDetail }) => {
  const say = useSay();
  const names = [say("上传", "Upload"), say("对应列", "Columns"), say("核对", "Check"), say("提交", "Write")];
  const words: Record<StepState, string> = {
    done: say("已完成", "done"),
    now: say("当前", "now"),
    stuck: say("待处理", "needs you"),
    later: say("未开始", "later"),
    undone: say("已撤销", "taken back"),
    dropped: say("已取消", "given up"),
  };
  const states = stepsOf(of);
  return (
    <Box
      component="ol"
      aria-label={say("导入步骤", "Steps of the import")}
      sx={{ display: "flex", m: 0, mb: 2, p: 0, listStyle: "none" }}
    >
      {states.map((state, index) => (
        <Box
          component="li"
          key={names[index]}
          aria-current={state === "now" || state === "stuck" ? "step" : undefined}
          sx={{
            flex: "1 1 0",
            position: "relative",
            display: "flex",
            flexDirection: "column",
            alignItems: "center",
            textAlign: "center",
            "& + &::before": {
              content: '""',
              position: "absolute",
              top: 15,
              right: "calc(50% + 22px)",
              width: "calc(100% - 44px)",
              borderTop: 2,
              borderColor: state === "later" ? "divider" : tones.done.text,
            },
          }}
        >
          <Dot state={state} number={index + 1} />
          <Box sx={{ fontWeight: state === "later" ? 400 : 700, fontSize: "0.9375rem" }}>{names[index]}</Box>
          <Box sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>{words[state]}</Box>
        </Box>
      ))}
    </Box>
  );
};

const Dot = ({ state, number }: { state: StepState; number: number }) => {
  const { text, tint, border } = look[state];
  return (
    <Box
      aria-hidden
      className="tabular"
      sx={{
        width: 32,
        height: 32,
        borderRadius: "50%",
        border: `2px solid ${border}`,
        bgcolor: tint,
        color: text,
        display: "grid",
        placeItems: "center",
        fontWeight: 700,
        fontSize: "0.9375rem",
      }}
    >
      {state === "done" && <Check fontSize="small" />}
      {state === "stuck" && <PriorityHigh fontSize="small" />}
      {state === "undone" && <AcUnit fontSize="small" />}
      {state === "dropped" && <Close fontSize="small" />}
      {(state === "now" || state === "later") && number}
    </Box>
  );
};
