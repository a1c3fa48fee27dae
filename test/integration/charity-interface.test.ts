import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { adoptedProject, key, listedItems, refOf } from "../support/charity-ground.ts";
import type { Client } from "../support/client.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let actors: Actors;
let charity: TestActor;
let officer: Client;
let finance: Client;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  charity = await actors.as("CHARITY_OFFICER");
  officer = actors.client(charity);
  finance = actors.client(await actors.as("CHARITY_FINANCE"));
});
afterAll(() => test.close());

const report = `mutation($input: ReportDonationInput!, $key: String!) {
  reportDonation(input: $input, idempotencyKey: $key) { id serial amount left state restrictionZh }
}`;
const gift = {
  donorIsPerson: false,
  donorName: "荷塘食品有限公司",
  amount: "1,000",
  receivedOn: "2026-03-03",
};
const errorOf = async (client: Client, document: string, variables: object) =>
  (await client.send(document, variables)).body.errors?.[0];

describe("over the interface", () => {
  it("a donation is reported, confirmed, allocated to a reserved need and traced", async () => {
    const [item] = (await listedItems(actors, [{ costInYuan: 600 }])) as [string];
    await adoptedProject(actors, charity, [item]);
    const { reportDonation } = await officer.query(report, { input: gift, key: key() });
    expect(reportDonation).toMatchObject({ amount: "1000.00", left: "0.00", restrictionZh: "不限" });
    const { confirmDonation } = await finance.query(
      'mutation($id: ID!) { confirmDonation(id: $id, bankReference: "ICBC20260304001") { state left history { actionZh toStateZh } } }',
      { id: reportDonation.id },
    );
    expect(confirmDonation).toEqual({
      state: "CONFIRMED",
      left: "1000.00",
      history: [
        { actionZh: "确认到账", toStateZh: "已确认到账" },
        { actionZh: "登记", toStateZh: "待确认到账" },
      ],
    });
    const { reserveNeed } = await officer.query(
      "mutation($ref: ID!, $key: String!) { reserveNeed(ref: $ref, idempotencyKey: $key) { myReservation { id } } }",
      { ref: refOf(charity, item), key: key() },
    );
    const { allocatableDonations } = await officer.query(
      "query($id: ID!) { allocatableDonations(reservationId: $id) { id fits suggested reasons } }",
      { id: reserveNeed.myReservation.id },
    );
    expect(allocatableDonations).toEqual([
      { id: reportDonation.id, fits: true, suggested: "600.00", reasons: [] },
    ]);
    const { allocateDonation } = await officer.query(
      `mutation($input: AllocateDonationInput!, $key: String!) {
        allocateDonation(input: $input, idempotencyKey: $key) { id amount itemRef availableActions { action allowed } } }`,
      {
        input: { donationId: reportDonation.id, reservationId: reserveNeed.myReservation.id, amount: "600" },
        key: key(),
      },
    );
    expect(allocateDonation).toMatchObject({
      amount: "600.00",
      itemRef: refOf(charity, item),
      availableActions: [{ action: "reverseAllocation", allowed: true }],
    });
    const { trace } = await officer.query(
      "query($id: ID!) { trace(kind: ALLOCATION, id: $id) { nodes { kind amount isStart } sums { labelZh amount } isTruncated } }",
      { id: allocateDonation.id },
    );
    expect(trace.sums.slice(0, 2)).toEqual([
      { labelZh: "捐赠", amount: "1000.00" },
      { labelZh: "分配", amount: "600.00" },
    ]);
    const { journals, accountBalances } = await finance.query(
      "{ journals(first: 5) { totalCount nodes { kind amount lines { account debit credit } } } accountBalances { account balance } }",
    );
    expect(journals.nodes.map((journal: { kind: string }) => journal.kind)).toEqual([
      "ALLOCATION_POSTED",
      "DONATION_CONFIRMED",
    ]);
    expect(accountBalances).toEqual([
      { account: "BANK", balance: "1000.00" },
      { account: "UNALLOCATED", balance: "400.00" },
      { account: "ALLOCATED", balance: "600.00" },
    ]);
  });

  it.each(["1.234", "-5", "1000000000000000"])(
    "an amount such as %s is refused under its field, in Chinese, and is not echoed",
    async (amount) => {
      const error = await errorOf(officer, report, { input: { ...gift, amount }, key: key() });
      expect(error?.extensions).toMatchObject({ code: "INVALID_INPUT" });
      expect(Object.keys(error?.extensions.fields ?? {})).toEqual(["amount"]);
      expect(error?.message).toMatch(/[一-龥]/);
      // The number of the request is by chance and may hold the same characters.
      const { requestId, ...said } = error?.extensions ?? {};
      expect(requestId).toBeTruthy();
      expect(JSON.stringify({ ...error, extensions: said })).not.toContain(amount);
    },
  );

  it("a page of a million, a broken cursor, another's reference and an unknown state are refused", async () => {
    const list =
      "query($first: Int, $after: String) { donations(first: $first, after: $after) { totalCount } }";
    expect((await errorOf(officer, list, { first: 1_000_000 }))?.extensions.code).toBe("INVALID_INPUT");
    expect((await errorOf(officer, list, { after: "broken" }))?.extensions.code).toBe("INVALID_CURSOR");
    const other = await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" });
    const [item] = (await listedItems(actors, [{}])) as [string];
    const trace = "query($id: ID!) { trace(kind: ITEM, id: $id) { isTruncated } }";
    expect((await errorOf(officer, trace, { id: refOf(other, item) }))?.extensions.code).toBe("NOT_FOUND");
    expect((await errorOf(officer, trace, { id: item }))?.extensions.code).toBe("NOT_FOUND");
    const unknown = "{ donations(filter: { states: [LOST] }) { totalCount } }";
    expect((await errorOf(officer, unknown, {}))?.extensions.code).toBe("BAD_REQUEST");
  });

  it("the board, the list and one project answer to each side as it may see them", async () => {
    const county = actors.client(await actors.as("COUNTY_OFFICER"));
    const document = `{ projectBoard { state count gap allocated projects { id title gap gapBand proposedBy { name } } }
      projects(filter: { states: [ADOPTED, PROPOSED] }, first: 10) { totalCount nodes { id serial itemCount } } }`;
    const staff = await county.query(document);
    const partner = await officer.query(document);
    expect(staff.projectBoard).toHaveLength(7);
    expect(partner.projects.totalCount).toBe(staff.projects.totalCount);
    const [{ id }] = staff.projects.nodes;
    const one =
      "query($id: ID!) { project(id: $id) { places items { ref serial personName gap place } availableActions { action } } }";
    expect((await county.query(one, { id })).project.items[0]).toMatchObject({ personName: "王*荷" });
    expect((await officer.query(one, { id })).project.items[0]).toMatchObject({
      personName: null,
      serial: null,
    });
  });
});
