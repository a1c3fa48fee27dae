import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { type FormEvent, useState } from "react";
import { FeedTargetsDocument } from "../../schema/generated/operations.ts";
import { useAction } from "../shell/forms/use-action.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { TableSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { waitsForColumns } from "./feed-words.ts";
import { type FeedDetail, mapColumns } from "./feeds.data.ts";

/** What each column of the file stands for; asked at once where the headings did not say it. */
export const FeedColumns = ({ of }: { of: FeedDetail }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const [open, setOpen] = useState(waitsForColumns(of));
  const [mapping, setMapping] = useState<readonly string[]>(of.columns.map(({ target }) => target ?? ""));
  const { data, error, refetch } = useConsoleQuery(["feed-targets", of.kind], FeedTargetsDocument, {
    kind: of.kind,
  });
  const { submit, isPending, error: refused } = useAction(mapColumns, { refreshes: ["feeds"] });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit({ id: of.id, mapping: mapping.map((target) => target || null) });
  };
  return (
    <Section
      title={say("对应列", "Columns")}
      count={of.columns.length}
      actions={
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? say("收起", "Hide") : say("查看或修改", "Show or change")}
        </Button>
      }
    >
      {open && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {open && !data && !error && <TableSkeleton rows={3} />}
      {open && data && (
        <form onSubmit={send} aria-label={say("对应列", "Columns")}>
          {of.columns.map(({ heading }, index) => (
            <TextField
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place.
              key={index}
              select
              fullWidth
              label={say(`「${heading}」是`, `“${heading}” is`)}
              value={mapping[index] ?? ""}
              onChange={(event) =>
                setMapping(mapping.map((old, at) => (at === index ? event.target.value : old)))
              }
              slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
              sx={{ mb: 1 }}
            >
              <MenuItem value="">{say("不读取", "Left aside")}</MenuItem>
              {data.feedTargets.map(({ target, labelZh, labelEn, required }) => (
                <MenuItem key={target} value={target}>
                  {locale === "zh" ? labelZh : labelEn}
                  {required && say("（必需）", " (required)")}
                </MenuItem>
              ))}
            </TextField>
          ))}
          {refused && <ErrorState error={refused} />}
          <Box sx={{ mt: 1 }}>
            <Button type="submit" variant="contained" disabled={isPending}>
              {isPending ? say("正在提交…", "Sending…") : say("保存对应并核对", "Save and check")}
            </Button>
          </Box>
        </form>
      )}
    </Section>
  );
};
