import ArrowBack from "@mui/icons-material/ArrowBack";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { useState } from "react";
import { Link } from "react-router-dom";
import { PhoneVoucherDocument } from "../../schema/generated/operations.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { CardSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { ShowRecipient } from "../vouchers/ShowRecipient.tsx";
import { useServiceWords, VoucherChip, VoucherClock } from "../vouchers/voucher-words.tsx";
import { CheckInForm } from "./CheckInForm.tsx";
import { InService } from "./InService.tsx";
import { OpenVisit, useOpenVisit } from "./OpenVisit.tsx";
import type { PhoneVoucher, SubmittedVisit } from "./visit-phone.data.ts";

/** One voucher at the door: 签到 → 服务中 → 提交, and then what became of it. */
export const PhoneVoucherPage = ({ voucherId }: { voucherId: string }) => {
  const say = useSay();
  const [submitted, setSubmitted] = useState<SubmittedVisit>();
  const { data, error, refetch } = useConsoleQuery(["visit-phone", "voucher"], PhoneVoucherDocument, {
    id: voucherId,
  });
  const begun = useOpenVisit();
  if (error && !data) {
    return (
      <>
        <ErrorState asPage error={error} onRetry={() => void refetch()} />
        <ToList />
      </>
    );
  }
  if (!data) return <CardSkeleton />;
  const { voucher, visits } = data;
  const open = visits.nodes.find(({ state }) => state === "CHECKED_IN");
  const elsewhere = begun && begun.voucherId !== voucher.id ? begun : undefined;
  return (
    <>
      <PageTitle
        title={
          submitted
            ? say("已提交", "Submitted")
            : open
              ? say("服务中", "In service")
              : say("上门服务", "Visit")
        }
        // Beside 「服务中」 the state of the voucher would read as that of the visit.
        chip={!submitted && !open && <VoucherChip voucher={voucher} />}
        subtitle={voucher.serial}
      />
      {!submitted && !open && elsewhere && <OpenVisit visit={elsewhere} />}
      <Summary voucher={voucher} />
      {submitted && <Done visit={submitted} voucher={voucher} onAgain={() => setSubmitted(undefined)} />}
      {!submitted && open && <InService visit={open} voucher={voucher} onSubmitted={setSubmitted} />}
      {!submitted && !open && <Begin voucher={voucher} mayCheckIn={!elsewhere} />}
      <ToList />
    </>
  );
};

export const ToList = () => {
  const say = useSay();
  return (
    <Button component={Link} to="/visit-phone" startIcon={<ArrowBack />} sx={{ mt: 2, minHeight: 48 }}>
      {say("返回我的任务", "Back to my visits")}
    </Button>
  );
};

export const Summary = ({ voucher }: { voucher: PhoneVoucher }) => {
  const words = useServiceWords();
  return (
    <Card sx={{ p: 1.5, mb: 1.5, lineHeight: 1.7 }}>
      <Box sx={{ fontSize: "1.125rem", fontWeight: 700 }}>
        {voucher.recipientName}　{voucher.region?.name}
      </Box>
      <div>{words.service(voucher.serviceItem)}</div>
      <div>{words.left(voucher)}</div>
      <VoucherClock voucher={voucher} />
      {voucher.recipientMayBeShown && <ShowRecipient voucherId={voucher.id} large />}
    </Card>
  );
};

interface BeginProps {
  voucher: PhoneVoucher;
  /** No other service is under way. */
  mayCheckIn: boolean;
}

/** Nothing begun: check in, or say why that cannot be. */
const Begin = ({ voucher, mayCheckIn }: BeginProps) => {
  const say = useSay();
  const refusal = useRefusal(voucher);
  if (refusal) {
    return (
      <Card sx={{ p: 2 }} role="status">
        <Box component="h2" sx={{ m: 0, fontSize: "1rem" }}>
          {say("现在不能签到", "No check-in now")}
        </Box>
        <p>{refusal}</p>
      </Card>
    );
  }
  return (
    <>
      {mayCheckIn && (
        <Card sx={{ p: 1.5, mb: 1.5 }}>
          <CheckInForm voucherId={voucher.id} />
        </Card>
      )}
      <Button
        component={Link}
        to={`/visit-phone/${encodeURIComponent(voucher.id)}/log`}
        variant="outlined"
        fullWidth
        sx={{ minHeight: 48 }}
      >
        {say("服务已经做完，补记", "Already served: log it afterwards")}
      </Button>
    </>
  );
};

function useRefusal(voucher: PhoneVoucher): string | null {
  const say = useSay();
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  if (voucher.state === "CANCELLED") return say("服务券已作废。", "The voucher is cancelled.");
  if (voucher.state === "EXHAUSTED") return say("服务券已用完。", "The voucher is used up.");
  if (voucher.expired)
    return say(`服务券已于 ${voucher.validTo} 到期。`, `The voucher ended on ${voucher.validTo}.`);
  if (voucher.validFrom > today)
    return say(`服务券从 ${voucher.validFrom} 起可用。`, `Usable from ${voucher.validFrom}.`);
  if (voucher.unitsLeft < 1)
    return say("剩余数量都在待审核的服务记录里，等审核后再来。", "All that is left waits for approval.");
  return null;
}

interface DoneProps {
  visit: SubmittedVisit;
  voucher: PhoneVoucher;
  onAgain: () => void;
}

export const Done = ({ visit, voucher, onAgain }: DoneProps) => {
  const say = useSay();
  const words = useServiceWords();
  return (
    <Card sx={{ p: 2 }} role="status">
      <StateChip tone="attention" label={say("待审核", "Waits for approval")} />
      <Box sx={{ fontSize: "1.125rem", fontWeight: 700, mt: 1 }}>
        {say(
          `${visit.serial} 已提交：${words.units(visit.units ?? 0, voucher.serviceItem)}`,
          `${visit.serial} is submitted: ${words.units(visit.units ?? 0, voucher.serviceItem)}`,
        )}
      </Box>
      <p>
        {say(
          "镇街审核通过后计入结算；没有通过的会在「我最近的服务」里写明原因。",
          "It counts once the township approves it; a refusal appears under your latest visits with its reason.",
        )}
      </p>
      <Box sx={{ display: "grid", gap: 1.5 }}>
        <Button
          component={Link}
          to="/visit-phone"
          variant="contained"
          sx={{ minHeight: 56, fontSize: "1.125rem" }}
        >
          {say("下一家", "Next")}
        </Button>
        {voucher.unitsLeft > 0 && (
          <Button onClick={onAgain} sx={{ minHeight: 48 }}>
            {say("这张券再记一次服务", "Another visit on this voucher")}
          </Button>
        )}
      </Box>
    </Card>
  );
};
