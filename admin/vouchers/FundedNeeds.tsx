import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { Link } from "react-router-dom";
import { FundedServiceNeedsDocument } from "../../schema/generated/operations.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { CardSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { neverStale } from "../shell/query-client.ts";
import { useServiceWords } from "./voucher-words.tsx";

/** Needs that are met by a service, are funded, and have no voucher yet. */
export const FundedNeeds = () => {
  const say = useSay();
  const words = useServiceWords();
  const { data, error } = useConsoleQuery(
    ["need-items", "funded"],
    FundedServiceNeedsDocument,
    { first: 100 },
    neverStale,
  );
  const needs = data?.needs.nodes;
  return (
    <Box sx={{ maxWidth: 860 }}>
      <PageTitle
        title={say("签发服务券", "Issue a voucher")}
        subtitle={say(
          "资金到位、还没有服务券的需求；选择一项签发。",
          "Needs that are funded and have no voucher yet; choose one.",
        )}
      />
      {error && <ErrorState error={error} />}
      {!error && !needs && <CardSkeleton />}
      {needs?.length === 0 && (
        <Card>
          <EmptyState
            reason="nothing"
            title={say("没有资金到位、待签发的需求", "No funded need waits for a voucher")}
            text={say(
              "慈善组织分配资金后，需求会出现在这里。",
              "A need appears here once a charity has allocated money to it.",
            )}
          />
        </Card>
      )}
      {needs && needs.length > 0 && (
        <Card component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
          {needs.map((need) => (
            <Box
              component="li"
              key={need.id}
              sx={{ px: 2, py: 1, "& + &": { borderTop: 1, borderColor: "divider" } }}
            >
              <Button
                component={Link}
                to={`/vouchers/create?${new URLSearchParams({ itemId: need.id })}`}
                sx={{ px: 0, textDecoration: "underline" }}
              >
                {need.serial}
              </Button>
              <Box sx={{ fontSize: "0.875rem" }}>
                <Dotted>
                  {`${need.serviceItem ? words.service(need.serviceItem) : ""} ${need.quantity} ${need.unit}`}
                  {need.person.name}
                  {need.region.name}
                </Dotted>
              </Box>
            </Box>
          ))}
        </Card>
      )}
    </Box>
  );
};
