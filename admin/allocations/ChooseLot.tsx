import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useEffect } from "react";
import { required } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import { Link } from "react-router-dom";
import {
  AllocatableDonationsDocument,
  type AllocatableDonationsQuery,
} from "../../schema/generated/operations.ts";
import { useDonor } from "../donations/donation-words.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { CardSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { neverStale } from "../shell/query-client.ts";
import { RadioLines } from "./RadioLines.tsx";

type Lot = AllocatableDonationsQuery["allocatableDonations"][number];

/** The lots that may pay for a need, what is left of each, and below them why the others may not. */
export const ChooseLot = ({ reservationId }: { reservationId: string }) => {
  const say = useSay();
  const donorOf = useDonor();
  const { setValue } = useFormContext();
  const chosen = String(useWatch({ name: "donationId" }) ?? "");
  const key = ["donations", "allocatable"];
  const { data, error } = useConsoleQuery(key, AllocatableDonationsDocument, { reservationId }, neverStale);
  const lots = data?.allocatableDonations;
  const fitting = lots?.filter(({ fits }) => fits) ?? [];
  const others = lots?.filter(({ fits }) => !fits) ?? [];

  const suggest = (id: string) =>
    setValue("amount", fitting.find((lot) => lot.id === id)?.suggested ?? "", { shouldDirty: true });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each need, when its lots have come
  useEffect(() => {
    if (!lots) return;
    const fit = fitting.find(({ id }) => id === chosen) ?? (fitting.length === 1 ? fitting[0] : undefined);
    setValue("donationId", fit?.id ?? "");
    setValue("amount", fit?.suggested ?? "");
  }, [lots === undefined, reservationId]);

  if (error) return <ErrorState error={error} />;
  if (!lots) return <CardSkeleton cards={2} />;
  return (
    <>
      {fitting.length > 0 && (
        <RadioLines
          source="donationId"
          label={say("2. 从哪一笔捐赠分配", "2. From which donation")}
          validate={required(say("请选择捐赠", "Choose a donation"))}
          onChoose={suggest}
          lines={fitting.map((lot) => ({
            id: lot.id,
            title: <LotTitle lot={lot} />,
            text: <LotText lot={lot} />,
          }))}
        />
      )}
      {fitting.length === 0 && (
        <Box role="status" sx={{ mb: 2, fontSize: "0.9375rem" }}>
          {say(
            "没有可以用于这项需求的捐赠。请登记捐赠，由财务人员确认到账后再分配。",
            "No donation may pay for this need. Report one; it can be used once the finance officer confirms it.",
          )}{" "}
          <Button component={Link} to="/donations/create" variant="outlined" sx={{ mt: 1 }}>
            {say("登记捐赠", "Report a donation")}
          </Button>
        </Box>
      )}
      {others.length > 0 && (
        <Box sx={{ fontSize: "0.875rem", lineHeight: 1.6, mb: 2 }}>
          <b>{say("不能用于这项需求的捐赠", "Donations that may not pay for it")}</b>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {others.map((lot) => (
              <li key={lot.id}>
                {lot.serial} {donorOf(lot)}
                {say("，余额 ", ", left ")}
                <MoneyField value={lot.left} unit />
                {say("：", ": ")}
                {lot.reasons.join("")}
              </li>
            ))}
          </Box>
        </Box>
      )}
    </>
  );
};

const LotTitle = ({ lot }: { lot: Lot }) => {
  const say = useSay();
  const donorOf = useDonor();
  return (
    <Dotted>
      {lot.serial}
      {donorOf(lot)}
      <span>
        {say("余额 ", "left ")}
        <MoneyField value={lot.left} unit />
      </span>
    </Dotted>
  );
};

const LotText = ({ lot }: { lot: Lot }) => {
  const say = useSay();
  return (
    <>
      {say("限定用途：", "For: ")}
      {lot.restrictionZh} · {say("到账 ", "received ")}
      <DateField value={lot.receivedOn} />
    </>
  );
};
