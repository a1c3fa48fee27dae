import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withdrawConsent } from "../../api/beneficiary/consent.service.ts";
import { dailyLimits } from "../../api/beneficiary/quota.ts";
import { scoped, scopedWrite } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import type { RequestContext } from "../../api/kernel/context.ts";
import { newId } from "../../api/kernel/uuid.ts";
import { ServiceOffer } from "../../api/need/matching.entity.ts";
import { showRecipient } from "../../api/purchase/recipient.service.ts";
import { visit, visits } from "../../api/purchase/visit.queries.ts";
import { abandonVisit, checkIn, logVisit } from "../../api/purchase/visit.service.ts";
import { approveVisit } from "../../api/purchase/visit-decision.service.ts";
import { voucher, vouchers } from "../../api/purchase/voucher.queries.ts";
import { cancelVoucher, type IssueVoucherInput, issueVoucher } from "../../api/purchase/voucher.service.ts";
import { myVouchers } from "../../api/purchase/worker-vouchers.queries.ts";
import type { ErrorCode } from "../../schema/codes/errors.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { organisationId, regionCode } from "../support/city.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import {
  freshKey,
  type ItemOptions,
  purchaseGround,
  RECIPIENT,
  voucherInput,
} from "../support/purchase-ground.ts";
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

const rowsOf = (ctx: RequestContext, table: "voucher" | "person" | "household" | "consent", id: string) =>
  scoped(ctx, async (tx) =>
    table === "voucher"
      ? (await tx.rows(sql`select 1 from voucher where id = ${id}`)).length
      : table === "person"
        ? (await tx.rows(sql`select 1 from person where id = ${id}`)).length
        : table === "household"
          ? (await tx.rows(sql`select 1 from household where id = ${id}`)).length
          : (await tx.rows(sql`select 1 from consent where id = ${id}`)).length,
  );

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

describe("who is served", () => {
  it("is masked for the contractor before it looks, in clear by a look on record, and masked again afterwards", async () => {
    const worker = await actors.as("CONTRACTOR_WORKER");
    const item = await ground.item({ quantity: 1 });
    const contractId = await ground.contract();
    expect(await rowsOf(worker, "person", item.personId)).toBe(0);

    const voucherId = await ground.voucher(item.itemId, contractId, { units: 1 });
    const [listed] = (await myVouchers(worker, {})).nodes.filter((node) => node.id === voucherId);
    expect(listed).toMatchObject({ recipientName: "李**", villageName: "东关社区", unitsLeft: 1 });
    expect(await voucher(worker, voucherId)).toMatchObject({
      recipientName: "李**",
      recipientMayBeShown: true,
      itemId: null,
      householdId: null,
      fundings: [],
    });

    const shown = await showRecipient(worker, voucherId);
    expect(shown).toEqual({
      voucherId,
      name: RECIPIENT.name,
      address: `滨城区市东街道东关社区${RECIPIENT.address}`,
      phone: RECIPIENT.phone,
      until: "2026-06-30",
    });
    const looks = await test.database.asOperator(
      "select user_id, purpose, region_code from audit_entry where action = 'voucher.showRecipient' and object_id = $1",
      [voucherId],
    );
    expect(looks).toEqual([
      { user_id: worker.actor.userId, purpose: "SERVICE_DELIVERY", region_code: regionCode("village") },
    ]);

    test.clock.set("2026-03-05T03:00:00Z");
    const span = { beganAt: new Date("2026-03-05T01:00:00Z"), endedAt: new Date("2026-03-05T02:00:00Z") };
    const finish = { units: 1, confirmedBy: "RECIPIENT", placeNote: "家中" } as const;
    const visitId = await logVisit(worker, { voucherId, ...span, ...finish }, freshKey());
    await approveVisit(await actors.as("TOWNSHIP_REVIEWER"), visitId);
    await refused(showRecipient(worker, voucherId), "STATE_CONFLICT");
    expect(await voucher(worker, voucherId)).toMatchObject({
      recipientName: "李**",
      recipientMayBeShown: false,
    });
    for (const [table, id] of [
      ["person", item.personId],
      ["household", item.householdId],
      ["consent", item.consentId],
    ] as const) {
      expect(await rowsOf(worker, table, id ?? ""), table).toBe(0);
    }
  });

  it("is masked again when the voucher is cancelled, when it expires, and when the consent is withdrawn", async () => {
    const worker = await actors.as("CONTRACTOR_WORKER");
    const contractId = await ground.contract();
    const issue = async () => {
      const item = await ground.item();
      const id = await ground.voucher(item.itemId, contractId, {
        validFrom: "2026-03-05",
        validTo: "2026-03-20",
      });
      await showRecipient(worker, id);
      return { ...item, id };
    };
    const cancelled = await issue();
    await cancelVoucher(await actors.as("COUNTY_OFFICER"), cancelled.id, "服务对象搬走");
    await refused(showRecipient(worker, cancelled.id), "STATE_CONFLICT");
    expect(await rowsOf(worker, "person", cancelled.personId)).toBe(0);

    const withdrawn = await issue();
    await withdrawConsent(await actors.as("TOWNSHIP_OFFICER"), withdrawn.consentId ?? "");
    await refused(showRecipient(worker, withdrawn.id), "CONSENT_MISSING");

    const expiring = await issue();
    test.clock.set("2026-03-20T15:59:59Z");
    await showRecipient(worker, expiring.id);
    test.clock.set("2026-03-20T16:00:00Z");
    await refused(showRecipient(worker, expiring.id), "STATE_CONFLICT");
    expect(await rowsOf(worker, "person", expiring.personId)).toBe(0);
    expect(await voucher(worker, expiring.id)).toMatchObject({ expired: true, recipientName: "李**" });
    test.clock.set("2026-03-05T03:00:00Z");
  });

  it("lives in a village only while the voucher can be used and the consent lives; afterwards in a township, a minor in a county", async () => {
    const manager = await actors.as("CONTRACTOR_MANAGER");
    const staff = await actors.as("TOWNSHIP_OFFICER");
    const contractId = await ground.contract();
    const issue = async () => {
      const item = await ground.item();
      const dates = { validFrom: "2026-03-05", validTo: "2026-03-20" };
      return { ...item, id: await ground.voucher(item.itemId, contractId, dates) };
    };
    /** As the voucher, its list, the phone and a visit say it. */
    const placesOf = async (id: string, by = manager) => {
      const [row] = (await vouchers(by, {}, { first: 100 })).nodes.filter((node) => node.id === id);
      const seen = await visits(by, { voucherId: id }, {});
      const places = [(await voucher(by, id)).region?.name, row?.regionName, seen.nodes[0]?.regionName];
      for (const node of seen.nodes) places.push((await visit(by, node.id)).region?.name);
      return [...new Set(places)];
    };
    test.clock.set("2026-03-05T03:00:00Z");
    const worker = await actors.as("CONTRACTOR_WORKER", { person: "看地址" });
    const withdrawn = await issue();
    const visitId = await checkIn(worker, { voucherId: withdrawn.id, placeNote: "家中" }, freshKey());
    await abandonVisit(worker, visitId);
    const village = await placesOf(withdrawn.id);
    const [ofStaff] = await placesOf(withdrawn.id, staff);
    expect(village).toEqual([ofStaff]);
    const onPhone = async () =>
      (await myVouchers(worker, {})).nodes.find(({ id }) => id === withdrawn.id)?.villageName;
    expect(await onPhone()).toBe(ofStaff);
    const name = async (code: string) =>
      (await test.database.asOperator<{ name: string }>("select name from region where code = $1", [code]))[0]
        ?.name;
    const township = await name(regionCode("township"));
    await withdrawConsent(staff, withdrawn.consentId ?? "");
    expect(await placesOf(withdrawn.id)).toEqual([township]);
    expect(await onPhone()).toBe(township);
    expect(await placesOf(withdrawn.id, staff)).toEqual([ofStaff]);
    await test.database.asOperator("update need_item set is_minor = true where id = $1", [withdrawn.itemId]);
    expect(await placesOf(withdrawn.id)).toEqual([await name(regionCode("county"))]);

    const cancelled = await issue();
    await cancelVoucher(await actors.as("COUNTY_OFFICER"), cancelled.id, "服务对象搬走");
    expect((await voucher(manager, cancelled.id)).region?.name).toBe(township);
    const expired = await issue();
    expect((await voucher(manager, expired.id)).region?.name).toBe(ofStaff);
    test.clock.set("2026-03-20T16:00:00Z");
    expect((await voucher(manager, expired.id)).region?.name).toBe(township);
    test.clock.set("2026-03-05T03:00:00Z");
  });

  it("is not shown to a department by this door, nor more than a hundred times a day", async () => {
    const voucherId = await ground.voucher((await ground.item()).itemId, await ground.contract(), {
      validFrom: "2026-03-05",
    });
    await refused(showRecipient(await actors.as("TOWNSHIP_REVIEWER"), voucherId), "FORBIDDEN");
    const curious = await actors.as("CONTRACTOR_WORKER", { person: "好奇" });
    for (let look = 0; look < dailyLimits["voucher.showRecipient"]; look += 1)
      await showRecipient(curious, voucherId);
    await refused(showRecipient(curious, voucherId), "RATE_LIMITED");
    await showRecipient(await actors.as("CONTRACTOR_MANAGER"), voucherId);
    test.clock.advance({ days: 1 });
    await showRecipient(curious, voucherId);
  });

  it("reads 李*明 for a department, which tells the members of a family apart", async () => {
    const voucherId = await ground.voucher((await ground.item()).itemId, await ground.contract(), {
      validFrom: "2026-03-06",
    });
    expect(await voucher(await actors.as("TOWNSHIP_OFFICER"), voucherId)).toMatchObject({
      recipientName: "李*明",
    });
  });
});

describe("another contractor's voucher", () => {
  it("is not found by the service, and stays hidden when the service's own filter is taken away", async () => {
    const stranger = await actors.as("CONTRACTOR_WORKER", { organisation: "otherContractor" });
    const item = await ground.item();
    const voucherId = await ground.voucher(item.itemId, await ground.contract(), { validFrom: "2026-03-06" });
    await refused(voucher(stranger, voucherId), "NOT_FOUND");
    await refused(showRecipient(stranger, voucherId), "NOT_FOUND");
    expect((await vouchers(stranger, {}, {})).totalCount).toBe(0);
    expect((await myVouchers(stranger, {})).totalCount).toBe(0);
    expect(await rowsOf(stranger, "voucher", voucherId)).toBe(0);
    expect(await rowsOf(stranger, "person", item.personId)).toBe(0);
    expect(await rowsOf(await actors.as("CONTRACTOR_WORKER"), "voucher", voucherId)).toBe(1);
    expect(
      await rowsOf(await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" }), "voucher", voucherId),
    ).toBe(0);
  });

  it("cannot be narrowed by need or family by a contractor", async () => {
    const item = await ground.item();
    await ground.voucher(item.itemId, await ground.contract(), { validFrom: "2026-03-06" });
    const worker = await actors.as("CONTRACTOR_WORKER");
    expect((await vouchers(worker, { itemId: item.itemId }, {})).totalCount).toBe(0);
    expect((await vouchers(worker, { householdId: item.householdId }, {})).totalCount).toBe(0);
    const officer = await actors.as("COUNTY_OFFICER");
    expect((await vouchers(officer, { itemId: item.itemId }, {})).totalCount).toBe(1);
  });
});
