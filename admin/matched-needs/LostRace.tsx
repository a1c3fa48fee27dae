import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useId } from "react";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { type MatchedNeed, refreshedByNeeds } from "./matched-needs.data.ts";
import { nameOfNeed } from "./need-words.ts";
import { SimilarNeeds } from "./SimilarNeeds.tsx";

/** Another charity was faster. Which one is not said; what is like it is. */
export const LostRace = ({ need, onClose }: { need: MatchedNeed; onClose: () => void }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const titleId = useId();
  const queryClient = useQueryClient();
  useEffect(
    () => () => {
      // Read again when the dialog closes: while it is open the card that opened it must not vanish under it.
      for (const resource of refreshedByNeeds) void queryClient.invalidateQueries({ queryKey: [resource] });
    },
    [queryClient],
  );
  return (
    <Dialog
      open
      onClose={onClose}
      fullScreen={useOnPhone()}
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{say("已被其他机构预留", "Reserved by another organisation")}</DialogTitle>
      <DialogContent>
        <Box role="alert" sx={{ fontSize: "0.9375rem", lineHeight: 1.6, mb: 2 }}>
          {nameOfNeed(need, locale)}
          {say(
            "：刚刚被其他机构预留，没有为贵机构办理任何事项。对方释放或到期后，这项需求会重新出现。",
            ": another organisation has just reserved it; nothing was done for yours. It comes back when they release it or it lapses.",
          )}
        </Box>
        <SimilarNeeds needRef={need.ref} />
        <Button variant="outlined" onClick={onClose} sx={{ mt: 2 }}>
          {say("返回列表", "Back")}
        </Button>
      </DialogContent>
    </Dialog>
  );
};
