import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useEffect, useState } from "react";
import { FactList } from "../shell/fields/FactList.tsx";
import { DateField, NotGiven } from "../shell/fields/values.tsx";
import { useAction } from "../shell/forms/use-action.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { type Recipient, showRecipient } from "./vouchers.data.ts";

const secondsShown = 300;

/**
 * Name, address and phone of whom a contractor serves. The look is recorded before the values come; they live in
 * this component alone and go after five minutes, long enough to find a door.
 */
export const ShowRecipient = ({ voucherId, large = false }: { voucherId: string; large?: boolean }) => {
  const say = useSay();
  const [recipient, setRecipient] = useState<Recipient>();
  const { submit, isPending, error } = useAction(showRecipient, { onDone: setRecipient });
  useEffect(() => {
    if (!recipient) return;
    const timer = setTimeout(() => setRecipient(undefined), secondsShown * 1000);
    return () => clearTimeout(timer);
  }, [recipient]);
  return (
    <Box sx={{ my: 1 }}>
      {recipient ? (
        <Box role="status" sx={{ border: 1, borderColor: "divider", borderRadius: 1, p: 1.5 }}>
          <FactList
            facts={[
              { label: say("姓名", "Name"), value: <strong>{recipient.name}</strong> },
              { label: say("住址", "Address"), value: recipient.address },
              {
                label: say("电话", "Phone"),
                value: recipient.phone ? <Call phone={recipient.phone} large={large} /> : <NotGiven />,
              },
              { label: say("可查看至", "May be seen until"), value: <DateField value={recipient.until} /> },
            ]}
          />
          <Button onClick={() => setRecipient(undefined)} sx={{ mt: 1 }}>
            {say("隐藏", "Hide")}
          </Button>
        </Box>
      ) : (
        <>
          <Button
            variant="outlined"
            fullWidth={large}
            disabled={isPending}
            onClick={() => void submit(voucherId)}
          >
            {isPending
              ? say("正在查询…", "Asking…")
              : say("查看姓名、住址和电话", "Show name, address, phone")}
          </Button>
          <Box sx={{ fontSize: "0.8125rem", color: "text.secondary", mt: 0.5 }}>
            {say(
              "仅为上门服务使用。每次查看都记入操作记录，5 分钟后自动隐藏；请勿抄录、转发。",
              "For the service only. Each look is recorded; it hides after 5 minutes. Do not copy or pass on.",
            )}
          </Box>
        </>
      )}
      {error && <ErrorState error={error} onRetry={() => void submit(voucherId)} />}
    </Box>
  );
};

const Call = ({ phone, large }: { phone: string; large: boolean }) => {
  const say = useSay();
  if (!large) return <span className="tabular">{phone}</span>;
  return (
    <Button component="a" href={`tel:${phone}`} variant="outlined">
      {say("拨打 ", "Call ")}
      {phone}
    </Button>
  );
};
