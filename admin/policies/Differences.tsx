import Box from "@mui/material/Box";
import { useSay } from "../shell/i18n/use-say.ts";
import { tones } from "../shell/tones.ts";
import { changedPart, type MarkedSentence } from "./changed-part.ts";

export interface Difference {
  readonly labelZh: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What is said otherwise, part by part: 原文 beside 改后, below each other on a phone. */
export const Differences = ({ differences }: { differences: readonly Difference[] }) => (
  <>
    {differences.map((difference) => (
      <DifferencePart key={difference.labelZh} difference={difference} />
    ))}
  </>
);

const DifferencePart = ({ difference: { labelZh, before, after } }: { difference: Difference }) => {
  const say = useSay();
  const pairs = before.length === after.length;
  const marked = before.map((sentence, index) => changedPart(sentence, after[index] ?? ""));
  return (
    <Box component="section" aria-label={labelZh} sx={{ mt: 1 }}>
      <Box lang="zh-CN" sx={{ fontSize: "0.9375rem", fontWeight: 600 }}>
        {labelZh}
      </Box>
      <Box
        sx={{
          display: "grid",
          gap: 1,
          mt: 0.5,
          gridTemplateColumns: {
            xs: "minmax(0, 1fr)",
            sm: before.length > 0 && after.length > 0 ? "repeat(2, minmax(0, 1fr))" : "minmax(0, 1fr)",
          },
        }}
      >
        {before.length > 0 && (
          <Side
            sign="−"
            tone="refused"
            name={after.length > 0 ? say("原文", "Before") : say("删去", "Taken out")}
            sentences={pairs ? marked.map(([was]) => was) : before.map(whole)}
          />
        )}
        {after.length > 0 && (
          <Side
            sign="+"
            tone="done"
            name={before.length > 0 ? say("改后", "After") : say("新增", "Put in")}
            sentences={pairs ? marked.map(([, is]) => is) : after.map(whole)}
          />
        )}
      </Box>
    </Box>
  );
};

const whole = (sentence: string): MarkedSentence => [sentence, "", ""];

interface SideProps {
  sign: string;
  name: string;
  tone: "refused" | "done";
  sentences: readonly MarkedSentence[];
}

const Side = ({ sign, name, tone, sentences }: SideProps) => {
  const { text, tint } = tones[tone];
  return (
    <Box sx={{ bgcolor: tint, borderLeft: 3, borderColor: text, borderRadius: 1, px: 1.5, py: 0.75 }}>
      <Box sx={{ color: text, fontSize: "0.8125rem", fontWeight: 700 }}>
        <span aria-hidden>{sign} </span>
        {name}
      </Box>
      <Box
        component="ul"
        lang="zh-CN"
        sx={{
          m: 0,
          p: 0,
          listStyle: "none",
          fontSize: "0.9375rem",
          lineHeight: 1.7,
          overflowWrap: "anywhere",
          whiteSpace: "pre-wrap",
        }}
      >
        {sentences.map(([head, changed, tail]) => (
          <li key={head + changed + tail}>
            {head}
            {changed && (
              <Box
                component="b"
                sx={{ color: text, textDecoration: "underline", textUnderlineOffset: "3px" }}
              >
                {changed}
              </Box>
            )}
            {tail}
          </li>
        ))}
      </Box>
    </Box>
  );
};
