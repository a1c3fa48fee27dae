import type { RequestContext } from "../../kernel/context.ts";
import { storeFile } from "../../kernel/files/file.service.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import { closeNeedItem } from "../../need/need-item.actions.ts";
import { checkIn, createVisit } from "../../purchase/visit.service.ts";
import { approve, rejectVisit } from "../../purchase/visit-decision.service.ts";
import { scoped, scopedWrite } from "../scoped.ts";
import { fetchSerials } from "../serial.ts";
import { sql } from "../sql.ts";
import type { ChainWorld, LoadedVoucher } from "./load-chain.ts";
import { shanghaiTime } from "./timeline.ts";

/** When a worker's visits of a day begin, in minutes after midnight, and how long one takes. */
const SLOTS = [510, 600, 690, 840, 930, 1020] as const;
const VISIT_MINUTES = 60;

/** One day of the field workers: each goes from one recipient to the next and hands the visits in. */
export async function workDay(
  world: ChainWorld,
  date: string,
  most: number,
  withPhotos: boolean,
): Promise<string[]> {
  const submitted: string[] = [];
  const contractors = new Set(world.vouchers.map((voucher) => voucher.contractorKey));
  for (const contractorKey of contractors) {
    const open = world.vouchers.filter(
      (voucher) =>
        voucher.contractorKey === contractorKey && voucher.unitsLeft > 0 && voucher.validFrom < date,
    );
    const queue = world.random.fork(`${contractorKey} ${date}`).shuffle(open);
    for (const worker of world.actors.allOf(contractorKey, "CONTRACTOR_WORKER")) {
      const round = SLOTS.flatMap((minute) => {
        const voucher = submitted.length < most ? queue.shift() : undefined;
        return voucher ? [{ minute, voucher }] : [];
      }).slice(0, Math.max(0, most - submitted.length));
      submitted.push(...(await handIn(world, worker, round, { date, withPhotos })));
    }
  }
  return submitted;
}

interface Call {
  readonly minute: number;
  readonly voucher: LoadedVoucher;
}

/** What one worker did in a day, handed in together in the evening. */
async function handIn(
  world: ChainWorld,
  worker: RequestContext,
  round: readonly Call[],
  { date, withPhotos }: { date: string; withPhotos: boolean },
): Promise<string[]> {
  if (round.length === 0) return [];
  const inputs: Parameters<typeof createVisit>[1][] = [];
  for (const { minute, voucher } of round) {
    const units = Math.min(voucher.unitsAVisit, voucher.unitsLeft);
    voucher.unitsLeft -= units;
    const hasPosition = world.random.chance(0.9);
    // A photograph is looked at when a visit is decided on: of those that wait some have one.
    const photoFileId = withPhotos && world.random.chance(0.4) ? await storeFile(worker, photograph()) : null;
    inputs.push({
      voucherId: voucher.id,
      beganAt: shanghaiTime(date, minute),
      endedAt: shanghaiTime(date, minute + VISIT_MINUTES),
      units,
      confirmedBy: "RECIPIENT",
      latitude: hasPosition ? 37.2 + world.random.next() * 0.6 : null,
      longitude: hasPosition ? 117.6 + world.random.next() * 0.8 : null,
      placeNote: hasPosition ? null : "服务对象家中，手机没有信号",
      photoFileId,
    });
  }
  return scopedWrite(worker, async (tx) => {
    const ids: string[] = [];
    await fetchSerials(tx, "访", inputs.length);
    for (const input of inputs) {
      ids.push(await createVisit(tx, input));
      await tx.forget();
    }
    return ids;
  });
}

/** One grey pixel: the demonstration has no photographs of anybody. */
export async function* photograph(): AsyncGenerator<Uint8Array> {
  yield GREY_PIXEL;
}
const GREY_PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

/** The township approves what was handed in; a few it refuses, and their units are free again. */
export async function decideVisits(world: ChainWorld, ids: readonly string[]): Promise<void> {
  const reviewer = world.actors.as("qianyi3");
  const refused = ids.filter(() => {
    world.loose.decisions += 1;
    return world.loose.decisions % 40 === 17;
  });
  const approved = ids.filter((id) => !refused.includes(id));
  for (const id of refused) await rejectVisit(reviewer, id, "TIME_WRONG", "记录时间与电话回访不符");
  if (approved.length === 0) return;
  await scopedWrite(reviewer, async (tx) => {
    await fetchSerials(tx, "凭", approved.length);
    for (const id of approved) {
      await approve(tx, id);
      await tx.forget();
    }
  });
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
  for (const { id } of rows.slice(0, Math.floor(rows.length * share)))
    await closeNeedItem(officer, id, "回访确认，需求已解决");
}
