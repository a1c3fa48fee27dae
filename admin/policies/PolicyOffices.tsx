import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { useSay } from "../shell/i18n/use-say.ts";
import type { PolicyDetail } from "./policies.data.ts";

/** Whom to ask, by telephone. */
export const PolicyOffices = ({ offices }: { offices: PolicyDetail["offices"] }) => {
  const say = useSay();
  if (offices.length === 0) return null;
  return (
    <Box sx={{ mt: 1, fontSize: "0.9375rem", lineHeight: 1.7 }}>
      <Box component="h3" sx={{ m: 0, fontSize: "0.9375rem" }}>
        {say("咨询电话", "To ask by telephone")}
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {offices.map(({ department, nameZh, hotline }) => (
          <li key={department}>
            <span lang="zh-CN">
              {department}：{nameZh}
            </span>{" "}
            <Link href={`tel:${hotline}`} className="tabular" sx={{ fontWeight: 600 }}>
              {hotline}
            </Link>
          </li>
        ))}
      </Box>
    </Box>
  );
};
