import Box from "@mui/material/Box";
import { MoneyField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";

export interface BalanceProps {
  donation: { amount: string; refunded: string; allocated: string; left: string };
  /** What a form is about to take, with what would be left then. */
  now?: { amount: string; leftAfter: string };
}

/** 已确认 − 已退 − 已分配 = 余额, as one reads a sum: each figure under its name. */
export const Balance = ({ donation, now }: BalanceProps) => {
  const say = useSay();
  const terms: { sign: string; label: string; value: string; strong?: boolean }[] = [
    { sign: "", label: say("已确认", "Confirmed"), value: donation.amount },
    { sign: "−", label: say("已退", "Refunded"), value: donation.refunded },
    { sign: "−", label: say("已分配", "Allocated"), value: donation.allocated },
    ...(now
      ? [
          { sign: "−", label: say("本次", "This one"), value: now.amount },
          { sign: "=", label: say("分配后余额", "Left after it"), value: now.leftAfter, strong: true },
        ]
      : [{ sign: "=", label: say("余额", "Left"), value: donation.left, strong: true }]),
  ];
  return (
    <Box
      role="group"
      aria-label={say("余额算式（元）", "How the balance is made (CNY)")}
      sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, rowGap: 1, alignItems: "flex-end" }}
    >
      {terms.map(({ sign, label, value, strong }) => (
        <Box key={label} sx={{ display: "flex", alignItems: "flex-end", gap: 1 }}>
          {sign && <Box sx={{ fontSize: "1.125rem", lineHeight: 1.4 }}>{sign}</Box>}
          <div>
            <Box sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>{label}</Box>
            <Box sx={{ fontSize: "1.125rem", lineHeight: 1.4, fontWeight: strong ? 700 : 400 }}>
              <MoneyField value={value} />
            </Box>
          </div>
        </Box>
      ))}
      <Box sx={{ fontSize: "0.875rem", color: "text.secondary", pb: "2px" }}>{say("元", "CNY")}</Box>
    </Box>
  );
};
