import Box from "@mui/material/Box";
import { useSay } from "../shell/i18n/use-say.ts";
import { ClauseFact, ClauseStandard } from "./ClauseGround.tsx";
import type { Reasons } from "./entitlement-types.ts";

/** The formula with the values in it, then where each value comes from. */
export const AmountWorking = ({ reasons }: { reasons: Reasons }) => {
  const say = useSay();
  const { working } = reasons.settled;
  if (!working) return null;
  return (
    <>
      <Box className="tabular" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
        {working.textZh}
      </Box>
      {working.afterOthersZh && <Box>{working.afterOthersZh}</Box>}
      <Box
        component="ul"
        aria-label={say("算式用到的信息和标准", "Facts and standards of the formula")}
        sx={{ m: 0, mt: 0.5, p: 0, pl: 1.5, listStyle: "none", borderLeft: 3, borderColor: "divider" }}
      >
        {working.facts.map((fact) => (
          <ClauseFact key={`${fact.path} ${fact.person?.id ?? ""}`} fact={fact} />
        ))}
        {working.standards.map((standard) => (
          <ClauseStandard key={`${standard.key} ${standard.areaKind ?? ""}`} standard={standard} />
        ))}
      </Box>
    </>
  );
};
