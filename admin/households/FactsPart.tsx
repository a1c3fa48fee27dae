import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router-dom";
import { factSources } from "../../schema/codes/fact-sources.ts";
import { verification } from "../../schema/codes/verification.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField, NotGiven } from "../shell/fields/values.tsx";
import { formatMoney } from "../shell/format.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { NothingHere } from "../shell/pages/Section.tsx";
import { usePermission } from "../shell/session/session.ts";
import { AddFact, type FactAsked } from "./AddFact.tsx";
import { FamilyPart } from "./FamilyPart.tsx";
import { answerLabel, askedLabel, askedUnit } from "./fact-questions.ts";
import type { FactGroup, Household } from "./households.data.ts";

/** What is known, by whom it is about; each fact with source and date, and contradictions beside each other. */
export const FactsPart = ({ household }: { household: Household }) => {
  const say = useSay();
  const mayRecord = usePermission("beneficiary:record");
  const navigate = useNavigate();
  const asked = (useLocation().state as { factAsked?: FactAsked } | null)?.factAsked;
  const [adding, setAdding] = useState(false);
  const conflicts = household.facts.filter(({ conflicting }) => conflicting).length;
  const subjects = [
    { id: null as string | null, name: say("全家", "The family") },
    ...household.members.map(({ id, name }) => ({ id: id as string | null, name })),
  ];
  return (
    <FamilyPart
      title={say("家庭与成员信息", "What is known")}
      count={household.facts.length}
      actions={
        mayRecord && (
          <Button variant="outlined" size="small" onClick={() => setAdding(true)}>
            {say("登记信息", "Record a fact")}
          </Button>
        )
      }
    >
      {conflicts > 0 && (
        <Box sx={{ mb: 1 }}>
          <StateChip tone="attention" label={say(`${conflicts} 项来源不一致`, `${conflicts} in conflict`)} />
        </Box>
      )}
      {household.facts.length === 0 && (
        <NothingHere>{say("还没有登记信息。", "Nothing is on record yet.")}</NothingHere>
      )}
      {subjects.map(({ id, name }) => {
        const groups = household.facts.filter(({ personId }) => personId === id);
        if (groups.length === 0) return null;
        return (
          <Box key={id ?? "family"} sx={{ mb: 1.5 }}>
            <Box component="h3" sx={{ m: 0, fontSize: "0.9375rem" }}>
              {name}
            </Box>
            <Box component="dl" sx={{ m: 0 }}>
              {groups.map((group) => (
                <Group key={group.id} group={group} />
              ))}
            </Box>
          </Box>
        );
      })}
      {adding && <AddFact household={household} onClose={() => setAdding(false)} />}
      {asked && !adding && mayRecord && (
        // Another page asked for this one fact, and its reader returns there.
        <AddFact household={household} asked={asked} onClose={() => navigate(-1)} />
      )}
    </FamilyPart>
  );
};

const Group = ({ group }: { group: FactGroup }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const { conflicting, facts, unitZh } = group;
  return (
    <Box
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "minmax(9em, 14em) minmax(0, 1fr)" },
        columnGap: 2,
        py: 0.75,
        borderTop: 1,
        borderColor: "divider",
        fontSize: "0.9375rem",
        lineHeight: 1.6,
      }}
    >
      <Box component="dt" sx={{ color: "text.secondary" }}>
        {(askedLabel(group.path) ?? { zh: group.labelZh, en: group.labelEn })[locale]}
        {conflicting && (
          <Box component="span" sx={{ ml: 1 }}>
            <StateChip tone="attention" label={say("来源不一致", "In conflict")} />
          </Box>
        )}
      </Box>
      <Box
        component="dd"
        sx={{
          m: 0,
          display: "grid",
          gap: 1,
          gridTemplateColumns: conflicting
            ? `repeat(auto-fit, minmax(min(100%, 12em), 1fr))`
            : "minmax(0, 1fr)",
        }}
      >
        {facts.map((fact) => (
          <FactCell key={fact.id} path={group.path} fact={fact} unit={unitZh} boxed={conflicting} />
        ))}
      </Box>
    </Box>
  );
};

interface FactCellProps {
  path: string;
  fact: FactGroup["facts"][number];
  unit: string | null;
  boxed: boolean;
}

const FactCell = ({ path, fact, unit, boxed }: FactCellProps) => {
  const say = useSay();
  const sourceLabel = useCodeLabel(factSources);
  const verificationLabel = useCodeLabel(verification);
  const isMoney = unit?.startsWith("元") ?? false;
  const locale = useConsoleLocale();
  const answer = answerLabel(path, fact.value)?.[locale];
  const figure = fact.text !== null && isMoney ? formatMoney(fact.text) : fact.text;
  const unitWords = askedUnit(path)?.[locale] ?? unit;
  return (
    <Box
      sx={
        boxed
          ? { border: 1, borderColor: "#7a4a00", borderRadius: 1, px: 1, py: 0.5 }
          : {
              display: "flex",
              flexWrap: "wrap",
              columnGap: 2,
              alignItems: "baseline",
              justifyContent: "space-between",
            }
      }
    >
      <b className="tabular">
        {fact.hidden ? say("已隐藏", "Hidden") : (answer ?? figure ?? <NotGiven />)}
        {!answer && figure !== null && unitWords && ` ${unitWords}`}
      </b>
      <Box component="span" sx={{ display: "block", color: "text.secondary", fontSize: "0.875rem" }}>
        {sourceLabel(fact.source)} <DateField value={fact.obtainedOn} /> ·{" "}
        {verificationLabel(fact.verification)}
        {fact.validUntil && (
          <>
            {say("，有效期至 ", ", until ")}
            <DateField value={fact.validUntil} />
          </>
        )}
      </Box>
    </Box>
  );
};
