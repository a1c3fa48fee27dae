import Box from "@mui/material/Box";
import { benefitKinds } from "../../schema/codes/benefit-kinds.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { policyPeriods } from "../../schema/codes/policy-periods.ts";
import { FactList } from "../shell/fields/FactList.tsx";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { formatDateInProse } from "../shell/format.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { NothingHere, Section } from "../shell/pages/Section.tsx";
import { ShowPage } from "../shell/pages/ShowPage.tsx";
import { usePermission } from "../shell/session/session.ts";
import { PolicyButtons } from "./PolicyButtons.tsx";
import { PolicyCases } from "./PolicyCases.tsx";
import { PolicyDocuments } from "./PolicyDocuments.tsx";
import { PolicyOffices } from "./PolicyOffices.tsx";
import { PolicyRelations } from "./PolicyRelations.tsx";
import { PolicyStandards } from "./PolicyStandards.tsx";
import { PolicyVersions, VersionToCome } from "./PolicyVersions.tsx";
import type { PolicyDetail } from "./policies.data.ts";
import { policySubjects, sourceConfidence, sourceEvidence } from "./policy-words.ts";
import { Sentences } from "./Sentences.tsx";
import { TierChip } from "./TierChip.tsx";

/** A policy in the order in which a family asks: who, how much, since when, where; then the rest. */
export const PolicyShow = () => (
  <ShowPage<PolicyDetail>>{(policy) => <PolicyPage policy={policy} />}</ShowPage>
);

const PolicyPage = ({ policy }: { policy: PolicyDetail }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const periodLabel = useCodeLabel(policyPeriods);
  const subjectLabel = useCodeLabel(policySubjects);
  const confidenceLabel = useCodeLabel(sourceConfidence);
  const mayReview = usePermission("policy:review");
  return (
    <Box sx={{ maxWidth: 960 }}>
      <PageTitle
        title={policy.name}
        chip={<TierChip tier={policy.tier} />}
        subtitle={[
          policy.departments.join(say("、", ", ")),
          subjectLabel(policy.subject),
          periodLabel(policy.period),
          say(
            `自 ${formatDateInProse(policy.validFrom, locale)} 起施行，第 ${policy.version} 版`,
            `in force since ${formatDateInProse(policy.validFrom, locale)}, version ${policy.version}`,
          ),
        ].join(" · ")}
      >
        <PolicyButtons code={policy.code} />
      </PageTitle>
      <VersionToCome versions={policy.versions} />
      {policy.confidence !== "HIGH" && (
        <Box sx={{ mb: 2 }}>
          <StateChip tone="attention" label={confidenceLabel(policy.confidence)} />
        </Box>
      )}
      <Section title={say("谁可以享受", "Who may get it")}>
        <Sentences
          lead={policy.conditions.length > 1 ? say("须同时满足：", "All of these must hold:") : undefined}
          sentences={policy.conditions}
        />
        {policy.conditionNote && (
          <Box sx={{ mt: 1, color: "text.secondary", fontSize: "0.9375rem" }}>{policy.conditionNote}</Box>
        )}
      </Section>
      <HowMuch policy={policy} />
      <Section title={say("到哪里办", "Where to go")}>
        <Sentences sentences={policy.approval} />
        <PolicyOffices offices={policy.offices} />
      </Section>
      <Section title={say("申请材料", "Documents")} count={policy.documents.length}>
        <PolicyDocuments documents={policy.documents} />
      </Section>
      <Section title={say("办理时限", "Time limits")}>
        <Sentences sentences={policy.deadlines} empty={say("没有规定时限。", "No time limit is set.")} />
      </Section>
      <Section title={say("公示要求", "Publicity")}>
        <Sentences sentences={policy.publicity} empty={say("没有公示要求。", "Nothing is made public.")} />
      </Section>
      {policy.review.length > 0 && (
        <Section title={say("复核", "Review")}>
          <Sentences sentences={policy.review} />
        </Section>
      )}
      <Section title={say("与其他政策的关系", "Relations to other policies")} count={policy.relations.length}>
        <PolicyRelations relations={policy.relations} />
      </Section>
      <Section title={say("适用标准", "Standards used")} count={policy.standards.length}>
        <PolicyStandards standards={policy.standards} />
      </Section>
      {mayReview && <PolicyCases code={policy.code} />}
      <Section title={say("版本", "Versions")} count={policy.versions.length}>
        <PolicyVersions code={policy.code} versions={policy.versions} />
      </Section>
      <Basis policy={policy} />
    </Box>
  );
};

const HowMuch = ({ policy }: { policy: PolicyDetail }) => {
  const say = useSay();
  const kindLabel = useCodeLabel(benefitKinds);
  const period = useCodeLabel(policyPeriods)(policy.period);
  const categoryLabel = useCodeLabel(needCategories);
  return (
    <Section title={say("给多少", "How much")}>
      <Box sx={{ fontSize: "1rem", fontWeight: 600, overflowWrap: "anywhere", mb: 1 }}>
        {policy.benefitText ?? kindLabel(policy.benefitKind)}
        {policy.benefitText &&
          say(`（${policy.benefitUnit}，${period}）`, ` (${policy.benefitUnit}, ${period})`)}
      </Box>
      <Sentences sentences={policy.benefitNotes} />
      <Box sx={{ mt: 1 }}>
        <FactList
          facts={[
            { label: say("待遇方式", "Kind"), value: kindLabel(policy.benefitKind) },
            {
              label: say("可覆盖的需求", "Needs it covers"),
              value:
                policy.needCategories.length > 0
                  ? policy.needCategories.map(categoryLabel).join(say("、", ", "))
                  : say(
                      "一般生活补助，不计入某项需求的已享金额",
                      "General living aid; not counted against one need",
                    ),
            },
          ]}
        />
      </Box>
    </Section>
  );
};

const Basis = ({ policy }: { policy: PolicyDetail }) => {
  const say = useSay();
  const evidenceLabel = useCodeLabel(sourceEvidence);
  return (
    <Section title={say("政策依据", "Legal basis")}>
      {policy.legalBasis.length === 0 && (
        <NothingHere>{say("目录中没有登记依据。", "The catalogue names no basis.")}</NothingHere>
      )}
      <Box component="ul" sx={{ m: 0, pl: 2.5, mb: 1.5, fontSize: "0.9375rem", lineHeight: 1.7 }}>
        {policy.legalBasis.map((basis) => (
          <li key={basis.reference}>
            {say(`《${basis.titleZh}》`, basis.titleZh)}
            {basis.articles && say(`第 ${basis.articles} 条`, ` article ${basis.articles}`)}
            <Box component="span" sx={{ color: "text.secondary" }}>
              {say("　", " · ")}
              {evidenceLabel(basis.kind)}
              {basis.effectiveFrom && (
                <>
                  {say("，自 ", ", from ")}
                  <DateField value={basis.effectiveFrom} />
                  {say(" 起施行", "")}
                </>
              )}
            </Box>
          </li>
        ))}
      </Box>
      <FactList
        facts={[
          { label: say("条件出处", "Condition read in"), value: evidenceLabel(policy.conditionSource) },
          { label: say("数字出处", "Figures read in"), value: evidenceLabel(policy.figuresSource) },
        ]}
      />
      <Box component="details" sx={{ mt: 1.5, fontSize: "0.875rem" }}>
        <Box component="summary" sx={{ cursor: "pointer", minHeight: 24, py: 0.5 }}>
          {say("规则原文（供技术人员核对）", "The rules as the engine reads them")}
        </Box>
        {[policy.conditionRule, policy.benefitRule].map((rule) => (
          <Box
            key={rule}
            component="code"
            sx={{
              display: "block",
              p: 1,
              my: 0.5,
              bgcolor: "#eef1f4",
              overflowWrap: "anywhere",
              whiteSpace: "pre-wrap",
            }}
          >
            {rule}
          </Box>
        ))}
      </Box>
    </Section>
  );
};
