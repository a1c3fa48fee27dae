import Box from "@mui/material/Box";
import { useSay } from "../shell/i18n/use-say.ts";
import { ClauseFact, ClauseStandard } from "./ClauseGround.tsx";
import type { Clause } from "./entitlement-types.ts";
import { Mark } from "./Mark.tsx";

/** The conditions that must hold together, each with how things stand and what it was decided by. */
export const ClauseList = ({ clauses }: { clauses: readonly Clause[] }) => (
  <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none" }}>
    {clauses.map((clause) => (
      <Box
        component="li"
        key={clause.textZh}
        sx={{
          display: "flex",
          gap: 1.25,
          py: 1.25,
          "& + &": { borderTop: 1, borderColor: "divider" },
        }}
      >
        <Mark holds={clause.holds} />
        <Box sx={{ flex: "1 1 0", minWidth: 0, overflowWrap: "anywhere" }}>
          <OneClause clause={clause} />
        </Box>
      </Box>
    ))}
  </Box>
);

const OneClause = ({ clause }: { clause: Clause }) => {
  const say = useSay();
  const { textZh, situationZh, cases, facts, standards } = clause;
  // What each case asks stands in the list below; said twice it would be a riddle.
  const asked = cases.length > 0 ? say("符合下列情形之一即可", "One of these is enough") : textZh;
  return (
    <>
      <Box sx={{ fontWeight: 600, lineHeight: 1.6 }}>{asked}</Box>
      {cases.length > 0 ? (
        <Box component="ul" sx={{ m: 0, mt: 0.5, p: 0, listStyle: "none" }}>
          {cases.map((one) => (
            <Box component="li" key={one.textZh} sx={{ display: "flex", gap: 1, py: 0.25 }}>
              <Mark holds={one.holds} />
              <Box sx={{ minWidth: 0 }}>
                {one.textZh}
                <Situation asked={one.textZh} stands={one.situationZh} />
              </Box>
            </Box>
          ))}
        </Box>
      ) : (
        <Situation asked={textZh} stands={situationZh} />
      )}
      {(facts.length > 0 || standards.length > 0) && (
        <Box
          component="ul"
          aria-label={say("用到的信息和标准", "Facts and standards used")}
          sx={{ m: 0, mt: 0.5, p: 0, pl: 1.5, listStyle: "none", borderLeft: 3, borderColor: "divider" }}
        >
          {facts.map((fact) => (
            <ClauseFact key={`${fact.path} ${fact.person?.id ?? ""}`} fact={fact} />
          ))}
          {standards.map((standard) => (
            <ClauseStandard key={`${standard.key} ${standard.areaKind ?? ""}`} standard={standard} />
          ))}
        </Box>
      )}
    </>
  );
};

/** How things stand, unless it only says again what is asked. */
const Situation = ({ asked, stands }: { asked: string; stands: string }) => {
  const say = useSay();
  if (asked === stands) return null;
  return (
    <Box sx={{ color: "text.secondary", lineHeight: 1.6 }}>
      {say("实际：", "As it is: ")}
      {stands}
    </Box>
  );
};
