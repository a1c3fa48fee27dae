import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import TextField from "@mui/material/TextField";
import { type FormEvent, useState } from "react";
import { Link, useNavigate } from "react-router-dom";
import type { Permission } from "../../schema/codes/permissions.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { useSession } from "../shell/session/session.ts";
import { routeOfSerial } from "./trace-model.ts";

const starts: readonly { to: string; zh: string; en: string; permission: Permission }[] = [
  { to: "/donations", zh: "从一笔捐赠出发", en: "From a donation", permission: "donation:read" },
  { to: "/projects", zh: "从一个项目出发", en: "From a project", permission: "charity:read" },
  { to: "/allocations", zh: "从一笔资金分配出发", en: "From an allocation", permission: "allocation:read" },
  { to: "/vouchers", zh: "从一张服务券出发", en: "From a voucher", permission: "voucher:read" },
  { to: "/visits", zh: "从一次上门服务出发", en: "From a visit", permission: "visit:read" },
];

/** A trace begins at a thing; here are the lists in which to find one. */
export const WhereToStart = () => {
  const say = useSay();
  const permissions = useSession()?.permissions ?? [];
  const offered = starts.filter(({ permission }) => permissions.includes(permission));
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageTitle
        title={say("资金追溯", "Trace")}
        subtitle={say(
          "每一分钱从哪里来、用到哪里，都能查到。输入编号，或从下面任一列表打开一条记录，点「追溯资金」。",
          "Where each fen came from and went. Enter a number, or open a record of these lists and press Trace the money.",
        )}
      />
      {offered.length > 0 && <ByNumber />}
      <Card sx={{ p: 2 }}>
        {offered.length === 0 && <EmptyState reason="forbidden" />}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1 }}>
          {offered.map(({ to, zh, en }) => (
            <li key={to}>
              <Button component={Link} to={to} variant="outlined" sx={{ minWidth: 220 }}>
                {say(zh, en)}
              </Button>
            </li>
          ))}
        </Box>
      </Card>
    </Box>
  );
};

/** Straight to the trace of a number that stands on a paper. */
const ByNumber = () => {
  const say = useSay();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [refused, setRefused] = useState(false);
  const go = (event: FormEvent) => {
    event.preventDefault();
    const route = routeOfSerial(text);
    setRefused(!route);
    if (route) navigate(route);
  };
  return (
    <Card component="form" role="search" noValidate onSubmit={go} sx={{ p: 2, mb: 2 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "flex-start" }}>
        <TextField
          label={say("编号", "Number")}
          value={text}
          error={refused}
          fullWidth={false}
          sx={{ minWidth: { xs: "100%", sm: 280 } }}
          helperText={
            refused
              ? say("应像 捐2026-000005 这样填写完整", "Enter it whole, such as 捐2026-000005")
              : say("捐、项、拨、需、券、访、凭 开头的编号", "It begins with 捐, 项, 拨, 需, 券, 访 or 凭")
          }
          onChange={(event) => {
            setText(event.target.value);
            setRefused(false);
          }}
          slotProps={{ htmlInput: { autoComplete: "off" } }}
        />
        <Button type="submit" variant="contained">
          {say("追溯", "Trace")}
        </Button>
      </Box>
    </Card>
  );
};
