import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { policyVersionStates } from "../../schema/codes/policy-version-standings.ts";
import { PolicyDifferencesDocument } from "../../schema/generated/operations.ts";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { formatDateInProse } from "../shell/format.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { NothingHere } from "../shell/pages/Section.tsx";
import { DetailSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { Differences } from "./Differences.tsx";
import type { PolicyDetail } from "./policies.data.ts";

type Version = PolicyDetail["versions"][number];

interface VersionsProps {
  code: string;
  /** The newest first. */
  versions: readonly Version[];
}

/** Every version with the days on which it holds, and what two of them say otherwise. */
export const PolicyVersions = ({ code, versions }: VersionsProps) => {
  const say = useSay();
  return (
    <>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", fontSize: "0.9375rem" }}>
        {versions.map(({ version, validFrom, validTo, state }) => (
          <Box
            component="li"
            key={version}
            sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1.5, py: 0.5 }}
          >
            <b>{say(`第 ${version} 版`, `Version ${version}`)}</b>
            <CodeChip code={state} states={policyVersionStates} />
            <span>
              <DateField value={validFrom} />
              {validTo ? (
                <>
                  {say(" 至 ", " to ")}
                  <DateField value={validTo} />
                </>
              ) : (
                say(" 起", " onward")
              )}
            </span>
          </Box>
        ))}
      </Box>
      {versions.length > 1 && <Comparison code={code} versions={versions} />}
    </>
  );
};

const Comparison = ({ code, versions }: VersionsProps) => {
  const say = useSay();
  const [newest, previous] = versions.map(({ version }) => version);
  const [from, setFrom] = useState(previous!);
  const [to, setTo] = useState(newest!);
  const { data, error, refetch } = useConsoleQuery(["policies", "differences"], PolicyDifferencesDocument, {
    code,
    fromVersion: from,
    toVersion: to,
  });
  const differences = data?.policyDifferences;
  return (
    <Box component="section" aria-label={say("版本对照", "Comparison")} sx={{ mt: 1.5 }}>
      <Box component="h3" sx={{ m: 0, fontSize: "1rem" }}>
        {say("版本对照", "Comparison")}
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5 }}>
        <VersionSelect label={say("从", "From")} versions={versions} value={from} onChange={setFrom} />
        <VersionSelect label={say("到", "To")} versions={versions} value={to} onChange={setTo} />
      </Box>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !differences && <DetailSkeleton facts={2} />}
      {differences?.length === 0 && (
        <NothingHere>{say("这两版的内容相同。", "The two say the same.")}</NothingHere>
      )}
      {differences && <Differences differences={differences} />}
    </Box>
  );
};

interface VersionSelectProps {
  label: string;
  versions: readonly Version[];
  value: number;
  onChange: (version: number) => void;
}

const VersionSelect = ({ label, versions, value, onChange }: VersionSelectProps) => {
  const say = useSay();
  return (
    <TextField
      select
      label={label}
      value={value}
      fullWidth={false}
      sx={{ minWidth: 136 }}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {versions.map(({ version }) => (
        <MenuItem key={version} value={version}>
          {say(`第 ${version} 版`, `Version ${version}`)}
        </MenuItem>
      ))}
    </TextField>
  );
};

/** Said at the top: what a family is told today may not hold next month. */
export const VersionToCome = ({ versions }: { versions: readonly Version[] }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const next = versions.filter(({ state }) => state === "UPCOMING").at(-1);
  if (!next) return null;
  const day = formatDateInProse(next.validFrom, locale);
  return (
    <Card sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, p: 1.5, mb: 2 }}>
      <CodeChip code={next.state} states={policyVersionStates} />
      <span>
        {say(
          `第 ${next.version} 版自 ${day} 起生效，本页是现行规定，改了什么见「版本对照」。`,
          `Version ${next.version} is in force from ${day}. This page tells the rules of today; see “Comparison” for what changes.`,
        )}
      </span>
    </Card>
  );
};
