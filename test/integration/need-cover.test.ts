import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { endGrant, type GrantGiven, recordGrant } from "../../api/assistance/grant.service.ts";
import { reverseAllocation } from "../../api/charity/allocation.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { checkInvariants } from "../../api/ledger/invariants/run.ts";
import { matchedNeed, matchedNeeds } from "../../api/need/matched-needs.service.ts";
import { needItem, needs, previewCover } from "../../api/need/need.queries.ts";
import {
  closeNeedItem,
  confirmNeedItemMet,
  listNeedItem,
  markMetElsewhere,
  unlistNeedItem,
  verifyNeedItem,
} from "../../api/need/need-item.actions.ts";
import { refreshNeedCover } from "../../api/need/refresh-cover.service.ts";
import { myReservations, reserveNeed } from "../../api/need/reservation.service.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { workQueue } from "../../api/work/work-queue.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { adoptedProject, confirmedDonation, fund as fundItem } from "../support/charity-ground.ts";
import { type Family, freshKey, Needs } from "../support/needs.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let ground: Needs;
let officer: TestActor;
let charity: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  ground = new Needs(test, actors);
  officer = await actors.as("TOWNSHIP_OFFICER");
  charity = await actors.as("CHARITY_OFFICER");
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
});
afterAll(() => test.close());
beforeEach(() => test.clock.set(START));
afterEach(async () => {
  expect((await checkInvariants(test.platform)).filter((finding) => finding.count > 0)).toEqual([]);
});

const refOf = ({ id }: { id: string }) =>
  test.platform.vault.opaqueReference(charity.actor.organisationId, id);
const reserve = (item: { id: string }) => reserveNeed(charity, refOf(item), freshKey());
const isHeld = async (item: { id: string }) =>
  (await myReservations(charity, "OPEN", {})).nodes.some(
    ({ reservation }) => reservation.ref === refOf(item),
  );
const seen = (item: { id: string }) => needItem(officer, item.id);

/** 重度残疾人护理补贴: monthly, of a person, towards N2. */
const grant = (family: Family, changes: Partial<GrantGiven> = {}) =>
  recordGrant(
    officer,
    {
      householdId: family.householdId,
      personId: family.personId,
      policyCode: "DIS_CARE",
      amount: "100",
      validFrom: "2026-01-01",
      source: "滨残发〔2026〕3号",
      ...changes,
    },
    freshKey(),
  );
/** Paid once to a family, towards N8. */
const heating = (family: Family, amount: string) =>
  grant(family, { policyCode: "HEATING", personId: null, amount, validFrom: "2026-03-01" });

const waiting = async (who: TestActor) =>
  (await workQueue(who)).find(({ key }) => key === "coverChanged")?.count;
const changedItems = async (who: TestActor = officer) =>
  (await needs(who, { coverChanged: true }, { first: 100 })).nodes.map(({ id }) => id);
const offered = async (item: { id: string }) =>
  (await seen(item)).availableActions.some(({ action }) => action === "refreshNeedCover");

/** An item that charities put money on, in a project, the way the charity module does it. */
async function funded(given: { amount: string; gift: string; family?: Family }) {
  const item = await ground.listed({ category: "N8", amount: given.amount, family: given.family });
  await adoptedProject(actors, charity, [item.id]);
  const donation = await confirmedDonation(actors, charity, given.gift);
  return { ...item, allocation: await fundItem(charity, donation, item.id, given.gift) };
}

describe("a change of cover after verification", () => {
  it("makes a task for who verifies in the region, that leads to exactly these needs", async () => {
    const [verified, listed, reserved, draft] = [
      await ground.verified({ category: "N2", amount: "9000" }),
      await ground.listed({ category: "N2", amount: "9000" }),
      await ground.listed({ category: "N2", amount: "9000" }),
      await ground.recorded({ category: "N2", amount: "9000" }),
    ];
    await reserve(reserved);
    expect(await waiting(officer)).toBe(0);
    for (const item of [verified, listed, reserved, draft]) await grant(item);
    const changed = [verified.id, listed.id, reserved.id];
    expect(await waiting(officer)).toBe(3);
    expect((await changedItems()).sort()).toEqual(changed.sort());
    expect(await Promise.all([verified, listed, reserved, draft].map(offered))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    const neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    expect(await waiting(neighbour)).toBe(0);
    expect(await waiting(await actors.as("TOWNSHIP_REVIEWER"))).toBeUndefined();
    await refused(refreshNeedCover(neighbour, listed.id), "NOT_FOUND");
    await refused(refreshNeedCover(await actors.as("TOWNSHIP_REVIEWER"), listed.id), "FORBIDDEN");
    for (const id of changed) await refreshNeedCover(officer, id);
    expect(await waiting(officer)).toBe(0);
  });

  it("is none when nothing is paid towards this need, or ends when that was known", async () => {
    const family = await ground.family();
    await grant(family, { validTo: "2026-04-30" });
    const item = await ground.listed({ category: "N2", amount: "9000", family });
    const stranger = await ground.family();
    await heating(family, "600");
    await grant(family, { policyCode: "SVC_DISHOME", amount: null, units: 8, unit: "次" });
    await grant(stranger);
    expect(await changedItems()).toEqual([]);
    test.clock.set("2026-05-02T02:00:00Z");
    expect(await changedItems()).toEqual([]);
    await refused(refreshNeedCover(officer, item.id), "STATE_CONFLICT");
    expect(await seen(item)).toMatchObject({ cover: "200.00", gap: "8800.00" });
  });

  it("is none when another need of the person counts on the whole grant already", async () => {
    const family = await ground.family();
    await grant(family);
    await ground.verified({ category: "N2", amount: "9000", family });
    const second = await ground.verified({ category: "N2", amount: "5000", family });
    expect(await seen(second)).toMatchObject({ cover: "0.00", coverLines: [], coverChanged: false });
  });

  it("is none when a need of another member counts on the whole grant of the family already", async () => {
    const family = await ground.family();
    await heating(family, "600");
    await ground.verified({ category: "N8", amount: "9000", family });
    const spouse = await ground.member(family);
    const second = await ground.verified({ category: "N8", amount: "5000", family: spouse });
    expect(await seen(second)).toMatchObject({ cover: "0.00", coverLines: [], coverChanged: false });
    // What is paid to the other member alone is not the family's to count.
    await grant(family, { policyCode: "DIS_CARE" });
    const ofSpouse = await ground.verified({ category: "N2", amount: "9000", family: spouse });
    expect(await seen(ofSpouse)).toMatchObject({ cover: "0.00", coverLines: [] });
    await grant(spouse, { policyCode: "DIS_CARE" });
    expect(await seen(ofSpouse)).toMatchObject({ coverChanged: true });
    await refreshNeedCover(officer, ofSpouse.id);
    expect(await seen(ofSpouse)).toMatchObject({ cover: "1200.00", coverChanged: false });
  });

  it("is none for what was paid once more than a year ago, and counts what was paid within it", async () => {
    const repaired = (validFrom: string, amount: string) => ({
      policyCode: "HOUSE_RURAL",
      personId: null,
      amount,
      validFrom,
    });
    const family = await ground.family();
    await grant(family, repaired("2025-03-04", "14000"));
    await grant(family, repaired("2025-03-05", "2000"));
    const item = await ground.verified({ category: "N8", amount: "9000", family });
    expect(await seen(item)).toMatchObject({ cover: "2000.00", gap: "7000.00" });
  });

  it("leaves what a closed need counted on to it, and the next year's payment to the next", async () => {
    const family = await ground.family();
    await heating(family, "600");
    const item = await funded({ amount: "1000", gift: "400", family });
    await confirmNeedItemMet(officer, item.id);
    await closeNeedItem(officer, item.id, "已修缮");
    const next = () => ground.verified({ category: "N8", amount: "1000", family });
    expect(await seen(await next())).toMatchObject({ cover: "0.00" });
    test.clock.set("2027-03-04T02:00:00Z");
    expect(await seen(await next())).toMatchObject({ cover: "600.00" });
  });

  it("leaves to a need of later months what a monthly grant pays after those of the earlier one", async () => {
    const family = await ground.family();
    await grant(family);
    const first = await ground.verified({ category: "N2", amount: "9000", family });
    expect(await seen(first)).toMatchObject({ cover: "1200.00" });
    test.clock.set("2026-09-10T02:00:00Z");
    const second = await ground.verified({ category: "N2", amount: "9000", family });
    // September to February are the first one's; March to August, six months, are left.
    expect(await seen(second)).toMatchObject({ cover: "600.00" });
  });

  it("also begins with a grant that is recorded before it pays", async () => {
    const item = await ground.listed({ category: "N2", amount: "9000" });
    await grant(item, { validFrom: "2026-04-01" });
    expect(await changedItems()).toEqual([]);
    test.clock.set("2026-04-01T02:00:00Z");
    expect(await changedItems()).toEqual([item.id]);
    await refreshNeedCover(officer, item.id);
    expect(await seen(item)).toMatchObject({ cover: "1100.00", gap: "7900.00" });
  });
});

describe("re-verifying the cover", () => {
  it("counts the twelve months for which the need was verified, with what was paid in them", async () => {
    const family = await ground.family();
    const { id } = await grant(family, { amount: "200" });
    const item = await ground.listed({ category: "N2", amount: "9000", family });
    expect(await seen(item)).toMatchObject({ cover: "2400.00", gap: "6600.00" });
    test.clock.set("2026-06-20T02:00:00Z");
    // March to June at the old amount, then July to February at the new one.
    await endGrant(officer, id, "2026-06-20", "标准调整");
    expect((await seen(item)).coverChanged).toBe(true);
    await refreshNeedCover(officer, item.id);
    expect(await seen(item)).toMatchObject({ cover: "800.00", gap: "8200.00", coverChanged: false });
    test.clock.set("2026-07-01T02:00:00Z");
    await grant(family, { amount: "300", validFrom: "2026-07-01" });
    expect(await previewCover(officer, item.id)).toMatchObject([{ amount: "800.00" }, { amount: "2400.00" }]);
    await refreshNeedCover(officer, item.id);
    const { cover, gap, history, state } = await seen(item);
    expect({ cover, gap, state }).toEqual({ cover: "3200.00", gap: "5800.00", state: "LISTED" });
    expect(history[0]).toMatchObject({
      actionZh: "复核已享",
      note: "已享 800.00 → 3200.00 元，缺口 8200.00 → 5800.00 元",
    });
    await refused(refreshNeedCover(officer, item.id), "STATE_CONFLICT");
  });

  it("keeps cover that was entered by hand", async () => {
    const item = await ground.recorded({ category: "N8", amount: "3000" });
    const otherCover = [{ source: "村集体补助", amount: "500" }];
    await verifyNeedItem(officer, item.id, { otherCover });
    await heating(item, "600");
    await refreshNeedCover(officer, item.id);
    const { cover, coverLines } = await seen(item);
    expect(cover).toBe("1100.00");
    expect(coverLines.map((line) => line.amount)).toEqual(["600.00", "500.00"]);
  });

  it("is not done by who recorded the need", async () => {
    const item = await ground.verified({ category: "N8", amount: "3000" });
    await heating(item, "600");
    await test.database.asOperator(
      "update need_item set recorded_by = $2, verified_by = recorded_by where id = $1",
      [item.id, officer.actor.userId],
    );
    await refused(refreshNeedCover(officer, item.id), "SEPARATION_OF_DUTIES");
    await refreshNeedCover(await actors.as("TOWNSHIP_OFFICER", { person: "同事" }), item.id);
  });

  it("lowers a reservation to the gap and never raises it", async () => {
    const family = await ground.family();
    const item = await ground.listed({ category: "N2", amount: "3000", family });
    const { reservationId } = await reserve(item);
    const { id } = await grant(family);
    const reserved = async () => (await matchedNeed(charity, refOf(item))).myReservation;
    await refreshNeedCover(officer, item.id);
    expect(await seen(item)).toMatchObject({ state: "RESERVED", gap: "1800.00" });
    expect(await reserved()).toMatchObject({ id: reservationId, state: "OPEN", amount: "1800.00" });
    await endGrant(officer, id, "2025-12-31", "登记有误");
    await refreshNeedCover(officer, item.id);
    expect(await seen(item)).toMatchObject({ state: "RESERVED", gap: "3000.00" });
    expect((await reserved())?.amount).toBe("1800.00");
  });

  it("that leaves no gap is refused with what to do instead, and then the charity is free", async () => {
    const item = await ground.listed({ category: "N8", amount: "600" });
    await reserve(item);
    await heating(item, "700");
    const refusal = await refused(refreshNeedCover(officer, item.id), "STATE_CONFLICT");
    expect(refusal.message).toContain("标记为已由其他渠道解决");
    expect(await seen(item)).toMatchObject({ state: "RESERVED", gap: "600.00", coverChanged: true });
    await markMetElsewhere(officer, item.id, "取暖补贴已覆盖");
    expect(await seen(item)).toMatchObject({ state: "MET_ELSEWHERE", gap: "0.00", coverChanged: false });
    expect(await isHeld(item)).toBe(false);
  });
});

describe("re-verifying the cover of a need on which money stands", () => {
  it("asks for more when policies pay less, and is funded when they pay the rest", async () => {
    const family = await ground.family();
    const { id } = await heating(family, "600");
    const item = await funded({ amount: "1000", gift: "400", family });
    expect(await seen(item)).toMatchObject({ state: "FUNDED", cover: "600.00", gap: "0.00" });
    await endGrant(officer, id, "2026-02-28", "不符合条件");
    await refreshNeedCover(officer, item.id);
    expect(await seen(item)).toMatchObject({ state: "PART_FUNDED", allocated: "400.00", gap: "600.00" });
    await reserve(item);
    await heating(family, "650");
    await refreshNeedCover(officer, item.id);
    expect(await seen(item)).toMatchObject({
      state: "FUNDED",
      cover: "650.00",
      allocated: "400.00",
      gap: "0.00",
      reservedBy: null,
    });
    expect(await isHeld(item)).toBe(false);
  });

  it.each([
    ["in part", "700"],
    ["wholly", "1000"],
  ])(
    "cover that was entered by hand counts whole again once a grant that had displaced it ended: %s",
    async (_how, amount) => {
      const item = await ground.recorded({ category: "N8", amount: "1000" });
      await verifyNeedItem(officer, item.id, { otherCover: [{ source: "村集体补助", amount: "500" }] });
      await ground.consent(officer, item.personId);
      await listNeedItem(officer, item.id, "2026-07-01");
      await adoptedProject(actors, charity, [item.id]);
      await fundItem(charity, await confirmedDonation(actors, charity, "100"), item.id, "100");
      expect(await seen(item)).toMatchObject({ cover: "500.00", gap: "400.00" });
      const { id } = await heating(item, amount);
      await refreshNeedCover(officer, item.id);
      expect(await seen(item)).toMatchObject({ state: "FUNDED", cover: "1000.00", gap: "0.00" });
      await endGrant(officer, id, "2026-02-28", "不符合条件");
      await refreshNeedCover(officer, item.id);
      const { state, cover, gap, coverLines } = await seen(item);
      expect({ state, cover, gap }).toEqual({ state: "PART_FUNDED", cover: "500.00", gap: "400.00" });
      expect(coverLines).toMatchObject([{ source: "村集体补助", amount: "500.00" }]);
    },
  );

  it("finds it funded also while it is taken down, so that it can go on", async () => {
    const item = await funded({ amount: "1000", gift: "400" });
    await unlistNeedItem(officer, item.id, "信息需要补充");
    await heating(item, "600");
    await refreshNeedCover(officer, item.id);
    expect(await seen(item)).toMatchObject({ state: "FUNDED", gap: "0.00" });
    await refused(matchedNeed(charity, refOf(item)), "NOT_FOUND");
  });

  it("leaves nothing to reserve when the charity takes back what policies pay now", async () => {
    const item = await funded({ amount: "1000", gift: "400" });
    await heating(item, "1000");
    await refreshNeedCover(officer, item.id);
    await reverseAllocation(charity, item.allocation, "政策已覆盖", freshKey());
    expect(await seen(item)).toMatchObject({ state: "LISTED", allocated: "0.00", gap: "0.00" });
    const refs = (await matchedNeeds(charity, {}, { first: 100 })).nodes.map(({ ref }) => ref);
    expect(refs).not.toContain(refOf(item));
    expect((await matchedNeed(charity, refOf(item))).availableActions).toMatchObject([
      { action: "reserveNeed", allowed: false },
    ]);
    await refused(reserve(item), "STATE_CONFLICT");
    await markMetElsewhere(officer, item.id, "取暖补贴已覆盖");
  });
});

describe("over HTTP", () => {
  it("the task names the list and its filter, and the action answers with the new figures", async () => {
    const item = await ground.listed({ category: "N8", amount: "3000" });
    await heating(item, "600");
    const client = actors.client(officer);
    const { workQueue: queue } = await client.query("{ workQueue { key resource state condition count } }");
    expect(queue).toContainEqual({
      key: "coverChanged",
      resource: "need-items",
      state: null,
      condition: "coverChanged",
      count: 1,
    });
    const { needs: page } = await client.query(
      "{ needs(filter: { coverChanged: true }) { nodes { id coverChanged } } }",
    );
    expect(page.nodes).toEqual([{ id: item.id, coverChanged: true }]);
    const { refreshNeedCover: fresh } = await client.query(
      "mutation($id: ID!) { refreshNeedCover(id: $id) { cover gap coverChanged } }",
      { id: item.id },
    );
    expect(fresh).toEqual({ cover: "600.00", gap: "2400.00", coverChanged: false });
  });
});
