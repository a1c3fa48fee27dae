import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import { DateInput, maxLength, required, TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { NeedWordsDocument, type NeedWordsQuery } from "../../schema/generated/operations.ts";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { ItemQuestions } from "./NeedItemInputs.tsx";
import { type ItemValues, toItemInput } from "./need-form.ts";
import { correctNeedItem, type NeedItem, needItemRefreshes } from "./need-items.data.ts";

type Dialogue = ActionDialogProps<NeedItem>;

/** Corrects a draft before somebody else verifies it. */
export const CorrectNeedItem = (props: Dialogue) => {
  const { data, error, refetch } = useConsoleQuery(["need-items", "need"], NeedWordsDocument, {
    id: props.record.needId,
  });
  if (data) return <CorrectionForm {...props} need={data.need} />;
  return (
    <Dialog open={props.open} onClose={props.onClose} fullWidth maxWidth="sm">
      <DialogContent>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <DetailSkeleton facts={3} />}
      </DialogContent>
    </Dialog>
  );
};

const CorrectionForm = ({
  record: item,
  open,
  onClose,
  need,
}: Dialogue & { need: NeedWordsQuery["need"] }) => {
  const say = useSay();
  const isMoney = item.serviceItem === null;
  const values: ItemValues = {
    category: item.category,
    level: item.level,
    kind: isMoney ? "MONEY" : "SERVICE",
    serviceItem: item.serviceItem ?? "",
    quantity: isMoney ? "" : String(item.quantity),
    approvedCost: isMoney ? item.approvedCost : null,
  };
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say(`更正 ${item.serial}`, `Correct ${item.serial}`)}
      facts={[
        {
          label: say("对象", "Person"),
          value: [item.person.name, item.person.ageText, item.region.name].filter(Boolean).join(" · "),
        },
      ]}
      confirmLabel={say("保存更正", "Save the correction")}
      action={correctNeedItem}
      defaultValues={{ ...values, description: need.description, assessedOn: need.assessedOn }}
      toInput={({ description, assessedOn, ...rest }) => ({
        id: item.id,
        input: {
          ...toItemInput(rest as ItemValues),
          description: String(description ?? "").trim(),
          assessedOn: String(assessedOn ?? ""),
          version: item.version,
        },
      })}
      refreshes={needItemRefreshes}
    >
      <CorrectionInputs others={need.items.length - 1} />
    </ConfirmByFacts>
  );
};

const CorrectionInputs = ({ others }: { others: number }) => {
  const say = useSay();
  return (
    <>
      <ItemQuestions prefix="" values={useWatch() as ItemValues} />
      <TextInput
        source="description"
        label={say("情况说明", "In words")}
        helperText={
          others > 0
            ? say(
                `与同一次登记的其他 ${others} 项共用；其中有已核实的，不能再改。`,
                `Shared with ${others} more recorded together; fixed once one of them is verified.`,
              )
            : false
        }
        validate={[required(), maxLength(1000)]}
        multiline
        minRows={3}
      />
      <DateInput
        helperText={false}
        source="assessedOn"
        label={say("入户或评估日期", "Visited or assessed on")}
        validate={required()}
      />
    </>
  );
};
