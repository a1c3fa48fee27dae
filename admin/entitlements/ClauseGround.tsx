import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { areaKinds } from "../../schema/codes/area-kinds.ts";
import { factOrigins } from "../../schema/codes/fact-origins.ts";
import { factSources } from "../../schema/codes/fact-sources.ts";
import { verification } from "../../schema/codes/verification.ts";
import { FigureText } from "../policies/PolicyStandards.tsx";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import type { Clause } from "./entitlement-types.ts";

interface GroundProps {
  label: ReactNode;
  value: ReactNode;
  /** From where and since when. */
  children: ReactNode;
}

const Ground = ({ label, value, children }: GroundProps) => (
  <Box component="li" sx={{ py: 0.25, fontSize: "0.875rem", lineHeight: 1.6 }}>
    <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1 }}>
      <span>{label}</span>
      <b className="tabular">{value}</b>
    </Box>
    <Box sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>
      <Dotted>{children}</Dotted>
    </Box>
  </Box>
);

/** A value with its source and date, and why it does not decide where it does not. */
export const ClauseFact = ({ fact }: { fact: Clause["facts"][number] }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const sourceLabel = useCodeLabel(factSources);
  const originLabel = useCodeLabel(factOrigins);
  const whyLabel = useCodeLabel(verification);
  const { labelZh, labelEn, person, text, source, origin, obtainedOn, validUntil, because, basisZh } = fact;
  const label = locale === "zh" ? labelZh : labelEn;
  const isOnRecord = source !== null || text !== null;
  return (
    <Ground
      label={person ? say(`${label}（${person.name}）`, `${label} (${person.name})`) : label}
      value={
        text ??
        (because ? (
          <StateChip tone="attention" label={whyLabel(because)} />
        ) : (
          <StateChip tone="attention" label={say("没有登记", "Not on record")} />
        ))
      }
    >
      {isOnRecord && (source && origin === "REGISTER" ? sourceLabel(source) : originLabel(origin))}
      {obtainedOn && (
        <>
          {say("取得于 ", "of ")}
          <DateField value={obtainedOn} />
        </>
      )}
      {validUntil && (
        <>
          {say("有效期至 ", "valid until ")}
          <DateField value={validUntil} />
        </>
      )}
      {basisZh}
    </Ground>
  );
};

/** The figure behind a threshold: how much, whose, since when. */
export const ClauseStandard = ({ standard }: { standard: Clause["standards"][number] }) => {
  const say = useSay();
  const areaLabel = useCodeLabel(areaKinds);
  const { labelZh, areaKind, value, region, validFrom } = standard;
  return (
    <Ground
      label={
        <>
          {say("标准：", "Standard: ")}
          {labelZh}
          {areaKind && say(`（${areaLabel(areaKind)}）`, ` (${areaLabel(areaKind)})`)}
        </>
      }
      value={<FigureText figure={standard} />}
    >
      {value === null
        ? say("还没有录入本地标准", "No figure is on record here")
        : (region?.pathName ?? say("全国通用默认值", "Default"))}
      {validFrom && (
        <>
          {say("自 ", "from ")}
          <DateField value={validFrom} />
          {say(" 起", "")}
        </>
      )}
    </Ground>
  );
};
