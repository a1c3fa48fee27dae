import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import { relationKinds } from "../../schema/codes/relation-kinds.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { NothingHere } from "../shell/pages/Section.tsx";
import { type PolicyDetail, useCatalogue } from "./policies.data.ts";

/** How this policy bears on others, each with the way to them. */
export const PolicyRelations = ({ relations }: { relations: PolicyDetail["relations"] }) => {
  const say = useSay();
  const kindLabel = useCodeLabel(relationKinds);
  const catalogue = useCatalogue();
  const nameOf = (code: string) => catalogue.find((policy) => policy.code === code)?.name ?? code;
  if (relations.length === 0) {
    return (
      <NothingHere>{say("目录中没有登记与其他政策的关系。", "No relations are on record.")}</NothingHere>
    );
  }
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
      {relations.map((relation) => (
        <Box
          component="li"
          key={`${relation.kind} ${relation.policyCodes.join(" ")}`}
          sx={{
            py: 1,
            "& + &": { borderTop: 1, borderColor: "divider" },
            fontSize: "0.9375rem",
            lineHeight: 1.6,
          }}
        >
          <Chip
            size="small"
            variant="outlined"
            label={kindLabel(relation.kind)}
            sx={{ mr: 1, borderColor: "#7a838c" }}
          />
          {relation.textZh}
          <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 2, fontSize: "0.875rem" }}>
            {relation.policyCodes.map((code) => (
              <RecordLink key={code} resource="policies" id={code}>
                {nameOf(code)}
              </RecordLink>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
};
