import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { useNotify } from "react-admin";
import { Link, useNavigate, useSearchParams } from "react-router-dom";
import { VoucherOptionsDocument } from "../../schema/generated/operations.ts";
import { today } from "../shell/days.ts";
import { ActionForm } from "../shell/forms/ActionForm.tsx";
import { wholeNumber } from "../shell/forms/whole-number.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { CardSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { neverStale } from "../shell/query-client.ts";
import { FundedNeeds } from "./FundedNeeds.tsx";
import { IssueSummary } from "./IssueSummary.tsx";
import { IssueInputs, type Options, SubmitWords } from "./IssueVoucherInputs.tsx";
import { useServiceWords } from "./voucher-words.tsx";
import { issueVoucher, voucherRefreshes } from "./vouchers.data.ts";

/** Orders units of a service for one funded need: under which contract, how many, from when to when. */
export const IssueVoucher = () => {
  const say = useSay();
  const [params] = useSearchParams();
  const itemId = params.get("itemId");
  if (!itemId) return <FundedNeeds />;
  return (
    <Box sx={{ maxWidth: 860 }}>
      <PageTitle
        title={say("签发服务券", "Issue a voucher")}
        subtitle={say(
          "凭券向服务机构购买服务；只能使用，不能兑现，不能转让。",
          "A voucher buys a service from a contractor; it is no cash and cannot be handed on.",
        )}
      />
      <IssueForm itemId={itemId} />
    </Box>
  );
};

const IssueForm = ({ itemId }: { itemId: string }) => {
  const say = useSay();
  const { data, error, refetch } = useConsoleQuery(
    ["need-items", "voucherOptions"],
    VoucherOptionsDocument,
    { itemId },
    neverStale,
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <CardSkeleton />;
  const options = data.voucherOptions;
  const fitting = options.contracts.filter(({ fits }) => fits);
  const refused = options.reasonsZh.length > 0 || fitting.length === 0;
  return (
    <>
      <IssueSummary options={options} />
      {refused ? <Refusal options={options} /> : <Inputs options={options} />}
      {!refused && options.contracts.length > fitting.length && (
        <Box sx={{ fontSize: "0.875rem", mt: 2 }}>
          <b>{say("不能用于这项需求的合同", "Contracts that cannot serve this need")}</b>
          <OtherContracts options={options} />
        </Box>
      )}
    </>
  );
};

const OtherContracts = ({ options }: { options: Options }) => {
  const say = useSay();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: "0.875rem", lineHeight: 1.6 }}>
      {options.contracts
        .filter(({ fits }) => !fits)
        .map((contract) => (
          <li key={contract.contractId}>
            {contract.contractSerial} {contract.contractTitle}
            {say("：", ": ")}
            {contract.reasonsZh.join("")}
          </li>
        ))}
    </Box>
  );
};

/** Why no voucher can be issued now, all reasons at once, and where each is put right. */
const Refusal = ({ options }: { options: Options }) => {
  const say = useSay();
  return (
    <Card sx={{ p: 2 }} role="status">
      <Box component="h2" sx={{ m: 0, fontSize: "1rem" }}>
        {say("暂不能签发", "Cannot be issued now")}
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5, lineHeight: 1.7 }}>
        {options.reasonsZh.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {options.reasonsZh.length === 0 && options.contracts.length === 0 && (
          <li>{say(`没有购买「${options.serviceNameZh}」的合同。`, "No contract buys this service.")}</li>
        )}
      </Box>
      {options.contracts.length > 0 && <OtherContracts options={options} />}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, mt: 2 }}>
        <Button
          component={Link}
          to={`/need-items/${encodeURIComponent(options.itemId)}/show`}
          variant="outlined"
        >
          {say("返回需求", "Back to the need")}
        </Button>
        {options.reasonsZh.length === 0 && (
          <Button component={Link} to="/contracts/create" variant="outlined">
            {say("起草服务合同", "Draft a contract")}
          </Button>
        )}
      </Box>
    </Card>
  );
};

const Inputs = ({ options }: { options: Options }) => {
  const say = useSay();
  const navigate = useNavigate();
  const notify = useNotify();
  const words = useServiceWords();
  const fitting = options.contracts.filter(({ fits }) => fits);
  const only = fitting.length === 1 ? fitting[0] : undefined;
  return (
    <Card sx={{ p: { xs: 1.5, sm: 2.5 } }}>
      <ActionForm
        action={issueVoucher}
        warnWhenUnsavedChanges
        defaultValues={{
          contractId: only?.contractId ?? "",
          units: only ? String(only.suggestedUnits) : "",
          validFrom: today(),
          validTo: only?.latestValidTo ?? "",
        }}
        toInput={({ contractId, units, validFrom, validTo }) => ({
          itemId: options.itemId,
          contractId: String(contractId),
          units: wholeNumber(units) ?? 0,
          validFrom: String(validFrom ?? ""),
          validTo: String(validTo ?? ""),
        })}
        refreshes={voucherRefreshes}
        submitLabel={<SubmitWords options={options} />}
        onCancel={() => navigate(-1)}
        onDone={(voucher) => {
          notify(
            say(
              `${voucher.serial} 已签发：${words.units(voucher.units, voucher.serviceItem)}。`,
              `${voucher.serial} is issued.`,
            ),
            { type: "success" },
          );
          setTimeout(() => navigate(`/vouchers/${encodeURIComponent(voucher.id)}/show`), 0);
        }}
      >
        <IssueInputs options={options} />
      </ActionForm>
    </Card>
  );
};
