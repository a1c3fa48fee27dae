import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type ComponentType, useState } from "react";
import { ReleaseReservation } from "../reservations/ReleaseReservation.tsx";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { useConsoleLocale } from "../shell/i18n/use-say.ts";
import type { MatchedNeed } from "./matched-needs.data.ts";
import { nameOfNeed } from "./need-words.ts";
import { OfferService } from "./OfferService.tsx";
import { ReserveNeed } from "./ReserveNeed.tsx";
import { WithdrawOffer } from "./WithdrawOffer.tsx";

/** The dialog of each thing that a partner may do with a need, under the name of its mutation. */
export const needDialogs: Readonly<Record<string, ComponentType<ActionDialogProps<MatchedNeed>>>> = {
  reserveNeed: ReserveNeed,
  releaseReservation: ReleaseReservation,
  offerService: OfferService,
  withdrawOffer: WithdrawOffer,
};

/** The actions of a need in a row or on a card: the button, or in words why there is none. */
export const NeedActions = ({ need, size = "medium" }: { need: MatchedNeed; size?: "small" | "medium" }) => {
  const locale = useConsoleLocale();
  const [openAction, setOpenAction] = useState<string>();
  const actions = need.availableActions.filter(({ action }) => action in needDialogs);
  const OpenDialog = openAction === undefined ? undefined : needDialogs[openAction];
  return (
    <>
      {actions.map((action) => {
        const label = locale === "zh" ? action.labelZh : action.labelEn;
        return action.allowed ? (
          <Button
            key={action.action}
            size={size}
            variant={action.primary ? "contained" : "outlined"}
            aria-label={`${label}${locale === "zh" ? "：" : ": "}${nameOfNeed(need, locale)}`}
            onClick={() => setOpenAction(action.action)}
          >
            {label}
          </Button>
        ) : (
          <Box key={action.action} sx={{ fontSize: "0.875rem" }}>
            <b>{label}</b>
            {locale === "zh" ? "：" : ": "}
            {locale === "zh" ? action.reasonZh : action.reasonEn}
          </Box>
        );
      })}
      {OpenDialog && <OpenDialog record={need} open onClose={() => setOpenAction(undefined)} />}
    </>
  );
};
