import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkInvariants } from "../../api/ledger/invariants/run.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { organisationId, regionCode } from "../support/city.ts";
import type { Client } from "../support/client.ts";
import { bankAccount, freshIdentityNumber } from "../support/families.ts";
import { ledgerTable } from "../support/ledger-table.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

/**
 * One family, one need, one donation, four visits, told over the API by everybody who takes part. What it leaves is
 * a ledger that a bookkeeper can read and a chain that an auditor can follow both ways.
 */
describe("The whole chain, from a need to an approved visit", () => {
  let test: TestPlatform;
  let actors: Actors;
  let keys = 0;
  const key = () => `story-key-${String(++keys).padStart(4, "0")}`;
  const who = {} as Record<
    "village" | "township" | "reviewer" | "county" | "charity" | "finance" | "contractor" | "worker",
    Client
  >;
  const told: Record<string, string> = {};

  beforeAll(async () => {
    test = await openTestPlatform({ now: "2026-03-04T02:00:00Z" });
    actors = await seedActors(test);
    const client = async (...given: Parameters<Actors["as"]>) => actors.client(await actors.as(...given));
    who.village = await client("VILLAGE_ASSISTANT");
    who.township = await client("TOWNSHIP_OFFICER");
    who.reviewer = await client("TOWNSHIP_REVIEWER");
    who.county = await client("COUNTY_OFFICER");
    who.charity = await client("CHARITY_OFFICER");
    who.finance = await client("CHARITY_FINANCE");
    who.contractor = await client("CONTRACTOR_MANAGER");
    who.worker = await client("CONTRACTOR_WORKER");
  });
  afterAll(() => test.close());

  it("begins when the village assistant records a family and what it needs", async () => {
    const { recordHousehold } = await who.village.query(
      `mutation($input: HouseholdInput!, $key: String!) { recordHousehold(input: $input, idempotencyKey: $key) {
        id members { id name } } }`,
      {
        key: key(),
        input: {
          regionCode: regionCode("village"),
          areaKind: "RURAL",
          address: "东街12号",
          members: [
            {
              name: "李小明",
              identityNumber: freshIdentityNumber("1948-03-12"),
              phone: "１４４０００００００１",
              bankAccount: bankAccount(7),
              relationToHead: "SELF",
              crowdTags: ["ELDER_ALONE"],
            },
          ],
        },
      },
    );
    told.household = recordHousehold.id;
    told.person = recordHousehold.members[0].id;
    expect(recordHousehold.members[0].name).toBe("李*明");
    const { recordNeed } = await who.village.query(
      "mutation($input: NeedInput!, $key: String!) { recordNeed(input: $input, idempotencyKey: $key) { items { id state approvedCost } } }",
      {
        key: key(),
        input: {
          householdId: told.household,
          personId: told.person,
          description: "独居，洗澡需要人帮助",
          assessedOn: "2026-03-03",
          items: [{ category: "N4", level: "HIGH", serviceItem: "L03", quantity: 4 }],
        },
      },
    );
    told.item = recordNeed.items[0].id;
    expect(recordNeed.items[0]).toMatchObject({ state: "DRAFT", approvedCost: "320.00" });
  });

  it("is verified and, with the person's consent, listed by the township", async () => {
    for (const purpose of ["CHARITY_REFERRAL", "SERVICE_DELIVERY"]) {
      await who.township.query(
        "mutation($input: ConsentInput!, $key: String!) { recordConsent(input: $input, idempotencyKey: $key) { id } }",
        {
          key: key(),
          input: { personId: told.person, purpose, givenOn: "2026-03-04", validUntil: "2027-03-01" },
        },
      );
    }
    await who.township.query("mutation($id: ID!) { verifyNeedItem(id: $id) { id } }", { id: told.item });
    const { listNeedItem } = await who.township.query(
      'mutation($id: ID!) { listNeedItem(id: $id, validUntil: "2026-12-31") { state gap } }',
      { id: told.item },
    );
    expect(listNeedItem).toMatchObject({ state: "LISTED", gap: "320.00" });
  });

  it("enters a project that civil affairs propose", async () => {
    const { createProject } = await who.county.query(
      "mutation($input: CreateProjectInput!, $key: String!) { createProject(input: $input, idempotencyKey: $key) { id } }",
      {
        key: key(),
        input: {
          title: "独居老人助浴",
          summary: "为独居老人提供上门助浴",
          regionCode: regionCode("county"),
          startsOn: "2026-03-05",
          endsOn: "2026-12-31",
        },
      },
    );
    told.project = createProject.id;
    await who.county.query(
      "mutation($p: ID!, $i: [ID!]!) { addItemsToProject(projectId: $p, itemIds: $i) { id } }",
      {
        p: told.project,
        i: [told.item],
      },
    );
    const { proposeProject } = await who.county.query(
      "mutation($id: ID!) { proposeProject(id: $id) { state } }",
      {
        id: told.project,
      },
    );
    expect(proposeProject.state).toBe("PROPOSED");
  });

  it("is found by a charity among its matched needs, with a reason for every part of the score", async () => {
    await who.charity.query(
      "mutation($input: FundingFocusInput!) { setFundingFocus(input: $input) { updatedAt } }",
      {
        input: { categories: ["N4"], crowdTags: ["ELDER_ALONE"], regionCodes: [regionCode("county")] },
      },
    );
    const { matchedNeeds } = await who.charity.query(
      "{ matchedNeeds(first: 10) { nodes { ref category score reasons { part points satisfied textZh } exact { gap } projectTitle } } }",
    );
    const [match] = matchedNeeds.nodes;
    told.ref = match.ref;
    expect(match).toMatchObject({ category: "N4", exact: null, projectTitle: "独居老人助浴" });
    expect(match.reasons.reduce((sum: number, reason: { points: number }) => sum + reason.points, 0)).toBe(
      match.score,
    );
    expect(match.reasons.every((reason: { textZh: string }) => reason.textZh.length > 4)).toBe(true);
    expect(JSON.stringify(match)).not.toMatch(/李|371699|1440|东街/);
  });

  it("is reserved, its project adopted, a donation confirmed by finance and allocated to it", async () => {
    const { reserveNeed } = await who.charity.query(
      "mutation($ref: ID!, $key: String!) { reserveNeed(ref: $ref, idempotencyKey: $key) { state exact { gap } myReservation { id } } }",
      { ref: told.ref, key: key() },
    );
    expect(reserveNeed).toMatchObject({ state: "RESERVED", exact: { gap: "320.00" } });
    await who.charity.query(
      "mutation($id: ID!, $key: String!) { adoptProject(id: $id, idempotencyKey: $key) { id } }",
      {
        id: told.project,
        key: key(),
      },
    );
    const { reportDonation } = await who.charity.query(
      "mutation($input: ReportDonationInput!, $key: String!) { reportDonation(input: $input, idempotencyKey: $key) { id state } }",
      {
        key: key(),
        input: {
          donorIsPerson: false,
          donorName: "某纺织公司",
          amount: "１，０００.５０",
          receivedOn: "2026-03-04",
        },
      },
    );
    told.donation = reportDonation.id;
    await who.finance.query(
      'mutation($id: ID!) { confirmDonation(id: $id, bankReference: "BZ20260304001") { state } }',
      {
        id: told.donation,
      },
    );
    await who.charity.query(
      "mutation($input: AllocateDonationInput!, $key: String!) { allocateDonation(input: $input, idempotencyKey: $key) { id } }",
      {
        key: key(),
        input: { donationId: told.donation, reservationId: reserveNeed.myReservation.id, amount: "320" },
      },
    );
  });

  it("is ordered from a contractor by voucher, at the contract's frozen price", async () => {
    const city = actors.client(await actors.as("CITY_OFFICER"));
    const { createContract } = await who.county.query(
      "mutation($input: CreateContractInput!, $key: String!) { createContract(input: $input, idempotencyKey: $key) { id } }",
      {
        key: key(),
        input: {
          title: "居家照料",
          contractorId: organisationId("contractor"),
          servedRegionCodes: [regionCode("county")],
          validFrom: "2026-03-04",
          validTo: "2027-03-03",
          cap: "100000",
          monthlyUnitCapacity: 100,
          lines: [{ serviceItem: "L03", unitPrice: "75.00", capUnits: 500 }],
        },
      },
    );
    await city.query("mutation($id: ID!) { awardContract(id: $id) { state } }", { id: createContract.id });
    const { issueVoucher } = await who.county.query(
      "mutation($input: IssueVoucherInput!, $key: String!) { issueVoucher(input: $input, idempotencyKey: $key) { id value } }",
      {
        key: key(),
        input: {
          itemId: told.item,
          contractId: createContract.id,
          units: 4,
          validFrom: "2026-03-04",
          validTo: "2026-06-30",
        },
      },
    );
    told.voucher = issueVoucher.id;
    expect(issueVoucher.value).toBe("300.00");
  });

  it("is delivered visit by visit, each approved by the township and not by the worker", async () => {
    for (const date of ["2026-03-10", "2026-03-17", "2026-03-24", "2026-03-31"]) {
      test.clock.set(`${date}T09:00:00Z`);
      const { logVisit } = await who.worker.query(
        "mutation($input: LogVisitInput!, $key: String!) { logVisit(input: $input, idempotencyKey: $key) { id state } }",
        {
          key: key(),
          input: {
            voucherId: told.voucher,
            beganAt: `${date}T07:00:00Z`,
            endedAt: `${date}T08:00:00Z`,
            units: 1,
            confirmedBy: "RECIPIENT",
            placeNote: "家中",
          },
        },
      );
      expect(logVisit.state).toBe("SUBMITTED");
      told.visit = logVisit.id;
      const refused = await who.worker.send("mutation($id: ID!) { approveVisit(id: $id) { state } }", {
        id: logVisit.id,
      });
      expect(refused.body.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      await who.reviewer.query("mutation($id: ID!) { approveVisit(id: $id) { state } }", { id: logVisit.id });
    }
    const { needItem } = await who.township.query("query($id: ID!) { needItem(id: $id) { state } }", {
      id: told.item,
    });
    expect(needItem.state).toBe("FULFILLED");
  });

  it("can be followed from the donation to each visit, and from a visit back to the donation", async () => {
    const forward = await trace(
      actors.client(await actors.as("AUDITOR")),
      "DONATION",
      told.donation as string,
    );
    expect(kinds(forward)).toMatchObject({ DONATION: 1, ALLOCATION: 1, ITEM: 1, VOUCHER: 1, VISIT: 4 });
    const back = await trace(actors.client(await actors.as("AUDITOR")), "VISIT", told.visit as string);
    expect(back.nodes.some((node) => node.kind === "DONATION" && node.id === told.donation)).toBe(true);
    const paid = forward.sums.find((sum) => sum.step === "PAYABLE");
    expect(paid?.amount).toBe("300.00");
  });

  it("leaves a ledger that a bookkeeper can read and that breaks no invariant", async () => {
    expect(await ledgerTable(test.database)).toMatchInlineSnapshot(`
      "凭2026-000001 捐赠到账 莲心慈善基金会 借 银行存款 1000.50 捐2026-000001
      凭2026-000001 捐赠到账 莲心慈善基金会 贷 限定性净资产—待分配 1000.50 捐2026-000001
      凭2026-000002 资金分配 莲心慈善基金会 借 限定性净资产—待分配 320.00 捐2026-000001 拨2026-000001
      凭2026-000002 资金分配 莲心慈善基金会 贷 限定性净资产—已分配 320.00 捐2026-000001 拨2026-000001
      凭2026-000003 签发服务券 莲心慈善基金会 借 限定性净资产—已分配 300.00 捐2026-000001 拨2026-000001 券2026-000001
      凭2026-000003 签发服务券 莲心慈善基金会 贷 限定性净资产—已签发服务券 300.00 捐2026-000001 拨2026-000001 券2026-000001
      凭2026-000004 服务验收应付 莲心慈善基金会 借 限定性净资产—已签发服务券 75.00 捐2026-000001 拨2026-000001 券2026-000001 访2026-000001
      凭2026-000004 服务验收应付 莲心慈善基金会 贷 应付服务费 75.00 捐2026-000001 拨2026-000001 券2026-000001 访2026-000001
      凭2026-000005 服务验收应付 莲心慈善基金会 借 限定性净资产—已签发服务券 75.00 捐2026-000001 拨2026-000001 券2026-000001 访2026-000002
      凭2026-000005 服务验收应付 莲心慈善基金会 贷 应付服务费 75.00 捐2026-000001 拨2026-000001 券2026-000001 访2026-000002
      凭2026-000006 服务验收应付 莲心慈善基金会 借 限定性净资产—已签发服务券 75.00 捐2026-000001 拨2026-000001 券2026-000001 访2026-000003
      凭2026-000006 服务验收应付 莲心慈善基金会 贷 应付服务费 75.00 捐2026-000001 拨2026-000001 券2026-000001 访2026-000003
      凭2026-000007 服务验收应付 莲心慈善基金会 借 限定性净资产—已签发服务券 75.00 捐2026-000001 拨2026-000001 券2026-000001 访2026-000004
      凭2026-000007 服务验收应付 莲心慈善基金会 贷 应付服务费 75.00 捐2026-000001 拨2026-000001 券2026-000001 访2026-000004"
    `);
    expect((await checkInvariants(test.platform)).filter((finding) => finding.count > 0)).toEqual([]);
  });
});

interface Traced {
  readonly nodes: readonly { readonly id: string; readonly kind: string }[];
  readonly sums: readonly { readonly step: string; readonly amount: string }[];
}

async function trace(client: Client, kind: string, id: string): Promise<Traced> {
  const { trace: found } = await client.query(
    "query($kind: TraceKind!, $id: ID!) { trace(kind: $kind, id: $id) { nodes { id kind } sums { step amount } } }",
    { kind, id },
  );
  return found;
}

function kinds({ nodes }: Traced): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of nodes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
