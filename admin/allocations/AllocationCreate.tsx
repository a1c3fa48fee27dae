import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { useNotify } from "react-admin";
import { useWatch } from "react-hook-form";
import { Link, useNavigate, useSearchParams } from "react-router-dom";
import { MyReservationsDocument, OwnProjectsDocument } from "../../schema/generated/operations.ts";
import { type Reservation, toReservation } from "../reservations/reservations.data.ts";
import { formatMoneyWithUnit, normaliseMoney } from "../shell/format.ts";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { CardSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { neverStale } from "../shell/query-client.ts";
import { AllocationAmount } from "./AllocationAmount.tsx";
import { allocateDonation, refreshedByAllocations } from "./allocations.data.ts";
import { ChooseLot } from "./ChooseLot.tsx";
import { ChooseReservation } from "./ChooseReservation.tsx";
import { fenOf, yuanOf } from "./money-math.ts";

/** Gives part of a confirmed donation to a reserved need: which need, which lot, how much. */
export const AllocationCreate = () => {
  const say = useSay();
  const open = { state: "OPEN" as const, first: 100, after: null };
  const reserved = useConsoleQuery(["reservations", "toFund"], MyReservationsDocument, open, neverStale);
  const projects = useConsoleQuery(["projects", "own"], OwnProjectsDocument, {}, neverStale);
  const error = reserved.error ?? projects.error;
  const reservations = reserved.data?.myReservations.nodes.map(toReservation);
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
      {!error && (!reservations || !projects.data) && <CardSkeleton />}
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
      {reservations && reservations.length > 0 && projects.data && (
        <AllocationForm
          reservations={reservations}
          ownProjectIds={projects.data.projects.nodes.map(({ id }) => id)}
        />
      )}
    </>
  );
};

interface AllocationFormProps {
  reservations: readonly Reservation[];
  ownProjectIds: readonly string[];
}

const AllocationForm = ({ reservations, ownProjectIds }: AllocationFormProps) => {
  const say = useSay();
  const navigate = useNavigate();
  const notify = useNotify();
  const [params] = useSearchParams();
  const asked = params.get("reservation");
  const fundable = reservations.filter(
    ({ need }) => need?.projectId && ownProjectIds.includes(need.projectId),
  );
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
        onCancel={() => navigate(-1)}
        onDone={({ id }) => {
          notify(say("已分配。", "Allocated."), { type: "success" });
          navigate(`/allocations/${encodeURIComponent(id)}/show`);
        }}
      >
        <ChooseReservation reservations={reservations} fundableIds={fundable.map(({ id }) => id)} />
        <Rest reservations={reservations} />
      </ActionForm>
    </Card>
  );
};

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
