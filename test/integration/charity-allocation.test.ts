import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findAllocation } from "../../api/charity/allocation.queries.ts";
import { allocateDonation, reverseAllocation } from "../../api/charity/allocation.service.ts";
import { allocatableDonations, findDonation } from "../../api/charity/donation.queries.ts";
import { reportDonation } from "../../api/charity/donation.service.ts";
import { findProject } from "../../api/charity/project.queries.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { raw, sql } from "../../api/database/sql.ts";
import { reserveNeed } from "../../api/need/reservation.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import {
  adoptedProject,
  confirmedDonation,
  fund,
  key,
  listedItems,
  refOf,
} from "../support/charity-ground.ts";
import { regionCode } from "../support/city.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let charity: TestActor;
let otherCharity: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  charity = await actors.as("CHARITY_OFFICER");
  otherCharity = await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" });
});
afterAll(() => test.close());

const gift = { donorName: "陈荷生", donorIsPerson: true, amount: "1000", receivedOn: "2026-03-03" };
const count = async (table: string) =>
  (await test.database.asOperator<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;
const itemRow = async (id: string) =>
  (
    await test.database.asOperator<{
      state: string;
      allocated_in_fen: bigint | string;
      gap_in_fen: bigint | string;
    }>(`select state, allocated_in_fen, gap_in_fen from need_item where id = '${id}'`)
  )[0];

describe("an allocation", () => {
  it("consumes the reservation, takes from the lot, fills the gap and stands in the book", async () => {
    const [item] = (await listedItems(actors, [{ costInYuan: 800 }])) as [string];
    const projectId = await adoptedProject(actors, charity, [item]);
    const donation = await confirmedDonation(actors, charity, "1000");
    const { reservationId } = await reserveNeed(charity, refOf(charity, item), key());
    const id = await allocateDonation(charity, { donationId: donation, reservationId, amount: "800" }, key());
    expect(await findDonation(charity, donation)).toMatchObject({ allocated: "800.00", left: "200.00" });
    expect(await itemRow(item)).toMatchObject({ state: "FUNDED" });
    const rows = await test.database.asOperator<{
      state: string;
      amount_in_fen: bigint | string;
      account: string;
    }>(`select account, amount_in_fen from posting where allocation_id = '${id}' order by account`);
    expect(rows.map((row) => `${row.account} ${row.amount_in_fen}`)).toEqual([
      "ALLOCATED -80000",
      "UNALLOCATED 80000",
    ]);
    const [reservation] = await test.database.asOperator<{ state: string }>(
      `select state from funding_reservation where id = '${reservationId}'`,
    );
    expect(reservation?.state).toBe("CONSUMED");
    expect((await findProject(charity, projectId)).allocated).toBe("800.00");
  });

  it("may be followed by one from another lot, under a reservation anew", async () => {
    const [item] = (await listedItems(actors, [{ costInYuan: 900 }])) as [string];
    await adoptedProject(actors, charity, [item]);
    await fund(charity, await confirmedDonation(actors, charity, "500"), item, "500");
    const second = await confirmedDonation(actors, charity, "500");
    const give = () =>
      allocateDonation(charity, { donationId: second, itemRef: refOf(charity, item), amount: "400" }, key());
    expect((await refused(give(), "STATE_CONFLICT")).message).toContain("预留");
    await reserveNeed(charity, refOf(charity, item), key());
    await give();
    expect(await itemRow(item)).toMatchObject({ state: "FUNDED" });
    expect((await findDonation(charity, second)).left).toBe("100.00");
  });

  it("is never above what the lot has left, nor above the gap, and names the field", async () => {
    const [item] = (await listedItems(actors, [{ costInYuan: 300 }])) as [string];
    await adoptedProject(actors, charity, [item]);
    const donation = await confirmedDonation(actors, charity, "200");
    const { reservationId } = await reserveNeed(charity, refOf(charity, item), key());
    const tooMuch = await refused(
      allocateDonation(charity, { donationId: donation, reservationId, amount: "200.01" }, key()),
      "INSUFFICIENT_FUNDS",
    );
    expect(Object.keys(tooMuch.fields ?? {})).toEqual(["amount"]);
    const rich = await confirmedDonation(actors, charity, "2000");
    await refused(
      allocateDonation(charity, { donationId: rich, reservationId, amount: "300.01" }, key()),
      "CAP_EXCEEDED",
    );
    expect(await itemRow(item)).toMatchObject({ state: "RESERVED" });
  });

  it("is never above what the lot has left even past the service: the database refuses", async () => {
    const id = await confirmedDonation(actors, charity, "100");
    const past = scopedWrite(charity, async (tx) => {
      tx.audit({ action: "test", objectKind: "donation", objectId: id });
      await tx.rows(sql`update donation set allocated_in_fen = 10001 where id = ${id}`);
    });
    await expect(past).rejects.toMatchObject({ constraint: "donation_never_overdrawn" });
  });

  it("gives nothing else of a donation into the hands of a department than to give back, in the database too", async () => {
    const [item] = (await listedItems(actors, [{ costInYuan: 60 }])) as [string];
    await adoptedProject(actors, charity, [item]);
    const donation = await confirmedDonation(actors, charity, "100");
    const allocation = await fund(charity, donation, item, "60");
    const county = await actors.as("COUNTY_OFFICER");
    const change = (table: string, id: string, to: string) =>
      scopedWrite(county, async (tx) => {
        tx.audit({ action: "test", objectKind: table, objectId: id });
        return tx.rows(sql`update ${raw(table)} set ${raw(to)} where id = ${id} returning 1`);
      });
    for (const to of [
      "donor_name = '他人'",
      "restricted_region_code = null, note = '改'",
      "allocated_in_fen = 6001",
    ])
      await expect(change("donation", donation, to), to).rejects.toMatchObject({
        constraint: "donation_departments_change_only",
      });
    for (const to of ["amount_in_fen = 7000", `posted_by = '${donation}'`, "released_in_fen = -1"])
      await expect(change("allocation", allocation, to), to).rejects.toMatchObject({
        constraint: "allocation_departments_change_only",
      });
    expect(await change("donation", donation, "allocated_in_fen = 6000")).toHaveLength(1);
  });

  it("stays within the donor's wish for category, region and project", async () => {
    const [item] = (await listedItems(actors, [{ category: "N4", costInYuan: 300 }])) as [string];
    const project = await adoptedProject(actors, charity, [item]);
    const elsewhere = await adoptedProject(actors, charity, await listedItems(actors, [{}]));
    const { reservationId } = await reserveNeed(charity, refOf(charity, item), key());
    const wishes = [
      { restrictedCategories: ["N6" as const] },
      { restrictedRegionCode: regionCode("otherCounty") },
      { restrictedProjectId: elsewhere },
    ];
    for (const wish of wishes) {
      const donationId = await confirmedDonation(actors, charity, "300", wish);
      const refusal = await refused(
        allocateDonation(charity, { donationId, reservationId, amount: "300" }, key()),
        "INVALID_INPUT",
      );
      expect(Object.keys(refusal.fields ?? {}), JSON.stringify(wish)).toEqual(["donationId"]);
    }
    const fitting = await confirmedDonation(actors, charity, "300", {
      restrictedCategories: ["N4", "N6"],
      restrictedRegionCode: regionCode("township"),
      restrictedProjectId: project,
    });
    const lots = await allocatableDonations(charity, reservationId);
    expect(lots.filter((lot) => lot.fits).map((lot) => lot.id)).toContain(fitting);
    expect(lots.find((lot) => lot.id === fitting)).toMatchObject({ reasons: [], suggested: "300.00" });
    expect(
      lots.filter((lot) => !lot.fits).every((lot) => lot.reasons.length > 0 && lot.suggested === "0.00"),
    ).toBe(true);
    expect(lots.filter((lot) => !lot.fits)).toHaveLength(3);
    await allocateDonation(charity, { donationId: fitting, reservationId, amount: "300" }, key());
  });

  it("needs a confirmed donation, an adopted project and a reservation", async () => {
    const [item, loose] = (await listedItems(actors, [{}, {}])) as [string, string];
    await adoptedProject(actors, charity, [item]);
    const reported = await reportDonation(charity, gift, key());
    const donationId = await confirmedDonation(actors, charity, "1000");
    const give = (donation: string, of: string) =>
      allocateDonation(charity, { donationId: donation, itemRef: refOf(charity, of), amount: "10" }, key());
    const unreserved = await refused(give(donationId, item), "STATE_CONFLICT");
    expect(unreserved.message).toContain("预留");
    await reserveNeed(charity, refOf(charity, item), key());
    await refused(give(reported, item), "STATE_CONFLICT");
    await reserveNeed(charity, refOf(charity, loose), key());
    const projectless = await refused(give(donationId, loose), "STATE_CONFLICT");
    expect(projectless.message).toContain("项目");
  });

  it("goes only to items of the own project, under the own reservation", async () => {
    const [item] = (await listedItems(actors, [{}])) as [string];
    const { reservationId } = await reserveNeed(otherCharity, refOf(otherCharity, item), key());
    await adoptedProject(actors, charity, [item]);
    const donationId = await confirmedDonation(actors, charity, "1000");
    const itemRef = refOf(charity, item);
    await refused(
      allocateDonation(charity, { donationId, itemRef, amount: "10" }, key()),
      "ALREADY_RESERVED",
    );
    await refused(allocateDonation(charity, { donationId, reservationId, amount: "10" }, key()), "NOT_FOUND");
    await refused(
      allocateDonation(charity, { donationId, itemRef: refOf(otherCharity, item), amount: "10" }, key()),
      "NOT_FOUND",
    );
    const others = await confirmedDonation(actors, otherCharity, "1000");
    await refused(
      allocateDonation(charity, { donationId: others, itemRef, amount: "10" }, key()),
      "NOT_FOUND",
    );
    await refused(
      allocateDonation(otherCharity, { donationId: others, reservationId, amount: "10" }, key()),
      "NOT_FOUND",
    );
  });

  it("is reversed once, and then lot and item stand as before", async () => {
    const [item] = (await listedItems(actors, [{ costInYuan: 400 }])) as [string];
    await adoptedProject(actors, charity, [item]);
    const donation = await confirmedDonation(actors, charity, "400");
    const id = await fund(charity, donation, item, "400");
    await refused(reverseAllocation(otherCharity, id, "不是我们的", key()), "NOT_FOUND");
    await reverseAllocation(charity, id, "金额有误", key());
    expect(await findDonation(charity, donation)).toMatchObject({ left: "400.00", allocated: "0.00" });
    const row = await itemRow(item);
    expect(row?.state).toBe("LISTED");
    expect(String(row?.gap_in_fen)).toBe("40000");
    await refused(reverseAllocation(charity, id, "再来一次", key()), "STATE_CONFLICT");
    const sums = await test.database.asOperator<{ sum: string }>(
      `select sum(amount_in_fen)::text as sum from posting where allocation_id = '${id}' group by account`,
    );
    expect(sums.map((row) => row.sum)).toEqual(["0", "0"]);
  });

  it("is not reversed once a voucher is bound by it", async () => {
    const [item] = (await listedItems(actors, [{}])) as [string];
    await adoptedProject(actors, charity, [item]);
    const id = await fund(charity, await confirmedDonation(actors, charity, "100"), item, "100");
    await test.database.asOperator(`update allocation set committed_in_fen = 5000 where id = '${id}'`);
    const { message } = await refused(reverseAllocation(charity, id, "金额有误", key()), "STATE_CONFLICT");
    expect(message).toContain("50.00");
  });

  it("is offered to be reversed exactly while the mutation would take it back", async () => {
    const [item] = (await listedItems(actors, [{ costInYuan: 100 }])) as [string];
    await adoptedProject(actors, charity, [item]);
    const id = await fund(charity, await confirmedDonation(actors, charity, "100"), item, "100");
    const itemIs = (state: string) =>
      test.database.asOperator(`update need_item set state = '${state}' where id = '${item}'`);
    const offered = async () => {
      const { availableActions } = await findAllocation(charity, id);
      return availableActions.find(({ action }) => action === "reverseAllocation");
    };
    for (const state of ["IN_SERVICE", "FULFILLED", "CLOSED"]) {
      await itemIs(state);
      const { message } = await refused(reverseAllocation(charity, id, "金额有误", key()), "STATE_CONFLICT");
      expect(await offered(), state).toMatchObject({ allowed: false, reasonZh: message });
      expect(message, state).toContain("服务已经开始或结束");
    }
    for (const state of ["VERIFIED", "RESERVED", "PART_FUNDED", "FUNDED"]) {
      await itemIs(state);
      expect(await offered(), state).toMatchObject({ allowed: true, reasonZh: null });
    }
    await reverseAllocation(charity, id, "金额有误", key());
  });

  it("is posted only by a charity that still carries the mark", async () => {
    const [item] = (await listedItems(actors, [{ costInYuan: 100 }])) as [string];
    await adoptedProject(actors, charity, [item]);
    const donationId = await confirmedDonation(actors, charity, "100");
    const { reservationId } = await reserveNeed(charity, refOf(charity, item), key());
    const mark = (value: boolean) =>
      test.database.asOperator(
        `update organisation set charity_mark = ${value} where id = '${charity.actor.organisationId}'`,
      );
    const post = () => allocateDonation(charity, { donationId, reservationId, amount: "100" }, key());
    await mark(false);
    try {
      expect((await refused(post(), "FORBIDDEN")).message).toContain("慈善组织");
    } finally {
      await mark(true);
    }
    await post();
  });

  it("that is refused changes nothing: no row, no serial, no key", async () => {
    const [item] = (await listedItems(actors, [{}])) as [string];
    await adoptedProject(actors, charity, [item]);
    const donationId = await confirmedDonation(actors, charity, "10");
    const { reservationId } = await reserveNeed(charity, refOf(charity, item), key());
    const tables = ["allocation", "journal", "posting", "audit_entry", "workflow_history", "idempotency_key"];
    const before = await Promise.all(tables.map(count));
    const input = { donationId, reservationId, amount: "11" };
    const once = key();
    await refused(allocateDonation(charity, input, once), "INSUFFICIENT_FUNDS");
    expect(await Promise.all(tables.map(count))).toEqual(before);
    await allocateDonation(charity, { ...input, amount: "10" }, once);
  });
});
