import Box from "@mui/material/Box";
import { useLocation } from "react-router-dom";
import { AccessDeniedPage } from "../shell/layout/error-pages.tsx";
import { usePermission } from "../shell/session/session.ts";
import { LogVisitPage } from "./LogVisitPage.tsx";
import { PhoneList } from "./PhoneList.tsx";
import { PhoneVoucherPage } from "./PhoneVoucherPage.tsx";

/** `/visit-phone`, `/visit-phone/:voucherId` and `/visit-phone/:voucherId/log`. */
export const VisitPhone = () => {
  const { pathname } = useLocation();
  const mayLog = usePermission("visit:log");
  if (!mayLog) return <AccessDeniedPage />;
  const [, , voucherId, part] = pathname.split("/").map(decodeURIComponent);
  return (
    <Box sx={{ maxWidth: 560, mx: { xs: 0, md: 0 } }}>
      {!voucherId && <PhoneList />}
      {voucherId && part === "log" && <LogVisitPage key={voucherId} voucherId={voucherId} />}
      {voucherId && part !== "log" && <PhoneVoucherPage key={voucherId} voucherId={voucherId} />}
    </Box>
  );
};
