import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withdrawConsent } from "../../api/beneficiary/consent.service.ts";
import { dailyLimits } from "../../api/beneficiary/quota.ts";
import { scoped } from "../../api/database/scoped.ts";
import { raw, sql } from "../../api/database/sql.ts";
import type { RequestContext } from "../../api/kernel/context.ts";
import { showRecipient } from "../../api/purchase/recipient.service.ts";
import { visit, visits } from "../../api/purchase/visit.queries.ts";
import { abandonVisit, checkIn, logVisit } from "../../api/purchase/visit.service.ts";
import { approveVisit } from "../../api/purchase/visit-decision.service.ts";
import { voucher, vouchers } from "../../api/purchase/voucher.queries.ts";
import { cancelVoucher } from "../../api/purchase/voucher.service.ts";
import { myVouchers } from "../../api/purchase/worker-vouchers.queries.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { freshKey, purchaseGround, RECIPIENT } from "../support/purchase-ground.ts";
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

const rowsOf = (ctx: RequestContext, table: "voucher" | "person" | "household" | "consent", id: string) =>
  scoped(ctx, async (tx) => (await tx.rows(sql`select 1 from ${raw(table)} where id = ${id}`)).length);

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
      "select user_id, purpose, region_code from audit_entry where action = 'voucher.showRecipient' and detail ->> 'voucherId' = $1",
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
