import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { Link } from "react-router-dom";
import { serviceItems } from "../../schema/codes/service-items.ts";
import { ContractsToMatchDocument } from "../../schema/generated/operations.ts";
import { errorInWords } from "../shell/api-error.ts";
import { formatDate } from "../shell/format.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { findResource } from "../shell/resource-definition.ts";
import { barSx, factsSx } from "./FocusBar.tsx";

/** A contractor is measured by its active contracts: which services, until when, how many units a month. */
export const ContractBar = () => {
  const say = useSay();
  const serviceLabel = useCodeLabel(serviceItems);
  const { data, error } = useConsoleQuery(["contracts", "matched-needs"], ContractsToMatchDocument, {});
  const contracts = data?.contracts.nodes;
  return (
    <Card component="section" aria-label={say("我的服务合同", "My contracts")} sx={barSx}>
      <Box sx={{ flex: "1 1 20em", minWidth: 0 }}>
        <b>{say("我履行中的合同", "My active contracts")}</b>
        {error && <span> {errorInWords(error)}</span>}
        {contracts?.length === 0 && (
          <Box component="span" sx={{ ml: 1 }}>
            {say(
              "没有履行中的合同：可以查看需求，但不能报名承接。",
              "None is active: you see the needs but cannot offer.",
            )}
          </Box>
        )}
        {contracts && contracts.length > 0 && (
          <Box component="dl" sx={factsSx}>
            {contracts.map((contract) => (
              <div key={contract.id}>
                <dt>{contract.serial}</dt>
                <dd>
                  {contract.serviceItems.map(serviceLabel).join(say("、", ", "))}
                  {say(
                    `；每月 ${contract.monthlyUnitCapacity} 个单位，至 ${formatDate(contract.validTo)}`,
                    `; ${contract.monthlyUnitCapacity} units a month, until ${formatDate(contract.validTo)}`,
                  )}
                </dd>
              </div>
            ))}
          </Box>
        )}
      </Box>
      {findResource("contracts") && (
        <Button component={Link} to="/contracts" variant="outlined">
          {say("查看合同", "See contracts")}
        </Button>
      )}
    </Card>
  );
};
