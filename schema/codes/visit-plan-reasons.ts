import type { Label } from "./code-list.ts";
import { type CrowdTag, crowdTags } from "./crowd-tags.ts";
import { type Identity, identities } from "./identities.ts";
import type { VisitInterval } from "./visit-intervals.ts";

interface VisitRule {
  readonly interval: VisitInterval;
  /** The text that says so. Where there is none, the interval is the product's own, and a county may set another. */
  readonly source?: Label;
}

const dibaoReview: Label = {
  zh: "《最低生活保障审核确认办法》（民发〔2021〕57号）第三十一条：收入来源不固定、有劳动能力的每半年核查一次",
  en: "Measures for the minimum living allowance (民发〔2021〕57号) art. 31: a review each half year where income varies",
};

/** How often a family is visited for the identity of the family or of a member. NONE: whoever is on the register. */
export const identityVisits: Readonly<Record<Identity, VisitRule>> = {
  TEKUN: { interval: "MONTHLY" },
  DIBAO: { interval: "HALF_YEARLY", source: dibaoReview },
  EDGE: { interval: "YEARLY" },
  RIGID: { interval: "YEARLY" },
  NONE: { interval: "YEARLY" },
};

/** How often for a group that somebody in the family belongs to. A group that is not here asks for no visit of its own. */
export const crowdVisits: Readonly<Partial<Record<CrowdTag, VisitRule>>> = {
  ORPHAN: { interval: "MONTHLY" },
  DEFACTO_UNATTENDED: { interval: "MONTHLY" },
  KEY_CHILD: { interval: "MONTHLY" },
  ELDER_ALONE: { interval: "MONTHLY" },
  ELDER_DISABLED: { interval: "MONTHLY" },
  LEFT_BEHIND_CHILD: { interval: "QUARTERLY" },
  DISABLED: { interval: "QUARTERLY" },
  SERIOUSLY_ILL: { interval: "QUARTERLY" },
  ELDER_ADVANCED: { interval: "QUARTERLY" },
  POVERTY_MONITORED: { interval: "QUARTERLY" },
  RETURNED_HOMELESS: { interval: "QUARTERLY" },
  DISASTER_VICTIM: { interval: "HALF_YEARLY" },
};

const withLabels = <Code extends string>(
  prefix: string,
  rules: Readonly<Partial<Record<Code, VisitRule>>>,
  labels: Readonly<Record<Code, Label>>,
) =>
  (Object.entries(rules) as [Code, VisitRule][]).map(([code, rule]) => [
    `${prefix}_${code}`,
    { zh: labels[code].zh, en: labels[code].en, ...rule },
  ]);

/** Every reason by which a family is visited, by its code: `IDENTITY_TEKUN`, `GROUP_ELDER_ALONE`. */
export const visitPlanReasons: Readonly<Record<string, Label & VisitRule>> = Object.fromEntries([
  ...withLabels("IDENTITY", identityVisits, {
    ...identities,
    NONE: { zh: "登记在册的其他家庭", en: "Any other family on the register" },
  }),
  ...withLabels("GROUP", crowdVisits, crowdTags),
]);
