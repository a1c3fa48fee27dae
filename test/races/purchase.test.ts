import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withdrawConsent } from "../../api/beneficiary/consent.service.ts";
import { databaseRefusal } from "../../api/kernel/database-refusal.ts";
import { DomainError } from "../../api/kernel/errors.ts";
import { awardContract, createContract } from "../../api/purchase/contract.service.ts";
import { checkIn, logVisit } from "../../api/purchase/visit.service.ts";
import { approveVisit, rejectVisit } from "../../api/purchase/visit-decision.service.ts";
import { cancelVoucher, issueVoucher } from "../../api/purchase/voucher.service.ts";
import type { ErrorCode } from "../../schema/codes/errors.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { organisationId } from "../support/city.ts";
import { effort } from "../support/effort.ts";
import { meet } from "../support/meeting.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { contractInput, freshKey, purchaseGround, voucherInput } from "../support/purchase-ground.ts";

const ROUNDS = effort(15);
const DEVICES = 8;

let test: TestPlatform;
let actors: Actors;
let ground: ReturnType<typeof purchaseGround>;
let workers: TestActor[];

beforeAll(async () => {
  test = await openTestPlatform({ poolSize: 12 });
  actors = await seedActors(test);
  ground = purchaseGround(actors);
  workers = [];
  for (let index = 0; index < DEVICES; index += 1) {
    workers.push(await actors.as("CONTRACTOR_WORKER", { person: `设备${index}` }));
  }
});
afterAll(() => test.close());
beforeEach(() => test.clock.set("2026-03-04T02:00:00Z"));

/** How many succeeded, and with which codes the others were refused; any other failure fails the test. */
async function outcomes(attempts: readonly Promise<unknown>[]): Promise<{ won: number; codes: ErrorCode[] }> {
  const { won, refusals } = await refusalsOf(attempts);
  return { won, codes: refusals.map((refusal) => refusal.code) };
}

async function refusalsOf(
  attempts: readonly Promise<unknown>[],
): Promise<{ won: number; refusals: DomainError[] }> {
  const settled = await Promise.allSettled(attempts);
  const refusals = settled.flatMap((outcome) => {
    if (outcome.status === "fulfilled") return [];
    const refusal = outcome.reason instanceof DomainError ? outcome.reason : databaseRefusal(outcome.reason);
    if (!refusal) throw outcome.reason;
    return [refusal];
  });
  return { won: settled.length - refusals.length, refusals };
}

const onlyRow = async <Row extends object>(statement: string, values: unknown[]): Promise<Row> => {
  const [row] = await test.database.asOperator<Row>(statement, values);
  return row as Row;
};

const log = (visitor: TestActor, voucherId: string, hour: number) =>
  logVisit(
    visitor,
    {
      voucherId,
      beganAt: new Date(Date.UTC(2026, 2, 5, hour)),
      endedAt: new Date(Date.UTC(2026, 2, 5, hour + 1)),
      placeNote: "家中",
      units: 1,
      confirmedBy: "RECIPIENT",
    },
    freshKey(),
  );

/** A worker of a test's own, whose hours no other test has used. */
const worker = (person: string) => actors.as("CONTRACTOR_WORKER", { person });

async function issuedVoucher(units: number, quantity = units): Promise<string> {
  const item = await ground.item({ quantity });
  return ground.voucher(item.itemId, await ground.contract(), { units });
}

describe("the last unit of a voucher", () => {
  it(`is claimed by one of ${DEVICES} devices, ${ROUNDS} rounds`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      test.clock.set("2026-03-04T02:00:00Z");
      const voucherId = await issuedVoucher(1);
      test.clock.set("2026-03-06T00:00:00Z");
      // Each device at an hour of its own, so that nothing but the unit is contended; a round later than the last.
      const attempts = workers.map((worker, index) => claim(worker, voucherId, round, index));
      const { won, codes } = await outcomes(attempts);
      expect({ won, codes: new Set(codes) }).toEqual({ won: 1, codes: new Set(["CAP_EXCEEDED"]) });
      const row = await onlyRow("select reserved_units, redeemed_units from voucher where id = $1", [
        voucherId,
      ]);
      expect(row).toEqual({ reserved_units: 1, redeemed_units: 0 });
    }
  });

  /** Ten minutes of a worker's day that belong to this round, on a clock of the recipient's own. */
  function claim(worker: TestActor, voucherId: string, round: number, index: number) {
    const beganAt = new Date(Date.UTC(2026, 2, 5, index, round * 4));
    const endedAt = new Date(beganAt.getTime() + 3 * 60_000);
    const finish = { placeNote: "家中", units: 1, confirmedBy: "RECIPIENT" } as const;
    return logVisit(worker, { voucherId, beganAt, endedAt, ...finish }, freshKey());
  }
});

describe("two decisions on one visit", () => {
  it("approve it once: the amount is posted once, the units move once", async () => {
    const reviewers = [
      await actors.as("TOWNSHIP_REVIEWER"),
      await actors.as("TOWNSHIP_REVIEWER", { person: "第二位审核" }),
    ];
    for (let round = 0; round < ROUNDS; round += 1) {
      test.clock.set("2026-03-04T02:00:00Z");
      const voucherId = await issuedVoucher(2);
      test.clock.set("2026-03-06T00:00:00Z");
      const visitId = await log(await worker("第0组"), voucherId, round);
      const { won, codes } = await outcomes(reviewers.map((reviewer) => approveVisit(reviewer, visitId)));
      expect({ won, codes }).toEqual({ won: 1, codes: ["STATE_CONFLICT"] });
      const row = await onlyRow(
        `select v.reserved_units, v.redeemed_units,
           (select sum(-amount_in_fen)::text from posting where visit_id = $2 and account = 'PAYABLE') as payable,
           (select sum(drawn_in_fen)::text from voucher_funding where voucher_id = $1) as drawn
         from voucher v where v.id = $1`,
        [voucherId, visitId],
      );
      expect(row).toEqual({ reserved_units: 0, redeemed_units: 1, payable: "3500", drawn: "3500" });
    }
  });

  it("never both approve and reject", async () => {
    const one = await actors.as("TOWNSHIP_REVIEWER");
    const other = await actors.as("TOWNSHIP_REVIEWER", { person: "第二位审核" });
    for (let round = 0; round < ROUNDS; round += 1) {
      test.clock.set("2026-03-04T02:00:00Z");
      const voucherId = await issuedVoucher(1);
      test.clock.set("2026-03-06T00:00:00Z");
      const visitId = await log(await worker("第1组"), voucherId, round);
      const { won } = await outcomes([
        approveVisit(one, visitId),
        rejectVisit(other, visitId, "NOT_DELIVERED"),
      ]);
      expect(won).toBe(1);
      const row = await onlyRow<{ agrees: boolean }>(
        `select (s.state = 'APPROVED') = (v.redeemed_units = 1) and v.reserved_units = 0
           and (s.state = 'APPROVED') = exists (select from posting where visit_id = s.id) as agrees
         from service_visit s join voucher v on v.id = s.voucher_id where s.id = $1`,
        [visitId],
      );
      expect(row.agrees).toBe(true);
    }
  });
});

describe("cancelling a voucher", () => {
  it("against an approval: what was approved stays paid, and no fen is both paid and given back", async () => {
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    const issuer = await actors.as("COUNTY_OFFICER");
    for (let round = 0; round < ROUNDS; round += 1) {
      test.clock.set("2026-03-04T02:00:00Z");
      const voucherId = await issuedVoucher(2);
      test.clock.set("2026-03-06T00:00:00Z");
      const visitId = await log(await worker("第2组"), voucherId, round);
      await outcomes([approveVisit(reviewer, visitId), cancelVoucher(issuer, voucherId, "服务对象搬走")]);
      await expectMoneyAgrees(voucherId);
    }
  });

  it("against a submission: either the visit waits and the voucher lives, or it is cancelled and nothing waits", async () => {
    const issuer = await actors.as("COUNTY_OFFICER");
    for (let round = 0; round < ROUNDS; round += 1) {
      test.clock.set("2026-03-04T02:00:00Z");
      const voucherId = await issuedVoucher(1);
      test.clock.set("2026-03-06T00:00:00Z");
      const visit = log(await worker("第3组"), voucherId, round);
      const { won } = await outcomes([visit, cancelVoucher(issuer, voucherId, "服务对象搬走")]);
      expect(won).toBe(1);
      const row = await onlyRow<{ agrees: boolean }>(
        `select (v.state = 'CANCELLED') = (v.reserved_units = 0) and v.reserved_units =
           (select coalesce(sum(units), 0) from service_visit where voucher_id = v.id and state = 'SUBMITTED') as agrees
         from voucher v where v.id = $1`,
        [voucherId],
      );
      expect(row.agrees).toBe(true);
      await expectMoneyAgrees(voucherId);
    }
  });

  async function expectMoneyAgrees(voucherId: string): Promise<void> {
    const row = await onlyRow<{ agrees: boolean }>(
      `select f.drawn_in_fen = v.redeemed_units * v.unit_price_in_fen
         and f.released_in_fen = case when v.state = 'CANCELLED' then f.amount_in_fen - f.drawn_in_fen else 0 end
         and a.committed_in_fen = f.amount_in_fen - f.released_in_fen
         and c.committed_in_fen = f.amount_in_fen - f.released_in_fen
         and (select coalesce(sum(amount_in_fen), 0) from posting p where p.voucher_id = v.id and account = 'COMMITTED')
           = f.drawn_in_fen + f.released_in_fen - f.amount_in_fen as agrees
       from voucher v join voucher_funding f on f.voucher_id = v.id join allocation a on a.id = f.allocation_id
         join service_contract c on c.id = v.contract_id where v.id = $1`,
      [voucherId],
    );
    expect(row.agrees).toBe(true);
  }
});

describe("issuing at the same moment", () => {
  it("never orders more units than the need lacks, though under two contracts", async () => {
    const issuer = await actors.as("COUNTY_OFFICER");
    for (let round = 0; round < ROUNDS; round += 1) {
      const { itemId } = await ground.item({ quantity: 4 });
      const contracts = [await ground.contract(), await ground.contract()];
      const { won, refusals } = await refusalsOf(
        contracts.map((contractId) =>
          issueVoucher(issuer, { ...voucherInput(itemId, contractId), units: 3 }, freshKey()),
        ),
      );
      // The service's own sentence: the loser waited for the need and then read what the winner had left. Without
      // that lock it is the database that refuses, in other words.
      expect(won).toBe(1);
      expect(refusals.map((refusal) => refusal.message)).toEqual(["该需求还可签发 1 个单位，本次数量超出。"]);
    }
  });

  it("never exceeds a contract's cap, though for two needs", async () => {
    const issuer = await actors.as("COUNTY_OFFICER");
    for (let round = 0; round < ROUNDS; round += 1) {
      const items = [await ground.item(), await ground.item()];
      const contractId = await ground.contract({ cap: "200.00" });
      const { won, codes } = await outcomes(
        items.map(({ itemId }) => issueVoucher(issuer, voucherInput(itemId, contractId), freshKey())),
      );
      expect({ won, codes }).toEqual({ won: 1, codes: ["CAP_EXCEEDED"] });
      const row = await onlyRow("select committed_in_fen::text from service_contract where id = $1", [
        contractId,
      ]);
      expect(row).toEqual({ committed_in_fen: "14000" });
    }
  });

  it("spends the money of a need once", async () => {
    const issuer = await actors.as("COUNTY_OFFICER");
    for (let round = 0; round < ROUNDS; round += 1) {
      const item = await ground.item({ allocations: [{ charity: "charity", amountInFen: 20_000n }] });
      const contracts = [await ground.contract(), await ground.contract()];
      const { won, codes } = await outcomes(
        contracts.map((contractId) =>
          issueVoucher(issuer, voucherInput(item.itemId, contractId), freshKey()),
        ),
      );
      expect({ won, codes }).toEqual({ won: 1, codes: ["INSUFFICIENT_FUNDS"] });
    }
  });
});

describe("a consent that is held", () => {
  it("is not withdrawn between the look at it and the order that rests on it: no order follows a withdrawal", async () => {
    const issuer = await actors.as("COUNTY_OFFICER");
    const officer = await actors.as("TOWNSHIP_OFFICER");
    for (let round = 0; round < 3; round += 1) {
      const { itemId, consentId, allocationIds } = await ground.item();
      const input = voucherInput(itemId, await ground.contract());
      // The order has looked at the consent and waits for the money.
      const ended = await meet(
        test,
        issuer,
        { table: "allocation", id: allocationIds[0]! },
        () => issueVoucher(issuer, input, freshKey()),
        () => withdrawConsent(officer, consentId!),
      );
      expect(ended).toEqual(["first", "second"]);
    }
  });
});

describe("one moment", () => {
  it("holds one visit of a worker, though at two doors with two vouchers", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      test.clock.set("2026-03-04T02:00:00Z");
      const vouchers = [await issuedVoucher(1), await issuedVoucher(1)];
      test.clock.set("2026-03-06T00:00:00Z");
      const visitor = await worker("第4组");
      const { won, codes } = await outcomes(vouchers.map((voucherId) => log(visitor, voucherId, round)));
      expect({ won, codes }).toEqual({ won: 1, codes: ["STATE_CONFLICT"] });
    }
  });

  it("holds one visit of a service to a recipient, though by two contractors blind to each other", async () => {
    const officer = await actors.as("COUNTY_OFFICER");
    const stranger = await actors.as("CONTRACTOR_WORKER", { organisation: "otherContractor" });
    const contractorId = organisationId("otherContractor");
    for (let round = 0; round < ROUNDS; round += 1) {
      test.clock.set("2026-03-04T02:00:00Z");
      const item = await ground.item({ quantity: 1 });
      const again = await ground.item({ person: item, quantity: 1 });
      const ours = await ground.voucher(item.itemId, await ground.contract(), { units: 1 });
      const otherContract = await createContract(officer, { ...contractInput(), contractorId }, freshKey());
      await awardContract(await actors.as("CITY_OFFICER"), otherContract);
      const theirs = await ground.voucher(again.itemId, otherContract, { units: 1 });
      test.clock.set("2026-03-06T00:00:00Z");
      const { won, codes } = await outcomes([
        log(await worker("第5组"), ours, round),
        log(stranger, theirs, round),
      ]);
      expect({ won, codes }).toEqual({ won: 1, codes: ["STATE_CONFLICT"] });
    }
  });

  it("holds one check-in for a double tap with one key", async () => {
    const voucherId = await issuedVoucher(1);
    test.clock.set("2026-03-05T02:00:00Z");
    const key = freshKey();
    const visitor = await worker("第6组");
    const ids = await Promise.all(
      Array.from({ length: 4 }, () => checkIn(visitor, { voucherId, placeNote: "家中" }, key)),
    );
    expect(new Set(ids).size).toBe(1);
  });
});
