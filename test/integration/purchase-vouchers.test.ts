import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withdrawConsent } from "../../api/beneficiary/consent.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { newId } from "../../api/kernel/uuid.ts";
import { ServiceOffer } from "../../api/need/matching.entity.ts";
import { abandonVisit, checkIn } from "../../api/purchase/visit.service.ts";
import { voucher } from "../../api/purchase/voucher.queries.ts";
import { cancelVoucher, type IssueVoucherInput, issueVoucher } from "../../api/purchase/voucher.service.ts";
import type { ErrorCode } from "../../schema/codes/errors.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { organisationId, regionCode } from "../support/city.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { freshKey, type ItemOptions, purchaseGround, voucherInput } from "../support/purchase-ground.ts";
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

/** Everything that issuing moves, to see that a refusal moved nothing. */
const everything = () =>
  test.database.asOperator(`select (select count(*)::int from voucher) as vouchers,
    (select count(*)::int from voucher_funding) as fundings, (select count(*)::int from journal) as journals,
    (select count(*)::int from audit_entry) as audits, (select sum(committed_in_fen)::text from allocation) as bound,
    (select sum(committed_in_fen)::text from service_contract) as value,
    (select sum(committed_units)::int from contract_line) as units,
    (select count(*)::int from need_item where state = 'IN_SERVICE') as serving`);

interface RefusedIssue {
  readonly item?: ItemOptions;
  readonly contract?: Parameters<ReturnType<typeof purchaseGround>["contract"]>[0];
  readonly award?: boolean;
  readonly input?: Partial<IssueVoucherInput>;
}

describe("a voucher is not issued, and nothing is moved, when", () => {
  const cases: [string, RefusedIssue, ErrorCode, string][] = [
    ["the need is met by money", { item: { serviceItem: null } }, "STATE_CONFLICT", "以资金解决"],
    ["no money stands on the need", { item: { state: "VERIFIED" } }, "STATE_CONFLICT", "尚未落实资金"],
    ["the contract does not have the service", { item: { serviceItem: "K01" } }, "INVALID_INPUT", "合同不含"],
    ["the contract was not awarded", { award: false }, "INVALID_INPUT", "合同不在履行中"],
    [
      "the contract does not serve the family's village",
      { contract: { servedRegionCodes: [regionCode("otherTownship")] } },
      "INVALID_INPUT",
      "服务区域不包括",
    ],
    [
      "it begins before the contract",
      { contract: { validFrom: "2026-03-10" }, input: { validFrom: "2026-03-09" } },
      "INVALID_INPUT",
      "早于合同",
    ],
    ["it ends after the contract", { contract: { validTo: "2026-06-29" } }, "INVALID_INPUT", "超过合同结束"],
    ["it begins in the past", { input: { validFrom: "2026-03-03" } }, "INVALID_INPUT", "过去的日期"],
    ["it ends before it begins", { input: { validTo: "2026-03-03" } }, "INVALID_INPUT", "不能早于开始日"],
    ["it holds no units", { input: { units: 0 } }, "INVALID_INPUT", "整数"],
    [
      "it holds more units than the need lacks",
      { input: { units: 11 } },
      "CAP_EXCEEDED",
      "还可签发 10 个单位",
    ],
    [
      "it holds more units than the contract's line has left",
      { contract: { lines: [{ serviceItem: "L02", unitPrice: "35.00", capUnits: 3 }] } },
      "CAP_EXCEEDED",
      "只剩 3 个单位",
    ],
    [
      "its value is above the contract's cap",
      { contract: { cap: "139.99" } },
      "CAP_EXCEEDED",
      "只剩 139.99 元",
    ],
    [
      "its value is above the money on the need",
      { item: { allocations: [{ charity: "charity", amountInFen: 13_999n }] } },
      "INSUFFICIENT_FUNDS",
      "不足以支付",
    ],
    ["there is no consent", { item: { consentUntil: null } }, "CONSENT_MISSING", "缺少有效的"],
    ["the consent ran out", { item: { consentUntil: "2026-03-03" } }, "CONSENT_MISSING", "缺少有效的"],
    [
      "the consent ends before the voucher",
      { item: { consentUntil: "2026-06-29" } },
      "CONSENT_MISSING",
      "到期",
    ],
  ];
  it.each(cases)("%s", async (_title, { item, contract, award, input }, code, words) => {
    const { itemId } = await ground.item(item);
    const contractId = await ground.contract(contract, award);
    const before = await everything();
    const refusal = await refused(ground.voucher(itemId, contractId, input), code);
    expect(refusal.message).toContain(words);
    expect(await everything()).toEqual(before);
  });

  it("the consent was withdrawn", async () => {
    const item = await ground.item();
    await withdrawConsent(await actors.as("TOWNSHIP_OFFICER"), item.consentId ?? "");
    await refused(ground.voucher(item.itemId, await ground.contract()), "CONSENT_MISSING");
  });

  it("the person has died", async () => {
    const item = await ground.item();
    await test.database.asOperator("update person set death_date = '2026-03-01' where id = $1", [
      item.personId,
    ]);
    const refusal = await refused(ground.voucher(item.itemId, await ground.contract()), "STATE_CONFLICT");
    expect(refusal.message).toContain("去世");
  });

  it("the issuer belongs to another county", async () => {
    const { itemId } = await ground.item();
    const contractId = await ground.contract();
    const stranger = await actors.as("COUNTY_OFFICER", { region: "otherCounty" });
    await refused(issueVoucher(stranger, voucherInput(itemId, contractId), freshKey()), "NOT_FOUND");
  });

  it("the caller may only approve", async () => {
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    const input = voucherInput((await ground.item()).itemId, await ground.contract());
    await refused(issueVoucher(reviewer, input, freshKey()), "FORBIDDEN");
  });
});

describe("a voucher", () => {
  it("is paid by the oldest allocation first, each to its last fen", async () => {
    const item = await ground.item({
      allocations: [
        { charity: "charity", amountInFen: 6_000n },
        { charity: "otherCharity", amountInFen: 6_000n },
        { charity: "charity", amountInFen: 6_000n },
      ],
    });
    const contractId = await ground.contract();
    const issuer = await actors.as("COUNTY_OFFICER");
    const first = await voucher(issuer, await ground.voucher(item.itemId, contractId));
    expect(first.fundings.map((funding) => [funding.allocationId, funding.amount])).toEqual([
      [item.allocationIds[0], "60.00"],
      [item.allocationIds[1], "60.00"],
      [item.allocationIds[2], "20.00"],
    ]);
    const second = await voucher(issuer, await ground.voucher(item.itemId, contractId, { units: 1 }));
    expect(second.fundings.map((funding) => funding.amount)).toEqual(["35.00"]);
    await refused(ground.voucher(item.itemId, contractId, { units: 1 }), "INSUFFICIENT_FUNDS");
  });

  it("may be issued on a part of the money, and the need stays open for the rest", async () => {
    const item = await ground.item({ state: "PART_FUNDED" });
    await ground.voucher(item.itemId, await ground.contract());
    const [row] = await test.database.asOperator("select state from need_item where id = $1", [item.itemId]);
    expect(row).toEqual({ state: "PART_FUNDED" });
  });

  it("is issued once for one key", async () => {
    const issuer = await actors.as("COUNTY_OFFICER");
    const input = voucherInput((await ground.item()).itemId, await ground.contract());
    const key = freshKey();
    const id = await issueVoucher(issuer, input, key);
    expect(await issueVoucher(issuer, input, key)).toBe(id);
    await refused(issueVoucher(issuer, { ...input, units: 1 }, key), "IDEMPOTENCY_CONFLICT");
  });

  it("makes the contractor's placed offer an order", async () => {
    const item = await ground.item();
    const contractId = await ground.contract();
    const contractor = await actors.as("CONTRACTOR_MANAGER");
    const offerId = newId(test.clock.now());
    await scopedWrite(
      contractor,
      async (tx) => {
        tx.em.create(ServiceOffer, {
          id: offerId,
          itemId: item.itemId,
          contractorId: organisationId("contractor"),
          contractId,
          regionCode: regionCode("village"),
          state: "PLACED",
          quantity: 4,
          placedBy: contractor.actor.userId,
          placedAt: tx.now,
        });
      },
      { unaudited: "the ground on which a test stands" },
    );
    await ground.voucher(item.itemId, contractId);
    const [offer] = await test.database.asOperator("select state from service_offer where id = $1", [
      offerId,
    ]);
    expect(offer).toEqual({ state: "ORDERED" });
  });

  it("keeps within the need also where the service forgets to look", async () => {
    const item = await ground.item();
    const id = await ground.voucher(item.itemId, await ground.contract(), { units: 7 });
    const copy = test.database.asOperator(
      `insert into voucher select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(),
        'serial', 'copy'))).* from voucher v where id = $1`,
      [id],
    );
    await expect(copy).rejects.toMatchObject({ constraint: "voucher_units_within_item" });
  });
});

describe("a voucher under which a visit is open", () => {
  it("a voucher under which a worker is at work this day is not cancelled", async () => {
    const officer = await actors.as("COUNTY_OFFICER");
    const worker = await actors.as("CONTRACTOR_WORKER", { person: "正在服务" });
    const voucherId = await ground.voucher((await ground.item()).itemId, await ground.contract());
    const arrived = await checkIn(worker, { voucherId, placeNote: "家中" }, freshKey());
    test.clock.advance({ hours: 1 });
    const before = await everything();
    const refusal = await refused(cancelVoucher(officer, voucherId, "服务对象搬走"), "STATE_CONFLICT");
    expect(refusal.message).toContain("服务人员已签到");
    expect(await everything()).toEqual(before);
    await abandonVisit(worker, arrived);
    await cancelVoucher(officer, voucherId, "服务对象搬走");
    expect((await voucher(officer, voucherId)).state).toBe("CANCELLED");
    test.clock.set(START);
  });
});
