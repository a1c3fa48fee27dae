import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import { useState } from "react";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { NothingHere } from "../shell/pages/Section.tsx";
import { usePermission } from "../shell/session/session.ts";

/** The photograph of a visit. Who decides sees it at once; who only reads asks for it. Each look is recorded. */
export const VisitPhoto = ({ fileId }: { fileId: string | null }) => {
  const say = useSay();
  const decides = usePermission("visit:approve");
  const [shown, setShown] = useState(decides);
  const [failed, setFailed] = useState(false);
  if (!fileId) return <NothingHere>{say("没有上传照片。", "No photograph was uploaded.")}</NothingHere>;
  const address = `/files/${encodeURIComponent(fileId)}`;
  if (!shown) {
    return (
      <>
        <Button variant="outlined" onClick={() => setShown(true)}>
          {say("查看照片", "Show the photograph")}
        </Button>
        <Box sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>
          {say("查看会记入操作记录。", "The look is recorded.")}
        </Box>
      </>
    );
  }
  if (failed) {
    return (
      <StateChip
        tone="refused"
        label={say("照片打不开，可能没有查看权限。", "It cannot be opened; you may lack permission.")}
      />
    );
  }
  return (
    <Link href={address} target="_blank" rel="noopener">
      <Box
        component="img"
        src={address}
        alt={say("上门服务照片，打开原图", "Photograph of the visit, open it in full")}
        onError={() => setFailed(true)}
        sx={{ maxWidth: "100%", maxHeight: 360, borderRadius: 1, display: "block" }}
      />
    </Link>
  );
};
