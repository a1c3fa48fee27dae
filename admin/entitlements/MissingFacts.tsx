import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { Link } from "react-router-dom";
import { factSources } from "../../schema/codes/fact-sources.ts";
import { verification } from "../../schema/codes/verification.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { Section } from "../shell/pages/Section.tsx";
import { usePermission } from "../shell/session/session.ts";
import { type MissingFactGroup, missingCount, missingFacts } from "./entitlement-sums.ts";
import type { Answer, EntitlementFamily, Missing } from "./entitlement-types.ts";
import { isRecordedAtFamily } from "./entitlement-words.ts";

const shownFirst = { desk: 5, phone: 3 } as const;

interface MissingFactsProps {
  family: EntitlementFamily;
  answers: readonly Answer[];
}

/** Everything that is to be found out, told once and together (一次性告知): what most policies wait for comes first. */
export const MissingFacts = ({ family, answers }: MissingFactsProps) => {
  const say = useSay();
  const [all, setAll] = useState(false);
  const first = shownFirst[useOnPhone() ? "phone" : "desk"];
  const groups = missingFacts<Missing>(answers);
  if (groups.length === 0) return null;
  const shown = all ? groups : groups.slice(0, first);
  const rest = groups.length - first;
  return (
    <Section title={say("还差的信息", "What is missing")} count={missingCount(groups)}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {shown.map((group) => (
          <MissingFact key={group.path} family={family} group={group} />
        ))}
      </Box>
      {rest > 0 && (
        <Button onClick={() => setAll(!all)} aria-expanded={all} sx={{ mt: 1 }}>
          {all
            ? say("收起", "Show less")
            : say(`再看其余 ${rest} 种信息`, `Show the other ${rest} kinds of facts`)}
        </Button>
      )}
    </Section>
  );
};

interface MissingFactProps {
  family: EntitlementFamily;
  group: MissingFactGroup<Missing>;
}

const MissingFact = ({ family, group: { path, of, waiting } }: MissingFactProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const sourceLabel = useCodeLabel(factSources);
  const mayRecord = usePermission("beneficiary:record");
  const [first] = of;
  if (!first) return null;
  const suppliers = first.suppliedBy
    .filter((source) => factSources[source].origin !== "DERIVED")
    .map(sourceLabel)
    .join(say("、", ", "));
  return (
    <Box
      component="li"
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "minmax(0, 1fr) minmax(0, 1fr)" },
        columnGap: 2,
        rowGap: 0.5,
        alignItems: "center",
        py: 1,
        "& + &": { borderTop: 1, borderColor: "divider" },
      }}
    >
      <Box sx={{ fontSize: "0.9375rem", lineHeight: 1.6 }}>
        <b>{locale === "zh" ? first.labelZh : first.labelEn}</b>
        <Box sx={{ color: "text.secondary", fontSize: "0.875rem" }}>
          {suppliers && say(`由${suppliers}提供 · `, `from ${suppliers} · `)}
          {say(`${waiting} 项政策等它`, `${waiting} policies wait for it`)}
        </Box>
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
        {of.map((missing) => (
          <OneMissing
            key={missing.person?.id ?? "family"}
            missing={missing}
            to={mayRecord && isRecordedAtFamily(path) ? `/households/${family.id}/show` : undefined}
          />
        ))}
      </Box>
    </Box>
  );
};

/** Of whom, what is wrong with what is on record, and the way to record it. */
const OneMissing = ({ missing, to }: { missing: Missing; to: string | undefined }) => {
  const say = useSay();
  const whyLabel = useCodeLabel(verification);
  const { path, person, because, suppliedBy, labelZh, labelEn } = missing;
  const whose = person?.name ?? (isRecordedAtFamily(path) ? say("全家", "The family") : undefined);
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 0.5 }}>
      {to ? (
        <Button
          component={Link}
          to={to}
          state={{ factAsked: { path, personId: person?.id ?? null, suppliedBy } }}
          variant="outlined"
          size="small"
          aria-label={say(`补充：${whose}（${labelZh}）`, `Record: ${whose} (${labelEn})`)}
        >
          {say(`补充：${whose}`, `Record: ${whose}`)}
        </Button>
      ) : (
        <Box component="span" sx={{ fontSize: "0.875rem" }}>
          {path.startsWith("event.")
            ? say("请在「发生了突发事件」中填写", "Say it under “Something happened”")
            : (whose ?? say("不需要向家庭了解", "Nothing to ask of the family"))}
        </Box>
      )}
      {because && <StateChip tone="attention" label={whyLabel(because)} />}
    </Box>
  );
};
