import Box from "@mui/material/Box";
import { useState } from "react";
import { useNotify } from "react-admin";
import { useNavigate } from "react-router-dom";
import { isApiError } from "../shell/api-error.ts";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import type { Action } from "../shell/forms/use-action.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { LostRace } from "./LostRace.tsx";
import { type MatchedNeed, refreshedByNeeds, reserveNeed } from "./matched-needs.data.ts";
import { factsOfNeed } from "./need-facts.tsx";

/** Asks by its facts whether to reserve; when another charity was faster, it says so and offers the like. */
export const ReserveNeed = ({ record: need, open, onClose }: ActionDialogProps<MatchedNeed>) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const navigate = useNavigate();
  const notify = useNotify();
  const [lost, setLost] = useState(false);

  const reserve: Action<{ ref: string }, MatchedNeed | null> = async (input, context) => {
    try {
      return await reserveNeed(input, context);
    } catch (error) {
      if (isApiError(error, "ALREADY_RESERVED")) setLost(true);
      throw error;
    }
  };

  if (lost) return <LostRace need={need} onClose={onClose} />;
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("预留这项需求", "Reserve this need")}
      facts={factsOfNeed(need, locale)}
      action={reserve}
      toInput={() => ({ ref: need.ref })}
      refreshes={refreshedByNeeds}
      confirmLabel={say("确认预留 5 个工作日", "Reserve for 5 working days")}
      onDone={(reserved) => {
        if (!reserved) {
          notify(
            say(
              "此前已预留成功，但这项需求已不再展示，请在「我的预留」中查看。",
              "It was reserved before and is shown no more; see your reservations.",
            ),
            { type: "info" },
          );
          navigate("/reservations");
          return;
        }
        notify(say("已预留，可查看准确金额。", "Reserved; the exact figures are open to you."), {
          type: "success",
        });
        navigate(`/matched-needs/${encodeURIComponent(need.ref)}/show`);
      }}
    >
      <WhatItMeans partFunded={need.state === "PART_FUNDED"} inProject={need.projectId !== null} />
    </ConfirmByFacts>
  );
};

const WhatItMeans = ({ partFunded, inProject }: { partFunded: boolean; inProject: boolean }) => {
  const say = useSay();
  const lines = [
    say(
      "预留期为 5 个工作日，从次日起算；同意书或需求提前到期的，到那一天为止。",
      "It runs for 5 working days from tomorrow, or until the consent or the need ends, if that is earlier.",
    ),
    say(
      "预留期内其他慈善组织不能预留，您可以看到准确的缺口金额。",
      "Meanwhile no other charity can reserve it, and you see the exact gap.",
    ),
    say(
      "预留不占用资金。请在期限内认领所属项目，并从已确认的捐赠中分配资金。",
      "It holds no money. Adopt its project and allocate a confirmed donation within the term.",
    ),
    ...(inProject
      ? []
      : [
          say(
            "注意：这项需求还没有列入可认领的项目，民政部门提出项目之前不能分配资金。",
            "Note: it is in no project that you may adopt; money cannot be allocated until civil affairs propose one.",
          ),
        ]),
    say(
      "到期没有分配：预留自动失效，其他机构可以再预留，不影响贵机构。",
      "Without an allocation it lapses by itself, and others may reserve the need.",
    ),
    partFunded
      ? say(
          "这项需求已落实一部分资金：预留到期时，已分配的资金不退回，只有剩余缺口重新开放。",
          "Part of it is funded: at expiry the money already allocated stays, only the rest is open again.",
        )
      : say(
          "如果只分配了一部分：已分配的资金留在这项需求上，剩余缺口重新向各机构开放。",
          "If you fund a part only, that part stays with the need and the rest is open to all again.",
        ),
  ];
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: "0.9375rem", lineHeight: 1.6 }}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </Box>
  );
};
