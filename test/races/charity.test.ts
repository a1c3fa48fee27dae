import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allocateDonation, reverseAllocation } from "../../api/charity/allocation.service.ts";
import { findDonation } from "../../api/charity/donation.queries.ts";
import { confirmDonation, reportDonation } from "../../api/charity/donation.service.ts";
import {
  addItemsToProject,
  adoptProject,
  cancelProject,
  proposeProject,
  removeItem,
} from "../../api/charity/project.service.ts";
import { checkInvariants } from "../../api/ledger/invariants/run.ts";
import { reserveNeed } from "../../api/need/reservation.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import {
  adoptedProject,
  confirmedDonation,
  draftProject,
  fund,
  key,
  listedItems,
  proposedProject,
  refOf,
} from "../support/charity-ground.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

const CONNECTIONS = 16;

let test: TestPlatform;
let actors: Actors;
let county: TestActor;
let charity: TestActor;
let otherCharity: TestActor;
let finance: TestActor;

beforeAll(async () => {
  test = await openTestPlatform({ poolSize: CONNECTIONS });
  actors = await seedActors(test);
  county = await actors.as("COUNTY_OFFICER");
  charity = await actors.as("CHARITY_OFFICER");
  otherCharity = await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" });
  finance = await actors.as("CHARITY_FINANCE");
});
afterAll(() => test.close());

/** How many of the calls won, and with which codes the others were refused. What is no refusal is a defect. */
async function outcome(calls: readonly (() => Promise<unknown>)[]): Promise<{ won: number; lost: string[] }> {
  const settled = await Promise.allSettled(calls.map((call) => call()));
  const lost = settled.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  for (const reason of lost) if (!reason?.code || !/[一-龥]/.test(reason.message)) throw reason;
  return { won: settled.length - lost.length, lost: [...new Set(lost.map((reason) => String(reason.code)))] };
}

const times = (rounds: number) => Array.from({ length: rounds }, (_, round) => round);

describe("on PostgreSQL, over connections of their own,", () => {
  it("many allocations drain one donation to exactly zero: ten win, ten are refused for want of money", async () => {
    for (const round of times(3)) {
      const items = await listedItems(
        actors,
        Array.from({ length: 20 }, () => ({ costInYuan: 100 })),
      );
      await adoptedProject(actors, charity, items);
      const donationId = await confirmedDonation(actors, charity, "1000");
      const reservations: string[] = [];
      for (const item of items)
        reservations.push((await reserveNeed(charity, refOf(charity, item), key())).reservationId);
      const result = await outcome(
        reservations.map(
          (reservationId) => () =>
            allocateDonation(charity, { donationId, reservationId, amount: "100" }, key()),
        ),
      );
      expect(result, `round ${round}`).toEqual({ won: 10, lost: ["INSUFFICIENT_FUNDS"] });
      expect(await findDonation(charity, donationId)).toMatchObject({ allocated: "1000.00", left: "0.00" });
    }
  });

  it("the same allocation sent twice at once under one key is made once, and both are told of it", async () => {
    for (const round of times(10)) {
      const [item] = (await listedItems(actors, [{ costInYuan: 100 }])) as [string];
      await adoptedProject(actors, charity, [item]);
      const donationId = await confirmedDonation(actors, charity, "1000");
      const { reservationId } = await reserveNeed(charity, refOf(charity, item), key());
      const once = key();
      const send = () => allocateDonation(charity, { donationId, reservationId, amount: "40" }, once);
      const ids = await Promise.all([send(), send(), send(), send()]);
      expect(new Set(ids).size, `round ${round}`).toBe(1);
      expect((await findDonation(charity, donationId)).allocated).toBe("40.00");
    }
  });

  it("two charities adopt one project: one gets it, 30 times over", async () => {
    for (const round of times(30)) {
      const id = await proposedProject(county, await listedItems(actors, [{}]));
      const result = await outcome([
        () => adoptProject(charity, id, key()),
        () => adoptProject(otherCharity, id, key()),
      ]);
      expect(result.won, `round ${round}`).toBe(1);
      expect(["NOT_FOUND", "STATE_CONFLICT"]).toContain(result.lost[0]);
    }
  });

  it("two projects take one item: one gets it, and items listed in opposite order do not deadlock", async () => {
    for (const round of times(20)) {
      const items = (await listedItems(actors, [{}, {}])) as [string, string];
      const [one, other] = [await draftProject(county), await draftProject(county)];
      const result = await outcome([
        () => addItemsToProject(county, one, items),
        () => addItemsToProject(county, other, [items[1], items[0]]),
      ]);
      expect(result, `round ${round}`).toEqual({ won: 1, lost: ["STATE_CONFLICT"] });
    }
  });

  it("the only item leaves a draft while the draft is proposed: one of the two happens, 20 times over", async () => {
    for (const round of times(20)) {
      const [item] = (await listedItems(actors, [{}])) as [string];
      const id = await draftProject(county);
      await addItemsToProject(county, id, [item]);
      const result = await outcome([() => removeItem(county, id, item), () => proposeProject(county, id)]);
      expect(result, `round ${round}`).toEqual({ won: 1, lost: ["STATE_CONFLICT"] });
    }
  });

  it("a donation confirmed twice at once is confirmed once and stands in the book once", async () => {
    for (const round of times(10)) {
      const id = await reportDonation(
        charity,
        { donorIsPerson: true, amount: "10", receivedOn: "2026-03-03" },
        key(),
      );
      const result = await outcome(
        [1, 2, 3].map((n) => () => confirmDonation(finance, id, `流水${round}-${n}-${id.slice(-8)}`)),
      );
      expect(result).toEqual({ won: 1, lost: ["STATE_CONFLICT"] });
      const journals = await test.database.asOperator(`select id from journal where subject_id = '${id}'`);
      expect(journals).toHaveLength(1);
    }
  });

  it("money is allocated in a project while it is cancelled: no money stands on a cancelled project", async () => {
    for (const _ of times(15)) {
      const [item] = (await listedItems(actors, [{ costInYuan: 100 }])) as [string];
      const id = await adoptedProject(actors, charity, [item]);
      const donationId = await confirmedDonation(actors, charity, "100");
      const { reservationId } = await reserveNeed(charity, refOf(charity, item), key());
      const result = await outcome([
        () => allocateDonation(charity, { donationId, reservationId, amount: "100" }, key()),
        () => cancelProject(county, id, "不再需要"),
      ]);
      expect(result.won).toBe(1);
    }
    const hanging = await test.database.asOperator(
      `select a.id from allocation a join charity_project p on p.id = a.project_id
       where a.state = 'POSTED' and p.state = 'CANCELLED'`,
    );
    expect(hanging).toEqual([]);
  });

  it("an allocation taken back from several windows at once is taken back once", async () => {
    for (const _ of times(10)) {
      const [item] = (await listedItems(actors, [{ costInYuan: 100 }])) as [string];
      await adoptedProject(actors, charity, [item]);
      const donationId = await confirmedDonation(actors, charity, "100");
      const id = await fund(charity, donationId, item, "100");
      const result = await outcome(
        [1, 2, 3].map(() => () => reverseAllocation(charity, id, "金额有误", key())),
      );
      expect(result).toEqual({ won: 1, lost: ["STATE_CONFLICT"] });
      expect((await findDonation(charity, donationId)).left).toBe("100.00");
    }
  });

  it("every invariant holds after all of it", async () => {
    expect((await checkInvariants(test.platform)).filter((finding) => finding.count > 0)).toEqual([]);
  });
});
