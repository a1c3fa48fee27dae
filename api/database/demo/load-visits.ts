import type { RequestContext } from "../../kernel/context.ts";
import { addCalendarDays, shanghaiDate } from "../../kernel/shanghai-date.ts";
import { closeNeedItem } from "../../need/need-item.actions.ts";
import { checkIn, logVisit } from "../../purchase/visit.service.ts";
import { approveVisit, rejectVisit } from "../../purchase/visit-decision.service.ts";
import { scoped } from "../scoped.ts";
import { sql } from "../sql.ts";
import type { ChainWorld, LoadedVoucher } from "./load-chain.ts";
import { shanghaiTime } from "./timeline.ts";

/** When a worker's visits of a day begin, in minutes after midnight, and how long one takes. */
const SLOTS = [510, 600, 690, 840, 930, 1020] as const;
const VISIT_MINUTES = 60;

/** One day of the field workers: each goes from one recipient to the next and hands the visits in. */
export async function workDay(world: ChainWorld, date: string, most: number): Promise<string[]> {
  const submitted: string[] = [];
  const contractors = new Set(world.vouchers.map((voucher) => voucher.contractorKey));
  for (const contractorKey of contractors) {
    const open = world.vouchers.filter(
      (voucher) =>
        voucher.contractorKey === contractorKey && voucher.unitsLeft > 0 && voucher.validFrom < date,
    );
    const queue = world.random.fork(`${contractorKey} ${date}`).shuffle(open);
    for (const worker of world.actors.allOf(contractorKey, "CONTRACTOR_WORKER")) {
      for (const minute of SLOTS) {
        const voucher = queue.shift();
        if (!voucher || submitted.length >= most) break;
        submitted.push(await visit(world, worker, voucher, date, minute));
      }
    }
  }
  return submitted;
}

async function visit(
  world: ChainWorld,
  worker: RequestContext,
  voucher: LoadedVoucher,
  date: string,
  minute: number,
): Promise<string> {
  const units = Math.min(voucher.unitsAVisit, voucher.unitsLeft);
  voucher.unitsLeft -= units;
  return logVisit(
    worker,
    {
      voucherId: voucher.id,
      beganAt: shanghaiTime(date, minute),
      endedAt: shanghaiTime(date, minute + VISIT_MINUTES),
      units,
      confirmedBy: "RECIPIENT",
      placeNote: "服务对象家中",
    },
    world.next(),
  );
}

/** The township approves what was handed in; every fortieth it refuses, and the units are free again. */
export async function decideVisits(world: ChainWorld, ids: readonly string[]): Promise<void> {
  const reviewer = world.actors.as("qianyi3");
  for (const [index, id] of ids.entries()) {
    if (index % 40 === 39) await rejectVisit(reviewer, id, "TIME_WRONG", "记录时间与电话回访不符");
    else await approveVisit(reviewer, id);
  }
}

/** Two workers are with somebody at this moment. */
export async function checkInNow(world: ChainWorld): Promise<void> {
  for (const voucher of world.vouchers.filter((entry) => entry.unitsLeft > 1).slice(0, 40)) {
    const [worker] = world.actors.allOf(voucher.contractorKey, "CONTRACTOR_WORKER");
    if (!worker || voucher.validTo < shanghaiDate(worker.platform.clock.now())) continue;
    await checkIn(worker, { voucherId: voucher.id, placeNote: "服务对象家中" }, world.next());
    return;
  }
}

/** Some of what is fulfilled is closed by the township. */
export async function closeFulfilled(world: ChainWorld, share: number): Promise<void> {
  const officer = world.actors.as("qianyi2");
  const rows = await scoped(officer, (tx) =>
    tx.rows<{ id: string }>(sql`select id from need_item where state = 'FULFILLED' order by id`),
  );
  for (const { id } of rows)
    if (world.random.chance(share)) await closeNeedItem(officer, id, "回访确认，需求已解决");
}

export const dayBefore = (date: string, days: number): string => addCalendarDays(date, -days);
