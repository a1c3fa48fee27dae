import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { ImportTargetsDocument } from "../../schema/generated/operations.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { keepFocusOnPage } from "../shell/forms/keep-focus.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { isUnderWay } from "../shell/jobs/job-words.ts";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { FigureTable } from "../shell/lists/FigureTable.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { TableSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { alwaysFresh } from "../shell/query-client.ts";
import { ColumnsForm } from "./ColumnsForm.tsx";
import { waitsForColumns } from "./import-words.ts";
import type { ImportDetail } from "./imports.data.ts";

/** What each column of the file stands for; to be said where the headings did not say it. */
export const ColumnsPart = ({ of }: { of: ImportDetail }) => {
  const say = useSay();
  const onPhone = useOnPhone();
  const [editing, setEditing] = useState(false);
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useConsoleQuery(
    ["import-targets"],
    ImportTargetsDocument,
    {},
    alwaysFresh,
  );
  const mayMap =
    !onPhone &&
    !isUnderWay(of.job) &&
    of.availableActions.some(({ action, allowed }) => action === "mapColumns" && allowed);
  const edits = mayMap && (editing || waitsForColumns(of));
  const mapped = of.columns.filter(({ target }) => target).length;
  const aside = of.columns.length - mapped;
  const byHand = of.history.some(({ action }) => action === "mapColumns");
  const close = () => {
    setEditing(false);
    keepFocusOnPage();
  };
  return (
    <Section
      title={say("对应列", "Columns")}
      count={of.columns.length}
      actions={
        !edits && (
          <>
            <Button aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? say("收起各列", "Hide them") : say("查看各列", "Show them")}
            </Button>
            {mayMap && (
              <Button variant="outlined" onClick={() => setEditing(true)}>
                {say("修改对应", "Change")}
              </Button>
            )}
          </>
        )
      }
    >
      <Box sx={{ fontSize: "0.9375rem", lineHeight: 1.6, mb: 1 }}>
        {byHand
          ? say(`${mapped} 列已对应`, `${mapped} columns are mapped`)
          : say(
              `${mapped} 列按列名或上次保存的对应自动认出`,
              `${mapped} columns were recognised by their headings or by what was saved before`,
            )}
        {aside > 0 ? say(`，${aside} 列不导入。`, `, ${aside} are left aside.`) : say("。", ".")}
        {say(
          "对应会保存，同样表头的文件下次自动对应。",
          " What you say is kept for files with the same headings.",
        )}
      </Box>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && (edits || open) && <TableSkeleton rows={5} />}
      {data && edits && (
        <ColumnsForm
          key={of.version}
          of={of}
          targets={data.importTargets}
          onDone={close}
          {...(editing && { onCancel: close })}
        />
      )}
      {data && open && !edits && <ColumnList of={of} targets={data.importTargets} />}
    </Section>
  );
};

const ColumnList = ({
  of,
  targets,
}: {
  of: ImportDetail;
  targets: readonly { target: string; labelZh: string; labelEn: string; required: boolean }[];
}) => {
  const say = useSay();
  const locale = useConsoleLocale();
  return (
    <FigureTable
      rows={of.columns.map((column, index) => ({ ...column, index }))}
      keyOf={({ index }) => String(index)}
      columns={[
        {
          label: say("文件中的列", "Column of the file"),
          cell: ({ heading }) => heading || "—",
          width: "50%",
        },
        {
          label: say("对应", "Stands for"),
          isText: true,
          width: "50%",
          cell: ({ target }) => {
            const known = targets.find((one) => one.target === target);
            if (!known) return <StateChip tone="draft" label={say("不导入", "Left aside")} />;
            return locale === "zh" ? known.labelZh : known.labelEn;
          },
        },
      ]}
    />
  );
};
