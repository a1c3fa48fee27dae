import type { Label } from "../../../schema/codes/code-list.ts";
import type { AvailableAction } from "../../../schema/common/available-action.ts";
import type { Transaction } from "../../database/scoped.ts";
import { DAY_IN_MS, HOUR_IN_MS } from "../../kernel/clock.ts";
import { actorOf, may } from "../../kernel/context.ts";

/** How long whoever recorded a visit may write it anew, and may declare it void without the office. */
const CORRECTED_WITHIN_HOURS = 48;
const VOIDED_WITHIN_DAYS = 7;

interface RecordedBy {
  readonly visitorId: string;
  readonly recordedAt: Date;
  readonly voidedAt?: Date | null | undefined;
}

const isOwn = (tx: Transaction, visit: RecordedBy) => visit.visitorId === actorOf(tx.ctx).userId;
const isOlder = (tx: Transaction, visit: RecordedBy, ms: number) =>
  tx.now.getTime() - visit.recordedAt.getTime() > ms;

const isVoid: Label = { zh: "这次走访记录已经作废。", en: "This visit is void already." };

/** Why a visit may not be recorded anew; null where it may. */
export function refusalToCorrect(tx: Transaction, visit: RecordedBy): Label | null {
  if (visit.voidedAt) return isVoid;
  if (!isOwn(tx, visit)) {
    return { zh: "只有记录这次走访的人可以更正。", en: "Only whoever recorded the visit corrects it." };
  }
  if (!isOlder(tx, visit, CORRECTED_WITHIN_HOURS * HOUR_IN_MS)) return null;
  return {
    zh: `记录已超过 ${CORRECTED_WITHIN_HOURS} 小时，不能更正；确有错误的，请作废后另记。`,
    en: `Recorded more than ${CORRECTED_WITHIN_HOURS} hours ago: declare it void and record another.`,
  };
}

/** Why a visit may not be declared void; null where it may. Whoever arranges visits may at any time. */
export function refusalToVoid(tx: Transaction, visit: RecordedBy): Label | null {
  if (visit.voidedAt) return isVoid;
  if (may(tx.ctx, "beneficiary:schedule")) return null;
  if (!isOwn(tx, visit)) {
    return { zh: "别人的走访记录由镇街经办人员作废。", en: "The township voids what others recorded." };
  }
  if (!isOlder(tx, visit, VOIDED_WITHIN_DAYS * DAY_IN_MS)) return null;
  return {
    zh: `记录已超过 ${VOIDED_WITHIN_DAYS} 天，请联系镇街经办人员作废。`,
    en: `Recorded more than ${VOIDED_WITHIN_DAYS} days ago: ask the township to void it.`,
  };
}

/** What may be done with a visit, each with why not. A void visit offers nothing. */
export function visitActions(tx: Transaction, visit: RecordedBy): AvailableAction[] {
  if (visit.voidedAt || !may(tx.ctx, "beneficiary:visit")) return [];
  const offer = (action: string, label: Label, refusal: Label | null): AvailableAction => ({
    action,
    labelZh: label.zh,
    labelEn: label.en,
    primary: false,
    allowed: refusal === null,
    reasonZh: refusal?.zh ?? null,
    reasonEn: refusal?.en ?? null,
  });
  return [
    offer("correctHomeVisit", { zh: "更正", en: "Correct" }, refusalToCorrect(tx, visit)),
    offer("voidHomeVisit", { zh: "作废", en: "Declare void" }, refusalToVoid(tx, visit)),
  ];
}
