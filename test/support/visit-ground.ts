import type { LogVisitInput } from "../../api/purchase/visit.service.ts";
import type { Actors, TestActor } from "./actors.ts";
import type { TestPlatform } from "./platform.ts";
import { type GroundItem, purchaseGround } from "./purchase-ground.ts";

export interface Visited {
  readonly worker: TestActor;
  readonly item: GroundItem;
  readonly contractId: string;
  readonly voucherId: string;
}

/** What happens at the visits of a test, each with its own worker, family and voucher. */
export function visitGround(test: TestPlatform, actors: Actors) {
  const ground = purchaseGround(actors);
  let turn = 0;

  /** Another worker, family and voucher, which was issued on 4 March at 10:00; it is a day later now. */
  async function somebody(): Promise<Visited> {
    test.clock.set("2026-03-04T02:00:00Z");
    turn += 1;
    const worker = await actors.as("CONTRACTOR_WORKER", { person: `上门${turn}` });
    const item = await ground.item();
    const contractId = await ground.contract();
    const voucherId = await ground.voucher(item.itemId, contractId, { validTo: "2026-03-20" });
    test.clock.set("2026-03-05T06:00:00Z");
    return { worker, item, contractId, voucherId };
  }

  /** Who works beside the worker of this test and of no other. */
  const colleague = () => actors.as("CONTRACTOR_WORKER", { person: `同事${turn}` });

  return { ...ground, somebody, colleague };
}

/** An hour of this morning, with its position. */
export const visitInput = (voucherId: string): LogVisitInput => ({
  voucherId,
  beganAt: new Date("2026-03-05T01:00:00Z"),
  endedAt: new Date("2026-03-05T02:00:00Z"),
  latitude: 37.3853,
  longitude: 118.0169,
  units: 1,
  confirmedBy: "RECIPIENT",
});
