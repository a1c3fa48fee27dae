import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, type ReactNode, useState } from "react";
import type { ImportTargetsQuery } from "../../schema/generated/operations.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { useAction } from "../shell/forms/use-action.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { missingTargets } from "./import-words.ts";
import { type ImportDetail, mapColumns } from "./imports.data.ts";

type Target = ImportTargetsQuery["importTargets"][number];

export interface ColumnsFormProps {
  of: ImportDetail;
  targets: readonly Target[];
  onDone: () => void;
  onCancel?: () => void;
}

/** One choice a column. What is still missing, and what was chosen twice, is said before anything is sent. */
export const ColumnsForm = ({ of, targets, onDone, onCancel }: ColumnsFormProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const first = of.columns.map(({ target }) => target ?? null);
  const [mapping, setMapping] = useState<readonly (string | null)[]>(first);
  const { submit, isPending, error } = useAction(mapColumns, { refreshes: ["imports"], onDone });
  const missing = missingTargets(mapping).map((label) => label[locale]);
  const isTwice = (target: string | null) =>
    target !== null && mapping.filter((other) => other === target).length > 1;
  const blocked = missing.length > 0 || mapping.some(isTwice);
  const places = of.columns.map((_, index) => index);
  // What needs a person comes first; a column keeps its place while it is being chosen.
  const unknown = places.filter((index) => first[index] === null);
  const known = places.filter((index) => first[index] !== null);
  const choiceOf = (index: number) => (
    <ColumnChoice
      key={index}
      number={index + 1}
      heading={of.columns[index]?.heading ?? ""}
      targets={targets}
      value={mapping[index] ?? null}
      guessed={first[index] ?? null}
      isTwice={isTwice(mapping[index] ?? null)}
      onChange={(target) => setMapping(mapping.map((old, at) => (at === index ? target : old)))}
    />
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!blocked) void submit({ id: of.id, mapping: [...mapping] });
  };
  return (
    <form onSubmit={send} aria-label={say("对应列", "Columns")}>
      <Box role="status" sx={{ mb: 1 }}>
        {missing.length > 0 ? (
          <StateChip
            tone="refused"
            label={say(`还没有对应：${missing.join("、")}`, `Still missing: ${missing.join(", ")}`)}
          />
        ) : (
          <StateChip tone="done" label={say("必需的列都已对应", "All required columns are there")} />
        )}
      </Box>
      {unknown.length > 0 && (
        <ColumnGroup title={say("没有认出的列", "Not recognised")}>{unknown.map(choiceOf)}</ColumnGroup>
      )}
      {known.length > 0 && (
        <ColumnGroup title={say("自动认出的列", "Recognised")}>{known.map(choiceOf)}</ColumnGroup>
      )}
      {error && <ErrorState error={error} />}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, mt: 2 }}>
        <Button type="submit" variant="contained" disabled={blocked || isPending}>
          {isPending ? say("正在提交…", "Sending…") : say("保存对应并核对", "Save and check")}
        </Button>
        {onCancel && (
          <Button type="button" variant="outlined" onClick={onCancel}>
            {say("取消", "Cancel")}
          </Button>
        )}
      </Box>
    </form>
  );
};

const ColumnGroup = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box component="section" sx={{ mt: 2 }}>
    <Typography variant="h3" sx={{ mb: 0.5 }}>
      {title}
    </Typography>
    {children}
  </Box>
);

interface ColumnChoiceProps {
  number: number;
  heading: string;
  targets: readonly Target[];
  value: string | null;
  guessed: string | null;
  isTwice: boolean;
  onChange: (target: string | null) => void;
}

const ColumnChoice = ({ number, heading, targets, value, guessed, isTwice, onChange }: ColumnChoiceProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const chosen = targets.find(({ target }) => target === value) ?? null;
  const name = heading || say(`第 ${number} 列（没有列名）`, `Column ${number} (no heading)`);
  const groupOf = ({ target }: Target) =>
    target.startsWith("person.")
      ? say("个人信息", "Of a person")
      : target.startsWith("household.")
        ? say("家庭信息", "Of the family")
        : say("登记", "Register");
  const helper = isTwice
    ? say("这一项已对应另一列", "Another column stands for this already")
    : (locale === "zh" && chosen?.target !== guessed && chosen?.noteZh) || undefined;
  return (
    <Box
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "minmax(0, 2fr) minmax(0, 3fr) 7em" },
        alignItems: "start",
        columnGap: 2,
        py: 0.75,
        borderTop: 1,
        borderColor: "divider",
      }}
    >
      <Box sx={{ pt: 1.5, fontWeight: 600, fontSize: "0.9375rem", overflowWrap: "anywhere" }}>{name}</Box>
      <Autocomplete
        options={[...targets]}
        value={chosen}
        groupBy={groupOf}
        getOptionKey={({ target }) => target}
        getOptionLabel={(of) =>
          (locale === "zh" ? of.labelZh : of.labelEn) + (of.required ? say("（必需）", " (required)") : "")
        }
        isOptionEqualToValue={(one, other) => one.target === other.target}
        onChange={(_, to) => onChange(to?.target ?? null)}
        noOptionsText={say("没有这一项", "No such item")}
        clearText={say("不导入这一列", "Leave it aside")}
        openText={say("展开", "Open")}
        closeText={say("收起", "Close")}
        renderInput={(params) => (
          <TextField
            {...params}
            label={say(`「${name}」对应`, `“${name}” stands for`)}
            placeholder={say("不导入", "Left aside")}
            error={isTwice}
            helperText={helper}
          />
        )}
      />
      <Box sx={{ pt: 1.5 }}>
        {chosen && chosen.target === guessed && (
          <StateChip tone="done" label={say("自动认出", "Recognised")} />
        )}
        {chosen && chosen.target !== guessed && <StateChip tone="working" label={say("手动", "By hand")} />}
        {!chosen && <StateChip tone="draft" label={say("不导入", "Left aside")} />}
      </Box>
    </Box>
  );
};
