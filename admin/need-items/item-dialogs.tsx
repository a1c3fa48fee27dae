import type { ComponentType } from "react";
import { maxLength, required, TextInput } from "react-admin";
import { MoneyField } from "../shell/fields/values.tsx";
import { formatMoneyWithUnit } from "../shell/format.ts";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { CorrectNeedItem } from "./CorrectNeedItem.tsx";
import { ListNeedItem } from "./ListNeedItem.tsx";
import {
  closeNeedItem,
  confirmNeedItemMet,
  discontinueNeedItem,
  expireNeedItem,
  markDuplicate,
  markMetElsewhere,
  type NeedItem,
  needEndRefreshes,
  needItemRefreshes,
  unlistNeedItem,
  withdrawNeedItem,
} from "./need-items.data.ts";
import { PlaceItem } from "./PlaceItem.tsx";
import { RefreshCover } from "./RefreshCover.tsx";
import { useItemFacts } from "./use-item-facts.tsx";
import { VerifyNeedItem } from "./VerifyNeedItem.tsx";

type Dialog = ComponentType<ActionDialogProps<NeedItem>>;

const ReasonInput = () => {
  const say = useSay();
  return (
    <TextInput
      helperText={false}
      source="reason"
      label={say("原因", "Reason")}
      validate={[required(), maxLength(500)]}
      multiline
      minRows={2}
      slotProps={{ htmlInput: { autoComplete: "off" } }}
    />
  );
};

interface ReasonWords {
  readonly titleZh: string;
  readonly titleEn: string;
  /** What follows, for whom. */
  readonly effectZh: string;
  readonly effectEn: string;
  readonly confirmZh: (serial: string) => string;
  readonly confirmEn: (serial: string) => string;
}

interface ReasonDialogProps extends ActionDialogProps<NeedItem> {
  action: typeof unlistNeedItem;
  words: ReasonWords;
  refreshes?: readonly string[];
}

/** A dialog that ends or interrupts an item with a reason. */
const ReasonDialog = ({
  record,
  open,
  onClose,
  action,
  words,
  refreshes = needItemRefreshes,
}: ReasonDialogProps) => {
  const say = useSay();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say(words.titleZh, words.titleEn)}
      facts={[
        ...useItemFacts(record),
        { label: say("结果", "Effect"), value: say(words.effectZh, words.effectEn) },
      ]}
      confirmLabel={say(words.confirmZh(record.serial), words.confirmEn(record.serial))}
      action={action}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ id: record.id, reason: String(reason ?? "").trim() })}
      refreshes={refreshes}
      tone="error"
    >
      <ReasonInput />
    </ConfirmByFacts>
  );
};

interface NoteDialogProps extends ActionDialogProps<NeedItem> {
  action: typeof closeNeedItem;
  title: string;
  confirmLabel: string;
  /** What else follows from it, and for which lists. */
  effect?: string;
  refreshes?: readonly string[];
}

/** A dialog that takes an item to its good end, with a note if there is something to say. */
const NoteDialog = ({
  record,
  open,
  onClose,
  action,
  title,
  confirmLabel,
  effect,
  refreshes = needItemRefreshes,
}: NoteDialogProps) => {
  const say = useSay();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={title}
      facts={[
        ...useItemFacts(record),
        { label: say("已落实", "Funded"), value: <MoneyField value={record.allocated} unit /> },
        ...(effect ? [{ label: say("结果", "Effect"), value: effect }] : []),
      ]}
      confirmLabel={confirmLabel}
      action={action}
      defaultValues={{ note: "" }}
      toInput={({ note }) => ({ id: record.id, note: String(note ?? "").trim() || null })}
      refreshes={refreshes}
    >
      <TextInput
        helperText={false}
        source="note"
        label={say("备注（选填）", "Note (optional)")}
        validate={maxLength(500)}
        multiline
        minRows={2}
      />
    </ConfirmByFacts>
  );
};

const Expire: Dialog = ({ record, open, onClose }) => {
  const say = useSay();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("按期失效", "Let it expire")}
      facts={useItemFacts(record)}
      confirmLabel={say(`确认 ${record.serial} 到期失效`, `Expire ${record.serial}`)}
      action={expireNeedItem}
      toInput={() => ({ id: record.id })}
      refreshes={needItemRefreshes}
    />
  );
};

const gone = {
  zh: "合作机构立即看不到，已有的预留和报名作废。",
  en: "Partners lose sight of it; reservations and offers end.",
};

const unlistWords: ReasonWords = {
  titleZh: "下架",
  titleEn: "Take down",
  effectZh: `${gone.zh}核实结果保留，可以再次上架。`,
  effectEn: `${gone.en} It stays verified.`,
  confirmZh: (serial) => `确认下架 ${serial}`,
  confirmEn: (serial) => `Take down ${serial}`,
};
const discontinueWords: ReasonWords = {
  titleZh: "提前终止",
  titleEn: "End early",
  effectZh: `服务到此为止，不能恢复：未服务的券作废，未用的资金退回捐赠；已完成的服务照常支付。${gone.zh}`,
  effectEn: `The service ends for good: unused vouchers are cancelled and unused money goes back to its donations; what was served is still paid. ${gone.en}`,
  confirmZh: (serial) => `确认提前终止 ${serial}`,
  confirmEn: (serial) => `End ${serial} early`,
};
const withdrawWords: ReasonWords = {
  titleZh: "撤回需求",
  titleEn: "Withdraw",
  effectZh: `需求结束，不能恢复。${gone.zh}`,
  effectEn: `The need ends for good. ${gone.en}`,
  confirmZh: (serial) => `确认撤回 ${serial}`,
  confirmEn: (serial) => `Withdraw ${serial}`,
};
const duplicateWords: ReasonWords = {
  titleZh: "标记为重复登记",
  titleEn: "Mark as a duplicate",
  effectZh: "需求结束，不能恢复。请在原因中写明已登记的需求编号。",
  effectEn: "The need ends for good. Name the other serial in the reason.",
  confirmZh: (serial) => `确认 ${serial} 为重复登记`,
  confirmEn: (serial) => `${serial} is a duplicate`,
};
const elsewhereWords: ReasonWords = {
  titleZh: "标记为已由其他渠道解决",
  titleEn: "Mark as met elsewhere",
  effectZh: "需求结束，不能恢复。请在原因中写明由谁、用什么解决。",
  effectEn: "The need ends for good. Say who met it and how.",
  confirmZh: (serial) => `确认 ${serial} 已由其他渠道解决`,
  confirmEn: (serial) => `${serial} is met elsewhere`,
};

const Unlist: Dialog = (props) => <ReasonDialog {...props} action={unlistNeedItem} words={unlistWords} />;
const Discontinue: Dialog = (props) => (
  <ReasonDialog
    {...props}
    action={discontinueNeedItem}
    words={discontinueWords}
    refreshes={needEndRefreshes}
  />
);
const Withdraw: Dialog = (props) => (
  <ReasonDialog {...props} action={withdrawNeedItem} words={withdrawWords} />
);
const Duplicate: Dialog = (props) => (
  <ReasonDialog {...props} action={markDuplicate} words={duplicateWords} />
);
const Elsewhere: Dialog = (props) => (
  <ReasonDialog {...props} action={markMetElsewhere} words={elsewhereWords} />
);

const ConfirmMet: Dialog = (props) => {
  const say = useSay();
  const amount = formatMoneyWithUnit(props.record.allocated, useConsoleLocale());
  return (
    <NoteDialog
      {...props}
      action={confirmNeedItemMet}
      title={say("确认资金已帮到家庭", "Confirm that the money reached the family")}
      confirmLabel={say(`确认 ${amount} 已帮到家庭`, `${amount} reached the family`)}
    />
  );
};

const Close: Dialog = (props) => {
  const say = useSay();
  const { serial, serviceItem } = props.record;
  return (
    <NoteDialog
      {...props}
      action={closeNeedItem}
      refreshes={needEndRefreshes}
      {...(serviceItem && {
        effect: say(
          "服务券没有用到的资金退回捐赠。",
          "Money that no voucher used goes back to its donations.",
        ),
      })}
      title={say("办结需求", "Close the need")}
      confirmLabel={say(`确认办结 ${serial}`, `Close ${serial}`)}
    />
  );
};

/** One dialog for each action that staff have on an item, by the name of its mutation. */
export const itemDialogs: Readonly<Record<string, Dialog>> = {
  correctNeedItem: CorrectNeedItem,
  verifyNeedItem: VerifyNeedItem,
  refreshNeedCover: RefreshCover,
  listNeedItem: ListNeedItem,
  unlistNeedItem: Unlist,
  discontinueNeedItem: Discontinue,
  withdrawNeedItem: Withdraw,
  markDuplicate: Duplicate,
  markMetElsewhere: Elsewhere,
  expireNeedItem: Expire,
  confirmNeedItemMet: ConfirmMet,
  closeNeedItem: Close,
  putIntoProject: PlaceItem,
};
