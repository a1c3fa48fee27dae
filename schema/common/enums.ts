import { ageBands } from "../codes/age-bands.ts";
import { areaKinds } from "../codes/area-kinds.ts";
import { consentPurposes } from "../codes/consent-purposes.ts";
import { crowdTags } from "../codes/crowd-tags.ts";
import { factSources } from "../codes/fact-sources.ts";
import { gapBands } from "../codes/gap-bands.ts";
import { genders } from "../codes/genders.ts";
import { grantStates } from "../codes/grant-states.ts";
import { identities } from "../codes/identities.ts";
import { needCategories } from "../codes/need-categories.ts";
import { needItemStates } from "../codes/need-item-states.ts";
import { needLevels } from "../codes/need-levels.ts";
import { policyPeriods } from "../codes/policy-periods.ts";
import { relationsToHead } from "../codes/relations-to-head.ts";
import { serviceItems } from "../codes/service-items.ts";
import { verification } from "../codes/verification.ts";
import { codeEnum } from "./code-enum.ts";

/** Enumerations that more than one module speaks of. A code list becomes a GraphQL enumeration once. */
export const NeedCategory = codeEnum(
  needCategories,
  "NeedCategory",
  "One of the nine kinds of urgent need (急难愁盼). 需求类别。",
);
export const NeedLevel = codeEnum(needLevels, "NeedLevel", "How urgent a need is. 紧急程度。");
export const NeedItemState = codeEnum(
  needItemStates,
  "NeedItemState",
  "Where an item of a need stands. 需求状态。",
);
export const GapBand = codeEnum(
  gapBands,
  "GapBand",
  "What partners see in place of an exact amount. 资金缺口区间。",
);
export const AgeBand = codeEnum(ageBands, "AgeBand", "What partners see in place of an age. 年龄段。");
export const ServiceItem = codeEnum(
  serviceItems,
  "ServiceItem",
  "A service of the catalogue of 服务类社会救助 (5 classes, 21 items). 服务项目。",
);
export const AreaKind = codeEnum(areaKinds, "AreaKind", "Which standard applies to a household. 城乡类别。");
export const ConsentPurpose = codeEnum(
  consentPurposes,
  "ConsentPurpose",
  "What a person consents to (个人信息保护法 §23, §29). 同意的用途。",
);
export const CrowdTag = codeEnum(
  crowdTags,
  "CrowdTag",
  "A group a person belongs to; many at once, and not an identity. 人群标签。",
);
export const FactSource = codeEnum(factSources, "FactSource", "Where a fact comes from. 信息来源。");
export const Gender = codeEnum(genders, "Gender", "Sex after GB/T 2261.1. 性别。");
export const GrantState = codeEnum(
  grantStates,
  "GrantState",
  "Whether a confirmed benefit is in payment. 在享状态。",
);
export const Identity = codeEnum(
  identities,
  "Identity",
  "The dated assistance identity; the earlier one prevails. 救助身份。",
);
export const PolicyPeriod = codeEnum(
  policyPeriods,
  "PolicyPeriod",
  "How often a benefit is granted. 发放周期。",
);
export const RelationToHead = codeEnum(
  relationsToHead,
  "RelationToHead",
  "Relation to the head of the household (GB/T 4761). 与户主关系。",
);
export const Verification = codeEnum(verification, "Verification", "How far a fact is checked. 核实情况。");
