import { LockMode } from "@mikro-orm/core";
import { scopedWrite, type WriteTransaction } from "../database/scoped.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { readReason } from "../kernel/read-words.ts";
import { advance } from "../kernel/workflow.ts";
import { ServiceVisit } from "./visit.entity.ts";
import { findVisit, lockVisit } from "./visit.service.ts";
import { visitMachine } from "./visit.workflow.ts";
import type { Voucher } from "./voucher.entity.ts";

type Closing = "closeCheckIn" | "closeWithVoucher" | "closeWithNeed";

/** Closes a check-in that its worker forgot: until then nobody else may log this service for the recipient. */
export async function closeCheckIn(ctx: RequestContext, id: string, reason: string): Promise<string> {
  demand(ctx, "visit:close");
  const note = readReason(reason);
  return scopedWrite(ctx, async (tx) => {
    const { visit } = await lockVisit(tx, await findVisit(tx, id));
    await close(tx, visit, "closeCheckIn", note);
    return visit.id;
  });
}

/** Closes what was forgotten under a voucher that ends, whose lock every other writer of its visits waits for. */
export async function closeCheckInsOf(
  tx: WriteTransaction,
  voucher: Voucher,
  action: Closing,
  note: string,
): Promise<void> {
  const open = await tx.em.find(
    ServiceVisit,
    { voucherId: voucher.id, state: "CHECKED_IN" },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, orderBy: { id: "asc" } },
  );
  for (const visit of open) await close(tx, visit, action, note);
}

async function close(
  tx: WriteTransaction,
  visit: ServiceVisit,
  action: Closing,
  note: string,
): Promise<void> {
  await advance(tx, visitMachine, action, visit, { note });
  visit.rejectionReason = "ABANDONED";
  visit.decisionNote = note;
}
