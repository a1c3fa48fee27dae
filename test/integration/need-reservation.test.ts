import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scopedWrite } from "../../api/database/scoped.ts";
import { matchedNeed, matchedNeeds, similarNeeds } from "../../api/need/matched-needs.service.ts";
import { needItem, stateOfNeed } from "../../api/need/need.queries.ts";
import {
  closeNeedItem,
  confirmNeedItemMet,
  expireNeedItem,
  markDuplicate,
  markMetElsewhere,
  unlistNeedItem,
  withdrawNeedItem,
} from "../../api/need/need-item.actions.ts";
import {
  beginService,
  consumeReservation,
  fulfilItem,
  fundItem,
  lockItem,
} from "../../api/need/need-item.service.ts";
import { offerService, withdrawOffer } from "../../api/need/offer.service.ts";
import { myReservations, releaseReservation, reserveNeed } from "../../api/need/reservation.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { freshKey, Needs } from "../support/needs.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let ground: Needs;
let officer: TestActor;
let charity: TestActor;
let other: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  ground = new Needs(test, actors);
  officer = await actors.as("TOWNSHIP_OFFICER");
  charity = await actors.as("CHARITY_OFFICER");
  other = await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" });
});
afterAll(() => test.close());

const refOf = (item: { id: string }, who: TestActor) =>
  test.platform.vault.opaqueReference(who.actor.organisationId, item.id);
const reserve = (who: TestActor, item: { id: string }) => reserveNeed(who, refOf(item, who), freshKey());
const stateOf = async (item: { id: string }) => (await needItem(officer, item.id)).state;

/** Posts money as the charity module does, without its allocation. */
const fund = (who: TestActor, item: { id: string }, amountInFen: bigint) =>
  scopedWrite(who, async (tx) => {
    const locked = await lockItem(tx, item.id);
    await consumeReservation(tx, locked, who.actor.organisationId, amountInFen);
    await fundItem(tx, locked, amountInFen);
  });

describe("a reservation", () => {
  it("stands for the whole gap until the end of the fifth working day", async () => {
    const item = await ground.listed({ amount: "2500" });
    await reserve(charity, item);
    const { reservation } = (await myReservations(charity, null, {})).nodes[0]!;
    // From Wednesday 4 March 2026 the fifth working day is Wednesday 11 March, which ends at 16:00 UTC.
    expect(reservation).toMatchObject({ amount: "2500.00", state: "OPEN", workingDaysLeft: 5 });
    expect(reservation.expiresAt.toISOString()).toBe("2026-03-11T16:00:00.000Z");
    await releaseReservation(charity, reservation.id);
  });

  it("shuts out every other charity, names nobody, and leaves similar needs to choose from", async () => {
    const item = await ground.listed({ category: "N6", amount: "2500" });
    const similar = await ground.listed({ category: "N6", amount: "2600" });
    await reserve(charity, item);
    const refusal = await refused(reserve(other, item), "ALREADY_RESERVED");
    expect(refusal.message).not.toContain("莲心");
    expect(refusal.fields).toBeUndefined();
    const refs = (await similarNeeds(other, refOf(item, other), 5)).map((match) => match.ref);
    expect(refs).toEqual([refOf(similar, other)]);
    await refused(reserve(charity, item), "STATE_CONFLICT");
    const listed = (await matchedNeeds(other, { category: "N6" }, {})).nodes.map((match) => match.ref);
    expect(listed).toEqual([refOf(similar, other)]);
  });

  it("past its term leaves the need to another charity, with no job running", async () => {
    const item = await ground.listed({ category: "N5", amount: "2500" });
    await reserve(charity, item);
    test.clock.set("2026-03-11T15:59:59.999Z");
    await refused(reserve(other, item), "ALREADY_RESERVED");
    test.clock.set("2026-03-11T16:00:00.000Z");
    expect((await matchedNeed(other, refOf(item, other))).state).toBe("LISTED");
    expect((await matchedNeeds(other, { category: "N5" }, {})).totalCount).toBe(1);
    await refused(fund(charity, item, 1n), "STATE_CONFLICT");
    await reserve(other, item);
    expect((await matchedNeed(other, refOf(item, other))).myReservation?.state).toBe("OPEN");
    expect((await matchedNeed(charity, refOf(item, charity))).exact).toBeNull();
    const lapsed = await myReservations(charity, "EXPIRED", {});
    const mine = lapsed.nodes.find(({ reservation }) => reservation.ref === refOf(item, charity));
    expect(mine?.reservation.state).toBe("EXPIRED");
    await refused(releaseReservation(charity, mine!.reservation.id), "STATE_CONFLICT");
    const { history } = await needItem(officer, item.id);
    expect(history.map((entry) => entry.action)).toEqual([
      "reserve",
      "lapse",
      "reserve",
      "list",
      "verify",
      "begin",
    ]);
    test.clock.set(START);
  });

  it("is given back by who made it and by nobody else, and the need is open again", async () => {
    const item = await ground.listed({ category: "N2", amount: "2500" });
    await reserve(charity, item);
    const own = (await matchedNeed(charity, refOf(item, charity))).myReservation!;
    await refused(releaseReservation(other, own.id), "NOT_FOUND");
    await releaseReservation(charity, own.id);
    await refused(releaseReservation(charity, own.id), "STATE_CONFLICT");
    await reserve(other, item);
    expect(await stateOf(item)).toBe("RESERVED");
  });

  it("sent twice under one key is made once", async () => {
    const item = await ground.listed({ category: "N3", amount: "2500" });
    const key = freshKey();
    const first = await reserveNeed(charity, refOf(item, charity), key);
    expect(await reserveNeed(charity, refOf(item, charity), key)).toEqual(first);
  });

  it("turns into money up to the reservation and the gap, and not beyond", async () => {
    const item = await ground.listed({ category: "N3", amount: "1000" });
    await refused(fund(charity, item, 100n), "STATE_CONFLICT");
    await reserve(charity, item);
    await refused(fund(other, item, 100n), "STATE_CONFLICT");
    await refused(fund(charity, item, 100_001n), "CAP_EXCEEDED");
    await fund(charity, item, 40_000n);
    expect(await needItem(officer, item.id)).toMatchObject({
      state: "PART_FUNDED",
      allocated: "400.00",
      gap: "600.00",
      reservedBy: null,
    });
    await reserve(other, item);
    await fund(other, item, 60_000n);
    expect(await needItem(officer, item.id)).toMatchObject({ state: "FUNDED", gap: "0.00" });
    await refused(withdrawNeedItem(officer, item.id, "不需要了"), "STATE_CONFLICT");
    await confirmNeedItemMet(officer, item.id, "已到账");
    await closeNeedItem(officer, item.id);
    expect(await stateOf(item)).toBe("CLOSED");
  });

  it("that ends without money leaves a part-funded need part funded", async () => {
    const item = await ground.listed({ category: "N3", amount: "1000" });
    await reserve(charity, item);
    await fund(charity, item, 40_000n);
    await reserve(other, item);
    const { myReservation } = await matchedNeed(other, refOf(item, other));
    expect(myReservation?.amount).toBe("600.00");
    await releaseReservation(other, myReservation!.id);
    expect(await stateOf(item)).toBe("PART_FUNDED");
  });

  it("falls with a need that staff withdraw or find to be a duplicate", async () => {
    for (const end of [withdrawNeedItem, markDuplicate, markMetElsewhere]) {
      const item = await ground.listed({ category: "N9" });
      await reserve(charity, item);
      await end(officer, item.id, "不再需要");
      await refused(fund(charity, item, 1n), "NOT_FOUND");
      await refused(reserve(other, item), "NOT_FOUND");
    }
  });
});

describe("an offer of a contractor", () => {
  it("blocks nobody, is checked against contract and capacity, and can be taken back", async () => {
    const contractor = await actors.as("CONTRACTOR_MANAGER");
    const rival = await actors.as("CONTRACTOR_MANAGER", { organisation: "otherContractor" });
    const item = await ground.listed({ category: "N4", serviceItem: "L03", quantity: 12 });
    const offer = (who: TestActor, quantity: number) =>
      offerService(who, { ref: refOf(item, who), quantity }, freshKey());
    await refused(offer(contractor, 12), "CAP_EXCEEDED");
    await ground.contract("contractor", { serviceItem: "L03", regions: ["county"], monthlyUnits: 10 });
    await ground.contract("otherContractor", { serviceItem: "L03", regions: ["county"], monthlyUnits: 50 });
    await refused(offer(contractor, 12), "CAP_EXCEEDED");
    await refused(offer(contractor, 0), "INVALID_INPUT");
    await refused(offer(contractor, 13), "INVALID_INPUT");
    await offer(contractor, 10);
    await refused(offer(contractor, 1), "DUPLICATE");
    await offer(rival, 12);
    expect((await needItem(officer, item.id)).offers).toBe(2);
    const mine = (await matchedNeed(contractor, refOf(item, contractor))).myOffer!;
    expect(mine).toMatchObject({ state: "PLACED", quantity: 10 });
    await refused(withdrawOffer(rival, mine.id), "NOT_FOUND");
    await withdrawOffer(contractor, mine.id);
    await refused(withdrawOffer(contractor, mine.id), "STATE_CONFLICT");
    expect((await needItem(officer, item.id)).offers).toBe(1);
    await reserve(charity, item);
  });
});

describe("an offer for a need that is shown no more", () => {
  it("is not taken back: the refusal changes nothing", async () => {
    const contractor = await actors.as("CONTRACTOR_MANAGER");
    const item = await ground.listed({ category: "N4", serviceItem: "L07", quantity: 5 });
    await ground.contract("contractor", { serviceItem: "L07", regions: ["county"] });
    const ref = refOf(item, contractor);
    await offerService(contractor, { ref, quantity: 5 }, freshKey());
    const { myOffer } = await matchedNeed(contractor, ref);
    test.clock.advance({ days: 121 });
    await refused(withdrawOffer(contractor, myOffer!.id), "STATE_CONFLICT");
    const [offer] = await test.database.asOperator("select state from service_offer where id = $1", [
      myOffer!.id,
    ]);
    expect(offer).toEqual({ state: "PLACED" });
    test.clock.set(START);
  });
});

describe("an offer for a need whose listing is over", () => {
  it("waits for nobody, and is closed by whoever takes the need down or lets it expire", async () => {
    const contractor = await actors.as("CONTRACTOR_MANAGER");
    await ground.contract("contractor", { serviceItem: "L07", regions: ["county"] });
    const takeDown = (id: string) => unlistNeedItem(officer, id, "信息需要补充");
    for (const end of [takeDown, (id: string) => expireNeedItem(officer, id)]) {
      const item = await ground.listed({ category: "N4", serviceItem: "L07", quantity: 5 });
      await offerService(contractor, { ref: refOf(item, contractor), quantity: 5 }, freshKey());
      expect((await needItem(officer, item.id)).offers).toBe(1);
      test.clock.advance({ days: 121 });
      expect((await needItem(officer, item.id)).offers).toBe(0);
      await end(item.id);
      const offers = await test.database.asOperator("select state from service_offer where item_id = $1", [
        item.id,
      ]);
      expect(offers).toEqual([{ state: "DECLINED" }]);
      test.clock.set(START);
    }
  });
});

describe("the contract of an offer", () => {
  it("serves where the need is shown, however much more another one would take", async () => {
    const contractor = await actors.as("CONTRACTOR_MANAGER");
    const item = await ground.listed({ category: "N4", serviceItem: "L05", quantity: 5 });
    await ground.contract("contractor", { serviceItem: "L05", regions: ["otherCounty"], monthlyUnits: 500 });
    const near = await ground.contract("contractor", { serviceItem: "L05", regions: ["county"] });
    await offerService(contractor, { ref: refOf(item, contractor), quantity: 5 }, freshKey());
    const offers = await test.database.asOperator(
      `select contract_id from service_offer where item_id = $1`,
      [item.id],
    );
    expect(offers).toEqual([{ contract_id: near }]);
  });

  it("may serve single villages, as far as the county in which a need is shown", async () => {
    const rival = await actors.as("CONTRACTOR_MANAGER", { organisation: "otherContractor" });
    const item = await ground.listed({ category: "N4", serviceItem: "L06", quantity: 5 });
    await ground.contract("otherContractor", { serviceItem: "L06", regions: ["village"] });
    await offerService(rival, { ref: refOf(item, rival), quantity: 5 }, freshKey());
  });
});

describe("the course of a service item", () => {
  it("runs from money over vouchers to fulfilled and closed, under the permission of each step", async () => {
    const item = await ground.listed({ category: "N4", serviceItem: "L03", quantity: 2 });
    await reserve(charity, item);
    await fund(charity, item, 16_000n);
    await refused(confirmNeedItemMet(officer, item.id, null), "STATE_CONFLICT");
    const county = await actors.as("COUNTY_OFFICER");
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    const move = (who: TestActor, step: typeof beginService) =>
      scopedWrite(who, async (tx) => {
        const locked = await lockItem(tx, item.id);
        await step(tx, locked);
        tx.audit({ action: "test.step", objectKind: "needItem", objectId: item.id });
      });
    await refused(move(officer, beginService), "FORBIDDEN");
    await move(county, beginService);
    await move(county, beginService);
    await refused(move(county, fulfilItem), "FORBIDDEN");
    await move(reviewer, fulfilItem);
    await closeNeedItem(officer, item.id);
    expect(await stateOf(item)).toBe("CLOSED");
  });

  it("gives the need the state of the item that has come least far", () => {
    expect(stateOfNeed(["CLOSED", "LISTED", "FUNDED"])).toBe("LISTED");
    expect(stateOfNeed(["CLOSED", "WITHDRAWN"])).toBe("CLOSED");
    expect(stateOfNeed([])).toBe("DRAFT");
  });
});
