import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { useNotify } from "react-admin";
import { useWatch } from "react-hook-form";
import { Link, useNavigate, useSearchParams } from "react-router-dom";
import { isFundable } from "../reservations/funding-step.ts";
import type { Reservation } from "../reservations/reservations.data.ts";
import { useOpenReservations } from "../reservations/use-open-reservations.ts";
import { formatMoneyWithUnit, normaliseMoney } from "../shell/format.ts";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import type { Label } from "../shell/i18n/locale.ts";
import { useConsoleLocale, useLabel, useSay } from "../shell/i18n/use-say.ts";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { CardSkeleton } from "../shell/pages/skeletons.tsx";
import { AllocationAmount } from "./AllocationAmount.tsx";
import { allocateDonation, refreshedByAllocations } from "./allocations.data.ts";
import { ChooseLot } from "./ChooseLot.tsx";
import { ChooseReservation } from "./ChooseReservation.tsx";
import { fenOf, yuanOf } from "./money-math.ts";

/** Gives part of a confirmed donation to a reserved need: which need, which lot, how much. */
export const AllocationCreate = () => {
  const say = useSay();
  const { reservations, error } = useOpenReservations();
  return (
    <>
      <PageTitle
        title={say("分配资金", "Allocate money")}
        subtitle={say(
          "从一笔已确认的捐赠中，分配给一项已预留、所属项目由贵机构认领的需求。",
          "From a confirmed donation to a reserved need of a project that you adopted.",
        )}
      />
      {error && <ErrorState error={error} />}
      {!error && !reservations && <CardSkeleton />}
      {reservations?.length === 0 && (
        <Card>
          <EmptyState
            reason="nothing"
            title={say("没有可分配的预留", "No reservation to fund")}
            text={say("先预留一项需求。", "Reserve a need first.")}
          >
            <Button component={Link} to="/matched-needs" variant="contained">
              {say("查看匹配的需求", "See matched needs")}
            </Button>
          </EmptyState>
        </Card>
      )}
      {reservations && reservations.length > 0 && <AllocationForm reservations={reservations} />}
    </>
  );
};

const AllocationForm = ({ reservations }: { reservations: readonly Reservation[] }) => {
  const say = useSay();
  const navigate = useNavigate();
  const label = useLabel();
  const notify = useNotify();
  const [params] = useSearchParams();
  const asked = params.get("reservation");
  const fundable = reservations.filter(isFundable);
  const start = fundable.find(({ id }) => id === asked) ?? (fundable.length === 1 ? fundable[0] : undefined);
  return (
    <Card sx={{ maxWidth: 860, p: { xs: 1.5, sm: 2.5 } }}>
      <ActionForm
        action={allocateDonation}
        defaultValues={{
          reservationId: start?.id ?? "",
          donationId: params.get("donation") ?? "",
          amount: "",
        }}
        toInput={({ reservationId, donationId, amount }) => ({
          reservationId: String(reservationId),
          donationId: String(donationId),
          amount: normaliseMoney(String(amount ?? "")),
        })}
        toFieldPath={(path) => path.replace(/^input\./, "").replace(/^itemRef$/, "reservationId")}
        refreshes={refreshedByAllocations}
        submitLabel={<SubmitWords />}
        blocked={(values) => {
          const missing = missingOf(values, fundable.length);
          return missing && label(missingWords[missing]);
        }}
        onCancel={() => navigate(-1)}
        onDone={({ id }) => {
          notify(say("已分配。", "Allocated."), { type: "success" });
          navigate(`/allocations/${encodeURIComponent(id)}/show`);
        }}
      >
        <ChooseReservation reservations={reservations} />
        <Rest reservations={reservations} />
      </ActionForm>
    </Card>
  );
};

const missingWords = {
  FUNDABLE: {
    zh: "还没有可以分配的预留：请先办理上面写明的一步。",
    en: "No reservation can be funded yet: take the step named above first.",
  },
  NEED: { zh: "还没有选定分配给哪一项需求。", en: "No need is chosen yet." },
  DONATION: { zh: "还没有选定用哪一笔捐赠。", en: "No donation is chosen yet." },
  AMOUNT: { zh: "请填写分配金额。", en: "Enter the amount." },
} as const satisfies Record<string, Label>;

/** The first thing without which there is nothing to confirm. */
function missingOf(
  { reservationId, donationId, amount }: Record<string, unknown>,
  fundable: number,
): keyof typeof missingWords | undefined {
  if (fundable === 0) return "FUNDABLE";
  if (!reservationId) return "NEED";
  if (!donationId) return "DONATION";
  return amount ? undefined : "AMOUNT";
}

const Rest = ({ reservations }: { reservations: readonly Reservation[] }) => {
  const reservationId = String(useWatch({ name: "reservationId" }) ?? "");
  const reservation = reservations.find(({ id }) => id === reservationId);
  if (!reservation) return null;
  return (
    <>
      <ChooseLot reservationId={reservation.id} />
      <AllocationAmount reservation={reservation} />
    </>
  );
};

/** The button repeats the decisive fact. */
const SubmitWords = () => {
  const say = useSay();
  const locale = useConsoleLocale();
  const fen = fenOf(useWatch({ name: "amount" }) as string | null);
  if (fen === null) return say("确认分配", "Allocate");
  const amount = formatMoneyWithUnit(yuanOf(fen), locale);
  return say(`确认分配 ${amount}`, `Allocate ${amount}`);
};
