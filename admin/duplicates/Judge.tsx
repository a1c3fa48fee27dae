import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useEffect, useState } from "react";
import { maxLength, required, TextInput } from "react-admin";
import { type DuplicateVerdict, duplicateVerdicts } from "../../schema/codes/duplicate-verdicts.ts";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { duplicateRefreshes, judgeDuplicate, type Pair } from "./duplicates.data.ts";
import { nameOfSide } from "./side-words.tsx";

const verdicts = Object.keys(duplicateVerdicts) as DuplicateVerdict[];
/** What stands already is not decided a second time. */
const standsAs: Partial<Record<Pair["standing"], DuplicateVerdict>> = {
  PROPOSED: "SAME",
  DIFFERENT: "DIFFERENT",
  UNSURE: "UNSURE",
};

/** 同一人, 非同一人 or 待查, by mouse or by the keys 1, 2 and 3; each is confirmed with what follows from it. */
export const Judge = ({ pair }: { pair: Pair }) => {
  const say = useSay();
  const verdictLabel = useCodeLabel(duplicateVerdicts);
  const [chosen, setChosen] = useState<DuplicateVerdict>();
  const decided = standsAs[pair.standing];
  useVerdictKeys(chosen === undefined, decided, setChosen);
  return (
    <Box role="group" aria-label={say("判定", "Verdict")} sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
      {verdicts.map((verdict, index) =>
        verdict === decided ? null : (
          <Button
            key={verdict}
            variant="outlined"
            aria-keyshortcuts={String(index + 1)}
            onClick={() => setChosen(verdict)}
          >
            {verdictLabel(verdict)}
            <Box component="kbd" aria-hidden sx={{ ml: 1, fontSize: "0.8125rem", opacity: 0.8 }}>
              {index + 1}
            </Box>
          </Button>
        ),
      )}
      {chosen && <Verdict pair={pair} verdict={chosen} onClose={() => setChosen(undefined)} />}
    </Box>
  );
};

/** Not while somebody types, and not while a dialog is open. */
function useVerdictKeys(
  active: boolean,
  decided: DuplicateVerdict | undefined,
  choose: (verdict: DuplicateVerdict) => void,
) {
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      const verdict = verdicts[Number(event.key) - 1];
      const typing =
        event.target instanceof Element && event.target.closest("input, textarea, [role=dialog]");
      if (!verdict || verdict === decided || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      choose(verdict);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [active, decided, choose]);
}

const Verdict = ({
  pair,
  verdict,
  onClose,
}: {
  pair: Pair;
  verdict: DuplicateVerdict;
  onClose: () => void;
}) => {
  const say = useSay();
  const verdictLabel = useCodeLabel(duplicateVerdicts);
  const effects = {
    SAME: say("记为同一人，等待合并；合并前两条记录不变。", "Waits for a merge; nothing changes before it."),
    DIFFERENT: say(
      "不再提示这两条记录，除非姓名、生日、号码、电话或账号有变动。",
      "Not asked again, unless names, birthdays, numbers, telephones or accounts change.",
    ),
    UNSURE: say("列入待办，查清后再判定。", "Waits in the work queue until somebody decides."),
  } as const;
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say(`判定：${verdictLabel(verdict)}`, `Verdict: ${verdictLabel(verdict)}`)}
      facts={[
        {
          label: say("记录一", "Record 1"),
          value: `${nameOfSide(pair.first)} · ${pair.first.householdSerial ?? "—"}`,
        },
        {
          label: say("记录二", "Record 2"),
          value: `${nameOfSide(pair.second)} · ${pair.second.householdSerial ?? "—"}`,
        },
        { label: say("结果", "Effect"), value: effects[verdict] },
      ]}
      confirmLabel={say(`确认${verdictLabel(verdict)}`, `Confirm: ${verdictLabel(verdict)}`)}
      action={judgeDuplicate}
      defaultValues={{ note: "" }}
      toInput={({ note }) => ({
        personIds: [pair.first.person.id, pair.second.person.id],
        verdict,
        note: String(note ?? "").trim() || null,
      })}
      refreshes={duplicateRefreshes}
    >
      <TextInput
        source="note"
        label={
          verdict === "UNSURE"
            ? say("要查什么", "What is to be looked into")
            : say("说明（选填）", "Note (optional)")
        }
        multiline
        helperText={say("不要写姓名和号码。", "No names and no numbers.")}
        validate={
          verdict === "UNSURE"
            ? [required(say("请写明要查什么", "Say what is to be looked into")), maxLength(500)]
            : maxLength(500)
        }
      />
    </ConfirmByFacts>
  );
};
