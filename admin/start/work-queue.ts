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
  readonly route: string;
  readonly filter: Readonly<Record<string, unknown>>;
  /** The list shows persons, so its filter must not stand in the address. */
  readonly personal: boolean;
}

/**
 * Turns the items of the server into those of the page: overdue ones first, then the larger ones; what is empty
 * or leads to a page this post cannot open is left out.
 */
export function toQueueItems(items: readonly WorkItem[]): QueueItem[] {
  return items
    .filter(({ count }) => count > 0)
    .flatMap(({ key, labelZh, labelEn, count, overdue, resource, state }): QueueItem[] => {
      const definition = findResource(resource);
      if (!definition) return [];
      return [
        {
          key,
          labelZh,
          labelEn,
          count,
          overdue,
          route: `/${resource}`,
          filter: state ? { state } : {},
          personal: definition.personal ?? false,
        },
      ];
    })
    .sort(
      (a, b) => Number(b.overdue > 0) - Number(a.overdue > 0) || b.overdue - a.overdue || b.count - a.count,
    );
}
