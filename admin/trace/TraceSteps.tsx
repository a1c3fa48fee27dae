import Box from "@mui/material/Box";
import type { TraceStep } from "../../schema/codes/trace-steps.ts";
import { traceSteps } from "../../schema/codes/trace-steps.ts";
import { MoneyField } from "../shell/fields/values.tsx";
import { formatMoneyWithUnit } from "../shell/format.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { NothingHere } from "../shell/pages/Section.tsx";
import {
  kindOfStep,
  type StepLine,
  stepLines,
  type Trace,
  type TraceKind,
  type Uncounted,
} from "./trace-model.ts";
import { useStateWords } from "./trace-states.ts";

interface TraceStepsProps {
  trace: Trace;
  /** With what the trace began. */
  start: TraceKind;
}

/** Yuan at each step, as figure and as bar, and in words what has not come further. */
export const TraceSteps = ({ trace, start }: TraceStepsProps) => {
  const say = useSay();
  const stepLabel = useCodeLabel(traceSteps);
  const lines = stepLines(trace, start);
  if (lines.length === 0) {
    return <NothingHere>{say("还没有资金。", "No money yet.")}</NothingHere>;
  }
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none", maxWidth: 760 }}>
      {lines.map((line) => (
        <Box component="li" key={line.step} sx={{ py: 0.5 }}>
          {line.gap && <Gap line={line} />}
          <Box
            sx={{
              display: "grid",
              gridTemplateColumns: { xs: "4em minmax(0, 1fr)", sm: "5em minmax(0, 1fr) 16em" },
              columnGap: 1.5,
              alignItems: "center",
            }}
          >
            <b>{stepLabel(line.step)}</b>
            <Box aria-hidden sx={{ height: 16, bgcolor: "#eef1f4", borderRadius: 0.5, overflow: "hidden" }}>
              <Box
                sx={{
                  height: "100%",
                  width: `${line.share * 100}%`,
                  // Little is not nothing.
                  minWidth: line.share > 0 ? 2 : 0,
                  bgcolor: colours[line.step],
                }}
              />
            </Box>
            <Box sx={{ gridColumn: { xs: 2, sm: 3 }, textAlign: { sm: "right" } }}>
              <b>
                <MoneyField value={line.amount} unit />
              </b>
              {say(
                `（${line.count} ${counters[line.step]}）`,
                ` (${line.count}${line.step === "REDEEMED" ? " approved" : ""})`,
              )}
            </Box>
          </Box>
          {line.part && (
            <Box sx={noteSx}>
              {say(
                `其中 ${formatMoneyWithUnit(line.part, "zh")} 属于本次追溯`,
                `${formatMoneyWithUnit(line.part, "en")} of it belongs to this trace`,
              )}
            </Box>
          )}
          {line.uncounted?.map((uncounted) => (
            <Box key={uncounted.state} sx={noteSx}>
              {say("另有", "Besides: ")}
              <UncountedWords step={line.step} uncounted={uncounted} />
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
};

interface UncountedWordsProps {
  step: TraceStep;
  uncounted: Uncounted;
}

/** 「待审核 100 次，2,000.00 元，未计入」 */
export const UncountedWords = ({ step, uncounted: { state, count, amount } }: UncountedWordsProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const stateWords = useStateWords();
  const words = stateWords([{ kind: kindOfStep[step], state }]);
  const money = amount && formatMoneyWithUnit(amount, locale);
  return [
    `${words} ${count}${say(` ${counters[step].slice(0, 1)}`, "")}`,
    money,
    say("未计入", "not counted"),
  ]
    .filter(Boolean)
    .join(say("，", ", "));
};

export const colours: Readonly<Record<TraceStep, string>> = {
  CONFIRMED: "#0072b2",
  ALLOCATED: "#8a2f5f",
  ISSUED: "#b35900",
  REDEEMED: "#007a5a",
  PAYABLE: "#4d555e",
};

export const counters: Readonly<Record<TraceStep, string>> = {
  CONFIRMED: "笔",
  ALLOCATED: "笔",
  ISSUED: "张",
  REDEEMED: "次已通过",
  PAYABLE: "次",
};

const noteSx = {
  ml: { xs: "4em", sm: "5em" },
  pl: 1.5,
  py: 0.25,
  fontSize: "0.875rem",
  lineHeight: 1.6,
  color: "text.secondary",
} as const;

const Gap = ({ line }: { line: StepLine }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const isMore = line.gap?.startsWith("-");
  const amount = formatMoneyWithUnit(line.gap?.replace("-", "") ?? "0.00", locale);
  const inside: Readonly<Record<TraceStep, string>> = {
    CONFIRMED: "",
    ALLOCATED: say(`其中 ${amount} 尚未分配`, `${amount} is not allocated yet`),
    ISSUED: say(`其中 ${amount} 已分配、未签发服务券`, `${amount} is allocated and in no voucher`),
    REDEEMED: say(
      `其中 ${amount} 已签发、还没有通过审核的服务`,
      `${amount} is in vouchers without an approved visit`,
    ),
    PAYABLE: say(`其中 ${amount} 已服务、未列应付`, `${amount} is served and not yet payable`),
  };
  return (
    <Box sx={{ ...noteSx, ...(isMore && { color: "error.main" }) }}>
      ↓{" "}
      {isMore
        ? say(`比上一环节多 ${amount}，请核对`, `${amount} more than the step before; please check`)
        : inside[line.step]}
    </Box>
  );
};
