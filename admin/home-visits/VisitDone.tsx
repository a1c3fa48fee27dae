import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { Link } from "react-router-dom";
import { homeVisitOutcomes } from "../../schema/codes/home-visit-outcomes.ts";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { usePermission } from "../shell/session/session.ts";
import type { Plan, Visit } from "./home-visits.data.ts";

/** What is on record now, when the next visit is due, and what to do next. */
export const VisitDone = ({ visit, plan }: { visit: Visit; plan: Plan }) => {
  const say = useSay();
  const mayRecordNeed = usePermission("need:record");
  const family = new URLSearchParams({ family: visit.householdId });
  return (
    <Card sx={{ p: 2 }} role="status">
      <CodeChip code={visit.outcome} states={homeVisitOutcomes} />
      <Box sx={{ fontSize: "1.0625rem", lineHeight: 1.7, mt: 1 }}>
        {say(
          `见到 ${visit.met.length} 人，登记 ${visit.facts.length} 条信息，照片 ${visit.photoCount} 张。`,
          `${visit.met.length} met, ${visit.facts.length} facts, ${visit.photoCount} photographs.`,
        )}
      </Box>
      {plan.dueOn && (
        <Box sx={{ fontSize: "1.0625rem" }}>
          {say("下次应走访：", "Next due: ")}
          <b>
            <DateField value={plan.dueOn} />
          </b>
        </Box>
      )}
      <Box sx={{ display: "grid", gap: 1.5, mt: 2 }}>
        {visit.needNoticed && mayRecordNeed && (
          <Button
            component={Link}
            to={`/need-items/create?${family}`}
            variant="contained"
            sx={{ minHeight: 56, fontSize: "1.125rem" }}
          >
            {say("登记发现的需求", "Record what it lacks")}
          </Button>
        )}
        <Button
          component={Link}
          to="/home-visits"
          variant={visit.needNoticed && mayRecordNeed ? "outlined" : "contained"}
          sx={{ minHeight: 56, fontSize: "1.125rem" }}
        >
          {say("下一家", "Next family")}
        </Button>
        <Button
          component={Link}
          to={`/households/${encodeURIComponent(visit.householdId)}/show`}
          sx={{ minHeight: 48 }}
        >
          {say("打开家庭页面", "Open the family")}
        </Button>
      </Box>
    </Card>
  );
};
