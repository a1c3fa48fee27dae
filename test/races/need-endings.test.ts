import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { recordGrant } from "../../api/assistance/grant.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { allocateDonation } from "../../api/charity/allocation.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { checkInvariants } from "../../api/ledger/invariants/run.ts";
import { needItem } from "../../api/need/need.queries.ts";
import { discontinueNeedItem, verifyNeedItem } from "../../api/need/need-item.actions.ts";
import { refreshNeedCover } from "../../api/need/refresh-cover.service.ts";
import { reserveNeed } from "../../api/need/reservation.service.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { logVisit } from "../../api/purchase/visit.service.ts";
import { approveVisit } from "../../api/purchase/visit-decision.service.ts";
import { issueVoucher } from "../../api/purchase/voucher.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import {
  adoptedProject,
  confirmedDonation,
  fund,
  key,
  listedItems,
  refOf,
} from "../support/charity-ground.ts";
import { effort } from "../support/effort.ts";
import { family, head } from "../support/families.ts";
import { meet } from "../support/meeting.ts";
import { careGrant, Moving, person } from "../support/moving.ts";
import { Needs } from "../support/needs.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { purchaseGround, voucherInput } from "../support/purchase-ground.ts";

const ROUNDS = effort(8);

let test: TestPlatform;
let actors: Actors;
let ground: ReturnType<typeof purchaseGround>;
let officer: TestActor;
let charity: TestActor;
let county: TestActor;

beforeAll(async () => {
  test = await openTestPlatform({ poolSize: 12 });
  actors = await seedActors(test);
  ground = purchaseGround(actors);
  officer = await actors.as("TOWNSHIP_OFFICER");
  charity = await actors.as("CHARITY_OFFICER");
  county = await actors.as("COUNTY_OFFICER");
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
});
afterAll(() => test.close());
beforeEach(() => test.clock.set(START));

/** Which of the calls won. Who lost was refused in words; anything else is a defect. */
async function winners(calls: readonly (() => Promise<unknown>)[]): Promise<boolean[]> {
  const settled = await Promise.allSettled(calls.map((call) => call()));
  for (const result of settled) {
    if (result.status === "fulfilled") continue;
    if (!result.reason?.code || !/[一-龥]/.test(result.reason.message)) throw result.reason;
  }
  return settled.map((result) => result.status === "fulfilled");
}

/** An item of seven units, the half of it funded, with a voucher over two. */
async function partServed(rest: "open" | "reserved") {
  const [item] = (await listedItems(actors, [{ costInYuan: 245, serviceItem: "L02", quantity: 7 }])) as [
    string,
  ];
  await adoptedProject(actors, charity, [item]);
  const donationId = await confirmedDonation(actors, charity, "245");
  await fund(charity, donationId, item, "140");
  const contractId = await ground.contract();
  const voucherId = await ground.voucher(item, contractId, { units: 2 });
  if (rest === "reserved") await reserveNeed(charity, refOf(charity, item), key());
  return { item, donationId, contractId, voucherId };
}

const end = (item: string) => discontinueNeedItem(officer, item, "老人去世");
const money = async (item: string) => {
  const [row] = await test.database.asOperator<{ state: string; unused: string; live: number }>(
    `select i.state, coalesce((select sum(a.amount_in_fen - a.released_in_fen - a.committed_in_fen) from allocation a
        where a.item_id = i.id and a.state = 'POSTED'), 0)::text as unused,
       (select count(*)::int from voucher v where v.item_id = i.id and v.state in ('ISSUED', 'PARTLY_REDEEMED')) as live
     from need_item i where i.id = $1`,
    [item],
  );
  return row;
};

describe("a service that ends early", () => {
  it("against an approval: the visit is paid and then all ends, or it waits for a decision and nothing ends", async () => {
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    for (let round = 0; round < ROUNDS; round += 1) {
      test.clock.set(START);
      const { item, voucherId } = await partServed("open");
      test.clock.set("2026-03-06T00:00:00Z");
      const beganAt = new Date(Date.UTC(2026, 2, 5, 1, round * 20));
      const endedAt = new Date(beganAt.getTime() + 600_000);
      const visit = await logVisit(
        await actors.as("CONTRACTOR_WORKER"),
        { voucherId, beganAt, endedAt, placeNote: "家中", units: 1, confirmedBy: "RECIPIENT" },
        key(),
      );
      const [approved, ended] = await winners([() => approveVisit(reviewer, visit), () => end(item)]);
      expect(approved).toBe(true);
      expect(await money(item)).toEqual(
        ended ? { state: "CLOSED", unused: "0", live: 0 } : { state: "PART_FUNDED", unused: "7000", live: 1 },
      );
    }
  });

  it("against new money: no money is left on what ended", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const known = await partServed("reserved");
      const { item } = known;
      // Of a donation that stands on the item already, and of one that the end cannot know of.
      const donationId = round % 2 ? known.donationId : await confirmedDonation(actors, charity, "105");
      const [, ended] = await winners([
        () => allocateDonation(charity, { donationId, itemRef: refOf(charity, item), amount: "105" }, key()),
        () => end(item),
      ]);
      if (ended) expect(await money(item)).toEqual({ state: "WITHDRAWN", unused: "0", live: 0 });
      else expect((await money(item))?.state).toBe("FUNDED");
    }
  });

  it("against an order: no voucher lives on what ended", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { item, contractId } = await partServed("open");
      const [, ended] = await winners([
        () => issueVoucher(county, { ...voucherInput(item, contractId), units: 2 }, key()),
        () => end(item),
      ]);
      expect(ended).toBe(true);
      expect(await money(item)).toEqual({ state: "WITHDRAWN", unused: "0", live: 0 });
    }
  });
});

describe("two services that end at once", () => {
  it("give back to the one donation that paid for both what neither used", async () => {
    for (let round = 0; round < 3; round += 1) {
      const service = { costInYuan: 245, serviceItem: "L02", quantity: 7 } as const;
      const [one, other] = (await listedItems(actors, [service, service])) as [string, string];
      await adoptedProject(actors, charity, [one, other]);
      const donationId = await confirmedDonation(actors, charity, "490");
      await fund(charity, donationId, one, "245");
      await fund(charity, donationId, other, "245");
      // The first has read the donation and waits for its need; the second needs the donation only.
      const ended = await meet(
        test,
        county,
        { table: "need_item", id: one },
        () => end(one),
        () => end(other),
      );
      expect(ended).toEqual(["first", "second"]);
      const [donation] = await test.database.asOperator(
        "select allocated_in_fen::text as allocated from donation where id = $1",
        [donationId],
      );
      expect(donation).toEqual({ allocated: "0" });
    }
  });
});

describe("a change of cover", () => {
  it("against an allocation: nobody gives more than the gap that the other left", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [item] = (await listedItems(actors, [{ category: "N8", costInYuan: 1000 }])) as [string];
      await adoptedProject(actors, charity, [item]);
      const donationId = await confirmedDonation(actors, charity, "1000");
      const { reservationId } = await reserveNeed(charity, refOf(charity, item), key());
      const { householdId } = await needItem(officer, item);
      const paid = { policyCode: "HEATING", amount: "600", validFrom: "2026-03-01", source: "名册" };
      await recordGrant(officer, { householdId, ...paid }, key());
      const [given, refreshed] = await winners([
        () => allocateDonation(charity, { donationId, reservationId, amount: "1000" }, key()),
        () => refreshNeedCover(officer, item),
      ]);
      expect(refreshed).toBe(true);
      const [row] = await test.database.asOperator(
        `select i.state, i.gap_in_fen::text as gap, (select r.state || ' ' || r.amount_in_fen from funding_reservation r
           where r.item_id = i.id) as reservation from need_item i where i.id = $1`,
        [item],
      );
      expect(row).toEqual(
        given
          ? { state: "FUNDED", gap: "0", reservation: "CONSUMED 100000" }
          : { state: "RESERVED", gap: "40000", reservation: "OPEN 40000" },
      );
    }
  });
});

describe("a grant of a family", () => {
  it("is counted once when needs of two members are verified at once", async () => {
    const needs = new Needs(test, actors);
    const assistant = await actors.as("VILLAGE_ASSISTANT");
    for (let round = 0; round < ROUNDS; round += 1) {
      const members = [head(), head({ relationToHead: "SPOUSE" })];
      const given = family({ members });
      const { id: householdId, serial, personIds } = await recordHousehold(assistant, given, key());
      const paid = { policyCode: "HEATING", amount: "600", validFrom: "2026-03-01", source: "名册" };
      await recordGrant(officer, { householdId, ...paid }, key());
      const items: string[] = [];
      for (const personId of personIds) {
        const of = { householdId, personId, serial, name: "", address: "" };
        items.push((await needs.recorded({ amount: "1000", family: of })).id);
      }
      const verified = await winners(items.map((id) => () => verifyNeedItem(officer, id, {})));
      expect(verified).toEqual([true, true]);
      const cover = await Promise.all(items.map(async (id) => (await needItem(officer, id)).cover));
      expect(cover.sort()).toEqual(["0.00", "600.00"]);
    }
  });
});

describe("a grant of a person", () => {
  it("is counted once when a need that stayed with the old family and one of the new family are computed at once", async () => {
    const needs = new Needs(test, actors);
    const moving = new Moving(officer);
    for (let round = 0; round < ROUNDS; round += 1) {
      const mover = person();
      const who = await moving.livingTogether(mover);
      const stayed = await needs.listed({ category: "N2", amount: "2000", family: who });
      await adoptedProject(actors, charity, [stayed.id]);
      await fund(charity, await confirmedDonation(actors, charity, "100"), stayed.id, "100");
      const householdId = await moving.move(who, mover);
      const given = { village: "otherVillage", category: "N2", amount: "2000" } as const;
      const added = await needs.recorded({ ...given, family: { ...who, householdId } });
      await careGrant(officer, householdId, who.personId, "2026-03-01");
      const computed = await winners([
        () => refreshNeedCover(officer, stayed.id),
        () => verifyNeedItem(officer, added.id, {}),
      ]);
      expect(computed).toEqual([true, true]);
      const cover = await Promise.all(
        [stayed, added].map(async ({ id }) => (await needItem(officer, id)).cover),
      );
      expect(cover.sort()).toEqual(["0.00", "1200.00"]);
    }
  });
});

describe("after all of it", () => {
  it("every invariant holds", async () => {
    expect((await checkInvariants(test.platform)).filter((finding) => finding.count > 0)).toEqual([]);
  });
});
