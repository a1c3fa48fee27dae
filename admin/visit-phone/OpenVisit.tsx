import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { Link } from "react-router-dom";
import { OpenVisitDocument } from "../../schema/generated/operations.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import type { PhoneVisit } from "./visit-phone.data.ts";

/** The one service that this worker began and has not handed in; nobody can be at two. */
export function useOpenVisit(enabled = true): PhoneVisit | undefined {
  const { data } = useConsoleQuery(["visit-phone", "open"], OpenVisitDocument, {}, { enabled });
  return data?.visits.nodes[0];
}

/** Says before anything is filled in what the server would refuse afterwards, and leads to what is to be done first. */
export const OpenVisit = ({ visit }: { visit: PhoneVisit }) => {
  const say = useSay();
  return (
    <Card role="status" sx={{ p: 1.5, mb: 1.5, borderColor: "primary.main", borderWidth: 2 }}>
      <Box component="h2" sx={{ m: 0, fontSize: "1.125rem" }}>
        {say("有一次服务已签到、尚未提交", "A visit is begun and not submitted")}
      </Box>
      <Box sx={{ fontSize: "0.9375rem", lineHeight: 1.7 }}>
        <Dotted>
          {visit.recipientName}
          {visit.regionName}
          {visit.serviceNameZh}
        </Dotted>
        {say("签到 ", "Since ")}
        <DateField value={visit.beganAt} time />
      </Box>
      <Button
        component={Link}
        to={`/visit-phone/${encodeURIComponent(visit.voucherId)}`}
        variant="contained"
        fullWidth
        sx={{ mt: 1, minHeight: 48, fontSize: "1rem" }}
      >
        {say(`去提交 ${visit.serial}`, `Submit ${visit.serial}`)}
      </Button>
    </Card>
  );
};
