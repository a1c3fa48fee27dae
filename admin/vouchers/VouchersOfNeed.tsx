import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { useSay } from "../shell/i18n/use-say.ts";
import { usePermission } from "../shell/session/session.ts";

export interface VouchersOfNeedProps {
  item: {
    readonly id: string;
    readonly state: string;
    readonly serviceItem: string | null;
  };
}

const issuable = ["FUNDED", "PART_FUNDED", "IN_SERVICE"];
const mayHaveVouchers = [...issuable, "FULFILLED", "CLOSED"];

/** From a need to its vouchers: issue one on the money that stands on it, or see those there are. */
export const VouchersOfNeed = ({ item }: VouchersOfNeedProps) => {
  const say = useSay();
  const mayIssue = usePermission("voucher:issue");
  const mayRead = usePermission("voucher:read");
  if (item.serviceItem === null) return null;
  const ofItem = new URLSearchParams({ filter: JSON.stringify({ itemId: item.id }), page: "1" });
  return (
    <>
      {mayIssue && issuable.includes(item.state) && (
        <Button
          component={Link}
          to={`/vouchers/create?${new URLSearchParams({ itemId: item.id })}`}
          variant={item.state === "FUNDED" ? "contained" : "outlined"}
        >
          {say("签发服务券", "Issue a voucher")}
        </Button>
      )}
      {mayRead && item.state !== "FUNDED" && mayHaveVouchers.includes(item.state) && (
        <Button component={Link} to={`/vouchers?${ofItem}`} variant="outlined">
          {say("查看服务券", "Its vouchers")}
        </Button>
      )}
    </>
  );
};
