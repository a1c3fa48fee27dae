import Box from "@mui/material/Box";
import { required, TextInput, useNotify } from "react-admin";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { wholeNumber } from "../shell/forms/whole-number.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { type MatchedNeed, offerService, refreshedByNeeds } from "./matched-needs.data.ts";
import { factsOfNeed } from "./need-facts.tsx";

/** A contractor says how many units it can deliver. It binds nobody: an order follows with a voucher. */
export const OfferService = ({ record: need, open, onClose }: ActionDialogProps<MatchedNeed>) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const notify = useNotify();
  const capacity = need.reasons.find(({ part }) => part === "CAPACITY");
  const capacityWords = capacity && (locale === "zh" ? capacity.textZh : capacity.textEn);
  const checkQuantity = (value: unknown) => {
    const quantity = wholeNumber(value);
    if (quantity === null || quantity < 1)
      return say("请填写大于 0 的整数", "Enter a whole number above zero");
    if (quantity > need.quantity) {
      return say(`不能超过需求的数量 ${need.quantity}`, `Not more than the ${need.quantity} that are needed`);
    }
    return undefined;
  };
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("报名承接这项服务", "Offer to deliver this service")}
      facts={[
        ...factsOfNeed(need, locale),
        ...(capacityWords ? [{ label: say("贵机构的服务能力", "Your capacity"), value: capacityWords }] : []),
      ]}
      action={offerService}
      defaultValues={{ quantity: String(need.quantity), note: "" }}
      toInput={({ quantity, note }) => ({
        ref: need.ref,
        quantity: wholeNumber(quantity) ?? 0,
        note: String(note ?? "").trim() || null,
      })}
      refreshes={refreshedByNeeds}
      confirmLabel={say("确认报名", "Offer")}
      onDone={(offered) =>
        offered
          ? notify(say("已报名，等待民政部门签发服务券。", "Offered; an order follows with a voucher."), {
              type: "success",
            })
          : notify(
              say(
                "此前已报名成功，但这项需求已不再展示，报名随之结束。",
                "It was offered before; the need is shown no more, and the offer ended with it.",
              ),
              { type: "info" },
            )
      }
    >
      <Box component="ul" sx={{ m: 0, mb: 1, pl: 2.5, fontSize: "0.9375rem", lineHeight: 1.6 }}>
        <li>
          {say(
            "报名不排斥其他机构；民政部门签发服务券后才成为订单，届时告知服务对象和地址。",
            "An offer excludes nobody. It becomes an order when a voucher is issued; only then you learn whom to visit.",
          )}
        </li>
        <li>
          {say(
            "价格按合同约定，签发前可以撤回。",
            "The price is that of your contract; you may withdraw before the order.",
          )}
        </li>
      </Box>
      <TextInput
        source="quantity"
        label={say("可承接数量", "Units you can deliver")}
        validate={[required(), checkQuantity]}
        inputMode="numeric"
        helperText={say(`需要 ${need.quantity} ${need.unit}`, `${need.quantity} are needed`)}
      />
      <TextInput
        source="note"
        label={say("说明（选填）", "Note (optional)")}
        multiline
        minRows={2}
        helperText={say(
          "例如可以开始服务的日期。不要填写个人信息。",
          "For example from when. No personal data.",
        )}
      />
    </ConfirmByFacts>
  );
};
