import CheckCircleOutline from "@mui/icons-material/CheckCircleOutline";
import FilterAltOff from "@mui/icons-material/FilterAltOff";
import InboxOutlined from "@mui/icons-material/InboxOutlined";
import LockOutlined from "@mui/icons-material/LockOutlined";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useSay } from "../i18n/use-say.ts";

export type EmptyReason = "filtered" | "forbidden" | "nothing" | "done";

export interface EmptyStateProps {
  /** Why there is nothing: the filter, the post, the register itself, or that all is done. */
  reason: EmptyReason;
  title?: string;
  /** What the reader can do about it. */
  text?: ReactNode;
  /** One button or link. */
  children?: ReactNode;
}

const icons = {
  filtered: FilterAltOff,
  forbidden: LockOutlined,
  nothing: InboxOutlined,
  done: CheckCircleOutline,
} as const;

/** Says why a place is empty; "no data" alone would leave the reader guessing. */
export const EmptyState = ({ reason, title, text, children }: EmptyStateProps) => {
  const say = useSay();
  const Icon = icons[reason];
  const titles: Record<EmptyReason, string> = {
    filtered: say("按当前条件没有结果", "Nothing matches these conditions"),
    forbidden: say("当前岗位不能查看", "The active post may not see this"),
    nothing: say("尚无数据", "Nothing recorded yet"),
    done: say("已全部办完", "All done"),
  };
  return (
    <Box sx={{ textAlign: "center", py: 5, px: 2 }}>
      <Icon aria-hidden sx={{ fontSize: 40, color: "text.secondary" }} />
      <Typography variant="h3" component="h2" sx={{ mt: 1 }}>
        {title ?? titles[reason]}
      </Typography>
      {text && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, maxWidth: "40em", mx: "auto" }}>
          {text}
        </Typography>
      )}
      {children && <Box sx={{ mt: 2 }}>{children}</Box>}
    </Box>
  );
};
