import { useState } from "react";
import { DateInput, RadioButtonGroupInput, required, TextInput } from "react-admin";
import { today } from "../shell/days.ts";
import { DateField } from "../shell/fields/values.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import {
  duplicateRefreshes,
  type Merge,
  type MergeOption,
  mergePersons,
  type Pair,
  undoMerge,
} from "./duplicates.data.ts";
import { nameOfSide } from "./side-words.tsx";

export interface MergeProps {
  pair: Pair;
  option: MergeOption;
  onClose: () => void;
}

/** Makes the other record the alias of the one that stays. */
export const MergePersons = ({ pair, option, onClose }: MergeProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const keepsFirst = option.keptPersonId === pair.first.person.id;
  const [kept, merged] = keepsFirst ? [pair.first, pair.second] : [pair.second, pair.first];
  const [leaves] = useState(today);
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("合并重复登记", "Merge two records")}
      facts={[
        { label: say("保留", "Stays"), value: `${nameOfSide(kept)} · ${kept.householdSerial ?? "—"}` },
        {
          label: say("并入", "Becomes its alias"),
          value: `${nameOfSide(merged)} · ${merged.householdSerial ?? "—"}`,
        },
        {
          label: say("结果", "Effect"),
          value: say(
            `并入一方的信息、人群、本人身份、同意书、在享政策转到保留一方；已有的服务、资金和历史留在原处，一并可查。可以撤销。`,
            `What is known of the person, groups, own identity, consents and benefits go to the record that stays; services, money and history stay and are read together. It can be undone.`,
          ),
        },
      ]}
      confirmLabel={say(`确认并入${kept.householdSerial ?? ""}`, `Merge into ${kept.householdSerial ?? ""}`)}
      action={mergePersons}
      defaultValues={{ leftOn: leaves, facts: {} }}
      toInput={({ leftOn, facts }) => ({
        keptPersonId: kept.person.id,
        mergedPersonId: merged.person.id,
        leftOn: merged.householdId ? String(leftOn) : null,
        factIds: option.conflicts.flatMap(
          ({ keptFactId }) => (facts as Record<string, string> | undefined)?.[keptFactId] ?? [],
        ),
      })}
      refreshes={duplicateRefreshes}
    >
      {merged.householdId && (
        <DateInput
          helperText={false}
          source="leftOn"
          label={say("并入一方在其家庭的最后一日", "Last day of the alias in its family")}
          validate={required()}
          slotProps={{ htmlInput: { max: leaves } }}
        />
      )}
      {option.conflicts.map((conflict) => (
        <RadioButtonGroupInput
          key={conflict.keptFactId}
          helperText={false}
          source={`facts.${conflict.keptFactId}`}
          label={say(`「${conflict.labelZh}」以哪条为准`, `Which holds: ${conflict.labelEn}`)}
          choices={[
            {
              id: conflict.keptFactId,
              name: say(`保留一方（${kept.householdSerial ?? "—"}）`, `Of the record that stays`),
            },
            {
              id: conflict.mergedFactId,
              name: say(`并入一方（${merged.householdSerial ?? "—"}）`, `Of its alias`),
            },
          ]}
          validate={required(locale === "zh" ? "请选择" : "Choose one")}
        />
      ))}
    </ConfirmByFacts>
  );
};

/** Puts both records back as they were. */
export const UndoMerge = ({ merge, onClose }: { merge: Merge; onClose: () => void }) => {
  const say = useSay();
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("撤销合并", "Undo the merge")}
      facts={[
        { label: say("合并时间", "Merged"), value: <DateField value={merge.mergedAt} time /> },
        { label: say("合并人", "By"), value: merge.by ?? "—" },
        {
          label: say("结果", "Effect"),
          value: say(
            `转移过的 ${merge.movedCount} 条全部放回原处。合并之后有变动的，系统会拒绝并说明是哪一项。`,
            `All ${merge.movedCount} rows go back. What has changed since is named and nothing happens.`,
          ),
        },
      ]}
      confirmLabel={say(
        `确认撤销，放回 ${merge.movedCount} 条`,
        `Undo and put ${merge.movedCount} rows back`,
      )}
      action={undoMerge}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ id: merge.id, reason: String(reason ?? "").trim() })}
      refreshes={duplicateRefreshes}
      tone="error"
    >
      <TextInput
        source="reason"
        label={say("撤销原因", "Why")}
        helperText={say("不要写姓名和号码。", "No names and no numbers.")}
        validate={required(say("请写明原因", "Say why"))}
      />
    </ConfirmByFacts>
  );
};
