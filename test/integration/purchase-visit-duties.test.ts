import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { scoped } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { visit, visits } from "../../api/purchase/visit.queries.ts";
import { checkIn, type LogVisitInput, logVisit } from "../../api/purchase/visit.service.ts";
import { approveVisit } from "../../api/purchase/visit-decision.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { freshKey, type GroundItem } from "../support/purchase-ground.ts";
import { refused } from "../support/refused.ts";
import { visitGround, visitInput } from "../support/visit-ground.ts";

let test: TestPlatform;
let actors: Actors;
let ground: ReturnType<typeof visitGround>;
let worker: TestActor;
let item: GroundItem;
let voucherId: string;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  ground = visitGround(test, actors);
});
afterAll(() => test.close());

beforeEach(async () => {
  ({ worker, item, voucherId } = await ground.somebody());
});

const log = (changes: Partial<LogVisitInput> = {}, by: TestActor = worker) =>
  logVisit(by, { ...visitInput(voucherId), ...changes }, freshKey());
const at = (text: string) => new Date(text);

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
