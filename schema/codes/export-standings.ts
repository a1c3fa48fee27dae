import type { StateList } from "./code-list.ts";

/** How an export stands, told from its work and from the time for which its file is kept. */
export const exportStandings = {
  UNDER_WAY: { zh: "正在生成", en: "Under way", tone: "working" },
  READY: { zh: "可下载", en: "Ready", tone: "done" },
  EXPIRED: { zh: "已过期删除", en: "Expired", tone: "frozen" },
  FAILED: { zh: "未完成", en: "Failed", tone: "refused" },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "frozen" },
} as const satisfies StateList;

export type ExportStanding = keyof typeof exportStandings;
