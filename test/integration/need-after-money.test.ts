import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withdrawConsent } from "../../api/beneficiary/consent.service.ts";
import { reverseAllocation } from "../../api/charity/allocation.service.ts";
import { allocatableDonations } from "../../api/charity/donation.queries.ts";
import { findProject } from "../../api/charity/project.queries.ts";
import { trace } from "../../api/ledger/trace.service.ts";
import { matchedNeed } from "../../api/need/matched-needs.service.ts";
import { releaseReservation, reserveNeed } from "../../api/need/reservation.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import {
  adoptedProject,
  confirmedDonation,
  fund,
  key,
  listedItems,
  refOf,
} from "../support/charity-ground.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let charity: TestActor;
let officer: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  charity = await actors.as("CHARITY_OFFICER");
  officer = await actors.as("TOWNSHIP_OFFICER");
});
afterAll(() => test.close());
beforeEach(() => test.clock.set(START));

const view = (item: string) => matchedNeed(charity, refOf(charity, item));
const itemOf = async (project: string, item: string) =>
  (await findProject(charity, project)).items.find(({ ref }) => ref === refOf(charity, item));

/** A need of 800 yuan in an adopted project, on which one yuan of the charity stands. */
async function oneYuan() {
  const [item] = (await listedItems(actors, [{ costInYuan: 800 }])) as [string];
  const project = await adoptedProject(actors, charity, [item]);
  const donation = await confirmedDonation(actors, charity, "100");
  return { item, project, donation, allocation: await fund(charity, donation, item, "1") };
}

async function withdrawReferral(item: string): Promise<void> {
  const [row] = await test.database.asOperator<{ consent_id: string }>(
    "select consent_id from need_item where id = $1",
    [item],
  );
  await withdrawConsent(officer, row!.consent_id);
}

describe("a need whose money was taken back", () => {
  it("shows the charity no exact figure any more, neither by itself nor in its project", async () => {
    const { item, project, allocation } = await oneYuan();
    expect(await view(item)).toMatchObject({
      exact: { gap: "799.00" },
      myReservation: { state: "CONSUMED" },
    });
    expect((await itemOf(project, item))?.gap).toBe("799.00");
    await reverseAllocation(charity, allocation, "金额有误", key());
    expect(await view(item)).toMatchObject({ exact: null, myReservation: null });
    expect((await itemOf(project, item))?.gap).toBeNull();
  });

  it("is not found by the charity once the consent is withdrawn, whatever it asks", async () => {
    const { item, project, donation, allocation } = await oneYuan();
    await reverseAllocation(charity, allocation, "金额有误", key());
    await withdrawReferral(item);
    expect(await itemOf(project, item)).toBeUndefined();
    await refused(view(item), "NOT_FOUND");
    await refused(trace(charity, "ITEM", refOf(charity, item)), "NOT_FOUND");
    const seen = await trace(charity, "DONATION", donation);
    expect(seen.nodes.map(({ kind }) => kind)).toEqual(["DONATION", "PROJECT", "ALLOCATION"]);
    const known = new Set(seen.nodes.map(({ id }) => id));
    expect(seen.edges.every(({ from, to }) => known.has(from) && known.has(to))).toBe(true);
  });

  it("may be one whose consent was withdrawn first, and is then out of sight at once", async () => {
    const { item, project, allocation } = await oneYuan();
    await withdrawReferral(item);
    expect(await itemOf(project, item)).toBeDefined();
    await reverseAllocation(charity, allocation, "同意已撤回", key());
    expect(await itemOf(project, item)).toBeUndefined();
  });
});

describe("the donations that may pay under a reservation", () => {
  it("are told while it runs, and for one that was released, consumed or ran out it is not found", async () => {
    const [released, lapsed] = (await listedItems(actors, [{}, {}])) as [string, string];
    await confirmedDonation(actors, charity, "100");
    const reserve = async (item: string) =>
      (await reserveNeed(charity, refOf(charity, item), key())).reservationId;
    const [first, second] = [await reserve(released), await reserve(lapsed)];
    for (const id of [first, second]) expect(await allocatableDonations(charity, id)).not.toEqual([]);
    await releaseReservation(charity, first);
    const { item } = await oneYuan();
    const [consumed] = await test.database.asOperator<{ id: string }>(
      "select id from funding_reservation where item_id = $1",
      [item],
    );
    for (const id of [first, consumed!.id]) await refused(allocatableDonations(charity, id), "NOT_FOUND");
    test.clock.advance({ days: 10 });
    await refused(allocatableDonations(charity, second), "NOT_FOUND");
  });
});
