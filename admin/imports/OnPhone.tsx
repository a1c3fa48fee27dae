import Box from "@mui/material/Box";
import { useSay } from "../shell/i18n/use-say.ts";

/** Why there are no buttons here. */
export const OnPhone = () => {
  const say = useSay();
  return (
    <Box role="note" sx={{ mb: 2, fontSize: "0.9375rem", lineHeight: 1.6 }}>
      {say(
        "手机上只能查看。导入要对照整张表，请在电脑上上传、提交和撤销。",
        "On a phone you may only read. An import is checked against a whole table: upload, write and undo it at a desk.",
      )}
    </Box>
  );
};
