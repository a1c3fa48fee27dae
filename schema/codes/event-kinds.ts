import type { CodeList } from "./code-list.ts";

/** What happened to a family that asks for emergency help. */
export const eventKinds = {
  FIRE: { zh: "火灾", en: "Fire" },
  TRAFFIC_ACCIDENT: { zh: "交通事故", en: "Traffic accident" },
  ACUTE_ILLNESS: { zh: "突发重大疾病", en: "Sudden serious illness" },
  ACCIDENT: { zh: "意外伤害", en: "Accident" },
  NATURAL_DISASTER: { zh: "自然灾害", en: "Natural disaster" },
  WANDERING: { zh: "流浪乞讨", en: "Homelessness and begging" },
  CRIME_VICTIM: { zh: "刑事案件受害", en: "Victim of a crime" },
  JOB_LOSS: { zh: "失业", en: "Loss of work" },
  OTHER_EMERGENCY: { zh: "其他突发困难", en: "Other emergency" },
} as const satisfies CodeList;

export type EventKind = keyof typeof eventKinds;
