import Close from "@mui/icons-material/Close";
import Box from "@mui/material/Box";
import { required } from "react-admin";
import { useWatch } from "react-hook-form";
import { DonationDocument } from "../../schema/generated/operations.ts";
import { Balance } from "../donations/Balance.tsx";
import type { Reservation } from "../reservations/reservations.data.ts";
import { formatMoneyWithUnit } from "../shell/format.ts";
import { MoneyInput } from "../shell/forms/MoneyInput.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { neverStale } from "../shell/query-client.ts";
import { tones } from "../shell/tones.ts";
import { fenOf, yuanOf } from "./money-math.ts";

/** How much, with what is left of the lot and of the gap as one types. More than there is names the lot. */
export const AllocationAmount = ({ reservation }: { reservation: Reservation }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const donationId = String(useWatch({ name: "donationId" }) ?? "");
  const typed = useWatch({ name: "amount" }) as string | null;
  const { data } = useConsoleQuery(
    ["donations", "lot"],
    DonationDocument,
    { id: donationId },
    {
      ...neverStale,
      enabled: donationId !== "",
    },
  );
  const lot = data?.donation;
  if (donationId === "" || !lot) return null;

  const left = fenOf(lot.left) ?? 0n;
  const gap = fenOf(reservation.need?.exact?.gap) ?? 0n;
  const money = (fen: bigint) => formatMoneyWithUnit(yuanOf(fen), locale);
  const problemOf = (value: unknown): string | undefined => {
    const fen = fenOf(value as string);
    if (fen === null) return undefined;
    if (fen === 0n) return say("金额应大于零", "More than zero");
    if (fen > left) {
      return say(
        `${lot.serial} 余额 ${money(left)}，还差 ${money(fen - left)}`,
        `${lot.serial} has ${money(left)} left, ${money(fen - left)} too little`,
      );
    }
    if (fen > gap) {
      return say(`超过这项需求的缺口 ${money(gap)}`, `More than the gap of ${money(gap)}`);
    }
    return undefined;
  };
  const amount = fenOf(typed);
  const problem = problemOf(typed);
  return (
    <>
      <Box sx={{ maxWidth: 320 }}>
        <MoneyInput
          source="amount"
          label={say("3. 分配金额", "3. Amount")}
          validate={[required(), problemOf]}
          helperText={say(`缺口 ${money(gap)}；可以只分配一部分`, `Gap ${money(gap)}; a part is possible`)}
        />
      </Box>
      <Box role="status" sx={{ mt: 1, fontSize: "0.9375rem", lineHeight: 1.6 }}>
        <Balance
          donation={lot}
          now={{ amount: yuanOf(amount ?? 0n), leftAfter: yuanOf(left - (amount ?? 0n)) }}
        />
        {problem ? (
          <Box
            sx={{
              display: "flex",
              gap: 0.5,
              alignItems: "flex-start",
              color: tones.refused.text,
              fontWeight: 700,
            }}
          >
            <Close aria-hidden sx={{ fontSize: "1.125rem", mt: "3px" }} />
            {problem}
          </Box>
        ) : (
          amount !== null && (
            <span>
              {amount === gap
                ? say("分配后这项需求的资金全部落实，预留转为拨付。", "The need is then fully funded.")
                : say(
                    `分配后还缺 ${money(gap - amount)}，剩余部分重新向各机构开放；已分配的不受影响。`,
                    `${money(gap - amount)} is then still lacking and open to all again; what you gave stays.`,
                  )}
            </span>
          )
        )}
      </Box>
    </>
  );
};
