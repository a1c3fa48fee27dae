import type { CodeList } from "./code-list.ts";

/**
 * The nine lists of urgent needs (急难愁盼) under which a verified need is shown to charities and contractors.
 */
export const needCategories = {
  N1: { zh: "大病医疗自付", en: "Own share of medical cost in serious illness" },
  N2: { zh: "重残失能照护", en: "Care for severely disabled or dependent people" },
  N3: { zh: "居家适老与无障碍", en: "Age-friendly and barrier-free homes" },
  N4: { zh: "助餐助浴等日常照料", en: "Daily care such as meals and bathing" },
  N5: { zh: "残疾儿童康复", en: "Rehabilitation of disabled children" },
  N6: { zh: "困难学生助学", en: "Education aid for students in hardship" },
  N7: { zh: "困境儿童关爱与心理", en: "Care and counselling for children in difficulty" },
  N8: { zh: "住房修缮与取暖", en: "House repair and heating" },
  N9: { zh: "突发意外急难周转", en: "Bridging aid after sudden misfortune" },
} as const satisfies CodeList;

export type NeedCategory = keyof typeof needCategories;
