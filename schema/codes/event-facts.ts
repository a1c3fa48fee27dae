import type { Answered, CodeList, Label } from "./code-list.ts";
import { happenings, houseDamages, legalMatters } from "./rule-fact-values.ts";

const yuan: Label = { zh: "元", en: "CNY" };

/**
 * What rules read of an event that hits a family, by the names in the field list without `event.`, in the order in
 * which one asks; a test compares them with that list.
 */
export const eventFacts = {
  kind: { zh: "事件类型", en: "Kind of event", kind: "CHOICE", options: happenings },
  basic_life_disrupted: { zh: "基本生活陷入困境", en: "Basic living disrupted", kind: "YES_NO" },
  fully_covered_by_other_aid: { zh: "已由其他救助覆盖", en: "Fully covered by other aid", kind: "YES_NO" },
  affected_persons: {
    zh: "受影响人数",
    en: "Persons affected",
    kind: "COUNT",
    unit: { zh: "人", en: "persons" },
  },
  hardship_months: {
    zh: "预计困难月数",
    en: "Expected months of hardship",
    kind: "DECIMAL",
    unit: { zh: "月", en: "months" },
  },
  requested_amount: { zh: "申请金额", en: "Amount requested", kind: "MONEY", unit: yuan },
  loss_amount: { zh: "损失金额", en: "Loss", kind: "MONEY", unit: yuan },
  house_damage: { zh: "住房损坏程度", en: "Damage to the house", kind: "CHOICE", options: houseDamages },
  transition_days: {
    zh: "过渡期天数",
    en: "Days of transition",
    kind: "COUNT",
    unit: { zh: "天", en: "days" },
    most: 90,
  },
  winter_shortage: { zh: "冬春生活困难", en: "Short of means in winter", kind: "YES_NO" },
  legal_matter: { zh: "法律援助事项", en: "Legal matter", kind: "CHOICE", options: legalMatters },
  compensation_received: { zh: "已获赔偿", en: "Compensation received", kind: "YES_NO" },
} as const satisfies CodeList<Answered>;
