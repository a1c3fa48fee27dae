import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { scoped } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { databaseRefusal } from "../../api/kernel/database-refusal.ts";
import { closeCheckIn } from "../../api/purchase/check-in-closing.ts";
import {
  awardContract,
  completeContract,
  createContract,
  terminateContract,
} from "../../api/purchase/contract.service.ts";
import { visit, visits } from "../../api/purchase/visit.queries.ts";
import {
  abandonVisit,
  checkIn,
  type LogVisitInput,
  logVisit,
  submitVisit,
} from "../../api/purchase/visit.service.ts";
import { approveVisit } from "../../api/purchase/visit-decision.service.ts";
import { voucher } from "../../api/purchase/voucher.queries.ts";
import { cancelVoucher } from "../../api/purchase/voucher.service.ts";
import { myVouchers } from "../../api/purchase/worker-vouchers.queries.ts";
import type { ErrorCode } from "../../schema/codes/errors.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { organisationId } from "../support/city.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { contractInput, freshKey, type GroundItem, purchaseGround } from "../support/purchase-ground.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let ground: ReturnType<typeof purchaseGround>;
let worker: TestActor;
let item: GroundItem;
let contractId: string;
let voucherId: string;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  ground = purchaseGround(actors);
});
afterAll(() => test.close());

/** Each test has a worker, a family and a voucher of its own, issued on 4 March at 10:00, and stands a day later. */
let turn = 0;
beforeEach(async () => {
  test.clock.set("2026-03-04T02:00:00Z");
  turn += 1;
  worker = await actors.as("CONTRACTOR_WORKER", { person: `上门${turn}` });
  item = await ground.item();
  contractId = await ground.contract();
  voucherId = await ground.voucher(item.itemId, contractId, { validTo: "2026-03-20" });
  test.clock.set("2026-03-05T06:00:00Z");
});

const log = (changes: Partial<LogVisitInput> = {}, by: TestActor = worker) =>
  logVisit(
    by,
    {
      voucherId,
      beganAt: new Date("2026-03-05T01:00:00Z"),
      endedAt: new Date("2026-03-05T02:00:00Z"),
      latitude: 37.3853,
      longitude: 118.0169,
      units: 1,
      confirmedBy: "RECIPIENT",
      ...changes,
    },
    freshKey(),
  );
const at = (text: string) => new Date(text);

const everything = () =>
  test.database.asOperator(`select (select count(*)::int from service_visit) as visits,
    (select sum(reserved_units)::int from voucher) as reserved, (select count(*)::int from audit_entry) as audits,
    (select count(*)::int from workflow_history) as moves`);

describe("a visit is not taken, and nothing is moved, when", () => {
  const cases: [string, Partial<LogVisitInput>, ErrorCode, string][] = [
    [
      "it begins before the voucher was issued",
      { beganAt: at("2026-03-04T01:59:59Z"), endedAt: at("2026-03-04T03:00:00Z") },
      "INVALID_INPUT",
      "早于服务券签发",
    ],
    ["it ends in the future", { endedAt: at("2026-03-05T06:00:01Z") }, "INVALID_INPUT", "不能晚于现在"],
    ["it ends when it begins", { endedAt: at("2026-03-05T01:00:00Z") }, "INVALID_INPUT", "应晚于开始"],
    [
      "its place is neither a position nor words",
      { latitude: null, longitude: null },
      "INVALID_INPUT",
      "服务地点",
    ],
    ["half of its position is missing", { longitude: null }, "INVALID_INPUT", "同时提供"],
    ["its position is not on earth", { latitude: 90.1 }, "INVALID_INPUT", "超出范围"],
    ["it claims nothing", { units: 0 }, "INVALID_INPUT", "大于零"],
    ["it claims a part of a unit", { units: 1.5 }, "INVALID_INPUT", "整数"],
    ["it claims more than the voucher holds", { units: 5 }, "CAP_EXCEEDED", "只剩 4 个单位"],
    [
      "its photograph was never uploaded",
      { photoFileId: "019b0000-0000-7abc-8abc-000000000001" },
      "INVALID_INPUT",
      "照片",
    ],
  ];
  it.each(cases)("%s", async (_title, changes, code, words) => {
    const before = await everything();
    const refusal = await refused(log(changes), code);
    expect(refusal.message).toContain(words);
    expect(await everything()).toEqual(before);
  });

  it("it lies outside the voucher's validity by Shanghai dates, to the second", async () => {
    test.clock.set("2026-03-25T00:00:00Z");
    const lastMinute = { beganAt: at("2026-03-20T15:00:00Z"), endedAt: at("2026-03-20T15:59:59Z") };
    await refused(log({ ...lastMinute, endedAt: at("2026-03-20T16:00:00Z") }), "INVALID_INPUT");
    await refused(
      log({ beganAt: at("2026-03-20T16:00:00Z"), endedAt: at("2026-03-20T17:00:00Z") }),
      "INVALID_INPUT",
    );
    // Handed in five days late, it is still a visit of the last day.
    await log(lastMinute);
  });

  it("the worker belongs to another contractor", async () => {
    const stranger = await actors.as("CONTRACTOR_WORKER", { organisation: "otherContractor" });
    await refused(log({}, stranger), "NOT_FOUND");
  });

  it("the caller does not visit", async () => {
    await refused(log({}, await actors.as("CONTRACTOR_MANAGER")), "FORBIDDEN");
  });

  it("the voucher is cancelled or the contract terminated", async () => {
    const officer = await actors.as("COUNTY_OFFICER");
    const open = await checkIn(worker, { voucherId, placeNote: "家中" }, freshKey());
    test.clock.advance({ hours: 25 });
    await cancelVoucher(officer, voucherId, "服务对象搬走");
    const finish = { visitId: open, units: 1, confirmedBy: "RECIPIENT" } as const;
    const refusal = await refused(submitVisit(worker, finish, freshKey()), "STATE_CONFLICT");
    expect(refusal.message).toContain("未通过");
    await refused(log(), "STATE_CONFLICT");

    voucherId = await ground.voucher((await ground.item()).itemId, contractId, { validFrom: "2026-03-06" });
    await terminateContract(officer, contractId, "机构资质被吊销");
    expect((await refused(log(), "STATE_CONFLICT")).message).toContain("合同已终止");
  });
});

describe("who assesses", () => {
  it("does not deliver, under whatever post: neither who recorded or verified the need nor who ordered the service", async () => {
    const { userId } = worker.actor;
    const planted = [
      ["need_item", "recorded_by", item.itemId],
      ["need_item", "verified_by", item.itemId],
      ["voucher", "issued_by", voucherId],
    ] as const;
    for (const [table, column, id] of planted) {
      await test.database.asOperator(
        `create table kept as select ${column} as was from ${table} where id = '${id}'`,
      );
      await test.database.asOperator(`update ${table} set ${column} = '${userId}' where id = '${id}'`);
      const arrival = checkIn(worker, { voucherId, placeNote: "家中" }, freshKey());
      await refused(arrival, "SEPARATION_OF_DUTIES");
      await refused(log(), "SEPARATION_OF_DUTIES");
      await test.database.asOperator(
        `update ${table} set ${column} = (select was from kept) where id = '${id}'`,
      );
      await test.database.asOperator("drop table kept");
    }
    await log();
  });
});

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
    const colleague = await actors.as("CONTRACTOR_WORKER", { person: `同事${turn}` });
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
    await log(MONTH_LATER, await actors.as("CONTRACTOR_WORKER", { person: `同事${turn}` }));
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

describe("the database holds, past the service,", () => {
  const copy = (changes: Record<string, unknown>) =>
    test.database.asOperator(
      `insert into service_visit select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
        'serial', gen_random_uuid()) || $1::jsonb)).* from service_visit s where voucher_id = $2`,
      [JSON.stringify(changes), voucherId],
    );
  const elsewhen = { began_at: "2026-03-05T03:00:00Z", ended_at: "2026-03-05T04:00:00Z" };
  const cases: [string, Record<string, unknown>, string][] = [
    ["that a worker is in one place", {}, "service_visit_worker_once_at_a_time"],
    [
      "that a recipient gets a service once at a time",
      { worker_id: "other" },
      "service_visit_recipient_once_at_a_time",
    ],
    ["that voucher and service agree", { ...elsewhen, service_item: "L03" }, "service_visit_fits_voucher"],
    [
      "that the time lies within the validity",
      { began_at: "2026-03-21T01:00:00Z", ended_at: "2026-03-21T02:00:00Z" },
      "service_visit_fits_voucher",
    ],
    [
      "that an end follows its begin",
      { ...elsewhen, ended_at: "2026-03-05T03:00:00Z" },
      "service_visit_ends_after_it_began",
    ],
    [
      "that nobody decides its own visit",
      { ...elsewhen, decided_by: "worker" },
      "service_visit_worker_does_not_decide",
    ],
    [
      "that who ordered the service does not deliver it",
      { ...elsewhen, worker_id: "issuer" },
      "service_visit_worker_did_not_assess",
    ],
    ["that a submitted visit is whole", { ...elsewhen, units: null }, "service_visit_whole_when_submitted"],
  ];
  it.each(cases)("%s", async (_title, changes, constraint) => {
    await log();
    const people: Record<string, string> = {
      worker: worker.actor.userId,
      issuer: (await actors.as("COUNTY_OFFICER")).actor.userId,
      other: (await actors.as("CONTRACTOR_WORKER", { person: `同事${turn}` })).actor.userId,
    };
    const resolved = Object.entries(changes).map(([key, value]) => [key, people[String(value)] ?? value]);
    await expect(copy(Object.fromEntries(resolved))).rejects.toMatchObject({ constraint });
  });

  it("that a voucher is never overdrawn", async () => {
    const overdraw = test.database.asOperator("update voucher set reserved_units = 5 where id = $1", [
      voucherId,
    ]);
    await expect(overdraw).rejects.toMatchObject({ constraint: "voucher_never_overdrawn" });
  });
});

describe("submitted units", () => {
  it("are reserved until somebody decides, so that two visits cannot claim the same ones", async () => {
    await log({ units: 3 });
    expect(await voucher(worker, voucherId)).toMatchObject({ reservedUnits: 3, unitsLeft: 1 });
    const later = { beganAt: at("2026-03-05T03:00:00Z"), endedAt: at("2026-03-05T05:00:00Z") };
    await refused(log({ ...later, units: 2 }), "CAP_EXCEEDED");
    await log({ ...later, units: 1 });
    test.clock.advance({ hours: 1 });
    const arrive = checkIn(worker, { voucherId, placeNote: "家中" }, freshKey());
    expect((await refused(arrive, "CAP_EXCEEDED")).message).toContain("只剩 0 个单位");
  });

  it("are taken once for one key", async () => {
    const open = await checkIn(worker, { voucherId, placeNote: "家中" }, freshKey());
    test.clock.advance({ hours: 1 });
    const key = freshKey();
    const finish = { visitId: open, units: 2, confirmedBy: "RECIPIENT" } as const;
    await submitVisit(worker, finish, key);
    await submitVisit(worker, finish, key);
    expect(await voucher(worker, voucherId)).toMatchObject({ reservedUnits: 2 });
    await refused(submitVisit(worker, { ...finish, units: 1 }, key), "IDEMPOTENCY_CONFLICT");
    await refused(submitVisit(worker, finish, freshKey()), "STATE_CONFLICT");
  });
});

describe("who approves", () => {
  it("is of the family's region, holds the permission, and is not the worker", async () => {
    const id = await log();
    await refused(
      approveVisit(await actors.as("TOWNSHIP_REVIEWER", { region: "otherTownship" }), id),
      "NOT_FOUND",
    );
    await refused(approveVisit(await actors.as("TOWNSHIP_OFFICER"), id), "FORBIDDEN");
    await refused(approveVisit(worker, id), "FORBIDDEN");
    // The same person under a second post of a reviewer.
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    const both = { ...reviewer, actor: { ...reviewer.actor, userId: worker.actor.userId } };
    await refused(approveVisit(both, id), "SEPARATION_OF_DUTIES");
    const { availableActions } = await visit(both, id);
    expect(availableActions.find((action) => action.action === "approveVisit")).toMatchObject({
      allowed: false,
      reasonZh: "上门人员不能审核自己的服务记录。",
    });
    await approveVisit(reviewer, id);
  });

  it("sees what is claimed beside what is usual, and what to look at in words", async () => {
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    test.clock.set("2026-03-07T06:00:00Z");
    const id = await log({
      units: 3,
      beganAt: at("2026-03-05T14:00:00Z"),
      endedAt: at("2026-03-05T14:40:00Z"),
      latitude: null,
      longitude: null,
      placeNote: "村卫生室",
    });
    const { nodes } = await visits(reviewer, { state: "SUBMITTED", voucherId }, {});
    expect(nodes).toMatchObject([
      {
        id,
        minutes: 40,
        plannedMinutes: 180,
        units: 3,
        amount: "105.00",
        placeZh: "没有定位（村卫生室）",
        recipientName: "李*明",
      },
    ]);
    expect(nodes[0]?.flags.map((flag) => flag.code)).toEqual([
      "SHORT_FOR_UNITS",
      "NO_POSITION",
      "NO_PHOTO",
      "LATE_LOG",
      "UNUSUAL_HOUR",
    ]);
    expect(nodes[0]?.flags[0]?.textZh).toBe("申报 3 小时，应约 180 分钟，实际 40 分钟。");
  });
});

describe("another contractor's visit", () => {
  it("is not found by the service, and stays hidden when the service's own filter is taken away", async () => {
    const id = await log();
    const stranger = await actors.as("CONTRACTOR_WORKER", { organisation: "otherContractor" });
    await refused(visit(stranger, id), "NOT_FOUND");
    const seen = (ctx: TestActor) =>
      scoped(ctx, async (tx) => (await tx.rows(sql`select 1 from service_visit where id = ${id}`)).length);
    expect(await seen(stranger)).toBe(0);
    expect(await seen(await actors.as("TOWNSHIP_REVIEWER", { region: "otherTownship" }))).toBe(0);
    expect(await seen(worker)).toBe(1);
  });
});

describe("the exact position of a visit", () => {
  it("is for who was there and for who decides; a colleague reads that there is one", async () => {
    const id = await log();
    const colleague = await actors.as("CONTRACTOR_WORKER", { person: "同事" });
    const position = { latitude: 37.3853, longitude: 118.0169 };
    expect(await visit(worker, id)).toMatchObject(position);
    expect(await visit(await actors.as("TOWNSHIP_REVIEWER"), id)).toMatchObject(position);
    const seen = await visit(colleague, id);
    expect(seen).toMatchObject({ latitude: null, longitude: null, placeZh: "有定位" });
  });
});

describe("over the interface", () => {
  it("a worker logs a visit and reads no clear name, number or id of the family", async () => {
    const client = actors.client(worker);
    const { data, text } = (await client
      .send(
        `mutation($input: LogVisitInput!, $key: String!) { logVisit(input: $input, idempotencyKey: $key) {
        state units amount recipientName regionName flags { code textZh } availableActions { action } } }`,
        {
          input: {
            voucherId,
            beganAt: "2026-03-05T01:00:00Z",
            endedAt: "2026-03-05T02:00:00Z",
            placeNote: "家中",
            units: 1,
            confirmedBy: "RECIPIENT",
          },
          key: freshKey(),
        },
      )
      .then((answer) => ({ data: answer.body.data, text: answer.text }))) as { data: unknown; text: string };
    expect(data).toMatchObject({
      logVisit: {
        state: "SUBMITTED",
        units: 1,
        amount: "35.00",
        recipientName: "李**",
        regionName: "东关社区",
      },
    });
    expect(text).not.toMatch(/李小明|13905430001|3组17号/);
  });
});
