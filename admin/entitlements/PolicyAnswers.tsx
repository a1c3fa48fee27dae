import ExpandMore from "@mui/icons-material/ExpandMore";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { useId, useState } from "react";
import type { Verdict } from "../../schema/codes/verdicts.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { AnswerReasons } from "./AnswerReasons.tsx";
import type { PolicyGroup } from "./entitlement-sums.ts";
import type { Answer, Question } from "./entitlement-types.ts";
import { shortConclusion, verdictAndWorth } from "./entitlement-words.ts";
import { VerdictChip } from "./VerdictChip.tsx";
import { type Difference, keyOfAnswer } from "./what-if.ts";

interface PolicyAnswersProps {
  policy: PolicyGroup<Answer>;
  question: Question;
  /** In a what-if: what would be otherwise. */
  found: ReadonlyMap<string, Difference<Answer>> | undefined;
}

const keyOf = ({ person }: Answer) => person?.id ?? "family";

/**
 * A policy, and under its name what it comes to for the family or for each member: what is due in lines of its own
 * with the amount, the rest of one verdict side by side. What is opened unfolds below.
 */
export const PolicyAnswers = ({ policy: { answers }, question, found }: PolicyAnswersProps) => {
  const id = useId();
  // English says the verdict at twice the length, and on a phone above the names.
  const isShort = useConsoleLocale() === "zh";
  const [opened, setOpened] = useState<readonly string[]>([]);
  const turn = (key: string) =>
    setOpened(opened.includes(key) ? opened.filter((each) => each !== key) : [...opened, key]);
  return (
    <Box
      component="li"
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 5fr) minmax(0, 8fr)" },
        columnGap: 2,
        py: 0.75,
        "& + &": { borderTop: 1, borderColor: "divider" },
      }}
    >
      <Box
        component="h3"
        id={id}
        lang="zh-CN"
        sx={{ m: 0, py: 0.75, fontSize: "0.9375rem", lineHeight: 1.5, fontWeight: 600 }}
      >
        {answers[0]?.policyName}
      </Box>
      <Box>
        {linesOf(answers, found).map(({ verdict, line }) => (
          <Box
            key={line.map(keyOf).join(" ")}
            sx={{
              display: "flex",
              flexDirection: { xs: isShort ? "row" : "column", sm: "row" },
              alignItems: { xs: isShort ? "flex-start" : "stretch", sm: "flex-start" },
              columnGap: 1,
            }}
          >
            <Box sx={{ flex: "none", width: isShort ? "5.25em" : "8.75em", py: { xs: 1, sm: 0.5 } }}>
              <VerdictChip verdict={verdict} />
            </Box>
            <Box sx={{ flex: "1 1 0", minWidth: 0, display: "flex", flexWrap: "wrap", columnGap: 0.5 }}>
              {line.map((answer) => (
                <AnswerButton
                  key={keyOf(answer)}
                  answer={answer}
                  before={found?.get(keyOfAnswer(answer))?.before}
                  id={`${id}${keyOf(answer)}`}
                  headingId={id}
                  isOpen={opened.includes(keyOf(answer))}
                  onTurn={() => turn(keyOf(answer))}
                />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
      {answers
        .filter((answer) => opened.includes(keyOf(answer)))
        .map((answer) => (
          <Box key={keyOf(answer)} id={`${id}${keyOf(answer)}reasons`} sx={{ gridColumn: "1 / -1" }}>
            <AnswerReasons answer={answer} question={question} />
          </Box>
        ))}
    </Box>
  );
};

interface Line {
  readonly verdict: Verdict;
  readonly line: readonly Answer[];
}

/** The answers come sorted by verdict. */
const linesOf = (answers: readonly Answer[], found: PolicyAnswersProps["found"]): Line[] =>
  [...Map.groupBy(answers, ({ settled }) => settled.verdict)].flatMap(([verdict, group]): Line[] => {
    const isAlone = (answer: Answer) => verdict === "ELIGIBLE" || found?.has(keyOfAnswer(answer)) === true;
    const together = group.filter((answer) => !isAlone(answer));
    return [
      ...group.filter(isAlone).map((answer) => ({ verdict, line: [answer] })),
      ...(together.length > 0 ? [{ verdict, line: together }] : []),
    ];
  });

interface AnswerButtonProps {
  answer: Answer;
  /** In a what-if that moves it: the answer on record. */
  before: Answer | undefined;
  id: string;
  /** The name of the policy, for who hears the button alone. */
  headingId: string;
  isOpen: boolean;
  onTurn: () => void;
}

const AnswerButton = ({ answer, before, id, headingId, isOpen, onTurn }: AnswerButtonProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const isDue = answer.settled.verdict === "ELIGIBLE";
  const short = shortConclusion(answer, locale);
  return (
    <ButtonBase
      id={id}
      aria-expanded={isOpen}
      aria-controls={isOpen ? `${id}reasons` : undefined}
      aria-labelledby={`${headingId} ${id}`}
      onClick={onTurn}
      sx={{
        flex: isDue || before ? "1 1 100%" : "0 1 auto",
        maxWidth: "100%",
        minHeight: { xs: 44, sm: 36 },
        pl: 0.75,
        columnGap: 0.5,
        justifyContent: "flex-start",
        borderRadius: 1,
        textAlign: "left",
        fontFamily: "inherit",
        fontSize: "0.9375rem",
        lineHeight: 1.5,
        bgcolor: isOpen ? "#eef1f4" : undefined,
        "&:hover": { bgcolor: "#eef1f4" },
      }}
    >
      <Box
        component="span"
        sx={{
          display: "flex",
          flexDirection: { xs: isDue ? "column" : "row", sm: "row" },
          flexWrap: "wrap",
          alignItems: "baseline",
          columnGap: 1,
          flex: isDue || before ? "1 1 0" : "0 1 auto",
          minWidth: 0,
        }}
      >
        <span>{answer.person?.name ?? say("全家", "The family")}</span>
        {short && (isDue || !before) && (
          <Box
            component="span"
            className="tabular"
            sx={
              isDue
                ? {
                    ml: { sm: "auto" },
                    fontWeight: 700,
                    // On a phone the line below says it again.
                    display: { xs: before ? "none" : "inline", sm: "inline" },
                  }
                : { fontSize: "0.875rem", color: "text.secondary" }
            }
          >
            {short}
          </Box>
        )}
        {before && (
          <Box component="span" className="tabular" sx={{ flex: "1 1 100%", fontSize: "0.875rem" }}>
            <Box component="span" sx={{ color: "text.secondary" }}>
              {say("原来：", "On record: ")}
              {verdictAndWorth(before, locale)}
            </Box>
            {say(" → 假如：", " → if so: ")}
            <b>{verdictAndWorth(answer, locale)}</b>
          </Box>
        )}
      </Box>
      <ExpandMore
        aria-hidden
        sx={{
          color: "text.secondary",
          transform: isOpen ? "rotate(180deg)" : "none",
        }}
      />
    </ButtonBase>
  );
};
