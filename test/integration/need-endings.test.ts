import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withdrawConsent } from "../../api/beneficiary/consent.service.ts";
import { findAllocation } from "../../api/charity/allocation.queries.ts";
import { allocateDonation, reverseAllocation } from "../../api/charity/allocation.service.ts";
import { findDonation } from "../../api/charity/donation.queries.ts";
import { findProject } from "../../api/charity/project.queries.ts";
import { checkInvariants } from "../../api/ledger/invariants/run.ts";
import { trace } from "../../api/ledger/trace.service.ts";
import { needItem } from "../../api/need/need.queries.ts";
import {
  closeNeedItem,
  discontinueNeedItem,
  unlistNeedItem,
  withdrawNeedItem,
} from "../../api/need/need-item.actions.ts";
import { offerService } from "../../api/need/offer.service.ts";
import { myReservations, reserveNeed } from "../../api/need/reservation.service.ts";
import { contract } from "../../api/purchase/contract.queries.ts";
import { visit } from "../../api/purchase/visit.queries.ts";
import { checkIn, logVisit } from "../../api/purchase/visit.service.ts";
import { voucher } from "../../api/purchase/voucher.queries.ts";
import { issueVoucher } from "../../api/purchase/voucher.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import {
  adoptedProject,
  approvedVisit,
  confirmedDonation,
  fund,
  key,
  listedItems,
  refOf,
  wholeChain,
} from "../support/charity-ground.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { purchaseGround, voucherInput } from "../support/purchase-ground.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let ground: ReturnType<typeof purchaseGround>;
let officer: TestActor;
let charity: TestActor;
let county: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  ground = purchaseGround(actors);
  officer = await actors.as("TOWNSHIP_OFFICER");
  charity = await actors.as("CHARITY_OFFICER");
  county = await actors.as("COUNTY_OFFICER");
});
afterAll(() => test.close());
beforeEach(() => test.clock.set(START));
afterEach(async () => {
  expect((await checkInvariants(test.platform)).filter((finding) => finding.count > 0)).toEqual([]);
});

const contractor = () => actors.as("CONTRACTOR_MANAGER");
const offer = async (item: string) => {
  const who = await contractor();
  await offerService(who, { ref: refOf(who, item), quantity: 1 }, key());
};
const offersOf = (item: string) =>
  test.database.asOperator<{ state: string }>("select state from service_offer where item_id = $1", [item]);
const withdrawConsentOf = async (item: string) => {
  const [row] = await test.database.asOperator<{ consent_id: string }>(
    "select consent_id from need_item where id = $1",
    [item],
  );
  await withdrawConsent(officer, row?.consent_id ?? "");
};
/** A day of its own for each visit: the worker is nowhere twice. */
let day = 9;
const visitOf = async (voucherId: string, units: number) => {
  day += 1;
  return approvedVisit(test, actors, voucherId, `2026-03-${String(day).padStart(2, "0")}`, units);
};

/**
 * A listed item of seven units at 35 yuan, of which a charity gave 140 yuan; the contract is so cheap that this pays
 * for all units.
 */
async function cheaplyServed() {
  test.clock.set(START);
  const [item] = (await listedItems(actors, [{ costInYuan: 245, serviceItem: "L02", quantity: 7 }])) as [
    string,
  ];
  await adoptedProject(actors, charity, [item]);
  const donation = await confirmedDonation(actors, charity, "500");
  await fund(charity, donation, item, "140");
  const contractId = await ground.contract({
    lines: [{ serviceItem: "L02", unitPrice: "20.00", capUnits: 1000 }],
  });
  const voucherId = await ground.voucher(item, contractId, { units: 7 });
  await visitOf(voucherId, 3);
  return { item, donation, contractId, voucherId };
}

describe("a need of which all units are served", () => {
  it("is fulfilled while a charity reserves it for the rest of its money, and reservation and offers end with it", async () => {
    const { item, voucherId } = await cheaplyServed();
    await offer(item);
    await reserveNeed(charity, refOf(charity, item), key());
    expect((await needItem(officer, item)).state).toBe("RESERVED");
    await visitOf(voucherId, 4);
    expect(await needItem(officer, item)).toMatchObject({ state: "FULFILLED", gap: "0.00", offers: 0 });
    const open = (await myReservations(charity, "OPEN", {})).nodes.map(({ reservation }) => reservation.ref);
    expect(open).not.toContain(refOf(charity, item));
    expect(await offersOf(item)).toEqual([{ state: "DECLINED" }]);
  });

  it("is fulfilled while it is taken down, and while it is listed", async () => {
    const { item, voucherId } = await cheaplyServed();
    await unlistNeedItem(officer, item, "信息需要补充");
    await visitOf(voucherId, 4);
    expect((await needItem(officer, item)).state).toBe("FULFILLED");
    const other = await cheaplyServed();
    expect((await needItem(officer, other.item)).state).toBe("PART_FUNDED");
    await visitOf(other.voucherId, 4);
    expect((await needItem(officer, other.item)).state).toBe("FULFILLED");
  });

  it("gives the money that a cheaper contract left over back to its donation when it is closed", async () => {
    const [item] = (await listedItems(actors, [{ costInYuan: 245, serviceItem: "L02", quantity: 7 }])) as [
      string,
    ];
    await adoptedProject(actors, charity, [item]);
    const donation = await confirmedDonation(actors, charity, "300");
    const allocation = await fund(charity, donation, item, "245");
    const lines = [{ serviceItem: "L02" as const, unitPrice: "20.00", capUnits: 1000 }];
    const voucherId = await ground.voucher(item, await ground.contract({ lines }), { units: 7 });
    await visitOf(voucherId, 7);
    expect((await findDonation(charity, donation)).left).toBe("55.00");
    await closeNeedItem(officer, item, "服务完成");
    expect(await findDonation(charity, donation)).toMatchObject({ allocated: "140.00", left: "160.00" });
    expect(await needItem(officer, item)).toMatchObject({
      state: "CLOSED",
      allocated: "140.00",
      gap: "0.00",
    });
    expect(await findAllocation(charity, allocation)).toMatchObject({
      state: "POSTED",
      amount: "245.00",
      released: "105.00",
      committed: "140.00",
    });
    await refused(reverseAllocation(charity, allocation, "退回", key()), "STATE_CONFLICT");
  });
});

describe("a service that ends before all of it was delivered", () => {
  it("keeps what was served and gives the rest of each lot back, to the fen", async () => {
    const chain = await wholeChain(test, actors, charity);
    const before = await contract(county, (await voucher(county, chain.voucherId)).contractId);
    expect(before.committed).toBe("245.00");
    await discontinueNeedItem(officer, chain.item, "老人去世");
    expect(await needItem(officer, chain.item)).toMatchObject({
      state: "CLOSED",
      allocated: "105.00",
      gap: "0.00",
    });
    const { history } = await needItem(officer, chain.item);
    expect(history[0]).toMatchObject({ action: "discontinue", note: "老人去世", toState: "CLOSED" });
    // Three of seven units were served: of 105, 105 and 35 yuan three sevenths each.
    const lots = await Promise.all(chain.donations.map((id) => findDonation(charity, id)));
    expect(lots.map(({ left, allocated }) => [left, allocated])).toEqual([
      ["60.00", "45.00"],
      ["955.00", "45.00"],
      ["20.00", "15.00"],
    ]);
    expect(await voucher(county, chain.voucherId)).toMatchObject({ state: "CANCELLED", redeemedUnits: 3 });
    const after = await contract(county, before.id);
    expect({ committed: after.committed, units: after.lines[0]?.committedUnits }).toEqual({
      committed: "105.00",
      units: 3,
    });
    expect((await findProject(county, chain.projectId)).allocated).toBe("105.00");
  });

  it("is traced with what stands of each allocation, and every step sums to the one before", async () => {
    const [item] = (await listedItems(actors, [{ costInYuan: 245, serviceItem: "L02", quantity: 7 }])) as [
      string,
    ];
    await adoptedProject(actors, charity, [item]);
    const donation = await confirmedDonation(actors, charity, "1000");
    const allocation = await fund(charity, donation, item, "245");
    const voucherId = await ground.voucher(item, await ground.contract(), { units: 4 });
    await visitOf(voucherId, 1);
    await discontinueNeedItem(officer, item, "老人随子女迁出");
    const { sums, nodes, edges } = await trace(charity, "DONATION", donation);
    expect(sums.map(({ step, amount }) => `${step} ${amount}`)).toEqual([
      "CONFIRMED 1000.00",
      "ALLOCATED 35.00",
      "ISSUED 35.00",
      "REDEEMED 35.00",
      "PAYABLE 35.00",
    ]);
    expect(nodes.find(({ id }) => id === allocation)?.amount).toBe("35.00");
    expect(edges.filter((edge) => edge.amount !== null).every((edge) => edge.amount === "35.00")).toBe(true);
  });

  it("of which nothing was served is withdrawn, and its allocation taken back whole", async () => {
    const [item] = (await listedItems(actors, [{ costInYuan: 245, serviceItem: "L02", quantity: 7 }])) as [
      string,
    ];
    await adoptedProject(actors, charity, [item]);
    const donation = await confirmedDonation(actors, charity, "245");
    const allocation = await fund(charity, donation, item, "245");
    const voucherId = await ground.voucher(item, await ground.contract(), { units: 7 });
    await discontinueNeedItem(officer, item, "不再需要");
    expect(await needItem(officer, item)).toMatchObject({ state: "WITHDRAWN", allocated: "0.00" });
    expect((await voucher(county, voucherId)).state).toBe("CANCELLED");
    expect((await findDonation(charity, donation)).left).toBe("245.00");
    expect((await findAllocation(charity, allocation)).state).toBe("REVERSED");
    await refused(discontinueNeedItem(officer, item, "不再需要"), "STATE_CONFLICT");
    await refused(issueVoucher(county, voucherInput(item, await ground.contract()), key()), "STATE_CONFLICT");
  });

  it("closes with its vouchers a check-in that was forgotten, so that nothing blocks the person's next service", async () => {
    const [item] = (await listedItems(actors, [{ costInYuan: 245, serviceItem: "L02", quantity: 7 }])) as [
      string,
    ];
    await adoptedProject(actors, charity, [item]);
    await fund(charity, await confirmedDonation(actors, charity, "245"), item, "245");
    const voucherId = await ground.voucher(item, await ground.contract(), { units: 7 });
    const worker = await actors.as("CONTRACTOR_WORKER", { person: "忘记提交" });
    const visitId = await checkIn(worker, { voucherId, placeNote: "家中" }, key());
    test.clock.advance({ hours: 24 });
    await discontinueNeedItem(officer, item, "不再需要");
    const { state, history } = await visit(officer, visitId);
    expect(state).toBe("REJECTED");
    expect(history[0]).toMatchObject({ action: "closeWithNeed", note: "不再需要" });
  });

  it("ends also while it is reserved again or its consent is gone, and nobody keeps or awaits anything of it", async () => {
    const { item, donation } = await cheaplyServed();
    await offer(item);
    await reserveNeed(charity, refOf(charity, item), key());
    await discontinueNeedItem(officer, item, "老人去世");
    expect(await needItem(officer, item)).toMatchObject({ state: "CLOSED", reservedBy: null, offers: 0 });
    expect(await offersOf(item)).toEqual([{ state: "DECLINED" }]);
    expect((await findDonation(charity, donation)).left).toBe("440.00");
    const other = await cheaplyServed();
    await withdrawConsentOf(other.item);
    await discontinueNeedItem(officer, other.item, "老人撤回同意");
    expect((await needItem(officer, other.item)).state).toBe("CLOSED");
  });

  it("waits for visits that nobody decided on, and changes nothing until then", async () => {
    const { item, voucherId, donation } = await cheaplyServed();
    day += 1;
    test.clock.set(`2026-03-${String(day).padStart(2, "0")}T08:00:00Z`);
    await logVisit(
      await actors.as("CONTRACTOR_WORKER"),
      {
        voucherId,
        beganAt: new Date(test.clock.now().getTime() - 7_200_000),
        endedAt: new Date(test.clock.now().getTime() - 3_600_000),
        placeNote: "家中",
        units: 1,
        confirmedBy: "RECIPIENT",
      },
      key(),
    );
    const refusal = await refused(discontinueNeedItem(officer, item, "老人去世"), "STATE_CONFLICT");
    expect(refusal.message).toBe("有服务记录待审核（共 1 个单位），请先审核再作废。");
    expect((await voucher(county, voucherId)).state).toBe("PARTLY_REDEEMED");
    expect((await findDonation(charity, donation)).left).toBe("360.00");
  });

  it("is for who ends needs of the region, with a reason, where money stands on a service", async () => {
    const { item } = await cheaplyServed();
    const neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    await refused(discontinueNeedItem(neighbour, item, "去世"), "NOT_FOUND");
    await refused(discontinueNeedItem(county, item, "去世"), "FORBIDDEN");
    await refused(discontinueNeedItem(charity, item, "去世"), "FORBIDDEN");
    await refused(discontinueNeedItem(officer, item, "  "), "INVALID_INPUT");
    const [byMoney, unfunded] = (await listedItems(actors, [
      { costInYuan: 100 },
      { costInYuan: 245, serviceItem: "L02", quantity: 7 },
    ])) as [string, string];
    await adoptedProject(actors, charity, [byMoney]);
    await fund(charity, await confirmedDonation(actors, charity, "100"), byMoney, "100");
    for (const refusedItem of [byMoney, unfunded]) {
      await refused(discontinueNeedItem(officer, refusedItem, "去世"), "STATE_CONFLICT");
      const { availableActions } = await needItem(officer, refusedItem);
      expect(availableActions.map(({ action }) => action)).not.toContain("discontinueNeedItem");
    }
    expect((await needItem(officer, item)).availableActions).toContainEqual(
      expect.objectContaining({ action: "discontinueNeedItem", allowed: true }),
    );
  });
});

describe("money that is taken back", () => {
  it("money that is taken back off a need whose consent was withdrawn leaves it verified, not listed", async () => {
    const [item] = (await listedItems(actors, [{ costInYuan: 300 }])) as [string];
    await adoptedProject(actors, charity, [item]);
    const donation = await confirmedDonation(actors, charity, "300");
    const allocations = [
      await fund(charity, donation, item, "200"),
      await fund(charity, donation, item, "100"),
    ];
    await withdrawConsentOf(item);
    expect((await needItem(officer, item)).state).toBe("FUNDED");
    const left = ["100.00", "0.00"];
    for (const [index, allocation] of allocations.entries()) {
      await reverseAllocation(charity, allocation, "老人撤回同意", key());
      expect(await needItem(officer, item)).toMatchObject({ state: "VERIFIED", allocated: left[index] });
      await refused(reserveNeed(charity, refOf(charity, item), key()), "NOT_FOUND");
    }
  });
});

describe("a need that is over", () => {
  it("lacks nothing any more, so that its project does not ask for it", async () => {
    const [item, other] = (await listedItems(actors, [{ costInYuan: 300 }, { costInYuan: 200 }])) as [
      string,
      string,
    ];
    const project = await adoptedProject(actors, charity, [item, other]);
    expect((await findProject(county, project)).gap).toBe("500.00");
    await withdrawNeedItem(officer, item, "不再需要");
    expect((await needItem(officer, item)).gap).toBe("0.00");
    expect((await findProject(county, project)).gap).toBe("200.00");
  });
});

describe("new money for a need that is funded in part", () => {
  it("needs a reservation of this charity anew, and stops with the consent and with the listing", async () => {
    const gone = {
      consent: withdrawConsentOf,
      listing: async () => test.clock.set("2027-01-01T02:00:00Z"),
    };
    for (const end of [gone.consent, gone.listing]) {
      test.clock.set(START);
      const [item] = (await listedItems(actors, [{ costInYuan: 900 }])) as [string];
      await adoptedProject(actors, charity, [item]);
      const donationId = await confirmedDonation(actors, charity, "900");
      await fund(charity, donationId, item, "500");
      const give = () =>
        allocateDonation(charity, { donationId, itemRef: refOf(charity, item), amount: "100" }, key());
      await refused(give(), "STATE_CONFLICT");
      await reserveNeed(charity, refOf(charity, item), key());
      await give();
      await reserveNeed(charity, refOf(charity, item), key());
      await end(item);
      await refused(give(), "STATE_CONFLICT");
      await refused(reserveNeed(charity, refOf(charity, item), key()), "NOT_FOUND");
    }
  });
});
