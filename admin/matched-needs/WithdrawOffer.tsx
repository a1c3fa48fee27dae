import { useNotify } from "react-admin";
import { DateField } from "../shell/fields/values.tsx";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { type MatchedNeed, refreshedByNeeds, withdrawOffer } from "./matched-needs.data.ts";
import { nameOfNeed } from "./need-words.ts";

/** Takes an own offer back while no voucher answered it. */
export const WithdrawOffer = ({ record: need, open, onClose }: ActionDialogProps<MatchedNeed>) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const notify = useNotify();
  const offer = need.myOffer;
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("撤回报名", "Withdraw the offer")}
      facts={[
        { label: say("需求", "Need"), value: nameOfNeed(need, locale) },
        { label: say("报名数量", "Units offered"), value: `${offer?.quantity ?? ""} ${need.unit}` },
        { label: say("报名时间", "Offered on"), value: <DateField value={offer?.placedAt} time /> },
      ]}
      action={withdrawOffer}
      toInput={() => ({ offerId: offer?.id ?? "" })}
      refreshes={refreshedByNeeds}
      confirmLabel={say("确认撤回报名", "Withdraw")}
      onDone={() => notify(say("报名已撤回。", "The offer is withdrawn."), { type: "success" })}
    />
  );
};
