import Card from "@mui/material/Card";
import { FactList } from "../shell/fields/FactList.tsx";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import type { Options } from "./IssueVoucherInputs.tsx";

/** The need, what it still lacks, what money stands on it, and until when the person agrees. */
export const IssueSummary = ({ options }: { options: Options }) => {
  const say = useSay();
  return (
    <Card sx={{ p: 2, mb: 2 }}>
      <FactList
        facts={[
          {
            label: say("需求", "Need"),
            value: (
              <>
                <RecordLink resource="need-items" id={options.itemId}>
                  {options.itemSerial}
                </RecordLink>{" "}
                {options.recipientName} · {options.region?.pathName}
              </>
            ),
          },
          {
            label: say("服务", "Service"),
            value: say(
              `${options.serviceNameZh}，需要 ${options.quantity} ${options.unitZh}，还可签发 ${options.openUnits} ${options.unitZh}`,
              `${options.serviceNameZh}: ${options.quantity} needed, ${options.openUnits} still open`,
            ),
          },
          {
            label: say("可用资金", "Money on the need"),
            value: (
              <>
                <b>
                  <MoneyField value={options.free} unit />
                </b>
                {options.free !== options.allocated && (
                  <>
                    {say("（已落实 ", " (allocated ")}
                    <MoneyField value={options.allocated} unit />
                    {say("，其余已由其他服务券占用）", ", the rest is bound by other vouchers)")}
                  </>
                )}
              </>
            ),
          },
          {
            label: say("向服务机构提供信息的同意", "Consent for the contractor"),
            value: options.consentUntil ? (
              <>
                {say("有效至 ", "until ")}
                <DateField value={options.consentUntil} />
              </>
            ) : (
              <StateChip tone="refused" label={say("没有有效的同意书", "None in force")} />
            ),
          },
        ]}
      />
    </Card>
  );
};
