interface Queued {
  readonly flags: readonly unknown[];
  /** Working days left to decide; negative when it is past. */
  readonly decideDaysLeft: number | null;
}

const isLate = ({ decideDaysLeft: left }: Queued) => Number(left !== null && left < 0);

/** What is late first, then those with most flags before others; the order of the server stays within equals. */
export const pressingFirst = <TVisit extends Queued>(visits: readonly TVisit[]): TVisit[] =>
  [...visits].sort((one, other) => isLate(other) - isLate(one) || other.flags.length - one.flags.length);

export interface QueuePlace {
  /** From 1; 0 when the visit is not in the queue. */
  readonly position: number;
  readonly previousId: string | undefined;
  readonly nextId: string | undefined;
}

/** Where a visit stands in the queue. After a decision it has left, and the next is what took its place. */
export function placeInQueue(ids: readonly string[], id: string): QueuePlace {
  const index = ids.indexOf(id);
  return {
    position: index + 1,
    previousId: index > 0 ? ids[index - 1] : undefined,
    nextId: index < 0 ? ids[0] : ids[index + 1],
  };
}

/** Which visit opens after a decision: the next one, else the first that is left. */
export const afterDecision = (ids: readonly string[], decidedId: string): string | undefined =>
  placeInQueue(ids, decidedId).nextId ?? ids.find((id) => id !== decidedId);
