import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoped } from "../../api/database/scoped.ts";
import { contractServices } from "../../api/need/matching/criteria.ts";
import { contract, contracts } from "../../api/purchase/contract.queries.ts";
import {
  awardContract,
  completeContract,
  createContract,
  terminateContract,
} from "../../api/purchase/contract.service.ts";
import { correctContract } from "../../api/purchase/contract-draft.service.ts";
import { cancelVoucher } from "../../api/purchase/voucher.service.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { approvedVisit } from "../support/charity-ground.ts";
import { organisationId, regionCode } from "../support/city.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { contractInput, freshKey, purchaseGround } from "../support/purchase-ground.ts";
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

describe("a contract is refused, and nothing is written, when", () => {
  const [line] = contractInput().lines;
  const cases: [string, object, string][] = [
    ["its term is longer than a year", { validTo: "2027-03-01" }, "validTo"],
    ["its term is longer than three years though stable", { stable: true, validTo: "2029-03-01" }, "validTo"],
    ["it ends before it begins", { validTo: "2026-02-27" }, "validTo"],
    [
      "a place it serves lies outside the buyer's region",
      { servedRegionCodes: [regionCode("otherCounty")] },
      "servedRegionCodes",
    ],
    ["a place it serves does not exist", { servedRegionCodes: ["371602999000"] }, "servedRegionCodes"],
    ["it serves no place", { servedRegionCodes: [] }, "servedRegionCodes"],
    ["the other side is a charity", { contractorId: organisationId("charity") }, "contractorId"],
    ["its cap is zero", { cap: "0" }, "cap"],
    ["its cap has three decimals", { cap: "1.234" }, "cap"],
    ["a price is negative", { lines: [{ ...line, unitPrice: "-1" }] }, "lines.0.unitPrice"],
    ["a service stands twice", { lines: [line, line] }, "lines.1.serviceItem"],
    ["it buys no units", { lines: [{ ...line, capUnits: 0 }] }, "lines.0.capUnits"],
    ["it has no line", { lines: [] }, "lines"],
    ["the contractor can deliver nothing", { monthlyUnitCapacity: 0 }, "monthlyUnitCapacity"],
    ["its title is empty", { title: "  " }, "title"],
  ];
  it.each(cases)("%s", async (_title, changes, path) => {
    const buyer = await actors.as("COUNTY_OFFICER");
    const before = await test.database.asOperator("select id from service_contract");
    const refusal = await refused(
      createContract(buyer, { ...contractInput(), ...changes }, freshKey()),
      "INVALID_INPUT",
    );
    expect(Object.keys(refusal.fields ?? {})).toEqual([path]);
    expect(await test.database.asOperator("select id from service_contract")).toEqual(before);
  });

  it("its contractor is no longer active", async () => {
    const buyer = await actors.as("COUNTY_OFFICER");
    const id = organisationId("otherContractor");
    await test.database.asOperator("update organisation set active_to = '2026-03-01' where id = $1", [id]);
    await refused(
      createContract(buyer, { ...contractInput(), contractorId: id }, freshKey()),
      "INVALID_INPUT",
    );
    await test.database.asOperator("update organisation set active_to = null where id = $1", [id]);
  });

  it("the caller may only issue or read", async () => {
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    await refused(createContract(reviewer, contractInput(), freshKey()), "FORBIDDEN");
  });
});

describe("a contract", () => {
  it("may run a whole year, and three when it is stable", async () => {
    const id = await ground.contract({ stable: true, validTo: "2029-02-28" });
    const { validTo, state, remainingCap, availableActions } = await contract(
      await actors.as("COUNTY_OFFICER"),
      id,
    );
    expect({ validTo, state, remainingCap }).toEqual({
      validTo: "2029-02-28",
      state: "ACTIVE",
      remainingCap: "100000.00",
    });
    expect(availableActions.map((action) => action.action)).toEqual([
      "completeContract",
      "terminateContract",
    ]);
  });

  it("is made once for one key", async () => {
    const buyer = await actors.as("COUNTY_OFFICER");
    const key = freshKey();
    const first = await createContract(buyer, contractInput(), key);
    expect(await createContract(buyer, contractInput(), key)).toBe(first);
    await refused(createContract(buyer, { ...contractInput(), cap: "1.00" }, key), "IDEMPOTENCY_CONFLICT");
  });

  it("has its prices frozen by the database from award on", async () => {
    const draft = await ground.contract({}, false);
    const change = (id: string, price: number) =>
      test.database.asOperator("update contract_line set unit_price_in_fen = $2 where contract_id = $1", [
        id,
        price,
      ]);
    await change(draft, 1);
    await awardContract(await actors.as("CITY_OFFICER"), draft);
    await expect(change(draft, 2)).rejects.toMatchObject({ constraint: "contract_line_price_is_frozen" });
  });

  it("is awarded by another person than the one who drafted or last edited it, in the service and in the database", async () => {
    const drafter = await actors.as("COUNTY_OFFICER");
    const editor = await actors.as("COUNTY_OFFICER", { person: "修改人" });
    const city = await actors.as("CITY_OFFICER");
    const id = await ground.contract({}, false);
    const { version } = await contract(drafter, id);
    await correctContract(editor, id, { ...contractInput(), cap: "9000", version });
    for (const by of [drafter, editor]) {
      const { message } = await refused(awardContract(by, id), "SEPARATION_OF_DUTIES");
      expect((await contract(by, id)).availableActions).toContainEqual(
        expect.objectContaining({ action: "awardContract", allowed: false, reasonZh: message }),
      );
    }
    await awardContract(city, id);
    for (const by of [drafter, editor]) {
      const itself = test.database.asOperator(
        `update service_contract set awarded_by = '${by.actor.userId}' where id = '${id}'`,
      );
      await expect(itself).rejects.toMatchObject({ constraint: "service_contract_drafter_does_not_award" });
    }
    const nobody = test.database.asOperator(
      `update service_contract set awarded_by = null where id = '${id}'`,
    );
    await expect(nobody).rejects.toMatchObject({ constraint: "service_contract_drafter_does_not_award" });
  });

  it("is awarded once, and not after its term", async () => {
    const buyer = await actors.as("CITY_OFFICER");
    const id = await ground.contract();
    expect((await refused(awardContract(buyer, id), "STATE_CONFLICT")).message).toContain("履行中");
    const late = await ground.contract({}, false);
    test.clock.set("2027-03-01T00:00:00Z");
    expect((await refused(awardContract(buyer, late), "STATE_CONFLICT")).message).toBe(
      "合同期限已过，不能授予。",
    );
    test.clock.set("2026-03-04T02:00:00Z");
  });

  it("is not complete while a voucher under it can be used, and can be terminated with a reason", async () => {
    const buyer = await actors.as("COUNTY_OFFICER");
    const id = await ground.contract();
    await ground.voucher((await ground.item()).itemId, id);
    const refusal = await refused(completeContract(buyer, id), "STATE_CONFLICT");
    expect(refusal.message).toBe("还有 1 张服务券在有效期内未用完，不能办结。");
    await refused(terminateContract(buyer, id, " "), "INVALID_INPUT");
    await terminateContract(buyer, id, "机构资质被吊销");
    const ended = await contract(buyer, id);
    expect(ended).toMatchObject({ state: "TERMINATED", availableActions: [] });
    expect(ended.history[0]).toMatchObject({ action: "terminateContract", note: "机构资质被吊销" });
  });

  it("completes when nothing is open", async () => {
    const buyer = await actors.as("COUNTY_OFFICER");
    const id = await ground.contract();
    await completeContract(buyer, id);
    expect(await contract(buyer, id)).toMatchObject({ state: "COMPLETED" });
  });

  it("is seen by its buyer's region and by its contractor, not by another county or contractor", async () => {
    const id = await ground.contract();
    expect(await contract(await actors.as("CONTRACTOR_MANAGER"), id)).toMatchObject({
      id,
      availableActions: [],
    });
    expect(await contract(await actors.as("TOWNSHIP_OFFICER"), id)).toMatchObject({ id });
    const stranger = await actors.as("CONTRACTOR_MANAGER", { organisation: "otherContractor" });
    await refused(contract(stranger, id), "NOT_FOUND");
    const county = await actors.as("COUNTY_OFFICER", { region: "otherCounty" });
    await refused(contract(county, id), "NOT_FOUND");
    await refused(terminateContract(county, id, "不是本区的合同"), "NOT_FOUND");
    expect((await contracts(stranger, {}, {})).totalCount).toBe(0);
  });

  it("of the city is seen by the county it serves, which cannot manage it", async () => {
    const city = await actors.as("CITY_OFFICER");
    const colleague = await actors.as("CITY_OFFICER", { person: "采购经办" });
    const id = await awardContract(city, await createContract(colleague, contractInput(), freshKey()));
    const county = await actors.as("COUNTY_OFFICER");
    expect(await contract(county, id)).toMatchObject({ state: "ACTIVE", availableActions: [] });
    await refused(terminateContract(county, id, "试图终止"), "NOT_FOUND");
  });

  it("is listed page by page, each once, and by what it buys", async () => {
    const officer = await actors.as("CITY_OFFICER");
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Awaited<ReturnType<typeof contracts>> = await contracts(officer, {}, { first: 2, after });
      seen.push(...page.nodes.map((node) => node.id));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    const all = await contracts(officer, {}, { first: 100 });
    expect(seen).toEqual(all.nodes.map((node) => node.id));
    expect(new Set(seen).size).toBe(all.totalCount);
    expect((await contracts(officer, { serviceItem: "K01" }, {})).totalCount).toBe(0);
    await refused(contracts(officer, {}, { first: 101 }), "INVALID_INPUT");
  });
});

describe("the capacity of a contract this month", () => {
  it("is what was not ordered yet, and the same for the contract's page and for matching", async () => {
    const contractor = await actors.as("CONTRACTOR_MANAGER");
    const contractId = await ground.contract({ monthlyUnitCapacity: 20 });
    const left = async () => {
      const services = await scoped(contractor, (tx) =>
        contractServices(tx, contractor.actor.organisationId),
      );
      const [service] = services.filter((each) => each.contractId === contractId);
      const { unitsThisMonth, remainingCapacityThisMonth } = await contract(contractor, contractId);
      expect(service?.unitsLeft).toBe(remainingCapacityThisMonth);
      expect(unitsThisMonth).toBe(20 - remainingCapacityThisMonth);
      return remainingCapacityThisMonth;
    };
    expect(await left()).toBe(20);
    const [kept, cancelled] = [await ground.item(), await ground.item()];
    const voucherId = await ground.voucher(kept.itemId, contractId, { units: 6 });
    const other = await ground.voucher(cancelled.itemId, contractId, { units: 5 });
    expect(await left()).toBe(9);
    // A visit takes nothing more: its units were ordered.
    await approvedVisit(test, actors, voucherId, "2026-03-05", 2);
    await approvedVisit(test, actors, other, "2026-03-06", 2);
    expect(await left()).toBe(9);
    await cancelVoucher(await actors.as("COUNTY_OFFICER"), other, "服务对象搬走");
    expect(await left()).toBe(12);
    test.clock.set("2026-03-31T15:59:59.999Z");
    expect(await left()).toBe(12);
    test.clock.set("2026-03-31T16:00:00.000Z");
    expect(await left()).toBe(20);
    test.clock.set(START);
  });
});

describe("the catalogue", () => {
  it("answers the catalogue of 21 services to whoever is signed in", async () => {
    const query = "{ serviceCatalogue { code nameZh unitZh usualPrice qualificationZh } }";
    const { serviceCatalogue } = await actors.client(await actors.as("CONTRACTOR_WORKER")).query(query);
    expect(serviceCatalogue).toHaveLength(21);
    expect(serviceCatalogue[0]).toEqual({
      code: "L01",
      nameZh: "助餐（送餐上门）",
      unitZh: "餐",
      usualPrice: "15.00",
      qualificationZh: "食品经营许可",
    });
    await refused(actors.stranger.query(query), "UNAUTHENTICATED");
  });
});
