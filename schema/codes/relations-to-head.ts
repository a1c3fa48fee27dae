import type { CodeList } from "./code-list.ts";

/** How a member is related to the head of the household (GB/T 4761, family relations). */
export const relationsToHead = {
  SELF: { zh: "户主", en: "Head of household" },
  SPOUSE: { zh: "配偶", en: "Spouse" },
  SON: { zh: "子", en: "Son" },
  DAUGHTER: { zh: "女", en: "Daughter" },
  GRANDCHILD: { zh: "孙子女、外孙子女", en: "Grandchild" },
  PARENT: { zh: "父母", en: "Parent" },
  GRANDPARENT: { zh: "祖父母、外祖父母", en: "Grandparent" },
  SIBLING: { zh: "兄弟姐妹", en: "Sibling" },
  OTHER: { zh: "其他亲属", en: "Other relative" },
  NON_RELATIVE: { zh: "非亲属", en: "Not a relative" },
} as const satisfies CodeList;

export type RelationToHead = keyof typeof relationsToHead;
