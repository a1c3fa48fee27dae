import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { IdentityChip } from "../households/IdentityChip.tsx";
import { MoneyField } from "../shell/fields/values.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { Section } from "../shell/pages/Section.tsx";
import {
  countOf,
  dueInUnits,
  dueOfUnknownAmount,
  missingCount,
  missingFacts,
  sumsByPeriod,
} from "./entitlement-sums.ts";
import type { EntitlementFamily, Entitlements } from "./entitlement-types.ts";
import { eachPeriod } from "./entitlement-words.ts";
import { VerdictChip } from "./VerdictChip.tsx";

interface EntitlementSummaryProps {
  family: EntitlementFamily;
  entitlements: Entitlements;
  /** Worked out for a what-if. */
  isTest: boolean;
}

/** The whole answer in four figures, to be read aloud first. */
export const EntitlementSummary = ({ family, entitlements, isTest }: EntitlementSummaryProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const { policies, identity } = entitlements;
  const head = family.members.find(({ id }) => id === family.headPersonId) ?? family.members[0];
  const sums = sumsByPeriod(policies);
  const units = dueInUnits(policies);
  const unknown = dueOfUnknownAmount(policies);
  const open = missingCount(missingFacts(policies.map((policy) => policy)));
  const besides = [
    units > 0 && say(`${units} 项给服务或实物`, `${units} in services or goods`),
    unknown > 0 && say(`${unknown} 项金额待查清`, `${unknown} whose amount is not known yet`),
  ].filter(Boolean);
  return (
    <Section title={isTest ? say("测算结果（按假设）", "The result, if so") : say("测算结果", "The result")}>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: "grid",
          gridTemplateColumns: { xs: "repeat(2, minmax(0, 1fr))", lg: "1.2fr 1.2fr 1fr 1.4fr" },
          gap: 2,
        }}
      >
        <Figure wide label={say("家庭", "Family")}>
          <Box sx={{ fontSize: "1.125rem", fontWeight: 700 }}>
            {head?.name} {head?.ageText}
            {say(`，共 ${family.members.length} 人`, `, ${family.members.length} member(s)`)}
          </Box>
          {identity ? <IdentityChip identity={identity} /> : say("救助身份待查清", "Identity not known yet")}
        </Figure>
        <Figure label={<VerdictChip verdict="ELIGIBLE" />}>
          <Large>{say(`${countOf(policies, "ELIGIBLE")} 项`, String(countOf(policies, "ELIGIBLE")))}</Large>
          {besides.length > 0 && (
            <Note>{say(`其中 ${besides.join("，")}`, `of them ${besides.join(", ")}`)}</Note>
          )}
        </Figure>
        <Figure label={<VerdictChip verdict="UNKNOWN" />}>
          <Large>{say(`${countOf(policies, "UNKNOWN")} 项`, String(countOf(policies, "UNKNOWN")))}</Large>
          {open > 0 && <Note>{say(`共差 ${open} 条信息`, `${open} facts are missing`)}</Note>}
        </Figure>
        <Figure wide label={say("可得现金和减免", "Money due")}>
          {sums.length === 0 && <Large>{say("暂无", "None so far")}</Large>}
          {sums.map(({ period, amount }) => (
            <Box key={period} sx={{ display: "flex", alignItems: "baseline", gap: 1 }}>
              <Box component="span" sx={{ minWidth: "4em", color: "text.secondary" }}>
                {eachPeriod[period][locale]}
              </Box>
              <Large>
                <MoneyField value={amount} unit />
              </Large>
            </Box>
          ))}
        </Figure>
      </Box>
    </Section>
  );
};

interface FigureProps {
  label: ReactNode;
  /** Takes a row of its own on a phone. */
  wide?: boolean;
  children: ReactNode;
}

const Figure = ({ label, wide = false, children }: FigureProps) => (
  <Box sx={{ gridColumn: { xs: wide ? "1 / -1" : "auto", lg: "auto" } }}>
    <Box component="dt" sx={{ fontSize: "0.875rem", color: "text.secondary", mb: 0.5 }}>
      {label}
    </Box>
    <Box component="dd" sx={{ m: 0, lineHeight: 1.6 }}>
      {children}
    </Box>
  </Box>
);

const Large = ({ children }: { children: ReactNode }) => (
  <Box component="span" className="tabular" sx={{ fontSize: "1.25rem", fontWeight: 700 }}>
    {children}
  </Box>
);

const Note = ({ children }: { children: ReactNode }) => (
  <Box sx={{ fontSize: "0.875rem", color: "text.secondary" }}>{children}</Box>
);
