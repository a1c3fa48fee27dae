import Box from "@mui/material/Box";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { NothingHere } from "../shell/pages/Section.tsx";
import type { PolicyDetail } from "./policies.data.ts";

/**
 * The papers in two groups: what the family must bring, and what the office fetches itself. To ask for what
 * shared data holds is against 社会救助法 §62, so the two never mix.
 */
export const PolicyDocuments = ({ documents }: { documents: PolicyDetail["documents"] }) => {
  const say = useSay();
  if (documents.length === 0) {
    return <NothingHere>{say("不需要提交材料。", "No documents are needed.")}</NothingHere>;
  }
  const asked = documents.filter((document) => document.askedOfApplicant);
  const fetched = documents.filter((document) => !document.askedOfApplicant);
  return (
    <Box
      sx={{
        display: "grid",
        gap: 2,
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
      }}
    >
      <Group title={say("家庭提供", "From the family")} documents={asked} />
      <Group title={say("不向家庭索要", "Never asked of the family")} documents={fetched} />
    </Box>
  );
};

const Group = ({ title, documents }: { title: string; documents: PolicyDetail["documents"] }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  return (
    <div>
      <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: "0.9375rem" }}>
        {title}
      </Box>
      {documents.length === 0 && <NothingHere>{say("无", "None")}</NothingHere>}
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: "0.9375rem", lineHeight: 1.7 }}>
        {documents.map((document) => (
          <li key={document.code}>
            {locale === "zh" ? document.labelZh : document.labelEn}
            {document.optional && say("（有此情形时）", " (where it applies)")}
            {document.afterHelp && say("（可先救助后补）", " (may follow the help)")}
            <Box component="span" sx={{ display: "block", color: "text.secondary", fontSize: "0.875rem" }}>
              {document.suppliedByZh}
            </Box>
          </li>
        ))}
      </Box>
    </div>
  );
};
