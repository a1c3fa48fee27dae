import { scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { stateConflict } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { formatFen } from "../kernel/money.ts";
import { advance, demandTransition } from "../kernel/workflow.ts";
import type { NeedItem } from "./need.entity.ts";
import { coverFor, coverHasChanged, holdCover } from "./need-cover.ts";
import { lockItem, openReservation, revokeReservation } from "./need-item.service.ts";
import { needItemMachine, stateWithGap } from "./need-item.workflow.ts";

/**
 * Computes cover and gap of a verified item anew after grants changed. Policies pay first, so the cover may grow into
 * what charities allocated: the gap is then zero, and their money stays theirs to take back. An item on which no
 * money stands and that policies now pay whole is not kept open with nothing to fund: it is marked as met elsewhere.
 */
export async function refreshNeedCover(ctx: RequestContext, id: string): Promise<{ id: string }> {
  demand(ctx, "need:verify");
  return scopedWrite(ctx, async (tx) => {
    const item = await lockItem(tx, knownId(id, "这项需求"));
    await demandTransition(tx, needItemMachine, "refreshCover", item);
    if (!(await isChanged(tx, item))) throw stateConflict("在享政策自核实以来没有变化，不需要复核。");
    await holdCover(tx, item);
    const cover = await coverFor(tx, item, enteredByHand(item));
    const left = item.approvedCostInFen - cover.totalInFen - item.allocatedInFen;
    const gapInFen = left > 0n ? left : 0n;
    if (gapInFen === 0n && item.allocatedInFen === 0n) {
      throw stateConflict("在享政策已经覆盖全部费用，没有资金缺口；请改为「标记为已由其他渠道解决」。");
    }
    const reservation = await openReservation(tx, item);
    await advance(tx, needItemMachine, "refreshCover", item, {
      to: stateWith(item, gapInFen),
      note: `已享 ${formatFen(item.coverInFen)} → ${formatFen(cover.totalInFen)} 元，缺口 ${formatFen(item.gapInFen)} → ${formatFen(gapInFen)} 元`,
    });
    Object.assign(item, { coverInFen: cover.totalInFen, coverSource: cover.lines, gapInFen });
    if (!reservation) return { id: item.id };
    // A reservation asks for at most the gap; what grew beyond it the charity did not promise.
    if (gapInFen === 0n) await revokeReservation(tx, item, reservation);
    else if (reservation.amountInFen > gapInFen) reservation.amountInFen = gapInFen;
    return { id: item.id };
  });
}

async function isChanged(tx: Transaction, item: NeedItem): Promise<boolean> {
  const row = await tx.row<{ changed: boolean }>(
    sql`select ${coverHasChanged(tx)} as changed from need_item i where i.id = ${item.id}`,
  );
  return row?.changed ?? false;
}

/** No grant knows of these, so they stay as they were verified. */
const enteredByHand = ({ coverSource }: NeedItem) =>
  coverSource.flatMap(({ source, amount, entered, policyVersionId }) =>
    policyVersionId ? [] : [{ source, amount: entered ?? amount }],
  );

/** Money that now fills the gap makes an item funded, wherever it stood; a gap that opens again asks for more. */
function stateWith(item: NeedItem, gapInFen: bigint): NeedItem["state"] {
  if (gapInFen === 0n) return "FUNDED";
  return item.state === "FUNDED" ? stateWithGap(item) : item.state;
}
