import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useRef, useState } from "react";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { formatMoneyWithUnit } from "../shell/format.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { tones } from "../shell/tones.ts";
import type { Answer, Question } from "./entitlement-types.ts";
import { eachPeriod } from "./entitlement-words.ts";
import { WhatIfForm } from "./WhatIfForm.tsx";
import { balances, besides, type Change, type Difference, keyOfChange, withChange } from "./what-if.ts";

export interface WhatIfProps {
  question: Question;
  changes: readonly Change[];
  onChanges: (changes: readonly Change[]) => void;
  /** What would be otherwise; undefined while it is worked out. */
  found: ReadonlyMap<string, Difference<Answer>> | undefined;
  error: Error | null;
  onRetry: () => void;
}

/** 假如……: the answer on record beside the answer if something were otherwise. It is a test, and nothing is stored. */
export const WhatIf = ({ question, changes, onChanges, found, error, onRetry }: WhatIfProps) => {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const turner = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone, and with it the focus.
  const goOn = (next: readonly Change[]) => {
    onChanges(next);
    setOpen(false);
    turner.current?.focus();
  };
  const isTest = changes.length > 0;
  return (
    <Box sx={isTest ? { "& > section": { border: 2, borderColor: tones.attention.text } } : undefined}>
      <Section
        title={say("假如……", "What if…")}
        actions={
          <>
            {isTest && (
              <Button variant="outlined" size="small" onClick={() => goOn([])}>
                {say("全部去掉", "Back to what is on record")}
              </Button>
            )}
            <Button
              ref={turner}
              variant="outlined"
              size="small"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {open
                ? say("收起", "Close")
                : isTest
                  ? say("再加一项假设", "Another change")
                  : say("填写假设", "Change something")}
            </Button>
          </>
        }
      >
        <Box sx={{ fontSize: "0.9375rem", color: isTest ? undefined : "text.secondary", lineHeight: 1.6 }}>
          {isTest ? (
            <>
              <StateChip tone="attention" label={say("假设测算", "A test")} />{" "}
              <b>
                {say(
                  "以下按假设计算，什么都不登记，实际待遇不变。",
                  "Nothing is recorded; what is paid stays as it is.",
                )}
              </b>
            </>
          ) : (
            say(
              "改一项家庭或成员的信息，看待遇会怎样变。只用于测算，不登记。",
              "Change a fact of the family or a member and see what comes of it. Nothing is recorded.",
            )
          )}
        </Box>
        {isTest && <ChangeList changes={changes} onRemove={goOn} />}
        {isTest && error && (
          <>
            <ErrorState error={error} onRetry={onRetry} />
            <b>{say("假设没有算成，下面仍是登记的情况。", "Below stands what is on record.")}</b>
          </>
        )}
        {isTest && !error && <Outcome found={found} />}
        {open && (
          <WhatIfForm
            key={changes.map(keyOfChange).join()}
            question={question}
            onChange={(change) => goOn(withChange(changes, change))}
          />
        )}
      </Section>
    </Box>
  );
};

interface ChangeListProps {
  changes: readonly Change[];
  onRemove: (left: readonly Change[]) => void;
}

const ChangeList = ({ changes, onRemove }: ChangeListProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  return (
    <Box
      component="ul"
      aria-label={say("假设的变化", "Changes")}
      sx={{ m: 0, mt: 1, p: 0, listStyle: "none" }}
    >
      {changes.map((change) => {
        const name = `${change.personName ?? say("全家", "The family")} · ${change.label[locale]}`;
        return (
          <Box
            component="li"
            key={keyOfChange(change)}
            sx={{
              display: "flex",
              alignItems: "center",
              columnGap: 1.5,
              py: 0.5,
              borderTop: 1,
              borderColor: "divider",
              fontSize: "0.9375rem",
              lineHeight: 1.6,
            }}
          >
            <Box sx={{ flex: "1 1 0", minWidth: 0 }}>
              {name}
              {say("：", ": ")}
              <Box component="span" sx={{ color: "text.secondary" }}>
                {change.was?.[locale] ?? say("没有登记", "not on record")}
              </Box>
              {" → "}
              <b className="tabular">{change.text[locale]}</b>
            </Box>
            <Button
              size="small"
              aria-label={say(`去掉：${name}`, `Take out: ${name}`)}
              onClick={() => onRemove(changes.filter((each) => each !== change))}
            >
              {say("去掉", "Take out")}
            </Button>
          </Box>
        );
      })}
    </Box>
  );
};

/** Gained and lost in one line. */
const Outcome = ({ found }: Pick<WhatIfProps, "found">) => {
  const say = useSay();
  const locale = useConsoleLocale();
  return (
    <Box
      role="status"
      sx={{ mt: 0.5, pt: 1, borderTop: 1, borderColor: "divider", fontSize: "1rem", lineHeight: 1.7 }}
    >
      {found ? (
        <b>
          {outcomeWords(found, locale) ||
            say("这些假设不影响任何一项待遇。", "No benefit would be otherwise.")}
        </b>
      ) : (
        say("正在测算…", "Working it out…")
      )}
    </Box>
  );
};

function outcomeWords(found: ReadonlyMap<string, Difference<Answer>>, locale: "zh" | "en"): string {
  if (found.size === 0) return "";
  const isChinese = locale === "zh";
  const say = (zh: string, en: string) => (isChinese ? zh : en);
  const all = [...found.values()];
  const money = balances(all).map(({ period, gained, lost, open }) => {
    const each = eachPeriod[period][locale];
    const parts = [
      gained &&
        say(`多得 ${formatMoneyWithUnit(gained, locale)}`, `${formatMoneyWithUnit(gained, locale)} more`),
      lost && say(`少得 ${formatMoneyWithUnit(lost, locale)}`, `${formatMoneyWithUnit(lost, locale)} less`),
      open &&
        say(
          `${formatMoneyWithUnit(open, locale)}待查清`,
          `${formatMoneyWithUnit(open, locale)} to be found out`,
        ),
    ].filter(Boolean);
    return isChinese ? `${each}${parts.join("、")}` : `${parts.join(" and ")} ${each}`;
  });
  const { inUnits, unknown, open } = besides(all);
  const rest = [
    inUnits > 0 && say(`${inUnits} 项服务或实物有变化`, `${inUnits} in services or goods change`),
    unknown > 0 && say(`${unknown} 项符合而金额待查清`, `${unknown} due, the amount to be found out`),
    open > 0 && say(`${open} 项变为待查清`, `${open} would be open`),
  ].filter(Boolean);
  const told = [...money, ...rest];
  if (told.length === 0)
    return say(`${found.size} 项结论有变化，金额不变。`, `${found.size} answers change, no amount.`);
  return isChinese ? `${told.join("；")}。` : `${told.join("; ")}.`;
}
