import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { Link } from "react-router-dom";
import { FundingFocusDocument } from "../../schema/generated/operations.ts";
import { focusInWords } from "../funding-focus/focus-words.ts";
import { errorInWords } from "../shell/api-error.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";

/** What the needs below are measured against, and the way to change it. */
export const FocusBar = () => {
  const say = useSay();
  const locale = useConsoleLocale();
  const { data, error } = useConsoleQuery(["funding-focus"], FundingFocusDocument, {});
  const focus = data?.fundingFocus;
  const isSet = Boolean(focus?.updatedAt);
  return (
    <Card component="section" aria-label={say("资助方向", "Funding focus")} sx={barSx}>
      <Box sx={{ flex: "1 1 20em", minWidth: 0 }}>
        <b>{say("我的资助方向", "My funding focus")}</b>
        {error && <span> {errorInWords(error)}</span>}
        {focus && !isSet && (
          <Box component="span" sx={{ ml: 1 }}>
            {say(
              "尚未设定，各项按「不限」计满分，只按紧急程度排序。",
              "Not set yet: everything counts in full, and only urgency ranks.",
            )}
          </Box>
        )}
        {focus && isSet && (
          <Box component="dl" sx={factsSx}>
            {focusInWords(focus, locale).map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </Box>
        )}
      </Box>
      <Button component={Link} to="/funding-focus" variant={isSet ? "outlined" : "contained"}>
        {isSet ? say("修改资助方向", "Change the focus") : say("设定资助方向", "Set the focus")}
      </Button>
    </Card>
  );
};

export const barSx = {
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  columnGap: 2,
  rowGap: 1,
  px: 2,
  py: 1.25,
  fontSize: "0.9375rem",
  lineHeight: 1.6,
} as const;

export const factsSx = {
  m: 0,
  display: "flex",
  flexWrap: "wrap",
  columnGap: 2.5,
  fontSize: "0.875rem",
  "& dt": { display: "inline", color: "text.secondary", mr: 0.75 },
  "& dd": { display: "inline", m: 0 },
} as const;
