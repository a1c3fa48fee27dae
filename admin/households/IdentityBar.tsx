import Box from "@mui/material/Box";
import { useSay } from "../shell/i18n/use-say.ts";
import type { Household } from "./households.data.ts";
import { IdentityChip } from "./IdentityChip.tsx";

/** Stays in sight while the page is read, so that nobody decides about the wrong family. */
export const IdentityBar = ({ household }: { household: Household }) => {
  const say = useSay();
  const { headPersonId, members, identity, region } = household;
  const head = members.find(({ id }) => id === headPersonId) ?? members[0];
  return (
    <Box
      data-sticky-bar
      role="region"
      aria-label={say("这个家庭", "This family")}
      sx={{
        position: "sticky",
        top: "var(--header-height)",
        zIndex: 2,
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        columnGap: 1.5,
        rowGap: 0.25,
        px: 2,
        py: 1,
        mb: 2,
        bgcolor: "primary.light",
        border: 1,
        borderColor: "primary.main",
        borderRadius: 1,
        fontSize: "0.9375rem",
      }}
    >
      <b>{head?.name ?? say("户主未填写", "No head")}</b>
      <span>{head?.ageText}</span>
      <IdentityChip identity={identity} />
      <span>{region?.name}</span>
      <span>{say(`${members.length} 人`, `${members.length} member(s)`)}</span>
    </Box>
  );
};
