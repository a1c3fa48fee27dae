import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findDonation, listDonations } from "../../api/charity/donation.queries.ts";
import { confirmDonation, rejectDonation, reportDonation } from "../../api/charity/donation.service.ts";
import { scoped, scopedWrite } from "../../api/database/scoped.ts";
import { raw, sql } from "../../api/database/sql.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { adoptedProject, confirmedDonation, fund, key, listedItems } from "../support/charity-ground.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let county: TestActor;
let charity: TestActor;
let finance: TestActor;
let otherCharity: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  county = await actors.as("COUNTY_OFFICER");
  charity = await actors.as("CHARITY_OFFICER");
  finance = await actors.as("CHARITY_FINANCE");
  otherCharity = await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" });
});
afterAll(() => test.close());

const gift = { donorName: "陈荷生", donorIsPerson: true, amount: "1000", receivedOn: "2026-03-03" };
const count = async (table: string) =>
  (await test.database.asOperator<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;

describe("a donation", () => {
  it("is confirmed by another person than the one who reported it, in the service and in the database", async () => {
    await actors.addPost(charity, "CHARITY_FINANCE");
    const both: TestActor = {
      ...charity,
      actor: {
        ...charity.actor,
        permissions: new Set([...charity.actor.permissions, ...finance.actor.permissions]),
      },
    };
    const id = await reportDonation(charity, gift, key());
    const { availableActions } = await findDonation(both, id);
    expect(availableActions.find((action) => action.action === "confirmDonation")).toMatchObject({
      allowed: false,
    });
    await refused(confirmDonation(both, id, "ABCD20260303"), "SEPARATION_OF_DUTIES");
    const past = scopedWrite(both, async (tx) => {
      tx.audit({ action: "test", objectKind: "donation", objectId: id });
      await tx.rows(
        sql`update donation set state = 'CONFIRMED', confirmed_by = reported_by where id = ${id}`,
      );
    });
    await expect(past).rejects.toMatchObject({ constraint: "donation_submitter_is_not_approver" });
    await confirmDonation(finance, id, "ABCD20260303");
    expect(await findDonation(charity, id)).toMatchObject({ state: "CONFIRMED", left: "1000.00" });
  });

  it("is read as people write amounts, and refused under its field when it is none", async () => {
    const id = await reportDonation(charity, { ...gift, amount: "￥１，２３４．５０ 元" }, key());
    expect((await findDonation(charity, id)).amount).toBe("1234.50");
    const before = await count("donation");
    for (const amount of ["1.234", "-5", "1000000000000000", "0", "一千", ""]) {
      const { fields, message } = await refused(
        reportDonation(charity, { ...gift, amount }, key()),
        "INVALID_INPUT",
      );
      expect(Object.keys(fields ?? {}), amount).toEqual(["amount"]);
      if (amount) expect(message).not.toContain(amount);
    }
    expect(await count("donation")).toBe(before);
  });

  it("restricted to what does not exist, or received tomorrow, is refused", async () => {
    const bad = {
      ...gift,
      receivedOn: "2026-03-05",
      restrictedRegionCode: "999999999999",
      restrictedProjectId: "no",
    };
    const { fields } = await refused(reportDonation(charity, bad, key()), "INVALID_INPUT");
    expect(Object.keys(fields ?? {}).sort()).toEqual([
      "receivedOn",
      "restrictedProjectId",
      "restrictedRegionCode",
    ]);
  });

  it("uses a bank reference once", async () => {
    const [one, two] = [
      await reportDonation(charity, gift, key()),
      await reportDonation(charity, gift, key()),
    ];
    await confirmDonation(finance, one, "ＮＯ 778899");
    const { fields } = await refused(confirmDonation(finance, two, "NO778899"), "DUPLICATE");
    expect(Object.keys(fields ?? {})).toEqual(["bankReference"]);
    await rejectDonation(finance, two, "重复登记");
    await refused(confirmDonation(finance, two, "NO112233"), "STATE_CONFLICT");
    expect((await findDonation(finance, two)).left).toBe("0.00");
  });

  it("of another charity is not found by a charity; departments see it with the person's name masked", async () => {
    const id = await reportDonation(charity, gift, key());
    await refused(findDonation(otherCharity, id), "NOT_FOUND");
    const otherFinance = await actors.as("CHARITY_FINANCE", { organisation: "otherCharity" });
    await refused(confirmDonation(otherFinance, id, "XY998877"), "NOT_FOUND");
    expect((await listDonations(otherCharity, {}, {})).totalCount).toBe(0);
    expect((await findDonation(charity, id)).donorName).toBe("陈荷生");
    const seen = await findDonation(county, id);
    expect(seen.donorName).toBe("陈**");
    expect(seen.bankReference).toBeNull();
    const anonymous = await reportDonation(charity, { ...gift, donorName: " " }, key());
    expect((await findDonation(county, anonymous)).donorName).toBeNull();
  });

  it("reported twice under one key is on record once; another body under the key is refused", async () => {
    const once = key();
    const id = await reportDonation(charity, gift, once);
    expect(await reportDonation(charity, gift, once)).toBe(id);
    await refused(reportDonation(charity, { ...gift, amount: "1001" }, once), "IDEMPOTENCY_CONFLICT");
  });
});

describe("the scope of money, with the service's own filter removed,", () => {
  it("still shows a charity only its own donations, allocations and book", async () => {
    const [item] = (await listedItems(actors, [{}])) as [string];
    await adoptedProject(actors, charity, [item]);
    await fund(charity, await confirmedDonation(actors, charity, "100"), item, "100");
    await confirmedDonation(actors, otherCharity, "77");
    for (const [table, column] of [
      ["donation", "charity_id"],
      ["allocation", "charity_id"],
      ["journal", "book_organisation_id"],
      ["posting", "book_organisation_id"],
    ] as const) {
      const seen = await scoped(otherCharity, (tx) =>
        tx.rows<{ owner: string }>(sql`select ${raw(column)} as owner from ${raw(table)}`),
      );
      expect(new Set(seen.map((row) => row.owner)), table).not.toContain(charity.actor.organisationId);
    }
    const contractor = await actors.as("CONTRACTOR_MANAGER");
    const none = await scoped(contractor, (tx) =>
      tx.row<{ n: number }>(sql`select count(*)::int as n from donation`),
    );
    expect(none?.n).toBe(0);
  });

  it("still shows a department only the allocations to needs of its region", async () => {
    const [item] = (await listedItems(actors, [{}])) as [string];
    await adoptedProject(actors, charity, [item]);
    await fund(charity, await confirmedDonation(actors, charity, "100"), item, "100");
    const seen = async (region: "county" | "otherCounty") =>
      scoped(await actors.as("COUNTY_OFFICER", { region }), (tx) =>
        tx.rows(sql`select 1 from allocation where item_id = ${item}`),
      );
    expect(await seen("county")).toHaveLength(1);
    expect(await seen("otherCounty")).toHaveLength(0);
  });
});
