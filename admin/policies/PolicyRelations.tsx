import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import type { ReactNode } from "react";
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
          <Sentence text={relation.textZh} codes={relation.policyCodes} nameOf={nameOf} />
        </Box>
      ))}
    </Box>
  );
};

interface SentenceProps {
  text: string;
  codes: readonly string[];
  nameOf: (code: string) => string;
}

/** The sentence with the first mention of each policy as the way to it. */
const Sentence = ({ text, codes, nameOf }: SentenceProps) => {
  let rest = text;
  const parts: ReactNode[] = [];
  for (const code of codes) {
    const quoted = `“${nameOf(code)}”`;
    const at = rest.indexOf(quoted);
    const link = (
      <RecordLink key={code} resource="policies" id={code}>
        {nameOf(code)}
      </RecordLink>
    );
    if (at < 0) parts.push(link, " ");
    else {
      parts.push(`${rest.slice(0, at)}“`, link, "”");
      rest = rest.slice(at + quoted.length);
    }
  }
  return (
    <>
      {parts}
      {rest}
    </>
  );
};
