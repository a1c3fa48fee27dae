import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withdrawConsent } from "../../api/beneficiary/consent.service.ts";
import { endMembership } from "../../api/beneficiary/member.service.ts";
import { showRecipient } from "../../api/purchase/recipient.service.ts";
import { visit } from "../../api/purchase/visit.queries.ts";
import { checkIn, logVisit, submitVisit } from "../../api/purchase/visit.service.ts";
import { approveVisit, rejectVisit } from "../../api/purchase/visit-decision.service.ts";
import { voucherOptions } from "../../api/purchase/voucher-options.queries.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { freshKey, type GroundItem, purchaseGround } from "../support/purchase-ground.ts";
import { refused } from "../support/refused.ts";

/** The recipient's last day. */
const LAST_DAY = "2026-03-05";

let test: TestPlatform;
let actors: Actors;
let ground: ReturnType<typeof purchaseGround>;
let officer: TestActor;
let reviewer: TestActor;
let worker: TestActor;
let item: GroundItem;
let voucherId: string;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  ground = purchaseGround(actors);
  officer = await actors.as("TOWNSHIP_OFFICER");
  reviewer = await actors.as("TOWNSHIP_REVIEWER");
});
afterAll(() => test.close());

/** Each test has a worker, a family and a voucher of its own, issued on 4 March, and stands on the 7th. */
let turn = 0;
beforeEach(async () => {
  test.clock.set("2026-03-04T02:00:00Z");
  turn += 1;
  worker = await actors.as("CONTRACTOR_WORKER", { person: `上门${turn}` });
  item = await ground.item();
  voucherId = await ground.voucher(item.itemId, await ground.contract());
  test.clock.set("2026-03-07T06:00:00Z");
});

const leave = (died: boolean) =>
  endMembership(officer, {
    householdId: item.householdId,
    personId: item.personId,
    lastDay: LAST_DAY,
    died,
  });
/** From one instant to another, both in Shanghai. */
const log = (from: string, to: string) =>
  logVisit(
    worker,
    {
      voucherId,
      beganAt: new Date(`${from}+08:00`),
      endedAt: new Date(`${to}+08:00`),
      placeNote: "家中",
      units: 1,
      confirmedBy: "RECIPIENT",
    },
    freshKey(),
  );
const onLastDay = () => log("2026-03-05T22:59:00", "2026-03-05T23:59:59");
const dayAfter = () => log("2026-03-06T09:00:00", "2026-03-06T10:00:00");
const flagsOf = async (actor: TestActor, id: string) =>
  (await visit(actor, id)).flags.map((flag) => flag.code);
const approval = async (id: string) =>
  (await visit(reviewer, id)).availableActions.find(({ action }) => action === "approveVisit");

describe("who died", () => {
  it("is served until the end of that day and no second longer, whatever the contractor may still see", async () => {
    await leave(true);
    await withdrawConsent(officer, item.consentId ?? "");
    for (const served of [dayAfter, () => log("2026-03-05T23:00:00", "2026-03-06T00:00:00")]) {
      expect((await refused(served(), "INVALID_INPUT")).message).toContain("去世");
    }
    const arrive = checkIn(worker, { voucherId, placeNote: "家中" }, freshKey());
    expect((await refused(arrive, "INVALID_INPUT")).message).toContain("去世");
    await approveVisit(reviewer, await onLastDay());
  });

  it("is not served past the day in a visit that was begun before", async () => {
    test.clock.set("2026-03-05T15:00:00Z");
    const visitId = await checkIn(worker, { voucherId, placeNote: "家中" }, freshKey());
    await leave(true);
    test.clock.set("2026-03-05T16:30:00Z");
    const finish = { visitId, units: 1, confirmedBy: "GUARDIAN" } as const;
    expect((await refused(submitVisit(worker, finish, freshKey()), "INVALID_INPUT")).message).toContain(
      "去世",
    );
    await submitVisit(worker, { ...finish, endedAt: new Date("2026-03-05T15:30:00Z") }, freshKey());
  });

  it("leaves nothing to pay of visits afterwards, also when death was recorded later: they can only be rejected", async () => {
    const [before, after] = [await onLastDay(), await dayAfter()];
    expect(await approval(after)).toMatchObject({ allowed: true });
    await leave(true);
    expect(await approval(after)).toMatchObject({
      allowed: false,
      reasonZh: expect.stringContaining("不通过"),
    });
    expect((await refused(approveVisit(reviewer, after), "STATE_CONFLICT")).message).toContain("不通过");
    await rejectVisit(reviewer, after, "NOT_DELIVERED");
    await approveVisit(reviewer, before);
  });

  it("is served by nobody afterwards at the database either", async () => {
    const [before, after] = [await onLastDay(), await dayAfter()];
    await leave(true);
    const constraint = "service_visit_not_after_death";
    const set = (id: string, what: string) =>
      test.database.asOperator(`update service_visit set ${what} where id = $1`, [id]);
    await expect(set(after, "state = 'APPROVED'")).rejects.toMatchObject({ constraint });
    const later = "began_at = '2026-03-06T06:00:00Z', ended_at = '2026-03-06T07:00:00Z'";
    await expect(set(before, later)).rejects.toMatchObject({ constraint });
    await set(before, "state = 'APPROVED'");
  });
});

describe.each([
  ["died", true],
  ["moved away", false],
])("who %s", (_how, died) => {
  it("is shown to the contractor no more: neither name nor address nor phone", async () => {
    expect((await showRecipient(worker, voucherId)).name).toBe("李小明");
    await leave(died);
    const refusal = await refused(showRecipient(worker, voucherId), "STATE_CONFLICT");
    expect(refusal.message).toContain("不再提供其信息");
  });

  it("gets no voucher, and the form says so beforehand", async () => {
    test.clock.set("2026-03-05T06:00:00Z");
    const other = await ground.item({ person: item });
    await leave(died);
    const options = await voucherOptions(await actors.as("COUNTY_OFFICER"), other.itemId);
    expect(options.reasonsZh).toEqual([expect.stringMatching(/去世|已离开该家庭/)]);
    const issue = ground.voucher(other.itemId, await ground.contract(), { validFrom: LAST_DAY });
    await refused(issue, "STATE_CONFLICT");
  });
});

describe("a visit after the last day in the family", () => {
  it("carries a flag for who decides, and none for the contractor, who need not know; it can be paid", async () => {
    await leave(false);
    const [before, after] = [await onLastDay(), await dayAfter()];
    expect(await flagsOf(reviewer, after)).toContain("NOT_IN_FAMILY");
    expect(await flagsOf(reviewer, before)).not.toContain("NOT_IN_FAMILY");
    expect(await flagsOf(worker, after)).not.toContain("NOT_IN_FAMILY");
    await approveVisit(reviewer, after);
  });
});
