import { useEffect } from "react";
import { maxLength, required, TextInput } from "react-admin";
import { useNavigate } from "react-router-dom";
import { MoneyField } from "../shell/fields/values.tsx";
import { formatMoneyWithUnit } from "../shell/format.ts";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import {
  awardContract,
  type Contract,
  completeContract,
  contractRefreshes,
  terminateContract,
} from "./contracts.data.ts";

type Props = ActionDialogProps<Contract>;

function useContractFacts(contract: Contract) {
  const say = useSay();
  return [
    { label: say("合同", "Contract"), value: `${contract.serial} ${contract.title}` },
    { label: say("服务机构", "Contractor"), value: contract.contractor?.name ?? "" },
    { label: say("金额上限", "Cap"), value: <MoneyField value={contract.cap} unit /> },
    { label: say("已签发", "Issued"), value: <MoneyField value={contract.committed} unit /> },
    {
      label: say("期限", "Term"),
      value: `${contract.validFrom} ${say("至", "to")} ${contract.validTo}`,
    },
  ];
}

const Award = ({ record: contract, open, onClose }: Props) => {
  const say = useSay();
  const cap = formatMoneyWithUnit(contract.cap, useConsoleLocale());
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("授予合同", "Award the contract")}
      facts={[
        ...useContractFacts(contract),
        {
          label: say("结果", "Effect"),
          value: say(
            "合同生效，单价固定，可以据此签发服务券；服务机构可以查询匹配的需求。",
            "It takes effect at fixed prices; vouchers can be issued, and the contractor sees matching needs.",
          ),
        },
      ]}
      confirmLabel={say(`确认授予，上限 ${cap}`, `Award, cap ${cap}`)}
      action={awardContract}
      toInput={() => contract.id}
      refreshes={contractRefreshes}
    />
  );
};

const Complete = ({ record: contract, open, onClose }: Props) => {
  const say = useSay();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("办结合同", "Complete the contract")}
      facts={useContractFacts(contract)}
      confirmLabel={say(`确认办结 ${contract.serial}`, `Complete ${contract.serial}`)}
      action={completeContract}
      toInput={() => contract.id}
      refreshes={contractRefreshes}
    />
  );
};

const Terminate = ({ record: contract, open, onClose }: Props) => {
  const say = useSay();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("终止合同", "Terminate the contract")}
      facts={[
        ...useContractFacts(contract),
        {
          label: say("结果", "Effect"),
          value: say(
            "立即停止签发和上门；已提交的服务记录照常审核。不能恢复。",
            "No new vouchers or visits from now on; what was submitted is still decided. It cannot be undone.",
          ),
        },
      ]}
      confirmLabel={say(`确认终止 ${contract.serial}`, `Terminate ${contract.serial}`)}
      action={terminateContract}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ id: contract.id, reason: String(reason ?? "").trim() })}
      refreshes={contractRefreshes}
      tone="error"
    >
      <TextInput
        source="reason"
        label={say("终止原因", "Reason")}
        validate={[required(), maxLength(500)]}
        multiline
        minRows={2}
      />
    </ConfirmByFacts>
  );
};

/** No question to ask: a draft is changed on a page of its own. */
const Edit = ({ record: contract, onClose }: Props) => {
  const navigate = useNavigate();
  useEffect(() => {
    onClose();
    navigate(`/contracts/${encodeURIComponent(contract.id)}`);
  }, [navigate, onClose, contract.id]);
  return null;
};

export const contractDialogs = {
  correctContract: Edit,
  awardContract: Award,
  completeContract: Complete,
  terminateContract: Terminate,
};
