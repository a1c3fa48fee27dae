import type { WorkQueueQuery } from "../../schema/generated/operations.ts";
import { findResource } from "../shell/resource-definition.ts";

type WorkItem = WorkQueueQuery["workQueue"][number];

/** What waits, in the words of the page, with the way to the list that shows exactly these. */
export interface QueueItem {
  readonly key: string;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly count: number;
  readonly overdue: number;
  /** Those that press without being late, and in what way. */
  readonly soon: number;
  readonly soonZh: string | null;
  readonly soonEn: string | null;
  readonly route: string;
  readonly filter: Readonly<Record<string, unknown>>;
  /** The list shows persons, so its filter must not stand in the address. */
  readonly personal: boolean;
}

/**
 * Turns the items of the server into those of the page: overdue ones first, then pressing, then the larger ones; what is empty
 * or leads to a page this post cannot open is left out.
 */
export function toQueueItems(items: readonly WorkItem[]): QueueItem[] {
  return items
    .filter(({ count }) => count > 0)
    .flatMap(
      ({ key, labelZh, labelEn, count, overdue, resource, state, condition, ...item }): QueueItem[] => {
        const definition = findResource(resource);
        if (!definition) return [];
        return [
          {
            key,
            labelZh,
            labelEn,
            count,
            overdue,
            soon: item.soon,
            soonZh: item.soonZh,
            soonEn: item.soonEn,
            route: `/${resource}`,
            filter: { ...(state && { state }), ...(condition && { [condition]: true }) },
            personal: definition.personal ?? false,
          },
        ];
      },
    )
    .sort((a, b) => b.overdue - a.overdue || Number(b.soon > 0) - Number(a.soon > 0) || b.count - a.count);
}
