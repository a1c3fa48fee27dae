import type { CodeList } from "./code-list.ts";

/**
 * Groups a person may belong to, many at once. They are not identities: no benefit follows from a tag alone.
 * A tag that concerns minors is never shown in public, and to partners only with the county.
 */
export const crowdTags = {
  ORPHAN: { zh: "孤儿", en: "Orphan", concernsMinors: true },
  DEFACTO_UNATTENDED: { zh: "事实无人抚养儿童", en: "Child without de facto care", concernsMinors: true },
  KEY_CHILD: { zh: "重点困境儿童", en: "Child in severe difficulty", concernsMinors: true },
  LEFT_BEHIND_CHILD: { zh: "留守儿童", en: "Left-behind child", concernsMinors: true },
  DISABLED: { zh: "残疾人", en: "Disabled person", concernsMinors: false },
  SERIOUSLY_ILL: { zh: "重病患者", en: "Seriously ill person", concernsMinors: false },
  ELDER_ALONE: { zh: "独居老人", en: "Older person living alone", concernsMinors: false },
  ELDER_DISABLED: { zh: "失能老人", en: "Older person unable to care for themselves", concernsMinors: false },
  ELDER_ADVANCED: { zh: "高龄老人", en: "Person of advanced age", concernsMinors: false },
  WORKER_IN_HARDSHIP: { zh: "困难职工", en: "Worker in hardship", concernsMinors: false },
  POVERTY_MONITORED: {
    zh: "防返贫监测对象",
    en: "Monitored against falling back into poverty",
    concernsMinors: false,
  },
  RETURNED_HOMELESS: { zh: "返乡流浪人员", en: "Returned homeless person", concernsMinors: false },
  DISASTER_VICTIM: { zh: "受灾人员", en: "Disaster victim", concernsMinors: false },
  SPECIAL_CARE: { zh: "优抚对象", en: "Entitled to special care", concernsMinors: false },
  VETERAN: { zh: "退役军人", en: "Veteran", concernsMinors: false },
  ZERO_EMPLOYMENT: { zh: "零就业家庭", en: "Family without any employment", concernsMinors: false },
  UNINSURED_UNEMPLOYED: { zh: "未参保失业人员", en: "Unemployed without insurance", concernsMinors: false },
} as const satisfies CodeList<{ readonly concernsMinors: boolean }>;

export type CrowdTag = keyof typeof crowdTags;
