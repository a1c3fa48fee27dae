import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { terminateContract } from "../../api/purchase/contract.service.ts";
import { checkIn, type LogVisitInput, logVisit, submitVisit } from "../../api/purchase/visit.service.ts";
import { voucher } from "../../api/purchase/voucher.queries.ts";
import { cancelVoucher } from "../../api/purchase/voucher.service.ts";
import type { ErrorCode } from "../../schema/codes/errors.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { freshKey } from "../support/purchase-ground.ts";
import { refused } from "../support/refused.ts";
import { visitGround, visitInput } from "../support/visit-ground.ts";

let test: TestPlatform;
let actors: Actors;
let ground: ReturnType<typeof visitGround>;
let worker: TestActor;
let contractId: string;
let voucherId: string;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  ground = visitGround(test, actors);
});
afterAll(() => test.close());

beforeEach(async () => {
  ({ worker, contractId, voucherId } = await ground.somebody());
});

const log = (changes: Partial<LogVisitInput> = {}, by: TestActor = worker) =>
  logVisit(by, { ...visitInput(voucherId), ...changes }, freshKey());
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
      other: (await ground.colleague()).actor.userId,
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
