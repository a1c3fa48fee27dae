import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { useSay } from "../shell/i18n/use-say.ts";
import type { PairRow } from "./duplicates.data.ts";

type Side = PairRow["first"];

export const nameOfSide = ({ person }: Pick<Side, "person">): string =>
  [person.name, person.ageText].filter(Boolean).join(" ");

/** Who, in which family, in which village: enough to tell two records apart in a list. */
export const SideWords = ({ side, link }: { side: Side; link?: ReactNode }) => {
  const say = useSay();
  return (
    <>
      {link ?? nameOfSide(side)}
      <br />
      <Box component="span" sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>
        {side.householdSerial ?? say("目前不属于任何家庭", "in no family now")} · {side.region?.name ?? "—"}
      </Box>
    </>
  );
};
