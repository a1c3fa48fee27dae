import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../../api/purchase/contract.queries.ts";
import { visit } from "../../api/purchase/visit.queries.ts";
import { checkIn, logVisit, submitVisit } from "../../api/purchase/visit.service.ts";
import { approveVisit, rejectVisit } from "../../api/purchase/visit-decision.service.ts";
import { voucher } from "../../api/purchase/voucher.queries.ts";
import { cancelVoucher } from "../../api/purchase/voucher.service.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { freshKey, purchaseGround } from "../support/purchase-ground.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let ground: ReturnType<typeof purchaseGround>;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  ground = purchaseGround(actors);
});
afterAll(() => test.close());

/** The book of every charity for one voucher, as a table that a bookkeeper reads. */
async function ledger(voucherId: string): Promise<string[]> {
  const rows = await test.database.asOperator<{ line: string }>(
    `select j.kind || ' ' || o.name || ' ' || p.account || ' ' || p.amount_in_fen as line
     from posting p join journal j on j.id = p.journal_id join organisation o on o.id = j.book_organisation_id
     where p.voucher_id = $1 order by j.posted_at, j.kind, o.credit_code desc, p.amount_in_fen desc`,
    [voucherId],
  );
  return rows.map((row) => row.line);
}

async function visitOf(voucherId: string, from: string, to: string, units = 1): Promise<string> {
  const worker = await actors.as("CONTRACTOR_WORKER");
  const place = { latitude: 37.3853, longitude: 118.0169 };
  const span = { beganAt: new Date(from), endedAt: new Date(to) };
  return logVisit(worker, { voucherId, ...span, ...place, units, confirmedBy: "RECIPIENT" }, freshKey());
}

const stateOf = async (itemId: string) =>
  (
    await test.database.asOperator<{ state: string }>("select state from need_item where id = $1", [itemId])
  )[0]?.state;

describe("a voucher leads from the money of a need to the pay of a visit", () => {
  it("commits at issue, owes at approval, and meets the need when all its units are served", async () => {
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    const item = await ground.item({
      quantity: 4,
      allocations: [
        { charity: "charity", amountInFen: 5_000n },
        { charity: "otherCharity", amountInFen: 10_000n },
      ],
    });
    const voucherId = await ground.voucher(item.itemId, await ground.contract());
    expect(await stateOf(item.itemId)).toBe("IN_SERVICE");

    test.clock.set("2026-03-05T01:00:00Z");
    const worker = await actors.as("CONTRACTOR_WORKER");
    const arrived = await checkIn(worker, { voucherId, placeNote: "服务对象家中" }, freshKey());
    test.clock.advance({ hours: 1 });
    const finish = { units: 1, confirmedBy: "RECIPIENT", note: "擦窗户" } as const;
    await submitVisit(worker, { visitId: arrived, ...finish }, freshKey());
    const submitted = await voucher(reviewer, voucherId);
    expect(submitted).toMatchObject({ state: "ISSUED", reservedUnits: 1, redeemedUnits: 0, unitsLeft: 3 });

    await approveVisit(reviewer, arrived);
    expect(await visit(reviewer, arrived)).toMatchObject({ state: "APPROVED", amount: "35.00", minutes: 60 });
    expect(await voucher(reviewer, voucherId)).toMatchObject({ state: "PARTLY_REDEEMED", unitsLeft: 3 });
    expect(await stateOf(item.itemId)).toBe("IN_SERVICE");

    test.clock.set("2026-03-06T06:00:00Z");
    await approveVisit(reviewer, await visitOf(voucherId, "2026-03-06T01:00:00Z", "2026-03-06T04:00:00Z", 3));
    expect(await voucher(reviewer, voucherId)).toMatchObject({
      state: "EXHAUSTED",
      redeemedUnits: 4,
      fundings: [
        { amount: "50.00", drawn: "50.00" },
        { amount: "90.00", drawn: "90.00" },
      ],
    });
    expect(await stateOf(item.itemId)).toBe("FULFILLED");
    expect(await ledger(voucherId)).toEqual([
      "VOUCHER_COMMITTED 莲心慈善基金会 ALLOCATED 5000",
      "VOUCHER_COMMITTED 莲心慈善基金会 COMMITTED -5000",
      "VOUCHER_COMMITTED 暖流慈善总会 ALLOCATED 9000",
      "VOUCHER_COMMITTED 暖流慈善总会 COMMITTED -9000",
      "VISIT_PAYABLE 莲心慈善基金会 COMMITTED 1250",
      "VISIT_PAYABLE 莲心慈善基金会 PAYABLE -1250",
      "VISIT_PAYABLE 暖流慈善总会 COMMITTED 2250",
      "VISIT_PAYABLE 暖流慈善总会 PAYABLE -2250",
      "VISIT_PAYABLE 莲心慈善基金会 COMMITTED 3750",
      "VISIT_PAYABLE 莲心慈善基金会 PAYABLE -3750",
      "VISIT_PAYABLE 暖流慈善总会 COMMITTED 6750",
      "VISIT_PAYABLE 暖流慈善总会 PAYABLE -6750",
    ]);
  });

  it("splits each visit over the donations so that the parts sum to its price and the last empties them", async () => {
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    test.clock.set("2026-03-09T00:00:00Z");
    const item = await ground.item({
      quantity: 7,
      allocations: [3_000n, 3_001n, 1_099n, 17_400n].map((amountInFen) => ({
        charity: "charity",
        amountInFen,
      })),
    });
    const contractId = await ground.contract();
    const voucherId = await ground.voucher(item.itemId, contractId, { units: 7, validFrom: "2026-03-09" });
    for (let day = 10; day < 17; day += 1) {
      test.clock.set(`2026-03-${day}T03:00:00Z`);
      const id = await visitOf(voucherId, `2026-03-${day}T01:00:00Z`, `2026-03-${day}T02:00:00Z`);
      await approveVisit(reviewer, id);
      const [sum] = await test.database.asOperator<{ paid: string; parts: number }>(
        "select sum(amount_in_fen)::text as paid, count(*)::int as parts from posting where visit_id = $1 and account = 'COMMITTED'",
        [id],
      );
      expect(sum).toEqual({ paid: "3500", parts: 4 });
    }
    const { fundings } = await voucher(reviewer, voucherId);
    expect(fundings.map((funding) => [funding.amount, funding.drawn])).toEqual(
      ["30.00", "30.01", "10.99", "174.00"].map((amount) => [amount, amount]),
    );
  });

  it("takes nothing when the service has no price", async () => {
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    test.clock.set("2026-03-17T00:00:00Z");
    const item = await ground.item({ serviceItem: "R01", quantity: 1 });
    const contractId = await ground.contract({
      lines: [{ serviceItem: "R01", unitPrice: "0", capUnits: 10 }],
    });
    const voucherId = await ground.voucher(item.itemId, contractId, { units: 1, validFrom: "2026-03-17" });
    test.clock.set("2026-03-17T03:00:00Z");
    await approveVisit(reviewer, await visitOf(voucherId, "2026-03-17T01:00:00Z", "2026-03-17T02:00:00Z"));
    expect(await voucher(reviewer, voucherId)).toMatchObject({
      state: "EXHAUSTED",
      value: "0.00",
      fundings: [],
    });
    expect(await ledger(voucherId)).toEqual([]);
  });

  it("keeps a need that got fewer units than it lacks in service", async () => {
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    test.clock.set("2026-03-18T00:00:00Z");
    const item = await ground.item({ quantity: 2 });
    const voucherId = await ground.voucher(item.itemId, await ground.contract(), {
      units: 1,
      validFrom: "2026-03-18",
    });
    test.clock.set("2026-03-18T03:00:00Z");
    await approveVisit(reviewer, await visitOf(voucherId, "2026-03-18T01:00:00Z", "2026-03-18T02:00:00Z"));
    expect(await voucher(reviewer, voucherId)).toMatchObject({ state: "EXHAUSTED" });
    expect(await stateOf(item.itemId)).toBe("IN_SERVICE");
  });
});

describe("cancelling a voucher", () => {
  it("of which nothing was used lets the money of the need go back; the last one that was used does not", async () => {
    const issuer = await actors.as("COUNTY_OFFICER");
    test.clock.set("2026-03-18T23:00:00Z");
    const item = await ground.item({ quantity: 4 });
    const contractId = await ground.contract();
    const [one, other] = [
      await ground.voucher(item.itemId, contractId, { units: 1, validFrom: "2026-03-19" }),
      await ground.voucher(item.itemId, contractId, { units: 1, validFrom: "2026-03-19" }),
    ];
    await cancelVoucher(issuer, one, "服务对象搬走");
    expect(await stateOf(item.itemId)).toBe("IN_SERVICE");
    await cancelVoucher(issuer, other, "服务对象搬走");
    expect(await stateOf(item.itemId)).toBe("FUNDED");

    const again = await ground.voucher(item.itemId, contractId, { units: 2, validFrom: "2026-03-19" });
    test.clock.set("2026-03-19T00:00:00Z");
    const visitId = await visitOf(again, "2026-03-18T23:10:00Z", "2026-03-18T23:50:00Z");
    await approveVisit(await actors.as("TOWNSHIP_REVIEWER"), visitId);
    await cancelVoucher(issuer, again, "服务对象搬走");
    expect(await stateOf(item.itemId)).toBe("IN_SERVICE");
  });

  it("gives back units, cap and money that were not used, by a reversal, and keeps what was", async () => {
    const issuer = await actors.as("COUNTY_OFFICER");
    test.clock.set("2026-03-19T00:00:00Z");
    const item = await ground.item({
      quantity: 4,
      allocations: [{ charity: "charity", amountInFen: 14_000n }],
    });
    const contractId = await ground.contract();
    const voucherId = await ground.voucher(item.itemId, contractId, { validFrom: "2026-03-19" });
    test.clock.set("2026-03-19T03:00:00Z");
    const served = await visitOf(voucherId, "2026-03-19T01:00:00Z", "2026-03-19T02:00:00Z");

    const refusal = await refused(cancelVoucher(issuer, voucherId, "服务对象搬走"), "STATE_CONFLICT");
    expect(refusal.message).toBe("有服务记录待审核（共 1 个单位），请先审核再作废。");
    await approveVisit(await actors.as("TOWNSHIP_REVIEWER"), served);
    test.clock.advance({ hours: 1 });
    await cancelVoucher(issuer, voucherId, "服务对象搬走");

    expect(await voucher(issuer, voucherId)).toMatchObject({
      state: "CANCELLED",
      unitsLeft: 0,
      redeemedUnits: 1,
      fundings: [{ amount: "140.00", drawn: "35.00", released: "105.00" }],
    });
    const { committed, lines } = await contract(issuer, contractId);
    expect({ committed, units: lines[0]?.committedUnits }).toEqual({ committed: "35.00", units: 1 });
    expect(await ledger(voucherId)).toEqual([
      "VOUCHER_COMMITTED 莲心慈善基金会 ALLOCATED 14000",
      "VOUCHER_COMMITTED 莲心慈善基金会 COMMITTED -14000",
      "VISIT_PAYABLE 莲心慈善基金会 COMMITTED 3500",
      "VISIT_PAYABLE 莲心慈善基金会 PAYABLE -3500",
      "REVERSAL 莲心慈善基金会 COMMITTED 10500",
      "REVERSAL 莲心慈善基金会 ALLOCATED -10500",
    ]);
    // The three units and their money stand for another voucher; a fourth does not.
    const again = { units: 3, validFrom: "2026-03-19" };
    await refused(ground.voucher(item.itemId, contractId, { ...again, units: 4 }), "CAP_EXCEEDED");
    await ground.voucher(item.itemId, contractId, again);
    await refused(cancelVoucher(issuer, voucherId, "再次作废"), "STATE_CONFLICT");
  });
});

describe("rejecting a visit", () => {
  it("frees its units and pays nothing", async () => {
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    test.clock.set("2026-03-20T00:00:00Z");
    const item = await ground.item({ quantity: 1 });
    const contractId = await ground.contract();
    const voucherId = await ground.voucher(item.itemId, contractId, { units: 1, validFrom: "2026-03-20" });
    test.clock.set("2026-03-20T03:00:00Z");
    const id = await visitOf(voucherId, "2026-03-20T01:00:00Z", "2026-03-20T02:00:00Z");
    await refused(rejectVisit(reviewer, id, "OTHER"), "INVALID_INPUT");
    await refused(rejectVisit(reviewer, id, "ABANDONED"), "INVALID_INPUT");
    await rejectVisit(reviewer, id, "NOT_CONFIRMED", "老人说没有来过");
    expect(await visit(reviewer, id)).toMatchObject({ state: "REJECTED", decisionNote: "老人说没有来过" });
    expect(await voucher(reviewer, voucherId)).toMatchObject({
      state: "ISSUED",
      unitsLeft: 1,
      reservedUnits: 0,
    });
    expect(await ledger(voucherId)).toHaveLength(2);
    await refused(approveVisit(reviewer, id), "STATE_CONFLICT");
    // The same time may be logged again, rightly this time.
    await visitOf(voucherId, "2026-03-20T01:00:00Z", "2026-03-20T02:00:00Z");
  });
});
