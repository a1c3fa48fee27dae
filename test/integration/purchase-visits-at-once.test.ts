import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { databaseRefusal } from "../../api/kernel/database-refusal.ts";
import { closeCheckIn } from "../../api/purchase/check-in-closing.ts";
import { awardContract, completeContract, createContract } from "../../api/purchase/contract.service.ts";
import { visit } from "../../api/purchase/visit.queries.ts";
import { abandonVisit, checkIn, type LogVisitInput, logVisit } from "../../api/purchase/visit.service.ts";
import { voucher } from "../../api/purchase/voucher.queries.ts";
import { cancelVoucher } from "../../api/purchase/voucher.service.ts";
import { myVouchers } from "../../api/purchase/worker-vouchers.queries.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { organisationId } from "../support/city.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { contractInput, freshKey, type GroundItem } from "../support/purchase-ground.ts";
import { refused } from "../support/refused.ts";
import { visitGround, visitInput } from "../support/visit-ground.ts";

let test: TestPlatform;
let actors: Actors;
let ground: ReturnType<typeof visitGround>;
let worker: TestActor;
let item: GroundItem;
let contractId: string;
let voucherId: string;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  ground = visitGround(test, actors);
});
afterAll(() => test.close());

beforeEach(async () => {
  ({ worker, item, contractId, voucherId } = await ground.somebody());
});

const log = (changes: Partial<LogVisitInput> = {}, by: TestActor = worker) =>
  logVisit(by, { ...visitInput(voucherId), ...changes }, freshKey());
const at = (text: string) => new Date(text);

describe("one worker", () => {
  it("never serves two places at once; one visit may begin when the other ends", async () => {
    await log();
    voucherId = await ground.voucher((await ground.item()).itemId, contractId, { validFrom: "2026-03-05" });
    test.clock.set("2026-03-06T06:00:00Z");
    const second = { beganAt: at("2026-03-05T06:30:00Z"), endedAt: at("2026-03-05T07:30:00Z") };
    await log(second);
    const third = await ground.voucher((await ground.item()).itemId, contractId, { validFrom: "2026-03-06" });
    test.clock.advance({ days: 1 });
    const begin = at("2026-03-06T06:00:00Z");
    await log({ voucherId: third, beganAt: begin, endedAt: at("2026-03-06T07:00:00Z") });
    const overlap = { voucherId, beganAt: at("2026-03-06T06:59:59Z"), endedAt: at("2026-03-06T08:00:00Z") };
    expect((await refused(log(overlap), "STATE_CONFLICT")).message).toContain("同一人不能同时服务两处");
    await log({ ...overlap, beganAt: at("2026-03-06T07:00:00Z") });
  });

  it("cannot check in while checked in elsewhere, until that visit is submitted or abandoned", async () => {
    const open = await checkIn(worker, { voucherId, placeNote: "家中" }, freshKey());
    const other = await ground.voucher((await ground.item()).itemId, contractId, { validFrom: "2026-03-05" });
    test.clock.advance({ minutes: 5 });
    const again = () => checkIn(worker, { voucherId: other, placeNote: "家中" }, freshKey());
    expect((await refused(again(), "STATE_CONFLICT")).message).toContain("请先提交或放弃");
    const stranger = await actors.as("CONTRACTOR_WORKER", { person: "同事" });
    await refused(abandonVisit(stranger, open), "STATE_CONFLICT");
    await abandonVisit(worker, open);
    expect(await visit(worker, open)).toMatchObject({
      state: "REJECTED",
      rejectionReason: "ABANDONED",
      units: null,
    });
    await again();
    const phone = await myVouchers(worker, {});
    expect(phone.nodes.filter((node) => node.openVisitId !== null)).toMatchObject([{ id: other }]);
  });
});

describe("one recipient", () => {
  it("never receives one service twice at the same time, but may receive two services", async () => {
    await log();
    const colleague = await actors.as("CONTRACTOR_WORKER", { person: "同事" });
    const refusal = await refused(log({}, colleague), "STATE_CONFLICT");
    expect(refusal.message).toContain("同一项目的服务记录");
    test.clock.set("2026-03-04T02:00:00Z");
    const bath = await ground.item({ person: item, serviceItem: "L03" });
    const bathing = await ground.voucher(bath.itemId, contractId);
    test.clock.set("2026-03-05T06:00:00Z");
    await log({ voucherId: bathing }, colleague);
  });

  it("is protected also between contractors that cannot see each other's visits", async () => {
    await log();
    test.clock.set("2026-03-04T02:00:00Z");
    const officer = await actors.as("COUNTY_OFFICER");
    const contractorId = organisationId("otherContractor");
    const otherContract = await createContract(officer, { ...contractInput(), contractorId }, freshKey());
    await awardContract(await actors.as("CITY_OFFICER"), otherContract);
    const again = await ground.item({ person: item });
    const theirs = await ground.voucher(again.itemId, otherContract);
    test.clock.set("2026-03-05T06:00:00Z");
    const stranger = await actors.as("CONTRACTOR_WORKER", { organisation: "otherContractor" });
    const error = await log({ voucherId: theirs }, stranger).catch((caught: unknown) => caught);
    expect(databaseRefusal(error)).toMatchObject({
      code: "STATE_CONFLICT",
      message: "这段时间该服务对象已有同一项目的服务记录。",
    });
  });
});

describe("a check-in that was forgotten", () => {
  const PLACE = { placeNote: "家中" } as const;
  const MONTH_LATER = { beganAt: at("2026-04-04T01:00:00Z"), endedAt: at("2026-04-04T02:00:00Z") };
  let forgotten: string;
  beforeEach(async () => {
    voucherId = await ground.voucher((await ground.item({ person: item })).itemId, contractId, {
      validFrom: "2026-03-05",
    });
    forgotten = await checkIn(worker, { voucherId, ...PLACE }, freshKey());
  });

  it("is closed after 24 hours by the contractor's manager or the township's reviewer, with a reason on record", async () => {
    const manager = await actors.as("CONTRACTOR_MANAGER");
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    const offered = async (by: TestActor) =>
      (await visit(by, forgotten)).availableActions.find(({ action }) => action === "closeCheckIn");
    test.clock.advance({ hours: 23 });
    for (const by of [manager, reviewer]) {
      const refusal = await refused(closeCheckIn(by, forgotten, "忘记提交"), "STATE_CONFLICT");
      expect(refusal.message).toContain("未满 24 小时");
      expect(await offered(by)).toMatchObject({ allowed: false, reasonZh: refusal.message });
    }
    test.clock.advance({ hours: 1 });
    for (const by of [manager, reviewer]) expect(await offered(by)).toMatchObject({ allowed: true });
    await refused(closeCheckIn(await actors.as("COUNTY_OFFICER"), forgotten, "忘记提交"), "FORBIDDEN");
    await refused(closeCheckIn(worker, forgotten, "忘记提交"), "FORBIDDEN");
    for (const place of [{ organisation: "otherContractor" }, { region: "otherTownship" }] as const) {
      const role = "region" in place ? "TOWNSHIP_REVIEWER" : "CONTRACTOR_MANAGER";
      await refused(closeCheckIn(await actors.as(role, place), forgotten, "忘记提交"), "NOT_FOUND");
    }
    await refused(closeCheckIn(manager, forgotten, " "), "INVALID_INPUT");
    await closeCheckIn(manager, forgotten, "上门人员忘记提交");
    const { history, ...closed } = await visit(reviewer, forgotten);
    expect(closed).toMatchObject({ state: "REJECTED", rejectionReason: "ABANDONED", units: null });
    expect(history[0]).toMatchObject({ action: "closeCheckIn", note: "上门人员忘记提交" });
    expect(await voucher(manager, voucherId)).toMatchObject({ reservedUnits: 0, redeemedUnits: 0 });
  });

  it("blocks the recipient's service until it is closed, and then lets the next worker through", async () => {
    test.clock.set("2026-04-04T06:00:00Z");
    const colleague = await ground.colleague();
    const refusal = await refused(log(MONTH_LATER, colleague), "STATE_CONFLICT");
    expect(refusal.message).toContain("同一项目的服务记录");
    await closeCheckIn(await actors.as("TOWNSHIP_REVIEWER"), forgotten, "上门人员已离职");
    await log(MONTH_LATER, colleague);
  });

  it("is closed together with its voucher, and then lets the next worker through under a new one", async () => {
    test.clock.set("2026-04-04T00:00:00Z");
    const officer = await actors.as("COUNTY_OFFICER");
    await cancelVoucher(officer, voucherId, "改派其他人员");
    const { history, state } = await visit(officer, forgotten);
    expect(state).toBe("REJECTED");
    expect(history[0]).toMatchObject({ action: "closeWithVoucher", note: "改派其他人员" });
    const { itemId } = await ground.item({ person: item });
    voucherId = await ground.voucher(itemId, contractId, { validFrom: "2026-04-04" });
    test.clock.set("2026-04-04T06:00:00Z");
    await log(MONTH_LATER, await ground.colleague());
  });

  it("keeps a contract from being complete until it is closed", async () => {
    test.clock.set("2027-03-01T02:00:00Z");
    const officer = await actors.as("COUNTY_OFFICER");
    const refusal = await refused(completeContract(officer, contractId), "STATE_CONFLICT");
    expect(refusal.message).toContain("未提交或未审核");
    await closeCheckIn(await actors.as("CONTRACTOR_MANAGER"), forgotten, "上门人员忘记提交");
    await completeContract(officer, contractId);
  });
});
