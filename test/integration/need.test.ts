import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordConsent, withdrawConsent } from "../../api/beneficiary/consent.service.ts";
import { endMembership } from "../../api/beneficiary/member.service.ts";
import { scoped, scopedWrite } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { addCalendarDays, shanghaiDate } from "../../api/kernel/shanghai-date.ts";
import { matchedNeed } from "../../api/need/matched-needs.service.ts";
import { need, needItem, needs, previewListing } from "../../api/need/need.queries.ts";
import { recordNeed } from "../../api/need/need.service.ts";
import {
  expireNeedItem,
  listNeedItem,
  markMetElsewhere,
  unlistNeedItem,
  verifyNeedItem,
} from "../../api/need/need-item.actions.ts";
import { consumeReservation, fundItem, lockItem } from "../../api/need/need-item.service.ts";
import { offerService } from "../../api/need/offer.service.ts";
import { myReservations, reserveNeed } from "../../api/need/reservation.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { freshKey, Needs } from "../support/needs.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let ground: Needs;
let officer: TestActor;
let charity: TestActor;
let other: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  ground = new Needs(test, actors);
  officer = await actors.as("TOWNSHIP_OFFICER");
  charity = await actors.as("CHARITY_OFFICER");
  other = await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" });
});
afterAll(() => test.close());

const today = () => shanghaiDate(test.clock.now());
const refOf = (item: { id: string }, who: TestActor) =>
  test.platform.vault.opaqueReference(who.actor.organisationId, item.id);
const reserve = (who: TestActor, item: { id: string }) => reserveNeed(who, refOf(item, who), freshKey());
const stateOf = async (item: { id: string }) => (await needItem(officer, item.id)).state;
const isSeenBy = async (who: TestActor, item: { id: string }) =>
  matchedNeed(who, refOf(item, who)).then(
    () => true,
    () => false,
  );

/** Posts money as the charity module does, without its allocation. */
const fund = (who: TestActor, item: { id: string }, amountInFen: bigint) =>
  scopedWrite(who, async (tx) => {
    const locked = await lockItem(tx, item.id);
    await consumeReservation(tx, locked, who.actor.organisationId, amountInFen);
    await fundItem(tx, locked, amountInFen);
  });

describe("a need on record", () => {
  const record = async (items: object[], more: object = {}) => {
    const family = await ground.family();
    const assistant = await actors.as("VILLAGE_ASSISTANT");
    const { householdId, personId } = family;
    const input = { householdId, personId, description: "需要帮助。", assessedOn: today(), items, ...more };
    return recordNeed(assistant, input as never, freshKey());
  };

  it("costs units times the price of the service list, or the amount of money that was found", async () => {
    const { id } = await record([
      { category: "N4", level: "HIGH", serviceItem: "L01", quantity: 60 },
      { category: "N8", level: "URGENT", approvedCost: "１，２３４.5 元" },
    ]);
    const { items, serial, state } = await need(officer, id);
    expect(serial).toMatch(/^需2026-\d{6}$/);
    expect(state).toBe("DRAFT");
    expect(items).toMatchObject([
      {
        serial: `${serial}-1`,
        quantity: 60,
        unit: "餐",
        approvedCost: "900.00",
        gap: "900.00",
        state: "DRAFT",
      },
      { serial: `${serial}-2`, quantity: 1, unit: "笔", approvedCost: "1234.50", serviceItem: null },
    ]);
  });

  it.each([
    [{ category: "N8", level: "HIGH", approvedCost: "1.234" }, "items.0.approvedCost"],
    [{ category: "N8", level: "HIGH", approvedCost: "-5" }, "items.0.approvedCost"],
    [{ category: "N8", level: "HIGH", approvedCost: "1000000000000000" }, "items.0.approvedCost"],
    [{ category: "N8", level: "HIGH" }, "items.0.approvedCost"],
    [{ category: "N4", level: "HIGH", serviceItem: "L01", quantity: 0 }, "items.0.quantity"],
    [
      { category: "N4", level: "HIGH", serviceItem: "L01", quantity: 5, approvedCost: "5" },
      "items.0.approvedCost",
    ],
    [{ category: "N4", level: "HIGH", serviceItem: "R01", quantity: 5 }, "items.0.quantity"],
  ])("with a fault is refused under its field and writes nothing: %j", async (item, path) => {
    const before = (await needs(officer, {}, {})).totalCount;
    const refusal = await refused(record([item]), "INVALID_INPUT");
    expect(Object.keys(refusal.fields ?? {})).toEqual([path]);
    expect((await needs(officer, {}, {})).totalCount).toBe(before);
  });

  it("tells all its faults at once", async () => {
    const faults = { description: " ", assessedOn: addCalendarDays(today(), 1) };
    const refusal = await refused(record([], faults), "INVALID_INPUT");
    expect(Object.keys(refusal.fields ?? {}).sort()).toEqual(["assessedOn", "description", "items"]);
  });

  it("is recorded once however often it is sent under one key, and refused with another body", async () => {
    const family = await ground.family();
    const assistant = await actors.as("VILLAGE_ASSISTANT");
    const { householdId, personId } = family;
    const items = [{ category: "N8" as const, level: "HIGH" as const, approvedCost: "100" }];
    const input = { householdId, personId, description: "漏雨", assessedOn: today(), items };
    const key = freshKey();
    const first = await recordNeed(assistant, input, key);
    expect(await recordNeed(assistant, input, key)).toEqual(first);
    await refused(recordNeed(assistant, { ...input, description: "别的" }, key), "IDEMPOTENCY_CONFLICT");
    expect((await needs(officer, { householdId }, {})).totalCount).toBe(1);
  });

  it("of another township is not found, neither read nor recorded nor verified", async () => {
    const neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    const item = await ground.recorded();
    await refused(need(neighbour, item.needId), "NOT_FOUND");
    await refused(needItem(neighbour, item.id), "NOT_FOUND");
    await refused(verifyNeedItem(neighbour, item.id, {}), "NOT_FOUND");
    await refused(listNeedItem(neighbour, item.id, today()), "NOT_FOUND");
    expect((await needs(neighbour, {}, {})).totalCount).toBe(0);
    const input = { description: "漏雨", assessedOn: today(), items: [] };
    const { householdId, personId } = item;
    await refused(recordNeed(neighbour, { ...input, householdId, personId }, freshKey()), "NOT_FOUND");
  });

  it("is read by staff under a masked name", async () => {
    const item = await ground.recorded();
    const text = JSON.stringify([await need(officer, item.needId), await needs(officer, {}, {})]);
    expect(text).not.toContain(item.name);
    expect((await needItem(officer, item.id)).person.name).toMatch(/^荷\*/);
  });

  it("is not for partners, and recording is not for reviewers", async () => {
    const item = await ground.recorded();
    await refused(need(charity, item.needId), "FORBIDDEN");
    await refused(needs(charity, {}, {}), "FORBIDDEN");
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    await refused(recordNeed(reviewer, {} as never, freshKey()), "FORBIDDEN");
  });
});

describe("verification", () => {
  it("is not done by who recorded the need", async () => {
    const family = await ground.family();
    const { itemIds } = await recordNeed(
      officer,
      {
        householdId: family.householdId,
        personId: family.personId,
        description: "漏雨",
        assessedOn: today(),
        items: [{ category: "N8", level: "HIGH", approvedCost: "100" }],
      },
      freshKey(),
    );
    await refused(verifyNeedItem(officer, itemIds[0]!, {}), "SEPARATION_OF_DUTIES");
    expect((await needItem(officer, itemIds[0]!)).availableActions[0]).toMatchObject({
      action: "verifyNeedItem",
      allowed: false,
    });
    const colleague = await actors.as("TOWNSHIP_OFFICER", { person: "同事" });
    await verifyNeedItem(colleague, itemIds[0]!, {});
    expect(await stateOf({ id: itemIds[0]! })).toBe("VERIFIED");
  });

  it("fixes cost, cover and gap: 需要 − 已享 = 缺口", async () => {
    const item = await ground.recorded({ amount: "3000" });
    const otherCover = [{ source: "危房改造补助（县住建局）", amount: "1200.50" }];
    await verifyNeedItem(officer, item.id, { approvedCost: "2800", otherCover });
    expect(await needItem(officer, item.id)).toMatchObject({
      approvedCost: "2800.00",
      cover: "1200.50",
      gap: "1599.50",
      coverLines: [{ source: "危房改造补助（县住建局）", amount: "1200.50", policyVersionId: null }],
    });
  });

  it("without a gap is refused with the advice to mark the item as met elsewhere", async () => {
    const item = await ground.recorded({ amount: "3000" });
    const otherCover = [{ source: "危房改造补助", amount: "5000" }];
    const refusal = await refused(verifyNeedItem(officer, item.id, { otherCover }), "STATE_CONFLICT");
    expect(refusal.message).toContain("标记为已由其他渠道解决");
    expect(await needItem(officer, item.id)).toMatchObject({
      state: "DRAFT",
      gap: "3000.00",
      history: [{ action: "begin" }],
    });
    await markMetElsewhere(officer, item.id, "危房改造补助已覆盖");
    expect(await stateOf(item)).toBe("MET_ELSEWHERE");
  });
});

describe("listing", () => {
  it("needs a live consent to referral, and says so before it is tried", async () => {
    const item = await ground.verified();
    const offered = async () => (await needItem(officer, item.id)).availableActions[0];
    expect(await offered()).toMatchObject({
      action: "listNeedItem",
      allowed: false,
      reasonEn: "There is no live consent to referral; ask for it first.",
    });
    await refused(listNeedItem(officer, item.id, addCalendarDays(today(), 30)), "CONSENT_MISSING");
    await ground.consent(officer, item.personId);
    expect(await offered()).toMatchObject({ action: "listNeedItem", allowed: true, reasonZh: null });
    await refused(listNeedItem(officer, item.id, addCalendarDays(today(), -1)), "INVALID_INPUT");
    await listNeedItem(officer, item.id, addCalendarDays(today(), 30));
    expect(await isSeenBy(charity, item)).toBe(true);
  });

  it("of what was not verified is refused for that, whether or not there is a consent", async () => {
    const item = await ground.recorded();
    const refusal = await refused(listNeedItem(officer, item.id, today()), "STATE_CONFLICT");
    expect(refusal.message).toBe("需求当前为「待核实」，不能上架。");
    await ground.consent(officer, item.personId);
    await refused(listNeedItem(officer, item.id, today()), "STATE_CONFLICT");
  });

  it("is previewed exactly as partners will see it", async () => {
    const item = await ground.verified({ amount: "777", birthDate: "2014-02-02", category: "N7" });
    const preview = await previewListing(officer, item.id);
    expect(preview.consentValidUntil).toBeNull();
    await ground.consent(officer, item.personId);
    await listNeedItem(officer, item.id, addCalendarDays(today(), 30));
    const shown = await matchedNeed(charity, refOf(item, charity));
    const { regionIsMerged, matchedBy, consentValidUntil, serviceConsentValidUntil, ...common } = preview;
    expect(shown).toMatchObject(common);
    expect(regionIsMerged).toBe(true);
  });

  it("is previewed with the consent that a service needs besides, asked of a service alone", async () => {
    const item = await ground.verified({ serviceItem: "L03", quantity: 4, category: "N4" });
    expect(await previewListing(officer, item.id)).toMatchObject({ serviceConsentValidUntil: null });
    const { personId } = item;
    const dates = { givenOn: today(), validUntil: addCalendarDays(today(), 90) };
    await recordConsent(officer, { personId, purpose: "SERVICE_DELIVERY", ...dates }, freshKey());
    expect(await previewListing(officer, item.id)).toMatchObject({
      consentValidUntil: null,
      serviceConsentValidUntil: dates.validUntil,
    });
    const money = await ground.verified({ family: item });
    expect(await previewListing(officer, money.id)).toMatchObject({ serviceConsentValidUntil: null });
  });

  it("ends for partners when the consent, or the need, runs out, with no job", async () => {
    const item = await ground.verified();
    await ground.consent(officer, item.personId, 10);
    await listNeedItem(officer, item.id, addCalendarDays(today(), 60));
    const short = await ground.verified();
    await ground.consent(officer, short.personId);
    await listNeedItem(officer, short.id, addCalendarDays(today(), 10));
    test.clock.advance({ days: 10 });
    expect(await isSeenBy(charity, item)).toBe(true);
    expect(await isSeenBy(charity, short)).toBe(true);
    test.clock.advance({ days: 1 });
    for (const ended of [item, short]) {
      expect(await isSeenBy(charity, ended)).toBe(false);
      await refused(reserve(charity, ended), "NOT_FOUND");
    }
    await refused(expireNeedItem(officer, item.id), "STATE_CONFLICT");
    await expireNeedItem(officer, short.id);
    expect(await stateOf(short)).toBe("EXPIRED");
    test.clock.set(START);
  });

  it("is undone at once when the consent is withdrawn, and with it reservation and offers", async () => {
    const item = await ground.listed({ serviceItem: "J02", quantity: 5, category: "N7" });
    const contractor = await actors.as("CONTRACTOR_MANAGER");
    await ground.contract("contractor", { serviceItem: "J02", regions: ["county"] });
    await offerService(contractor, { ref: refOf(item, contractor), quantity: 5 }, freshKey());
    await reserve(charity, item);
    await withdrawConsent(await actors.as("VILLAGE_ASSISTANT"), item.consentId);
    expect(await stateOf(item)).toBe("VERIFIED");
    for (const who of [charity, other, contractor]) expect(await isSeenBy(who, item)).toBe(false);
    const reservations = await myReservations(charity, "RELEASED", {});
    expect(
      reservations.nodes.find(({ reservation }) => reservation.ref === refOf(item, charity))?.need,
    ).toBeNull();
    await refused(fund(charity, item, 1n), "NOT_FOUND");
    const offers = await scoped(contractor, (tx) =>
      tx.rows(sql`select state from service_offer where item_id = ${item.id}`),
    );
    expect(offers).toEqual([{ state: "DECLINED" }]);
    await refused(listNeedItem(officer, item.id, addCalendarDays(today(), 30)), "CONSENT_MISSING");
  });

  it("is undone when the person leaves the family, by moving or by death, and with it the reservation", async () => {
    for (const died of [false, true]) {
      const item = await ground.listed();
      await reserve(charity, item);
      const { householdId, personId } = item;
      await endMembership(officer, { householdId, personId, lastDay: today(), died });
      expect(await stateOf(item)).toBe("VERIFIED");
      expect(await isSeenBy(charity, item)).toBe(false);
      expect(await isSeenBy(other, item)).toBe(false);
      const { nodes } = await myReservations(charity, "OPEN", {});
      expect(nodes.map(({ reservation }) => reservation.ref)).not.toContain(refOf(item, charity));
    }
  });

  it("is undone by staff with a reason, which the history keeps", async () => {
    const item = await ground.listed();
    await refused(unlistNeedItem(officer, item.id, "  "), "INVALID_INPUT");
    await unlistNeedItem(officer, item.id, "信息需要补充");
    expect(await isSeenBy(charity, item)).toBe(false);
    const { history } = await needItem(officer, item.id);
    expect(history.map((entry) => entry.action)).toEqual(["unlist", "list", "verify", "begin"]);
    expect(history[0]).toMatchObject({ note: "信息需要补充", toState: "VERIFIED", actionZh: "下架" });
    await listNeedItem(officer, item.id, addCalendarDays(today(), 30));
    expect(await isSeenBy(charity, item)).toBe(true);
  });
});

describe("over HTTP", () => {
  it("a charity's token queries matched needs with score and reasons, and reserves one", async () => {
    const item = await ground.listed({ category: "N1", amount: "8000" });
    const client = await actors.tokenClient(charity);
    const { matchedNeeds: page } = await client.query(
      `{ matchedNeeds(filter: { category: N1 }, first: 5) { totalCount nodes { ref category score gapBand
        region { name } reasons { part points maxPoints satisfied textZh textEn } } } }`,
    );
    expect(page.nodes[0]).toMatchObject({ ref: refOf(item, charity), category: "N1", gapBand: "FROM_5000" });
    expect(page.nodes[0].reasons).toHaveLength(5);
    const { reserveNeed: reserved } = await client.query(
      `mutation($ref: ID!, $key: String!) { reserveNeed(ref: $ref, idempotencyKey: $key) {
        state exact { gap region { name } } myReservation { state expiresAt } } }`,
      { ref: page.nodes[0].ref, key: freshKey() },
    );
    expect(reserved).toMatchObject({ state: "RESERVED", exact: { gap: "8000.00" } });
    await refused(client.query(`{ needs { totalCount } }`), "FORBIDDEN");
    await refused(client.query(`{ matchedNeeds(after: "broken") { totalCount } }`), "INVALID_CURSOR");
    await refused(client.query(`{ matchedNeeds(filter: { category: N77 }) { totalCount } }`), "BAD_REQUEST");
  });

  it("staff read, verify and list", async () => {
    const item = await ground.recorded();
    const client = actors.client(officer);
    const verify = `mutation($id: ID!) { verifyNeedItem(id: $id) { state gap availableActions { action allowed } } }`;
    expect((await client.query(verify, { id: item.id })).verifyNeedItem.state).toBe("VERIFIED");
    const { needs: page } = await client.query(
      `query($family: ID) { needs(filter: { state: VERIFIED, householdId: $family }, first: 1) { nodes {
        id person { name ageText } region { pathName } } } }`,
      { family: item.householdId },
    );
    expect(page.nodes[0].id).toBe(item.id);
  });
});
